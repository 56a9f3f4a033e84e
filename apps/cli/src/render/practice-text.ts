import type { SlowStartScore } from '@uncramp/core/analysis'
import type { Quantities } from '@uncramp/text'

import { terminalInk, wrapped } from './ink.ts'
import type { LogWords } from './log-words.ts'
import { page, paragraph, section, shareBar } from './page.ts'

const SCORE_COUNT = 3

/** The score, where it is going, each long run, and the next one to practise. */
export function practiceText(
  score: SlowStartScore,
  { words, q }: Readonly<{ words: LogWords; q: Quantities }>,
): string {
  const ink = terminalInk()
  const says = words.says.practice
  const { startScore, practice, onTargetCount } = score
  const runsCount = score.runs.length
  const verdict =
    startScore === null
      ? paragraph(says.none, ink)
      : [
          ink.strong(words.analysis.slowStart({ startScore, runsCount, onTargetCount }, q)),
          words.analysis.trend[score.trend],
        ].join('\n')
  const dayCount = Math.max(0, ...score.runs.map((run) => q.day(run.startAtMs).length))
  const lines = score.runs.map((run) => {
    const { firstThirdSlowerFrac: slowerFrac } = run
    const how = words.history.practiceRow(q.percent(Math.abs(slowerFrac)), slowerFrac >= 0)
    const mark = slowerFrac >= 0 ? ink.good : ink.warn
    const number = q.integer(Math.round(run.runScore)).padStart(SCORE_COUNT)
    const day = q.day(run.startAtMs).padEnd(dayCount)
    return `  ${mark(shareBar(run.runScore / 100))} ${number}  ${day}  ${q.distance(run.distanceM).padStart(8)}  ${how}`
  })
  return page([
    ink.strong(says.title),
    verdict,
    section(says.perRun, lines, ink),
    practice === null
      ? ''
      : `→ ${wrapped(
          words.analysis.practice(
            {
              longRunM: practice.longRunM,
              firstThirdM: practice.firstThirdM,
              lowSPerKm: practice.firstThirdLowSPerKm,
              highSPerKm: practice.firstThirdHighSPerKm,
            },
            q,
          ),
          ink.widthCount,
          2,
        )}`,
  ])
}
