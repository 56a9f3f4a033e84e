import { MARATHON_M } from '@uncramp/core'
import type { Plan, Split } from '@uncramp/core/plan'

import { wrapped } from './ink.ts'
import type { PageContext } from './page-context.ts'

/** The data behind the cost of a fast start are marathons. */
const MARATHON_ONLY_FRAC = 0.05

/** First mile with its thresholds and fixes, corral, and the splits in columns. */
export function paceText(plan: Plan, context: PageContext): string {
  const { q, ink, words } = context
  const { page } = words
  const { firstMile, corral } = plan.pace
  const { targetS, amberBelowS, redBelowS } = firstMile
  const fast = (belowS: number): string => q.percent(Math.round((1 - belowS / targetS) * 100) / 100)
  const predicted =
    Math.abs(corral.predictedS - plan.run.goalS) < 1
      ? ''
      : ` (${page.predicted(q.duration(corral.predictedS))})`
  const place = words.plan.places[corral.advice].replace(/\.$/, '')
  const pen = `${page.corral}: ${place}${predicted}`
  return [
    ink.strong(page.pace),
    `  ${page.firstMile} ${ink.good(q.duration(targetS))}`,
    `    ${ink.warn('▲')} ${page.amber(q.duration(amberBelowS), fast(amberBelowS))}`,
    `    ${ink.stop('■')} ${page.red(q.duration(redBelowS), fast(redBelowS))}`,
    ...fixLines(plan, context),
    `  ${wrapped(pen, ink.widthCount, 4)}`,
    ...costLine(plan, context),
    `  ${wrapped(words.plan.practice(plan.pace.practice, q), ink.widthCount, 4)}`,
    `  ${page.splits}`,
    ...splitLines(plan.pace.splits, context),
  ].join('\n')
}

function costLine({ run, pace }: Plan, { q, ink, words }: PageContext): readonly string[] {
  if (Math.abs(run.distanceM / MARATHON_M - 1) > MARATHON_ONLY_FRAC) return []
  const { low, high } = pace.fastStartCost.lossPerSecondS
  const seconds = (value: number): string => `${q.decimal(value).replace('-', '−')} s`
  const says = words.page.fastStart(seconds(low), seconds(high))
  return [`  ${ink.faint(wrapped(says, ink.widthCount, 4))}`]
}

const SHOWN_FIXES_COUNT = 4
const LEAST_EARLY_S = 10

function fixLines(plan: Plan, { q, words, ink }: PageContext): readonly string[] {
  const fixes = plan.pace.firstMile.fix
    .filter(({ aheadS }) => aheadS >= LEAST_EARLY_S)
    .slice(0, SHOWN_FIXES_COUNT)
  if (fixes.length === 0) return []
  return [
    `  ${wrapped(words.page.ahead, ink.widthCount, 4)}`,
    ...fixes.map(({ aheadS, nextSplitsS }) => {
      const early = words.page.aheadBy(q.span(aheadS))
      return `    ${early.padEnd(12)} ${nextSplitsS.map((splitS) => q.duration(splitS)).join(', ')}`
    }),
  ]
}

const COLUMN_COUNT = 25

function cell(name: string, time: string, clock: string): string {
  return `${name.padStart(5)} ${time.padStart(7)} ${clock.padStart(8)}`.padEnd(COLUMN_COUNT)
}

/** Split, its time and the clock at its end, in as many columns as fit. */
function splitLines(splits: readonly Split[], { q, ink, words }: PageContext): readonly string[] {
  let elapsedS = 0
  const [first] = splits
  const cells = splits.map((split, index) => {
    elapsedS += split.durationS
    const lengthM = split.toM - split.fromM
    const isWhole = first === undefined || lengthM >= (first.toM - first.fromM) * 0.99
    const name = isWhole ? String(index + 1) : `+${q.distance(lengthM).replace(' ', '')}`
    return cell(name, q.duration(split.durationS), q.duration(elapsedS))
  })
  const columnsCount = Math.max(
    1,
    Math.min(cells.length, Math.floor((ink.widthCount - 2) / COLUMN_COUNT)),
  )
  const rowsCount = Math.ceil(cells.length / columnsCount)
  const head = words.page.splitHead
  const isMile = first !== undefined && first.toM - first.fromM > 1500
  const heads = cell(isMile ? head.mi : head.km, head.time, head.clock).repeat(
    Math.ceil(cells.length / rowsCount),
  )
  const rows = Array.from({ length: rowsCount }, (_, row) =>
    Array.from({ length: columnsCount }, (__, column) => cells[column * rowsCount + row] ?? '')
      .join('')
      .trimEnd(),
  )
  return [ink.faint(heads.trimEnd()), ...rows].map((line) => `  ${line}`)
}
