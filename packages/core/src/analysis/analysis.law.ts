import assert from 'node:assert/strict'

import fc from 'fast-check'

import { CHANNELS, type Activity, type Track } from '../activity/index.ts'
import { runnerArbitrary, weatherArbitrary } from '../plan/plan-input.arbitrary.law.ts'
import { realBetween } from '../real.arbitrary.law.ts'
import type { Analysis } from './analysis-document.ts'
import { analyzeActivity } from './analyze-activity.ts'
import { madeActivity, madeLap, madeTrack, type Leg } from './made-run.law.ts'
import { slowStartScore } from './slow-start-score.ts'

type Law = Readonly<{ name: string; property: fc.IRawProperty<unknown> }>

const ID = 'f'.repeat(64)

/** Anything a decoder may give: sorted times, any holes, wild values, stops, names. */
const wildTrack: fc.Arbitrary<Track> = fc
  .array(
    fc.record({
      stepS: fc.oneof(fc.constantFrom(0, 1, 1, 1, 5), realBetween(0, 5000)),
      latitudeDeg: fc.oneof(realBetween(-90, 90), fc.constant(Number.NaN)),
      longitudeDeg: fc.oneof(realBetween(-180, 180), fc.constant(Number.NaN)),
      altitudeM: fc.oneof(realBetween(-1000, 10_000), fc.constant(Number.NaN)),
      distanceM: fc.oneof(realBetween(-10, 200_000), fc.constant(Number.NaN)),
      speedMps: fc.oneof(realBetween(-1, 60), fc.constant(Number.NaN)),
      heartRateBpm: fc.oneof(realBetween(1, 254), fc.constantFrom(0, Number.NaN)),
      cadenceSpm: fc.oneof(realBetween(1, 300), fc.constantFrom(0, Number.NaN)),
      powerW: fc.constant(Number.NaN),
      temperatureC: fc.oneof(realBetween(-60, 90), fc.constant(Number.NaN)),
    }),
    { maxLength: 40 },
  )
  .map((rows) => {
    const atS = new Float64Array(rows.length)
    let nowS = 0
    for (const [index, { stepS }] of rows.entries()) {
      nowS += stepS
      atS[index] = nowS
    }
    const columns = CHANNELS.map((name) => [name, Float64Array.from(rows, (row) => row[name])])
    return { atS, ...Object.fromEntries(columns) } as Track
  })

const wildActivity: fc.Arbitrary<Activity> = fc
  .record({
    track: wildTrack,
    sport: fc.constantFrom('running' as const, 'unknown' as const, 'cycling' as const),
    subSport: fc.constantFrom('generic' as const, 'treadmill' as const, 'trail' as const),
    names: fc.array(fc.constantFrom('cramp', 'Lap 1', 'calambre gemelo', ''), { maxLength: 3 }),
    stopFromS: realBetween(0, 3000),
    stopS: realBetween(0, 3000),
  })
  .map(({ track, sport, subSport, names, stopFromS, stopS }) =>
    madeActivity(track, {
      sport,
      subSport,
      laps: names.map((name, index) => madeLap(index * 100, index * 100 + 100, name)),
      stops: [{ fromS: stopFromS, toS: stopFromS + stopS, cause: 'button' }],
    }),
  )

/** A run of some kilometres of its own pace each, recorded every few seconds to keep the law quick. */
const legs: fc.Arbitrary<readonly Leg[]> = fc.array(
  fc.record({
    lengthM: realBetween(800, 2400),
    paceSPerKm: realBetween(200, 460),
    restS: fc.constantFrom(0, 0, 0, 30, 120),
    heartRateBpm: realBetween(100, 190),
    cadenceSpm: realBetween(140, 200),
    gradeFrac: realBetween(-0.03, 0.03),
  }),
  { minLength: 1, maxLength: 7 },
)
const RECORDING = { everyS: 24 } as const

function eachNumber(value: unknown, check: (value: number) => void): void {
  if (typeof value === 'number') check(value)
  else if (Array.isArray(value)) for (const item of value) eachNumber(item, check)
  else if (value !== null && typeof value === 'object') eachNumber(Object.values(value), check)
}

function sumOfLengths(splits: Analysis['splits']): number {
  return splits.reduce((sumM, { fromM, toM }) => sumM + toM - fromM, 0)
}

function assertSums(run: Analysis): void {
  const { distanceM, elapsedS, timerS, movingS } = run.activity
  assert.ok(movingS <= timerS + 1e-6 && timerS <= elapsedS + 1e-6)
  if (distanceM < 1) return
  for (const splits of [run.splits, run.mileSplits]) {
    assert.ok(Math.abs(sumOfLengths(splits) - distanceM) < 1e-6 * (1 + distanceM))
    const clockS = splits.reduce((sumS, { durationS }) => sumS + durationS, 0)
    assert.ok(Math.abs(clockS - elapsedS) < 1e-6 * (1 + elapsedS))
  }
}

/** Everything but what names the place and time. */
function judgement(run: Analysis): unknown {
  const { start, fade, drift, cadence, steadiness, splits } = run
  return { start, fade, drift, cadence, steadiness, splits }
}

function codes({ start, fade, drift, stops, steadiness }: Analysis): unknown {
  const suggested = stops.map(({ suggests }) => suggests)
  return [start.verdict, start.why, fade.verdict, drift.why_not, steadiness.why_not, suggested]
}

function assertAlike(one: unknown, other: unknown, slackFrac: number): void {
  const [a, b]: [number[], number[]] = [[], []]
  eachNumber(one, (value) => a.push(value))
  eachNumber(other, (value) => b.push(value))
  assert.equal(a.length, b.length)
  for (const [index, value] of a.entries()) {
    const otherValue = b[index] ?? Number.NaN
    assert.ok(
      Math.abs(value - otherValue) <= slackFrac * (1 + Math.abs(value)),
      `${value} ${otherValue}`,
    )
  }
}

const neverThrows = fc.property(
  wildActivity,
  fc.option(runnerArbitrary, { nil: undefined }),
  fc.option(weatherArbitrary, { nil: undefined }),
  (activity, runner, weather) => {
    const run = analyzeActivity({
      id: ID,
      activity,
      ...(runner === undefined ? {} : { runner }),
      ...(weather === undefined ? {} : { weather }),
    })
    eachNumber(run, (value) => assert.ok(Number.isFinite(value)))
    assertSums(run)
    const { lowMl, estimatedSweatMl, highMl } = run.fluid
    if (lowMl !== null && estimatedSweatMl !== null && highMl !== null)
      assert.ok(0 < lowMl && lowMl <= estimatedSweatMl && estimatedSweatMl <= highMl)
  },
)

const timeShift = fc.property(legs, fc.integer({ min: 1, max: 100_000 }), (made, byS) => {
  const track = madeTrack(made, RECORDING)
  const shifted = { ...track, atS: track.atS.map((sampleS) => sampleS + byS) }
  const [one, other] = [track, shifted].map((each) =>
    analyzeActivity({ id: ID, activity: madeActivity(each) }),
  )
  assert.ok(one !== undefined && other !== undefined)
  assertAlike(judgement(one), judgement(other), 1e-6)
  if (isClear(one)) assert.deepEqual(codes(other), codes(one))
  for (const [index, stop] of one.stops.entries())
    assert.ok(Math.abs((other.stops[index]?.atS ?? 0) - stop.atS - byS) < 1e-6)
})

const placeShift = fc.property(legs, realBetween(-60, 60), (made, byDeg) => {
  const track = madeTrack(made, { ...RECORDING, hasDistance: false })
  const longitudeDeg = track.longitudeDeg.map((hereDeg) => {
    const turnedDeg = hereDeg + byDeg * 3
    return turnedDeg > 180 ? turnedDeg - 360 : turnedDeg < -180 ? turnedDeg + 360 : turnedDeg
  })
  const [one, other] = [track, { ...track, longitudeDeg }].map((each) =>
    analyzeActivity({ id: ID, activity: madeActivity(each) }),
  )
  assertAlike(one?.splits, other?.splits, 1e-6)
  assert.equal(one?.start.verdict, other?.start.verdict)
})

/** Far enough from every border that rounding cannot push a verdict over it. */
function isClear(run: Analysis): boolean {
  const { startToM, tooFastFrac, firstMileFastFrac } = run.start
  const fracs = [tooFastFrac ?? 0, firstMileFastFrac ?? 0]
  const borders = [0.03, 0.06, -0.02]
  const isFar = fracs.every((frac) => borders.every((border) => Math.abs(frac - border) > 1e-3))
  const ratio = run.fade.gradeAdjustedFrac ?? 0
  const fades = [0.99, 1.03, 1.1, 1.3]
  return startToM === null || (isFar && fades.every((border) => Math.abs(ratio - border) > 1e-3))
}

const fasterCopy = fc.property(legs, realBetween(0.85, 1.15), (made, factor) => {
  const unbroken = made.map((leg) => ({ ...leg, restS: 0 }))
  const track = madeTrack(unbroken, RECORDING)
  const faster = { ...track, atS: track.atS.map((sampleS) => sampleS * factor) }
  const [one, other] = [track, faster].map((each) =>
    analyzeActivity({ id: ID, activity: madeActivity(each) }),
  )
  assert.ok(one !== undefined && other !== undefined)
  if (!isClear(one)) return
  assert.equal(other.start.verdict, one.start.verdict)
  assert.equal(other.fade.verdict, one.fade.verdict)
  assert.equal(other.steadiness.why_not, one.steadiness.why_not)
})

const fasterStart = fc.property(
  realBetween(0, 0.2),
  realBetween(280, 420),
  (fasterFrac, paceSPerKm) => {
    const startOf = (aheadFrac: number): number => {
      const track = madeTrack(
        [
          { lengthM: 1609.344, paceSPerKm: paceSPerKm * (1 - aheadFrac) },
          { lengthM: 7000, paceSPerKm },
        ],
        RECORDING,
      )
      return analyzeActivity({ id: ID, activity: madeActivity(track) }).start.tooFastFrac ?? -1
    }
    const measured = startOf(fasterFrac)
    assert.ok(Math.abs(measured - fasterFrac) < 0.01)
    assert.ok(startOf(fasterFrac + 0.02) > measured)
  },
)

const scores = fc.property(
  fc.array(
    fc.record({
      startAtMs: fc.integer({ min: 0, max: 1e12 }),
      distanceM: realBetween(0, 60_000),
      firstThirdSlowerFrac: realBetween(-0.5, 0.5),
      restSPerKm: realBetween(200, 600),
    }),
    { maxLength: 14 },
  ),
  (rows) => {
    const runs = rows.map(({ startAtMs, distanceM, ...start }) => ({
      activity: { id: ID, startAtMs, distanceM },
      start: { verdict: 'even' as const, ...start },
    }))
    const result = slowStartScore(runs)
    const { startScore } = result
    assert.ok(startScore === null || (startScore >= 0 && startScore <= 100))
    assert.deepEqual(slowStartScore(runs.toReversed()).startScore, startScore)
    eachNumber(result, (value) => assert.ok(Number.isFinite(value)))
  },
)

/** What holds for every recording that is ever analysed. */
export const ANALYSIS_LAWS: readonly Law[] = [
  {
    name: 'any recording is analysed: no fault, finite numbers, splits that sum',
    property: neverThrows,
  },
  { name: 'the same run at another time gets the same verdicts', property: timeShift },
  { name: 'the same run on another meridian has the same splits', property: placeShift },
  {
    name: 'a run that is faster throughout gets the same verdicts on its shape',
    property: fasterCopy,
  },
  {
    name: 'a faster start never looks slower, and is measured within a percent',
    property: fasterStart,
  },
  { name: 'the slow-start score is 0-100, whatever the order of the runs', property: scores },
]
