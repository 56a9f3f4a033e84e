import assert from 'node:assert/strict'
import { test } from 'node:test'

import { analyzeActivity } from '../analysis/index.ts'
import { madeActivity, madeTrack } from '../analysis/made-run.law.ts'
import { DEFAULT_RUNNER } from '../runner/index.ts'
import { DEFAULT_WEATHER } from '../weather/index.ts'
import { factorColumn } from './factors.ts'
import { crampFromTap, crampsOf, joinCramps, runFactsOf } from './index.ts'

const analysis = analyzeActivity({
  id: 'a'.repeat(64),
  activity: madeActivity(
    madeTrack([
      { lengthM: 5000, paceSPerKm: 290, heartRateBpm: 160, cadenceSpm: 180 },
      { lengthM: 7000, paceSPerKm: 310, heartRateBpm: 160, cadenceSpm: 180 },
      { lengthM: 4000, paceSPerKm: 400, heartRateBpm: 150, cadenceSpm: 165 },
    ]),
    {},
  ),
  runner: { ...DEFAULT_RUNNER, massKg: 70 },
  weather: { ...DEFAULT_WEATHER, temperatureC: 20, from: 'given' },
  cramps: [{ atS: 3700, muscle: 'calf', side: 'left' }],
})

test('an analysed run brings its facts along, and what it does not know stays away', () => {
  const facts = runFactsOf(analysis, { sleepS: 25_000 })
  assert.ok(facts !== undefined)
  assert.ok(Math.abs(facts.distanceM - 16_000) < 200)
  assert.ok((facts.startTooFastFrac ?? 0) > 0.03)
  assert.equal(facts.temperatureC, 20)
  assert.equal(facts.sleepS, 25_000)
  assert.ok(!('drunkMl' in facts) && !('wbgtC' in facts))
  const cycling = { ...analysis.activity, sport: 'cycling' as const }
  assert.equal(runFactsOf({ ...analysis, activity: cycling }), undefined)
})

test('a cramp that slowed the yardstick makes the start unknown, a cramp after it does not', () => {
  const facts = runFactsOf(analysis)
  assert.ok(facts !== undefined)
  const startOf = (atS: number): number | undefined => {
    const cramp = crampFromTap({ crampAtMs: facts.startAtMs + atS * 1000, muscle: 'calf' })
    return factorColumn(joinCramps([facts], [cramp]).runs, 'fast_start').at(0)
  }
  assert.ok(Number.isNaN(startOf(3700)))
  assert.equal(startOf(facts.durationS - 60), facts.startTooFastFrac)
})

test('cramps marked in a file become records that belong to its run', () => {
  const facts = runFactsOf(analysis)
  const cramps = crampsOf(analysis)
  assert.ok(facts !== undefined)
  assert.equal(cramps.length, 1)
  const joined = joinCramps([facts], cramps)
  assert.equal(joined.runs[0]?.cramps[0]?.side, 'left')
  assert.deepEqual(joined.issues, [])
})
