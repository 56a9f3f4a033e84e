import assert from 'node:assert/strict'
import { test } from 'node:test'

import { factorColumn } from './factors.ts'
import { crampFromTap, FACTORS, type CrampedRun, type Factor, type RunFacts } from './index.ts'

const FACTS = {
  activityId: 'one',
  startAtMs: 1_800_000_000_000,
  distanceM: 20_000,
  durationS: 7200,
  startTooFastFrac: 0.04,
  wbgtC: 18,
  temperatureC: 21,
  drunkMl: 600,
  plannedMl: 800,
  sodiumMg: 500,
  ascentM: 300,
  longestBeforeM: 16_000,
  last7DaysM: 30_000,
  last28DaysM: 80_000,
  sleepS: 25_200,
  sorenessLevel: 2,
} satisfies RunFacts

const entry = (change: Partial<RunFacts> = {}, crampAtS?: number): CrampedRun => ({
  run: { ...FACTS, ...change },
  cramps:
    crampAtS === undefined
      ? []
      : [crampFromTap({ crampAtMs: FACTS.startAtMs + crampAtS * 1000, muscle: 'calf' })],
  nightCramps: [],
  stitchesCount: 0,
})
const valueOf = (factor: Factor, one: CrampedRun): number | undefined =>
  factorColumn([one], factor)[0]

/** More of what is blamed is always a higher value. */
const VALUES: Readonly<Record<Factor, number>> = {
  run_length: Math.log(20_000),
  beyond_training: Math.log(20 / 16),
  fast_start: 0.04,
  heat: 18,
  climb: 15,
  load_jump: 1.5,
  drank_less: -0.75,
  little_sodium: -250,
  short_sleep: -25_200,
  soreness: 2,
}

test('each factor is read from the facts of a run, on its own scale', () => {
  for (const factor of FACTORS) assert.equal(valueOf(factor, entry()), VALUES[factor], factor)
})

test('what is not known is not known, never zero', () => {
  const { activityId, startAtMs, distanceM, durationS } = FACTS
  const bare = { ...entry(), run: { activityId, startAtMs, distanceM, durationS } }
  for (const factor of FACTORS)
    if (factor !== 'run_length') assert.ok(Number.isNaN(valueOf(factor, bare)), factor)
})

const trainedAt = (distanceM: number) => valueOf('beyond_training', entry({ distanceM }))

test('runs well within the longest one lately are all alike', () => {
  assert.equal(trainedAt(11_200), Math.log(0.7))
  assert.equal(trainedAt(3000), Math.log(0.7))
  assert.equal(trainedAt(11_300), Math.log(11_300 / 16_000))
})

test('one way of reading for all runs: the one most of them know, the better one where it ties', () => {
  const warm = entry({ temperatureC: 25 })
  const { wbgtC: _, ...noWbgt } = FACTS
  const dry = { ...entry(), run: noWbgt }
  assert.deepEqual([...factorColumn([warm, entry()], 'heat')], [18, 18])
  assert.deepEqual([...factorColumn([warm, dry], 'heat')], [25, 21])
  const { plannedMl: __, ...noPlan } = FACTS
  assert.deepEqual(
    [...factorColumn([entry(), { ...entry(), run: noPlan }], 'drank_less')],
    [-300, -300],
  )
})

test('a start measured against a stretch that cramped is no start known', () => {
  const judged = (crampAtS?: number) =>
    valueOf('fast_start', entry({ startComparedToM: 10_000 }, crampAtS))
  assert.equal(judged(), 0.04)
  assert.ok(Number.isNaN(judged(3599)))
  assert.equal(judged(3600), 0.04)
  assert.equal(valueOf('fast_start', entry({}, 60)), 0.04)
})
