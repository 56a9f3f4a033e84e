import type { FieldPlan, FieldStation, RaceEvidence, SplitRow } from '@uncramp/core/field'
import type { ResultsIssue } from '@uncramp/formats/results'
import { phrase } from '@uncramp/text'
import { clockOf, litres, type FieldWords } from '@uncramp/text/en/field'

import type { Voice } from '../flags/voice.ts'
import { terminalInk, wrapped, type Ink } from './ink.ts'

type Say = Readonly<{ voice: Voice; words: FieldWords }>

/** Rows as columns that line up; the first is left, the others right. */
function table(rows: readonly (readonly string[])[], indent = '  '): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - cell.length))
      return column === 0 ? cell + gap : gap + cell
    })
    return (indent + cells.join('  ')).trimEnd()
  })
}

/** A field as tables for the terminal. */
export function fieldText(plan: FieldPlan, say: Say): string {
  const ink = terminalInk()
  const { words, voice } = say
  const { q } = voice
  const title = words.title(q.integer(plan.runnersCount), q.distance(plan.distanceM))
  const days = words.drawn(
    q.integer(plan.drawsCount),
    q.temperature(plan.airC.low),
    q.temperature(plan.airC.high),
  )
  return [
    `${ink.strong(title)}\n${ink.faint(`${words.based[plan.anchor]} · ${days}`)}`,
    cautionLines(plan, say, ink),
    stationLines(plan, say, ink),
    waveLines(plan, say, ink),
    postLines(plan, say, ink),
    ink.faint(words.notDevice),
  ].join('\n\n')
}

function cautionLines(plan: FieldPlan, { words, voice }: Say, ink: Ink): string {
  const marks = { stop: ink.stop('■'), warn: ink.warn('▲'), info: ink.faint('·') }
  return plan.cautions
    .map((caution) => {
      const text = wrapped(phrase(words.cautions, caution, voice.q), ink.widthCount, 4)
      return `  ${marks[caution.level]} ${text}`
    })
    .join('\n')
}

function stationLines(plan: FieldPlan, { words, voice }: Say, ink: Ink): string {
  const { heads } = words
  const { q } = voice
  const amounts = (poured: FieldStation['rule']): readonly string[] => [
    litres(poured.waterMl.high, q),
    litres(poured.sportsMl.high, q),
    q.integer(Math.ceil(poured.waterCups.high + poured.sportsCups.high)),
  ]
  const head = [heads.station, heads.at, heads.first, heads.peak, heads.perFive, heads.last]
  const body = [...plan.stations, plan.finish].map((place) => [
    place.kind === 'finish' ? heads.finish : place.name,
    q.distance(place.atM),
    clockOf(plan, place.firstS, q),
    clockOf(plan, place.peakS, q),
    `${q.integer(place.peakCount.low)}–${q.integer(place.peakCount.high)}`,
    clockOf(plan, place.lastS, q),
  ])
  // A table without the distance beside it would leave a nameless station unknown.
  const poured = plan.stations.map((station) => [
    station.name === '' ? q.distance(station.atM) : station.name,
    ...amounts(station.rule),
    ...amounts(station.habits),
    `${q.integer(Math.ceil(station.habits.iceKg.high))} kg`,
  ])
  const kinds = [heads.water, heads.sports, heads.cups]
  const [arriveHead = '', ...arrive] = table([head, ...body])
  const [pourHead = '', ...pour] = table([
    [heads.station, ...kinds, ...kinds, heads.ice],
    ...poured,
  ])
  const note = `${words.order} ${words.habitsNote}`
  return [
    ink.strong(heads.stations),
    ink.faint(arriveHead),
    ...arrive,
    '',
    ink.faint(wrapped(note, ink.widthCount, 0)),
    ink.faint(`  ${words.rule} | ${words.habits}`),
    ink.faint(pourHead),
    ...pour,
  ].join('\n')
}

function waveLines(plan: FieldPlan, { words, voice }: Say, ink: Ink): string {
  const { heads, bands } = words
  const { q } = voice
  const head = [heads.wave, heads.start, heads.runners, heads.wbgt, heads.tooHot, '']
  const [first = '', ...rest] = table([
    head,
    ...plan.waves.map((wave) => [
      wave.name === '' ? '1' : wave.name,
      clockOf(plan, wave.startAtS, q),
      q.integer(wave.runnersCount),
      `${q.temperature(wave.wbgtC.low)} – ${q.temperature(wave.wbgtC.high)}`,
      q.percent(wave.uncompensableFrac.high),
      bands[wave.highBand],
    ]),
  ])
  return [ink.strong(heads.waves), ink.faint(first), ...rest].join('\n')
}

function postLines(plan: FieldPlan, { words, voice }: Say, ink: Ink): string {
  const { heads } = words
  const { q } = voice
  const { cramps, walls } = plan
  const range = (low: number, high: number): string =>
    `${q.integer(Math.floor(low))}–${q.integer(Math.ceil(high))}`
  const rows = cramps.posts.map((post, index) => [
    post.atM >= plan.distanceM - 1
      ? heads.finish
      : ((post.stationIndex === undefined ? undefined : plan.stations[post.stationIndex]?.name) ??
        q.integer(index + 1)),
    q.distance(post.atM),
    `${q.distance(post.fromM)} – ${q.distance(post.toM)}`,
    range(post.crampsLowCount, post.crampsHighCount),
    range(post.crampsLowCount * cramps.severeFrac, post.crampsHighCount * cramps.severeFrac),
  ])
  const head = [heads.post, heads.at, heads.covers, heads.cramps, heads.severe]
  const [first = '', ...rest] = table([head, ...rows])
  const whole = plan.runnersCount
  const count = (frac: number): string => q.integer(Math.round(frac * whole))
  const lines = [
    words.crampsLine(count(cramps.rateFrac.low), count(cramps.rateFrac.high)),
    ...(walls.high > 0
      ? [words.wallsLine(q.integer(walls.low), q.integer(walls.mid), q.integer(walls.high))]
      : []),
  ]
  return [
    ink.strong(heads.posts),
    ink.faint(first),
    ...rest,
    ...lines.map((line) => `  ${wrapped(line, ink.widthCount, 2)}`),
  ].join('\n')
}

const ratio = (value: number): string => value.toFixed(3)

/** The tables of one race's results for the terminal. */
export function evidenceText(
  evidence: RaceEvidence,
  issues: readonly ResultsIssue[],
  { voice, words }: Say,
): string {
  const ink = terminalInk()
  const { q } = voice
  const says = words.evidence
  const share = (frac: number): string => (Number.isNaN(frac) ? '–' : q.percent(frac))
  const change = (frac: number): string => (Number.isNaN(frac) ? '–' : q.percentChange(frac))
  const row = (one: SplitRow): readonly string[] => [
    one.group === 'all' ? says.all : one.group,
    says.sex[one.sex],
    q.integer(one.runnersCount),
    q.duration(one.finishS).replace(/:\d\d$/, ''),
    ratio(one.halfRatio.mid),
    `${ratio(one.halfRatio.low)}–${ratio(one.halfRatio.high)}`,
    share(one.negativeFrac),
    share(one.tenPercentSlowerFrac),
    change(one.startOverMean.mid),
    change(one.startOverHalfFrac),
    share(one.wall20Frac),
    share(one.wall25Frac),
    share(one.wall30Frac),
  ]
  const titled = (title: string, rows: readonly SplitRow[]): readonly string[] => {
    const [head = '', ...rest] = table([says.heads, ...rows.map(row)])
    return ['', ink.strong(title), ink.faint(head), ...rest]
  }
  const [startHead = '', ...starts] = table([
    says.startHeads,
    ...evidence.startAndWall.map((one) => [
      `${q.percent(one.fromFrac)} … ${q.percent(one.toFrac)}`,
      q.integer(one.runnersCount),
      share(one.wall20Frac),
      share(one.wall25Frac),
      share(one.wall30Frac),
    ]),
  ])
  return [
    ink.strong(says.title(q.integer(evidence.cleanCount), q.integer(evidence.rowsCount))),
    ...issues.map(
      ({ code, rowsCount, lines }) =>
        `  ${ink.warn('▲')} ${words.issue(words.issues[code], q.integer(rowsCount), lines.join(', '))}`,
    ),
    ...titled(says.byFinish, [evidence.all, ...evidence.byFinish]),
    ...titled(says.byAge, evidence.byAge),
    '',
    ink.strong(says.startAndWall),
    ink.faint(startHead),
    ...starts,
    '',
    ink.faint(wrapped(says.note, ink.widthCount, 0)),
  ].join('\n')
}
