import { M_PER_KM, M_PER_MILE } from '@uncramp/core'
import type { RunAgainstPlan } from '@uncramp/core/analysis'
import type { Quantities } from '@uncramp/text'
import type { AnalysisWords } from '@uncramp/text/en/analysis'

import type { Ink } from './ink.ts'

/** Longer than this it is a plan in miles. */
const MILES_FROM_M = 1500

type Cells = Readonly<{ to: string; planned: string; ran: string; ahead: string }>

/**
 * The plan's own splits, each with its end, the time planned and run, and how far ahead that was. They
 * keep the plan's unit, which may not be that of the page, so each says it.
 */
export function besidePlan(
  splits: RunAgainstPlan['splits'],
  { words, q, ink }: Readonly<{ words: AnalysisWords; q: Quantities; ink: Ink }>,
): readonly string[] {
  const [first] = splits
  if (first === undefined) return []
  const isMiles = first.toM - first.fromM > MILES_FROM_M
  const [unitM, unit] = isMiles ? [M_PER_MILE, 'mi'] : [M_PER_KM, 'km']
  const { planned, ran } = words.columns
  const rows = splits.map((split) => ({
    to: `${q.decimal(split.toM / unitM)} ${unit}`,
    planned: q.duration(split.plannedS),
    ran: q.duration(split.actualS),
    ahead: `${split.aheadS < 0 ? '−' : '+'}${q.duration(Math.abs(split.aheadS))}`,
  }))
  return [
    ink.faint(line({ to: '', planned, ran, ahead: '' })),
    ...rows.map((row) => line(row, row.ahead.startsWith('−') ? ink.warn : ink.good)),
  ]
}

function line({ to, planned, ran, ahead }: Cells, late = (text: string): string => text): string {
  const cells = [to.padStart(8), planned.padStart(9), ran.padStart(9)].join(' ')
  return ahead === '' ? `  ${cells}` : `  ${cells} ${late(ahead.padStart(8))}`
}
