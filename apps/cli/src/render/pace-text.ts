import type { Plan, Split } from '@uncramp/core/plan'

import { wrapped } from './ink.ts'
import type { PageContext } from './plan-text.ts'

/** First mile with its thresholds and fixes, corral, and the splits in columns. */
export function paceText(plan: Plan, context: PageContext): string {
  const { q, ink, words } = context
  const { page } = words
  const { firstMile, corral, fastStartCost } = plan.pace
  const { low, high } = fastStartCost.lossPerSecondS
  const cost = `${page.fastStart} ${q.decimal(low)} – ${q.decimal(high)} s`
  return [
    ink.strong(page.pace),
    `  ${page.firstMile} ${ink.good(q.duration(firstMile.targetS))}`,
    `    ${ink.warn('▲')} ${page.amber} ${q.duration(firstMile.amberBelowS)}`,
    `    ${ink.stop('■')} ${page.red} ${q.duration(firstMile.redBelowS)}`,
    ...fixLines(plan, context),
    `  ${wrapped(`${page.corral} ${q.duration(corral.predictedS)}: ${words.plan.places[corral.advice]}`, ink.widthCount, 4)}`,
    `  ${ink.faint(wrapped(cost, ink.widthCount, 4))}`,
    `  ${page.splits}:`,
    ...splitLines(plan.pace.splits, context),
  ].join('\n')
}

const SHOWN_FIXES_COUNT = 4

function fixLines(plan: Plan, { q, words, ink }: PageContext): readonly string[] {
  const fixes = plan.pace.firstMile.fix
    .filter(({ aheadS }) => aheadS >= 10)
    .slice(0, SHOWN_FIXES_COUNT)
  if (fixes.length === 0) return []
  return [
    `  ${wrapped(words.page.ahead, ink.widthCount, 4)}`,
    ...fixes.map(
      ({ aheadS, nextSplitsS }) =>
        `    +${aheadS} s → ${nextSplitsS.map((splitS) => q.duration(splitS)).join(', ')}`,
    ),
  ]
}

const COLUMN_COUNT = 22

/** Split number, its time and the time at its end, in as many columns as fit. */
function splitLines(splits: readonly Split[], { q, ink }: PageContext): readonly string[] {
  let elapsedS = 0
  const cells = splits.map((split, index) => {
    elapsedS += split.durationS
    return `${String(index + 1).padStart(3)} ${q.duration(split.durationS).padStart(6)} ${q.duration(elapsedS).padStart(8)}`
  })
  const columnsCount = Math.max(1, Math.floor((ink.widthCount - 2) / COLUMN_COUNT))
  const rowsCount = Math.ceil(cells.length / columnsCount)
  return Array.from({ length: rowsCount }, (_, row) =>
    `  ${Array.from({ length: columnsCount }, (__, column) => cells[column * rowsCount + row] ?? '')
      .map((cell) => cell.padEnd(COLUMN_COUNT))
      .join('')}`.trimEnd(),
  )
}
