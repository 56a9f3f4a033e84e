import type { Analysis } from '@uncramp/core/analysis'
import type { Quantities } from '@uncramp/text'
import type { AnalysisWords } from '@uncramp/text/en/analysis'

import { besidePlan } from './beside-plan.ts'
import { dotted, wrapped, type Ink } from './ink.ts'
import { rangeOf, sparkLine } from './spark-line.ts'
import { splitBars } from './split-bars.ts'

/** Everything a page about a run needs besides the analysis; `inkFor` makes plain or coloured ink. */
export type AnalysisPage = Readonly<{ words: AnalysisWords; q: Quantities; ink: Ink }>

/** Long lists are for `--json`. */
const SHOWN_STOPS_COUNT = 8

/** What a run says, as one page for a terminal: curves, verdicts with their reasons, splits as bars. */
export function renderAnalysis(analysis: Analysis, page: AnalysisPage): string {
  return [
    headText(analysis, page),
    chartsText(analysis, page),
    judgedText(analysis, page),
    startText(analysis, page),
    fadeText(analysis, page),
    heartText(analysis, page),
    stepsText(analysis, page),
    stopsText(analysis, page),
    crampsText(analysis, page),
    planText(analysis, page),
    sweatText(analysis, page),
    splitsText(analysis, page),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function headText({ activity }: Analysis, { words, q, ink }: AnalysisPage): string {
  const { distanceM, distanceFrom, elapsedS, movingS } = activity
  const { ascentM, name, device, startAtMs } = activity
  const title = [q.distance(distanceM), q.duration(elapsedS), name ?? '']
  const day = [q.day(startAtMs), q.clock(startAtMs), device ?? '']
  const totals =
    distanceFrom === 'totals'
      ? words.totalsOnly
      : words.totals({ movingS, stoodS: elapsedS - movingS }, q)
  const climb = ascentM === null ? '' : words.climb({ ascentM }, q)
  return [
    ink.strong(dotted(title, ink.widthCount)),
    ink.faint(dotted(day, ink.widthCount)),
    dotted([totals, climb], ink.widthCount),
  ].join('\n')
}

/** A heading and its lines, each wrapped under its mark. */
function section(heading: string, lines: readonly string[], { ink }: AnalysisPage): string {
  if (lines.length === 0) return ''
  return [ink.strong(heading), ...lines].join('\n')
}

type Mark = 'good' | 'warn' | 'stop' | 'faint'
const SIGNS = { good: '✓', warn: '▲', stop: '■', faint: '·' } as const

function marked(mark: Mark, says: string, { ink }: AnalysisPage): string {
  const text = wrapped(says, ink.widthCount, 4)
  return `  ${ink[mark](SIGNS[mark])} ${mark === 'faint' ? ink.faint(text) : text}`
}

const LABEL_COUNT = 13
const RANGE_COUNT = 20
/** With less room than this beside its name and range a curve gets a line of its own. */
const MIN_CURVE_COUNT = 24

function chartsText({ series }: Analysis, page: AnalysisPage): string {
  const { words, q, ink } = page
  const besideCount = ink.widthCount - LABEL_COUNT - RANGE_COUNT
  const isBeside = besideCount >= MIN_CURVE_COUNT
  const widthCount = isBeside ? besideCount : ink.widthCount - 2
  const rows = [
    { name: words.columns.pace, values: series.paceSPerKm, isUp: false, say: q.pace },
    { name: words.columns.heart_rate, values: series.heartRateBpm, isUp: true, say: q.integer },
    { name: words.columns.altitude, values: series.altitudeM, isUp: true, say: q.altitude },
  ]
  const lines = rows.flatMap(({ name, values, isUp, say }) => {
    const range = rangeOf(values)
    if (range === undefined) return []
    const [low, high] = [say(range.low), say(range.high)]
    const line = sparkLine(values, { widthCount, isUp, isFlat: low === high })
    const ends = ink.faint(`${low} – ${high}`)
    return isBeside
      ? [`  ${name.padEnd(LABEL_COUNT - 2)}${ink.good(line)} ${ends}`]
      : [`  ${name}  ${ends}`, `  ${ink.good(line)}`]
  })
  return section(words.headings.charts, lines, page)
}

function judgedText({ judged }: Analysis, { words, q, ink }: AnalysisPage): string {
  return judged === null ? '' : ink.faint(wrapped(words.judgedPart(judged, q), ink.widthCount, 0))
}

function startText({ start }: Analysis, page: AnalysisPage): string {
  const { words, q } = page
  const { verdict, why, tooFastFrac, startToM, laterFromM, laterToM } = start
  const isJudged =
    tooFastFrac !== null && startToM !== null && laterFromM !== null && laterToM !== null
  if (verdict === 'not_judged' || !isJudged)
    return section(
      words.headings.start,
      why === null ? [] : [marked('faint', words.notJudged[why], page)],
      page,
    )
  const says = words.start[verdict]({ tooFastFrac, startToM, laterFromM, laterToM }, q)
  const { hillsTakenOut: hills, heatTakenOutFrac: heatFrac, estimatedCostS } = start
  const lines = [
    marked(verdict === 'too_fast' ? 'warn' : 'good', says, page),
    marked('faint', words.takenOut({ hills, heatFrac }, q), page),
    ...(estimatedCostS === null ? [] : [marked('faint', words.startCost(estimatedCostS, q), page)]),
  ]
  return section(words.headings.start, lines, page)
}

const FADE_MARKS = {
  negative: 'good',
  even: 'good',
  slowed: 'good',
  faded: 'warn',
  faded_hard: 'stop',
} as const

function fadeText({ fade, start }: Analysis, page: AnalysisPage): string {
  const { words, q } = page
  const { verdict, why_not, gradeAdjustedFrac, wall, outlookAtHalfS, heatShareFrac } = fade
  if (verdict === 'not_judged' || gradeAdjustedFrac === null) {
    // The same reason is not said twice.
    const isNews = why_not !== null && why_not !== start.why
    return section(
      words.headings.fade,
      isNews ? [marked('faint', words.notJudged[why_not], page)] : [],
      page,
    )
  }
  const { hillsTakenOut } = start
  const says = words.fade[verdict]({ changeFrac: gradeAdjustedFrac - 1, hillsTakenOut }, q)
  const lines = [
    marked(FADE_MARKS[verdict], says, page),
    ...(wall === null ? [] : [marked('stop', words.wall(wall, q), page)]),
    ...(heatShareFrac > 0 ? [marked('faint', words.heatShare({ heatShareFrac }, q), page)] : []),
    ...(outlookAtHalfS === null ? [] : [marked('faint', words.outlook(outlookAtHalfS, q), page)]),
  ]
  return section(words.headings.fade, lines, page)
}

function heartText({ drift, start }: Analysis, page: AnalysisPage): string {
  const { words, q } = page
  const { verdict, heartRateDriftFrac: driftFrac, why_not } = drift
  if (verdict !== 'not_judged' && driftFrac !== null) {
    const mark = verdict === 'rising' ? 'warn' : 'good'
    return section(
      words.headings.heart,
      [marked(mark, words.drift[verdict]({ driftFrac }, q), page)],
      page,
    )
  }
  const isNews = why_not !== null && why_not !== start.why
  return section(
    words.headings.heart,
    isNews ? [marked('faint', words.notJudged[why_not], page)] : [],
    page,
  )
}

function stepsText({ cadence }: Analysis, page: AnalysisPage): string {
  const { words, q } = page
  const { verdict, dropFrac, lateSpm } = cadence
  if (verdict === 'not_judged' || dropFrac === null || lateSpm === null) return ''
  const says = words.cadence[verdict]({ dropFrac, lateSpm }, q)
  return section(
    words.headings.cadence,
    [marked(verdict === 'held' ? 'good' : 'warn', says, page)],
    page,
  )
}

function stopsText({ stops, activity }: Analysis, page: AnalysisPage): string {
  const { words, q } = page
  if (!(activity.distanceM > 0) || activity.distanceFrom === 'totals') return ''
  // Those that may have been cramps first, then the long ones; shown in the order of the run.
  const shown = stops
    .toSorted(
      (a, b) =>
        Number(b.suggests === 'cramp_or_stretch') - Number(a.suggests === 'cramp_or_stretch') ||
        b.durationS - a.durationS,
    )
    .slice(0, SHOWN_STOPS_COUNT)
    .toSorted((a, b) => a.atM - b.atM)
  const lines = shown.map((stop) =>
    marked(stop.suggests === 'cramp_or_stretch' ? 'warn' : 'faint', words.stop(stop, q), page),
  )
  const restCount = stops.length - shown.length
  if (restCount > 0) lines.push(marked('faint', words.moreStops({ restCount }, q), page))
  if (stops.length === 0) lines.push(marked('good', words.noStops, page))
  return section(words.headings.stops, lines, page)
}

function crampsText({ cramps }: Analysis, page: AnalysisPage): string {
  const { words, q } = page
  const lines = cramps.map((cramp) => marked('stop', words.cramp(cramp, q), page))
  return section(words.headings.cramps, lines, page)
}

const MILE_MARKS = {
  on_pace: 'good',
  amber: 'warn',
  red: 'stop',
  slow: 'faint',
  not_judged: 'faint',
} as const

function planText({ plan }: Analysis, page: AnalysisPage): string {
  if (plan === null) return ''
  const { words, q } = page
  const { firstMile, finish, splits } = plan
  const aheadS = firstMile.plannedS - (firstMile.actualS ?? firstMile.plannedS)
  const { plannedS, actualS } = finish
  const lines = [
    marked(MILE_MARKS[firstMile.verdict], words.planMile[firstMile.verdict]({ aheadS }, q), page),
    marked(
      'faint',
      actualS === null ? words.planUnfinished : words.planFinish({ plannedS, actualS }, q),
      page,
    ),
    ...besidePlan(splits, page),
  ]
  return section(words.headings.plan, lines, page)
}

function sweatText({ fluid }: Analysis, page: AnalysisPage): string {
  const { words, q } = page
  const { lowMl, highMl, sodiumLowMg, sodiumHighMg, why_not, weatherFrom, temperatureC } = fluid
  if (why_not === 'not_running' || why_not === 'too_short') return ''
  if (why_not !== null || lowMl === null || highMl === null)
    return section(
      words.headings.sweat,
      why_not === null ? [] : [marked('faint', words.noSweat[why_not], page)],
      page,
    )
  const sodium =
    sodiumLowMg === null || sodiumHighMg === null
      ? ''
      : words.sodium({ lowMg: sodiumLowMg, highMg: sodiumHighMg }, q)
  const isGuess = weatherFrom === 'recorded' && temperatureC !== null
  const lines = [
    marked('good', `${words.sweat({ lowMl, highMl }, q)} ${sodium}`.trimEnd(), page),
    marked('faint', words.sweatNote, page),
    ...(isGuess ? [marked('faint', words.airGuessed({ temperatureC }, q), page)] : []),
  ]
  return section(words.headings.sweat, lines, page)
}

function splitsText(analysis: Analysis, page: AnalysisPage): string {
  if (analysis.splits.length === 0) return ''
  return section(page.words.headings.splits, splitBars(analysis, page), page)
}
