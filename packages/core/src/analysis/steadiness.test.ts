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

test('three laps that a workout calls hard, easy or rest are intervals, two are none', () => {
  const laps = (intensities: readonly LapIntensity[]) =>
    analysed(STEADY_MARATHON, {}, { laps: intensities.map((intensity) => workoutLap(intensity)) })
      .steadiness.why_not
  assert.equal(laps(['interval', 'recovery', 'rest']), 'intervals')
  assert.equal(laps(['recovery', 'recovery', 'recovery']), 'intervals')
  assert.equal(laps(['rest', 'rest', 'rest']), 'intervals')
  assert.equal(laps(['interval', 'rest', 'active']), null)
  assert.equal(laps(['warm_up', 'active', 'cool_down']), null)
})

test('the gate opens and shuts a hair on either side of its limits', () => {
  const why = (...given: Parameters<typeof analysed>) => analysed(...given).steadiness.why_not
  const even = (lengthM: number, paceSPerKm = 330) => [{ lengthM, paceSPerKm }]
  assert.equal(why(even(2990)), 'too_short')
  assert.equal(why(even(3010)), null)
  // A sixth of a second a metre: 6.6 m/s, and 5.5 and 1.7 where no sport is named.
  assert.equal(why(even(12_000, 1000 / 6.65)), 'not_running')
  assert.equal(why(even(12_000, 1000 / 6.55)), null)
  const unnamed = { sport: 'unknown' } as const
  assert.equal(why(even(12_000, 1000 / 5.55), {}, unnamed), 'not_running')
  assert.equal(why(even(12_000, 1000 / 5.45), {}, unnamed), null)
  assert.equal(why(even(12_000, 1000 / 1.75), {}, unnamed), null)
  assert.equal(why(even(12_000, 1000 / 1.65), {}, unnamed), 'not_running')
  // A tenth of the way in holes.
  const hole = (lengthM: number) => [{ fromS: 660, toS: 660 + (lengthM / 1000) * 330 }]
  assert.equal(why(even(20_000), { holes: hole(1900) }), null)
  assert.equal(why(even(20_000), { holes: hole(2100) }), 'gps_gaps')
  // Twenty metres of climb a kilometre.
  const hills = (gradeFrac: number) => [
    { lengthM: 6000, paceSPerKm: 360, gradeFrac },
    { lengthM: 6000, paceSPerKm: 340, gradeFrac: -gradeFrac },
  ]
  assert.equal(why(hills(0.036)), null)
  assert.equal(why(hills(0.046)), 'trail')
  // A fifth of the time standing.
  const standing = (restS: number) => [
    { lengthM: 6000, paceSPerKm: 330, restS },
    { lengthM: 6000, paceSPerKm: 330 },
  ]
  assert.equal(why(standing(930)), null)
  assert.equal(why(standing(1080)), 'many_stops')
  // Six stops, one every 1.2 km.
  const often = (count: number, everyM: number) =>
    Array.from({ length: count + 1 }, (_, leg) => ({
      lengthM: everyM,
      paceSPerKm: 330,
      ...(leg < count ? { restS: 20 } : {}),
    }))
  assert.equal(why(often(6, 1000)), 'many_stops')
  assert.equal(why(often(5, 1000)), null)
  assert.equal(why(often(6, 1500)), null)
})
