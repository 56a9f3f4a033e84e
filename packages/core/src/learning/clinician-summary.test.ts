import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER } from '../runner/index.ts'
import { clinicianSummary, crampFromTap, type CrampTap, type RunFacts } from './index.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
const NOW_AT_MS = 1_800_000_000_000
const FROM_AT_MS = NOW_AT_MS - 26 * WEEK_MS

/** Two hours, begun so many weeks into the half year. */
function run(weeks: number): RunFacts {
  const startAtMs = FROM_AT_MS + weeks * WEEK_MS
  return { activityId: `run-${weeks}`, startAtMs, distanceM: 20_000, durationS: 7200 }
}

type Story = Readonly<{
  runs?: readonly RunFacts[]
  cramps?: readonly CrampTap[]
  starts?: readonly number[]
}>

function pageOf({ runs = [], cramps = [], starts = [] }: Story) {
  return clinicianSummary({
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    runs,
    cramps: cramps.map(crampFromTap),
    medicineStarts: starts.map((startedAtMs) => ({ medicine: 'statin', startedAtMs })),
    trials: [],
    findings: [],
    nowAtMs: NOW_AT_MS,
  })
}

/** A cramp so many minutes into a run. */
function at(one: RunFacts, minutes: number, more: Partial<CrampTap> = {}): CrampTap {
  return { crampAtMs: one.startAtMs + minutes * MINUTE_MS, muscle: 'calf', ...more }
}

test('every figure of the cramps is counted from the log', () => {
  const runs = [run(1), run(2), run(3.5), run(5)]
  const [first, second, third] = runs
  assert.ok(first && second && third)
  const { cramps } = pageOf({
    runs,
    cramps: [
      at(first, 0, { durationS: 40, strength: 3, whatHelped: ['walking'] }),
      at(first, 89, { durationS: 60, side: 'left', whatHelped: ['stretch', 'walking'] }),
      at(second, 90, { durationS: 200, strength: 3, hasWeakness: true, whatHelped: ['stretch'] }),
      at(second, 120, { side: 'left', whatHelped: ['stretch'] }),
      // After the end: it belongs to the run and has no place in it.
      at(second, 121, { muscle: 'foot' }),
      at(third, 15 * 60, { isNight: true, disturbedSleep: true, muscle: 'foot' }),
      { crampAtMs: FROM_AT_MS + 10 * WEEK_MS, muscle: 'hamstring' },
      at(third, 100, { muscle: 'side_stitch' }),
    ],
  })
  assert.deepEqual(cramps, {
    crampsCount: 7,
    nightCrampsCount: 1,
    otherCrampsCount: 1,
    runsCount: 4,
    crampedRunsCount: 2,
    lateCount: 2,
    placedCount: 4,
    typicalS: 60,
    longestS: 200,
    durationsKnownCount: 3,
    stoppedRunCount: 2,
    sleepDisturbedCount: 1,
    weaknessCount: 1,
    sites: [
      { muscle: 'calf', side: 'both', crampsCount: 2 },
      { muscle: 'calf', side: 'left', crampsCount: 2 },
      { muscle: 'foot', side: 'both', crampsCount: 2 },
      { muscle: 'hamstring', side: 'both', crampsCount: 1 },
    ],
    helped: [
      { help: 'stretch', crampsCount: 3 },
      { help: 'walking', crampsCount: 2 },
    ],
  })
})

test('the half year ends now and has twenty-six whole weeks, each with what fell into it', () => {
  const runs = [run(0), run(0.5), run(1), run(1.5), run(26)]
  const cramps = [
    { crampAtMs: FROM_AT_MS, muscle: 'calf' },
    { crampAtMs: FROM_AT_MS + 1, muscle: 'calf' },
    { crampAtMs: FROM_AT_MS + 2 * WEEK_MS, muscle: 'calf', isNight: true },
    { crampAtMs: NOW_AT_MS, muscle: 'calf' },
    { crampAtMs: NOW_AT_MS + 1, muscle: 'calf' },
  ] as const
  const { weeks, fromAtMs, madeAtMs, cramps: counted } = pageOf({ runs, cramps })
  assert.deepEqual([fromAtMs, madeAtMs], [FROM_AT_MS, NOW_AT_MS])
  assert.deepEqual(
    weeks.map((week) => week.fromAtMs),
    Array.from({ length: 26 }, (_, week) => FROM_AT_MS + week * WEEK_MS),
  )
  const figures = weeks.map(({ runsCount, runCrampsCount, nightCrampsCount }) => [
    runsCount,
    runCrampsCount,
    nightCrampsCount,
  ])
  assert.deepEqual(
    [figures[0], figures[1], figures[25]],
    [
      [2, 1, 0],
      [1, 0, 1],
      [1, 1, 0],
    ],
  )
  assert.ok(figures.slice(2, 25).every((week) => week.every((count) => count === 0)))
  assert.deepEqual([counted.runsCount, counted.crampsCount], [4, 3])
})

test('a medicine taken up again counts from the last time', () => {
  const [oldMs, newMs] = [NOW_AT_MS - 90 * DAY_MS, NOW_AT_MS - 20 * DAY_MS]
  assert.deepEqual(pageOf({ starts: [oldMs, newMs] }).medicines, [
    { medicine: 'statin', startedAtMs: newMs, isCurrent: false, mayGoWithCramps: true },
  ])
})

test('the grave signs that nobody asked about are counted, each once', () => {
  const grave = pageOf({}).redFlags.notAskedCount
  const asked = clinicianSummary({
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    runs: [],
    cramps: [],
    medicineStarts: [],
    trials: [],
    findings: [],
    nowAtMs: NOW_AT_MS,
    answers: {
      signs: ['chest_pain'],
      unknown: ['cola_urine'],
      denied: ['chest_pain', 'confusion'],
    },
  }).redFlags
  assert.equal(asked.notAskedCount, grave - 3)
  assert.deepEqual(asked.denied, ['confusion'])
})
