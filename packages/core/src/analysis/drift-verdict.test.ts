import assert from 'node:assert/strict'
import { test } from 'node:test'

import { FAST_START_AND_FADE, analysed, near } from './analysed-run.law.ts'

test('heart rate that climbs at the same pace is drift; too short, none and uneven are refused', () => {
  const climbing = analysed([
    { lengthM: 2000, paceSPerKm: 300, heartRateBpm: 120 },
    { lengthM: 6500, paceSPerKm: 300, heartRateBpm: 150 },
    { lengthM: 6500, paceSPerKm: 300, heartRateBpm: 159 },
  ])
  near(climbing.drift.heartRateDriftFrac, 0.06, 0.003)
  const short = analysed([{ lengthM: 6000, paceSPerKm: 300, heartRateBpm: 150 }])
  assert.equal(short.drift.why_not, 'too_short')
  assert.equal(analysed([{ lengthM: 12_000, paceSPerKm: 300 }]).drift.why_not, 'no_heart_rate')
  assert.equal(analysed(FAST_START_AND_FADE).drift.why_not, 'unsteady_pace')
})

test('steps and heartbeats that read 0 all along give no verdict and no fraction', () => {
  const run = analysed([
    { lengthM: 33_000, paceSPerKm: 330, cadenceSpm: 0, heartRateBpm: 0, restS: 95 },
    { lengthM: 9195, paceSPerKm: 390, cadenceSpm: 166, heartRateBpm: 0 },
  ])
  assert.equal(run.cadence.verdict, 'not_judged')
  assert.equal(run.cadence.why_not, 'no_cadence')
  assert.equal(run.stops[0]?.cadenceDropFrac, null)
  assert.equal(run.drift.verdict, 'not_judged')
})
