import { M_PER_KM, M_PER_MILE } from '@uncramp/core'
import type { RunAgainstPlan } from '@uncramp/core/analysis'
import type { Quantities } from '@uncramp/text'
import type { AnalysisWords } from '@uncramp/text/en/analysis'

import { isRoomy, widestOf } from './column-widths.ts'
import type { Ink } from './ink.ts'

/** Longer than this it is a plan in miles. */
const MILES_FROM_M = 1500

type Cells = Readonly<Record<'to' | 'planned' | 'ran' | 'ahead', string>>
type Widths = Readonly<Record<keyof Cells, number>>

const ROOMY: Widths = { to: 8, planned: 9, ran: 9, ahead: 8 }

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
    ahead: aheadText(Math.round(split.aheadS), q),
  }))
  const widths = isRoomy(ink.widthCount) ? ROOMY : narrow(rows)
  const lineCount = widths.to + widths.planned + widths.ran + widths.ahead + 3
  const indent = ' '.repeat(Math.max(0, Math.min(2, ink.widthCount - lineCount)))
  // The heads have the room of the nameless first column too.
  const heads = [planned.padStart(widths.to + 1 + widths.planned), ran.padStart(widths.ran)]
  return [
    ink.faint(`${indent}${heads.join(' ')}`),
    ...rows.map((row) => {
      const late = row.ahead.startsWith('−') ? ink.warn : ink.good
      const cells = [
        row.to.padStart(widths.to),
        row.planned.padStart(widths.planned),
        row.ran.padStart(widths.ran),
        late(row.ahead.padStart(widths.ahead)),
      ]
      return `${indent}${cells.join(' ')}`
    }),
  ]
}

/** On time to the second is neither early nor late. */
function aheadText(aheadS: number, q: Quantities): string {
  const sign = aheadS < 0 ? '−' : aheadS > 0 ? '+' : '±'
  return `${sign}${q.duration(Math.abs(aheadS))}`
}

function narrow(rows: readonly Cells[]): Widths {
  return {
    to: widestOf(rows, 'to'),
    planned: widestOf(rows, 'planned'),
    ran: widestOf(rows, 'ran'),
    ahead: widestOf(rows, 'ahead'),
  }
}
