import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NO_TOTALS, type Lap, type LapIntensity } from '../activity/index.ts'
import { STEADY_MARATHON, analysed } from './analysed-run.law.ts'
import type { Analysis } from './analysis-document.ts'
import type { Leg } from './made-run.law.ts'

const EASY = { lengthM: 3000, paceSPerKm: 360 }
const INTERVALS: readonly Leg[] = [
  EASY,
  ...Array.from({ length: 6 }, () => [
    { lengthM: 1000, paceSPerKm: 255 },
    { lengthM: 400, paceSPerKm: 400 },
  ]).flat(),
  EASY,
]

function workoutLap(intensity: LapIntensity): Lap {
  return { fromS: 0, toS: 60, name: undefined, trigger: 'time', intensity, totals: NO_TOTALS }
}

test('intervals, a treadmill, a trail, holes and a walk get no verdict, each with its reason', () => {
  const climb = { lengthM: 5000, paceSPerKm: 420, gradeFrac: 0.06 }
  const descent = { lengthM: 5000, paceSPerKm: 330, gradeFrac: -0.06 }
  const holes = [{ fromS: 1000, toS: 1900 }]
  const cases: readonly (readonly [string, Analysis])[] = [
    ['intervals', analysed(INTERVALS)],
    ['treadmill', analysed(STEADY_MARATHON, { hasPositions: false }, { subSport: 'treadmill' })],
    ['no_positions', analysed(STEADY_MARATHON, { hasPositions: false })],
    ['trail', analysed([climb, descent])],
    ['gps_gaps', analysed([{ lengthM: 15_000, paceSPerKm: 330 }], { holes })],
    ['not_running', analysed(STEADY_MARATHON, {}, { sport: 'cycling' })],
    ['not_running', analysed([{ lengthM: 30_000, paceSPerKm: 120 }])],
    ['too_short', analysed([{ lengthM: 2000, paceSPerKm: 300 }])],
  ]
  for (const [why, run] of cases) {
    assert.equal(run.steadiness.why_not, why)
    assert.equal(run.start.verdict, 'not_judged')
    assert.equal(run.start.why, why)
    assert.equal(run.fade.verdict, 'not_judged')
    assert.equal(run.drift.why_not, why)
    assert.equal(run.drift.heartRateDriftFrac, null)
  }
})

test('walking and jogging after a wall is no interval session', () => {
  const walkJog = Array.from({ length: 10 }, () => [
    { lengthM: 300, paceSPerKm: 700 },
    { lengthM: 700, paceSPerKm: 390 },
  ]).flat()
  const run = analysed([{ lengthM: 30_000, paceSPerKm: 320 }, ...walkJog])
  assert.equal(run.steadiness.why_not, null)
  assert.ok(run.fade.wall !== null)
})

test('without a sport, a file faster than nearly anybody runs is a ride', () => {
  const legs = [{ lengthM: 12_000, paceSPerKm: 170 }]
  assert.equal(analysed(legs, {}, { sport: 'unknown' }).steadiness.why_not, 'not_running')
  assert.equal(analysed(legs).steadiness.why_not, null)
  const slower = [{ lengthM: 12_000, paceSPerKm: 240 }]
  assert.equal(analysed(slower, {}, { sport: 'unknown' }).steadiness.why_not, null)
})

const why = (...given: Parameters<typeof analysed>): string | null =>
  analysed(...given).steadiness.why_not
const even = (lengthM: number, paceSPerKm = 330): Leg[] => [{ lengthM, paceSPerKm }]

function lapsOf(...intensities: readonly LapIntensity[]): string | null {
  return why(STEADY_MARATHON, {}, { laps: intensities.map((intensity) => workoutLap(intensity)) })
}

test('three laps that a workout calls hard, easy or rest are intervals, two are none', () => {
  assert.equal(lapsOf('interval', 'recovery', 'rest'), 'intervals')
  assert.equal(lapsOf('recovery', 'recovery', 'recovery'), 'intervals')
  assert.equal(lapsOf('rest', 'rest', 'rest'), 'intervals')
  assert.equal(lapsOf('interval', 'rest', 'active'), null)
  assert.equal(lapsOf('warm_up', 'active', 'cool_down'), null)
})

test('a run is neither too short nor at a pace of wheels, a hair on either side', () => {
  assert.equal(why(even(2990)), 'too_short')
  assert.equal(why(even(3010)), null)
  assert.equal(why(even(12_000, 1000 / 6.65)), 'not_running')
  assert.equal(why(even(12_000, 1000 / 6.55)), null)
  const unnamed = { sport: 'unknown' } as const
  assert.equal(why(even(12_000, 1000 / 5.55), {}, unnamed), 'not_running')
  assert.equal(why(even(12_000, 1000 / 5.45), {}, unnamed), null)
  assert.equal(why(even(12_000, 1000 / 1.75), {}, unnamed), null)
  assert.equal(why(even(12_000, 1000 / 1.65), {}, unnamed), 'not_running')
})

/** A hole in the recording, so much of the way long. */
const withHole = (lengthM: number): string | null =>
  why(even(20_000), { holes: [{ fromS: 660, toS: 660 + (lengthM / 1000) * 330 }] })

const overHill = (gradeFrac: number): string | null =>
  why([
    { lengthM: 6000, paceSPerKm: 360, gradeFrac },
    { lengthM: 6000, paceSPerKm: 340, gradeFrac: -gradeFrac },
  ])

test('a tenth of the way in holes is too much, and twenty metres of climb a kilometre', () => {
  assert.equal(withHole(1900), null)
  assert.equal(withHole(2100), 'gps_gaps')
  assert.equal(overHill(0.036), null)
  assert.equal(overHill(0.046), 'trail')
})

/** So many stops of so long, one after every stretch. */
function stopping(stopsCount: number, everyM: number, restS: number): string | null {
  return why(
    Array.from({ length: stopsCount + 1 }, (_, leg) => ({
      lengthM: everyM,
      paceSPerKm: 330,
      ...(leg < stopsCount ? { restS } : {}),
    })),
  )
}

test('a fifth of the time standing is no steady run, nor six stops, one every 1.2 km', () => {
  assert.equal(stopping(1, 6000, 930), null)
  assert.equal(stopping(1, 6000, 1080), 'many_stops')
  assert.equal(stopping(6, 1000, 20), 'many_stops')
  assert.equal(stopping(5, 1000, 20), null)
  assert.equal(stopping(6, 1500, 20), null)
})
