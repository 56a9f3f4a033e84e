import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { runsOf } from '@uncramp/core/activity'

import { decodeActivity } from '../decode-activity.ts'
import { utf8 } from '../encode/utf8.ts'
import { FIT, FitBytes, TEST_FIT_S, testRun } from '../testing/fit-bytes.ts'
import { concat } from '../testing/zip-bytes.ts'

const DAY_S = 86_400
const FIRST_S = Date.UTC(2026, 4, 1, 6) / 1000
const iso = (atS: number): string => new Date(atS * 1000).toISOString()

/** Points every ten seconds, northwards. */
function gpxPoints(fromS: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<trkpt lat="${(52 + index * 0.0003).toFixed(5)}" lon="4.5"><time>${iso(fromS + index * 10)}</time></trkpt>`,
  ).join('')
}

type Piece = Readonly<{ fromS: number; count?: number; type?: string; name?: string }>

const track = ({ fromS, count = 60, type, name }: Piece): string =>
  `<trk>${name === undefined ? '' : `<name>${name}</name>`}${type === undefined ? '' : `<type>${type}</type>`}` +
  `<trkseg>${gpxPoints(fromS, count)}</trkseg></trk>`

const gpx = (inside: string): Uint8Array => utf8(`<gpx creator="test">${inside}</gpx>`)

const tcxActivity = ({ fromS, count = 60, type = 'Running', name }: Piece): string =>
  `<Activity Sport="${type}"><Id>${iso(fromS)}</Id><Lap StartTime="${iso(fromS)}"><TotalTimeSeconds>${count * 10}</TotalTimeSeconds><DistanceMeters>${count * 30}</DistanceMeters>` +
  `<Track>${Array.from({ length: count }, (_, index) => `<Trackpoint><Time>${iso(fromS + index * 10)}</Time><DistanceMeters>${index * 30}</DistanceMeters></Trackpoint>`).join('')}</Track></Lap>` +
  `${name === undefined ? '' : `<Notes>${name}</Notes>`}</Activity>`

const tcx = (inside: string): Uint8Array =>
  utf8(`<TrainingCenterDatabase><Activities>${inside}</Activities></TrainingCenterDatabase>`)

type Told = readonly [startS: number, durationS: number, sport: string, name: string | undefined]

/** The runs of a file, on the clock of the first. */
function runsTold(bytes: Uint8Array): readonly Told[] {
  const decoded = decodeActivity(bytes, 'history')
  assert.ok(decoded.ok)
  return runsOf(decoded.value).map(({ startAtMs, track: samples, sport, name }) => [
    startAtMs / 1000 - FIRST_S,
    samples.atS.at(-1) ?? 0,
    sport,
    name,
  ])
}

describe('a history in one file', () => {
  test('is a run for each of its days, the longest first, years apart or not', () => {
    const days = [0, 1, 400].map((day, index) => ({
      fromS: FIRST_S + day * DAY_S,
      count: index === 1 ? 90 : 60,
      name: `Day ${day}`,
    }))
    const told: readonly Told[] = [
      [DAY_S, 890, 'running', 'Day 1'],
      [0, 590, 'running', 'Day 0'],
      [400 * DAY_S, 590, 'running', 'Day 400'],
    ]
    const tracks = days.map((day) => track({ ...day, type: 'running' })).join('')
    assert.deepEqual(runsTold(gpx(tracks)), told)
    assert.deepEqual(runsTold(tcx(days.map((day) => tcxActivity(day)).join(''))), told)
  })

  test('sets other sports in it aside, before and after the run', () => {
    const legs = [
      { fromS: FIRST_S, type: 'Biking', count: 200 },
      { fromS: FIRST_S + 2010, type: 'Running' },
      { fromS: FIRST_S + 2700, type: 'Biking', count: 200 },
    ]
    const told: readonly Told[] = [[2010, 590, 'running', undefined]]
    assert.deepEqual(runsTold(tcx(legs.map((leg) => tcxActivity(leg)).join(''))), told)
    const session = `<MultiSportSession><FirstSport>${tcxActivity({ fromS: FIRST_S, type: 'Biking' })}</FirstSport><NextSport>${tcxActivity({ fromS: FIRST_S + 610 })}</NextSport></MultiSportSession>`
    assert.deepEqual(runsTold(tcx(session)), [[610, 590, 'running', undefined]])
    assert.deepEqual(runsTold(gpx(legs.map((leg) => track(leg)).join(''))), told)
  })

  test('keeps each lap and total with its own run', () => {
    const decoded = decodeActivity(
      tcx(tcxActivity({ fromS: FIRST_S }) + tcxActivity({ fromS: FIRST_S + DAY_S, count: 90 })),
      'history.tcx',
    )
    assert.ok(decoded.ok)
    const runs = [decoded.value.activity, ...decoded.value.others]
    assert.deepEqual(
      runs.map(({ laps, totals }) => [laps.length, laps[0]?.toS, totals.distanceM]),
      [
        [1, 900, 2700],
        [1, 600, 1800],
      ],
    )
    assert.deepEqual(decoded.value.issues, [{ code: 'several_runs', atByte: 0, timesCount: 2 }])
  })

  test('in chained FIT files of two days is two runs', () => {
    const both = concat([testRun(300).bytes(), testRun(120, TEST_FIT_S + DAY_S).bytes()])
    const decoded = decodeActivity(both, 'chained.fit')
    assert.ok(decoded.ok)
    assert.deepEqual(
      runsOf(decoded.value).map(({ track: { atS } }) => atS.length),
      [300, 120],
    )
  })
})

/** Two tracks of ten minutes, so far apart. */
const pause = (apartS: number): readonly Told[] =>
  runsTold(
    gpx(track({ fromS: FIRST_S, count: 61 }) + track({ fromS: FIRST_S + 600 + apartS, count: 61 })),
  )

/** The same as segments of one track. */
const segments = (apartS: number): Uint8Array =>
  gpx(
    `<trk><trkseg>${gpxPoints(FIRST_S, 61)}</trkseg><trkseg>${gpxPoints(FIRST_S + 600 + apartS, 61)}</trkseg></trk>`,
  )

describe('one outing in pieces', () => {
  test('is one run where a new track begins within half an hour, two where later', () => {
    assert.deepEqual(
      pause(1800).map(([startS, durationS]) => [startS, durationS]),
      [[0, 3000]],
    )
    assert.equal(pause(1810).length, 2)
  })

  test('is one run through segments of a day, two where a night lies between', () => {
    assert.equal(runsTold(segments(12 * 3600)).length, 1)
    assert.equal(runsTold(segments(12 * 3600 + 10)).length, 2)
  })

  test('is one run where two tracks lie over each other', () => {
    assert.equal(pause(-300).length, 1)
    assert.equal(
      runsTold(tcx(tcxActivity({ fromS: FIRST_S }) + tcxActivity({ fromS: FIRST_S + 5 }))).length,
      1,
    )
  })

  test('is not parted by a stale time at its edge, nor by a piece without times', () => {
    const stale = gpxPoints(FIRST_S - 5 * DAY_S, 1)
    const bare = '<trkpt lat="52.5" lon="4.5"/>'
    const bytes = gpx(
      `<trk><trkseg>${gpxPoints(FIRST_S, 61)}</trkseg><trkseg>${bare}</trkseg><trkseg>${stale}${gpxPoints(FIRST_S + 620, 61)}</trkseg></trk>`,
    )
    assert.equal(runsTold(bytes).length, 1)
  })

  test('has the name and type of its track, before the points or after', () => {
    const after = `<trk><trkseg>${gpxPoints(FIRST_S + DAY_S, 30)}</trkseg><name>Late</name><type>running</type></trk>`
    const ride = track({ fromS: FIRST_S, type: 'cycling', name: 'Ride' })
    assert.deepEqual(runsTold(gpx(ride + after)), [[DAY_S, 290, 'running', 'Late']])
  })
})

test('ten thousand pieces and more are read in no time', () => {
  const segment = `<trkseg><trkpt lat="1" lon="1"><time>${iso(FIRST_S)}</time></trkpt></trkseg><name>x</name>`
  const fromMs = process.cpuUsage().user / 1000
  const decoded = decodeActivity(gpx(`<trk>${segment.repeat(30_000)}</trk>`), 'pieces.gpx')
  assert.ok(decoded.ok)
  assert.ok(decoded.value.issues.some(({ code }) => code === 'limit_reached'))
  assert.ok(process.cpuUsage().user / 1000 - fromMs < 4000)
})

test('a file of settings chained before a run is one run', () => {
  const settings = new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [2])
    .bytes()
  const decoded = decodeActivity(concat([settings, testRun(60).bytes()]), 'chained.fit')
  assert.ok(decoded.ok)
  assert.equal(runsOf(decoded.value).length, 1)
})
