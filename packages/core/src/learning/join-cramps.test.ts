import assert from 'node:assert/strict'
import { test } from 'node:test'

import { crampFromTap, joinCramps, type CrampTap, type RunFacts } from './index.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const START_AT_MS = 1_800_000_000_000

/** An hour, begun so many days after the first. */
function run(days = 0, more: Partial<RunFacts> = {}): RunFacts {
  const startAtMs = START_AT_MS + days * DAY_MS
  return { activityId: `run-${days}`, startAtMs, distanceM: 10_000, durationS: 3600, ...more }
}
const tap = (crampAtMs: number, more: Partial<CrampTap> = {}) =>
  crampFromTap({ crampAtMs, muscle: 'calf', ...more })

const joinedAt = (crampAtMs: number, more: Partial<CrampTap> = {}) => {
  const { runs, issues } = joinCramps([run()], [tap(crampAtMs, more)])
  return [runs[0]?.cramps.length, issues[0]?.code]
}

test('clocks may differ by ten minutes, and a run reaches six hours past its end', () => {
  const named = { duringRun: { activityId: 'run-0', atS: 0 } }
  const [firstMs, lastMs] = [START_AT_MS - 10 * MINUTE_MS, START_AT_MS + 7 * HOUR_MS]
  for (const more of [{}, named]) {
    assert.deepEqual(joinedAt(firstMs, more), [1, undefined])
    assert.deepEqual(joinedAt(lastMs, more), [1, undefined])
  }
  assert.deepEqual(joinedAt(firstMs - 1), [0, undefined])
  assert.deepEqual(joinedAt(firstMs - 1, named), [0, 'cramp_before_run'])
  assert.deepEqual(joinedAt(lastMs + 1), [0, undefined])
  assert.deepEqual(joinedAt(lastMs + 1, named), [0, 'cramp_after_run'])
})

const nightsAt = (crampAtMs: number) =>
  joinCramps([run()], [tap(crampAtMs, { isNight: true })]).runs[0]?.nightCramps.length

test('a night cramp is of the run of the day before: never of one that was still to come', () => {
  assert.deepEqual(
    [START_AT_MS - 1, START_AT_MS, START_AT_MS + 25 * HOUR_MS, START_AT_MS + 25 * HOUR_MS + 1].map(
      nightsAt,
    ),
    [0, 1, 1, 0],
  )
})

test('days since the last cramp: of the muscles, before the run, and not one of its own', () => {
  const runs = [run(0), run(1.5), run(4)]
  const cramps = [
    tap(START_AT_MS + HOUR_MS / 2),
    tap(START_AT_MS + 2 * DAY_MS, { isNight: true }),
    tap(START_AT_MS + 3 * DAY_MS, { muscle: 'side_stitch' }),
    // By a clock a little slow this stands before the run it belongs to.
    tap(START_AT_MS + 4 * DAY_MS - MINUTE_MS, { muscle: 'foot' }),
  ]
  const joined = joinCramps(runs, cramps)
  assert.deepEqual(
    joined.runs.map(({ lastCrampDays }) => lastCrampDays),
    [undefined, 1.5 - 1 / 48, 2],
  )
  assert.deepEqual(
    joined.runs.map(({ cramps: own, stitchesCount }) => [own.length, stitchesCount]),
    [
      [1, 0],
      [0, 0],
      [1, 0],
    ],
  )
})

test('a stitch belongs to its run and is no cramp of it', () => {
  const [only] = joinCramps([run()], [tap(START_AT_MS + MINUTE_MS, { muscle: 'side_stitch' })]).runs
  assert.deepEqual([only?.cramps.length, only?.stitchesCount], [0, 1])
})

const countTwice = (ms: number, more: Partial<CrampTap> = {}) =>
  joinCramps([run()], [tap(START_AT_MS), tap(START_AT_MS + ms, more)]).runs[0]?.cramps.length

test('one tap made twice within a minute counts once; other muscles, sides and later ones count', () => {
  assert.equal(countTwice(MINUTE_MS - 1), 1)
  assert.equal(countTwice(MINUTE_MS), 2)
  assert.equal(countTwice(0, { muscle: 'foot' }), 2)
  assert.equal(countTwice(0, { side: 'left' }), 2)
})

test('more than two hundred cramps are told, two hundred are not', () => {
  const cramps = Array.from({ length: 201 }, (_, i) => tap(START_AT_MS + i * HOUR_MS))
  assert.deepEqual(joinCramps([], cramps.slice(1)).issues, [])
  assert.deepEqual(joinCramps([], cramps).issues, [
    { code: 'many_cramps', crampsCount: 201, usualMaxCount: 200 },
  ])
})

const keptOf = (one: RunFacts, other: RunFacts) =>
  joinCramps([one, other], []).runs.map(({ run: { activityId } }) => activityId)

test('of two recordings of one run the longer is kept, whichever began first', () => {
  const long = run(0, { activityId: 'long', durationS: 4000 })
  const inside = { startAtMs: START_AT_MS + MINUTE_MS }
  assert.deepEqual(keptOf(long, run(0, { activityId: 'short', ...inside })), ['long'])
  assert.deepEqual(keptOf(run(0), { ...long, ...inside }), ['long'])
  const after = { startAtMs: START_AT_MS + HOUR_MS }
  assert.deepEqual(keptOf(run(0), run(0, { activityId: 'next', ...after })), ['run-0', 'next'])
})
