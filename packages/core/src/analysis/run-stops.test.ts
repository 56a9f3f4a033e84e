import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RUN_ID, analysed, near } from './analysed-run.law.ts'
import { analyzeActivity } from './analyze-activity.ts'
import { madeActivity, madeTrack } from './made-run.law.ts'
import { planOf } from './run-plan.law.ts'

test('a sudden stop at 33 km, then walking and jogging, looks like a cramp', () => {
  const run = analysed([
    { lengthM: 33_000, paceSPerKm: 330, cadenceSpm: 176, restS: 95 },
    { lengthM: 250, paceSPerKm: 800, cadenceSpm: 110 },
    { lengthM: 8945, paceSPerKm: 390, cadenceSpm: 166 },
  ])
  const [stop] = run.stops
  assert.equal(run.stops.length, 1)
  near(stop?.atM, 33_000, 20)
  near(stop?.durationS, 95, 10)
  near(stop?.atS, 10_890, 10)
  assert.equal(stop?.suggests, 'cramp_or_stretch')
  assert.equal(stop?.isSudden, true)
})

function stoodS(restS: number): number | undefined {
  const legs = [
    { lengthM: 5000, paceSPerKm: 330, restS },
    { lengthM: 5000, paceSPerKm: 330 },
  ]
  return analysed(legs).stops[0]?.durationS
}

test('a stop is as long as it was stood, from ten seconds on', () => {
  assert.equal(stoodS(8), undefined)
  for (const restS of [11, 14, 25, 95]) near(stoodS(restS), restS, 1)
})

test('a stop early on, or one with the pace back at once, is no cramp', () => {
  const lights = analysed([
    { lengthM: 33_000, paceSPerKm: 330, restS: 40 },
    { lengthM: 9195, paceSPerKm: 330 },
  ])
  assert.equal(lights.stops[0]?.suggests, 'traffic_like')
  const rested = analysed([
    { lengthM: 6000, paceSPerKm: 330, restS: 60 },
    { lengthM: 6000, paceSPerKm: 295 },
  ])
  assert.equal(rested.stops[0]?.suggests, 'traffic_like')
  const early = analysed([
    { lengthM: 3000, paceSPerKm: 330, restS: 60 },
    { lengthM: 12_000, paceSPerKm: 400 },
  ])
  assert.equal(early.stops[0]?.suggests, 'unknown')
})

test('a stop at a planned drink, short, is taken for the drink', () => {
  const run = analysed(
    [
      { lengthM: 10_000, paceSPerKm: 330, restS: 25 },
      { lengthM: 11_000, paceSPerKm: 330 },
    ],
    {},
    { plan: planOf(21_000, 330) },
  )
  assert.equal(run.stops[0]?.suggests, 'aid_like')
})

/** A stop at `atM`, and the way after it so much slower for half a kilometre, with other steps. */
function stoppedAt(
  atM: number,
  after: Readonly<{ slowerFrac: number; spm?: number; restS?: number; before?: number }>,
) {
  const { slowerFrac, spm = 176, restS = 60, before = 330 } = after
  const run = analysed([
    { lengthM: atM - 200, paceSPerKm: 330, cadenceSpm: 176 },
    { lengthM: 200, paceSPerKm: before, cadenceSpm: 176, restS },
    { lengthM: 600, paceSPerKm: 330 * (1 + slowerFrac), cadenceSpm: spm },
    { lengthM: 30_000 - atM - 600, paceSPerKm: 340, cadenceSpm: 176 },
  ])
  return run.stops.find((stop) => Math.abs(stop.atM - atM) < 50)?.suggests
}

test('what speaks for a cramp is counted: late, slower after, sudden, other steps, soon over', () => {
  // Past three quarters, suddenly, walking after, with other steps: everything.
  assert.equal(stoppedAt(25_000, { slowerFrac: 0.5, spm: 120 }), 'cramp_or_stretch')
  // Each alone may be missing.
  assert.equal(stoppedAt(18_000, { slowerFrac: 0.5, spm: 120 }), 'cramp_or_stretch')
  assert.equal(stoppedAt(25_000, { slowerFrac: 0.2 }), 'cramp_or_stretch')
  assert.equal(stoppedAt(25_000, { slowerFrac: 0.5, before: 600 }), 'cramp_or_stretch')
  // A little slower after a long stand, halfway, walked into: too little.
  assert.equal(stoppedAt(18_000, { slowerFrac: 0.2, restS: 400, before: 600 }), 'unknown')
  assert.equal(stoppedAt(18_000, { slowerFrac: 0.2, restS: 400 }), 'unknown')
  // Before half of the way nothing counts, nor where the pace is nearly back.
  assert.equal(stoppedAt(14_000, { slowerFrac: 0.5, spm: 120 }), 'unknown')
  assert.equal(stoppedAt(25_000, { slowerFrac: 0.12, spm: 120 }), 'unknown')
  // Longer than a quarter of an hour the run was broken off.
  assert.equal(stoppedAt(25_000, { slowerFrac: 0.5, spm: 120, restS: 930 }), 'unknown')
  assert.equal(stoppedAt(25_000, { slowerFrac: 0.5, spm: 120, restS: 870 }), 'cramp_or_stretch')
})

test('pace back at once is a crossing, or a drink where it was walked into', () => {
  assert.equal(stoppedAt(10_000, { slowerFrac: 0 }), 'traffic_like')
  assert.equal(stoppedAt(10_000, { slowerFrac: 0.12 }), 'unknown')
  assert.equal(stoppedAt(10_000, { slowerFrac: 0, restS: 140 }), 'traffic_like')
  assert.equal(stoppedAt(10_000, { slowerFrac: 0, restS: 170 }), 'unknown')
  assert.equal(stoppedAt(10_000, { slowerFrac: 0, before: 600 }), 'aid_like')
  assert.equal(stoppedAt(10_000, { slowerFrac: 0, before: 600, restS: 110 }), 'traffic_like')
})

const column = (...values: readonly number[]): Float64Array => Float64Array.from(values)

test('way that appears in no time has no pace to compare a stop with', () => {
  const none = column(NaN, NaN, NaN, NaN)
  const track = {
    ...madeTrack([]),
    atS: column(0, Number.MIN_VALUE, 519.509338773787, 520.509338773787),
    latitudeDeg: column(-90, NaN, NaN, NaN),
    longitudeDeg: column(NaN, -180, -180, -180),
    altitudeM: none,
    distanceM: none,
    speedMps: column(-1, 0.5000000298023224, 8.387097508646548, NaN),
    heartRateBpm: none,
    cadenceSpm: none,
    powerW: none,
    temperatureC: none,
  }
  const pressed = { fromS: 520.5093361437321, toS: 520.5093389376998, cause: 'button' } as const
  const { stops } = analyzeActivity({
    id: RUN_ID,
    activity: madeActivity(track, { stops: [pressed] }),
  })
  assert.equal(stops.length, 1)
  assert.equal(stops[0]?.slowerAfterFrac, null)
})
