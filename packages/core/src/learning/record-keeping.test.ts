import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER, type WeighIn } from '../runner/index.ts'
import { lowerShareFrac, shareRange } from './beta-share.ts'
import {
  afterShowing,
  clinicianSummary,
  crampFromTap,
  dueReasons,
  joinCramps,
  judgeTrial,
  orderOptions,
  remindLater,
  seeSomeone,
  startTrial,
  sweatRecord,
  type RunFacts,
  type Trial,
} from './index.ts'

const DAY_MS = 86_400_000
const NOW_AT_MS = 1_800_000_000_000

function run(agoDays: number, more: Partial<RunFacts> = {}): RunFacts {
  return {
    activityId: `run-${agoDays}`,
    startAtMs: NOW_AT_MS - agoDays * DAY_MS,
    distanceM: 20_000,
    durationS: 7200,
    ...more,
  }
}
const crampIn = (one: RunFacts) =>
  crampFromTap({ crampAtMs: one.startAtMs + 6_900_000, muscle: 'calf', durationS: 90 })

/** Before the trial every second run cramped. */
function story(duringCramped: readonly boolean[], tooFastFrac = 0) {
  const before = Array.from({ length: 20 }, (_, i) =>
    run(300 - 10 * i, { startTooFastFrac: 0.06 + 0.01 * (i % 3) }),
  )
  const during = duringCramped.map((_, i) => run(50 - 3 * i, { startTooFastFrac: tooFastFrac }))
  const cramps = [
    ...before.filter((_, i) => i % 2 === 0),
    ...during.filter((_, i) => duringCramped.at(i) === true),
  ].map(crampIn)
  return joinCramps([...before, ...during], cramps).runs
}

function trialOf(runs: ReturnType<typeof story>, startAtMs = NOW_AT_MS - 57 * DAY_MS): Trial {
  const started = startTrial({ change: 'start_slower', factor: 'fast_start', runs, startAtMs })
  assert.ok(started.ok)
  return started.value
}

test('no cramp in twelve runs after one in two: the change seems to help', () => {
  const runs = story(Array.from({ length: 12 }, () => false))
  const verdict = judgeTrial({ trial: trialOf(runs), runs, nowAtMs: NOW_AT_MS })
  assert.ok(verdict.kind === 'seems_to_help' && verdict.rarerFrac > 0.99)
  assert.deepEqual(verdict.during, { runsCount: 12, crampedRunsCount: 0 })
  assert.deepEqual(verdict.before, { runsCount: 20, crampedRunsCount: 10 })
})

test('as many cramps as before cannot be told, all of them seem worse', () => {
  const half = story(Array.from({ length: 12 }, (_, i) => i % 2 === 0))
  assert.equal(
    judgeTrial({ trial: trialOf(half), runs: half, nowAtMs: NOW_AT_MS }).kind,
    'cannot_tell',
  )
  const all = story(Array.from({ length: 12 }, () => true))
  assert.equal(
    judgeTrial({ trial: trialOf(all), runs: all, nowAtMs: NOW_AT_MS }).kind,
    'seems_worse',
  )
})

test('a trial in which nothing was changed gets no verdict, whatever the cramps did', () => {
  const runs = story(
    Array.from({ length: 12 }, () => false),
    0.07,
  )
  assert.equal(judgeTrial({ trial: trialOf(runs), runs, nowAtMs: NOW_AT_MS }).kind, 'not_changed')
})

test('three runs that count are too few, and short runs do not count', () => {
  const runs = story([false, false, false])
  assert.equal(judgeTrial({ trial: trialOf(runs), runs, nowAtMs: NOW_AT_MS }).kind, 'too_few_runs')
  const short = joinCramps(
    [...runs.map((one) => one.run), ...[20, 15, 12, 9].map((day) => run(day, { distanceM: 5000 }))],
    runs.flatMap(({ cramps }) => cramps),
  ).runs
  const verdict = judgeTrial({ trial: trialOf(short), runs: short, nowAtMs: NOW_AT_MS })
  assert.ok(verdict.kind === 'too_few_runs' && verdict.during.runsCount === 3)
})

test('a trial needs cramps and runs before it', () => {
  const change = { change: 'sleep_more', factor: 'short_sleep' } as const
  const clean = joinCramps([run(10), run(20)], []).runs
  const none = startTrial({ ...change, runs: clean, startAtMs: NOW_AT_MS })
  assert.ok(!none.ok && none.error.code === 'no_cramps_before')
  const few = joinCramps([run(10), run(20)], [crampIn(run(10))]).runs
  const early = startTrial({ ...change, runs: few, startAtMs: NOW_AT_MS })
  assert.ok(!early.ok && early.error.code === 'too_few_runs_before')
})

test('shares agree with tables of the beta distribution', () => {
  // Beta(1, 1): the range is its deciles. Beta(4, 2): I_x(4, 2) = 5x⁴ − 4x⁵.
  const even = shareRange({ yesCount: 0, noCount: 0 })
  assert.ok(Math.abs(even.lowFrac - 0.1) < 1e-6 && Math.abs(even.highFrac - 0.9) < 1e-6)
  const { lowFrac, midFrac } = shareRange({ yesCount: 3, noCount: 1 })
  assert.ok(Math.abs(5 * lowFrac ** 4 - 4 * lowFrac ** 5 - 0.1) < 1e-6)
  assert.equal(midFrac, 4 / 6)
  // Two uniform shares: one below the other half the time; Beta(1, 2) below Beta(2, 1): 5/6.
  assert.ok(
    Math.abs(lowerShareFrac({ yesCount: 4, noCount: 4 }, { yesCount: 4, noCount: 4 }) - 0.5) < 1e-9,
  )
  const apart = lowerShareFrac({ yesCount: 0, noCount: 1 }, { yesCount: 1, noCount: 0 })
  assert.ok(Math.abs(apart - 5 / 6) < 1e-9)
})

const tap = (option: string, wasHelpful: boolean, givenAtMs: number) =>
  ({ kind: 'relief', option, wasHelpful, givenAtMs }) as const

test('what helped comes first, what did not comes last, the unknown keeps its place between', () => {
  const feedback = [tap('walking', true, 1), tap('walking', true, 2), tap('stretch', false, 3)]
  assert.deepEqual(orderOptions(['stretch', 'massage', 'drink', 'walking'], 'relief', feedback), [
    'walking',
    'massage',
    'drink',
    'stretch',
  ])
  assert.deepEqual(orderOptions(['a', 'b'], 'warm_up', feedback), ['a', 'b'])
})

const weighIn = (agoDays: number, lossKg: number, more: Partial<WeighIn> = {}): WeighIn => ({
  startAtMs: NOW_AT_MS - agoDays * DAY_MS,
  durationS: 3600,
  massBeforeKg: 70,
  massAfterKg: 70 - lossKg,
  drunkMl: 200,
  eatenG: 0,
  urineMl: 0,
  scaleStepKg: 0.1,
  speedMps: 2.8,
  temperatureC: 15,
  humidityFrac: 0.6,
  ...more,
})

test('a sweat test fills its square, pulls its estimate and leaves the others missing', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  const without = sweatRecord({ runner, nowAtMs: NOW_AT_MS })
  const tested = sweatRecord({
    runner: { ...runner, weighIns: [weighIn(10, 1.2)] },
    nowAtMs: NOW_AT_MS,
  })
  const square = (record: typeof tested) =>
    record.cells.find((cell) => cell.temperatureBand === 'mild' && cell.effortBand === 'easy')
  assert.equal(square(tested)?.testsCount, 1)
  assert.equal(tested.cells.filter(({ testsCount }) => testsCount === 0).length, 11)
  assert.ok(
    (square(tested)?.estimate.sweatMlPerH ?? 0) > (square(without)?.estimate.sweatMlPerH ?? 0),
  )
  assert.ok((square(tested)?.estimate.logSd ?? 1) < (square(without)?.estimate.logSd ?? 0))
  assert.deepEqual(tested.cautions, [])
  const wanted = { temperatureC: 12, effortBand: 'race' } as const
  assert.deepEqual(sweatRecord({ runner, nowAtMs: NOW_AT_MS, wanted }).nextTest, {
    temperatureBand: 'mild',
    effortBand: 'race',
  })
})

test('sums that cannot be are told: refused, twice, old, and tests that disagree', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  const codesOf = (weighIns: readonly WeighIn[]) =>
    sweatRecord({ runner: { ...runner, weighIns }, nowAtMs: NOW_AT_MS }).cautions.map(
      ({ code }) => code,
    )
  assert.deepEqual(codesOf([weighIn(3, -1)]), ['tests_refused'])
  assert.deepEqual(codesOf([weighIn(3, 0.8), weighIn(3, 0.8)]), ['test_twice'])
  assert.deepEqual(codesOf([weighIn(800, 0.8)]), ['tests_old'])
  assert.deepEqual(codesOf([weighIn(3, 0.3), weighIn(9, 2.2)]), ['tests_disagree'])
  assert.deepEqual(codesOf([weighIn(3, 0.8), weighIn(9, 0.9)]), [])
})

test('the usual duration of two cramps lies between them, and is not the longer one', () => {
  const lasting = (agoDays: number, durationS: number) =>
    crampFromTap({ crampAtMs: NOW_AT_MS - agoDays * DAY_MS, muscle: 'calf', durationS })
  const { cramps } = clinicianSummary({
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    runs: [],
    cramps: [lasting(3, 30), lasting(9, 570)],
    medicineStarts: [],
    trials: [],
    findings: [],
    nowAtMs: NOW_AT_MS,
  })
  assert.equal(cramps.typicalS, 300)
  assert.equal(cramps.longestS, 570)
})

test('a cramp that names the shorter copy of a run is a cramp of that run', () => {
  const watch = run(5, { activityId: 'watch' })
  const phone = run(5, { activityId: 'phone', durationS: 7000 })
  const late = run(5, { activityId: 'late', durationS: 9000, startAtMs: watch.startAtMs + 60_000 })
  const named = (activityId: string, atS: number) =>
    crampFromTap({
      crampAtMs: watch.startAtMs + atS * 1000,
      muscle: 'calf',
      duringRun: { activityId, atS },
    })
  const joined = joinCramps([phone, late, watch], [named('phone', 3000), named('watch', 6000)])
  assert.deepEqual(
    joined.issues.map(({ code }) => code),
    ['runs_overlap', 'runs_overlap'],
  )
  assert.equal(joined.runs[0]?.run.activityId, 'late')
  assert.equal(joined.runs[0].cramps.length, 2)
  const unknown = joinCramps([watch], [named('never', 3000)]).issues
  assert.equal(unknown[0]?.code, 'run_unknown')
})

test('what needs help the same day is shown again when it happens again, and only then', () => {
  const [earlier, later] = [20.1, 0.2].map((agoDays) =>
    crampFromTap({ crampAtMs: NOW_AT_MS - agoDays * DAY_MS, muscle: 'calf', durationS: 900 }),
  )
  assert.ok(earlier !== undefined && later !== undefined)
  const log = { changesAtMs: [], medicineStarts: [] }
  const firstAtMs = NOW_AT_MS - 20 * DAY_MS
  const [first] = seeSomeone({ ...log, cramps: [earlier], nowAtMs: firstAtMs })
  assert.ok(first !== undefined && first.level === 'same_day')
  const shown = afterShowing([], first, firstAtMs)
  const fired = seeSomeone({ ...log, cramps: [earlier, later], nowAtMs: NOW_AT_MS })
  assert.deepEqual(dueReasons({ fired, shown, nowAtMs: NOW_AT_MS }), fired)
  const [second] = fired
  assert.ok(second !== undefined)
  const seen = afterShowing(shown, second, NOW_AT_MS)
  assert.deepEqual(dueReasons({ fired, shown: seen, nowAtMs: NOW_AT_MS }), [])
})

test('cramps after a second medicine are shown though those after the first were seen', () => {
  const cramps = [20, 10, 3].map((agoDays) =>
    crampFromTap({ crampAtMs: NOW_AT_MS - agoDays * DAY_MS, muscle: 'calf' }),
  )
  const startedAtMs = NOW_AT_MS - 25 * DAY_MS
  const fired = seeSomeone({
    cramps,
    changesAtMs: [],
    medicineStarts: [
      { medicine: 'statin', startedAtMs },
      { medicine: 'thiazide', startedAtMs },
    ],
    nowAtMs: NOW_AT_MS,
  }).filter(({ code }) => code === 'cramps_after_medicine')
  const [first, second] = fired
  assert.ok(first !== undefined && second !== undefined)
  const shown = afterShowing([], first, NOW_AT_MS)
  assert.deepEqual(dueReasons({ fired, shown, nowAtMs: NOW_AT_MS }), [second])
  const both = remindLater(afterShowing(shown, second, NOW_AT_MS), second, NOW_AT_MS)
  assert.deepEqual(dueReasons({ fired, shown: both, nowAtMs: NOW_AT_MS }), [])
  assert.deepEqual(dueReasons({ fired, shown: both, nowAtMs: NOW_AT_MS + 8 * DAY_MS }), [second])
  // Seen before it was noted which medicine it was about: not asked again.
  const bare = both.slice(0, 1).map(({ code, level, latestAtMs, shownAtMs }) => ({
    code,
    level,
    latestAtMs,
    shownAtMs,
  }))
  assert.deepEqual(dueReasons({ fired, shown: bare, nowAtMs: NOW_AT_MS }), [])
})

test('the clinician page tells denied signs from signs that nobody asked about', () => {
  const runs = [run(3), run(10), run(17)]
  const night = crampFromTap({ crampAtMs: NOW_AT_MS - 2.5 * DAY_MS, muscle: 'foot', isNight: true })
  const page = clinicianSummary({
    runner: { ...DEFAULT_RUNNER, massKg: 70, medicines: ['statin'] },
    runs,
    cramps: [...runs.map(crampIn), night],
    medicineStarts: [{ medicine: 'thiazide', startedAtMs: NOW_AT_MS - 30 * DAY_MS }],
    answers: {
      signs: ['cramps_weekly'],
      unknown: ['little_urine'],
      denied: ['cola_urine', 'chest_pain'],
    },
    trials: [],
    findings: [],
    nowAtMs: NOW_AT_MS,
  })
  assert.equal(page.cramps.crampsCount, 4)
  assert.equal(page.cramps.nightCrampsCount, 1)
  assert.equal(page.cramps.crampedRunsCount, 3)
  assert.equal(page.cramps.lateCount, 3)
  assert.equal(page.cramps.typicalS, 90)
  assert.deepEqual(page.cramps.sites[0], { muscle: 'calf', side: 'both', crampsCount: 3 })
  assert.deepEqual(page.redFlags.present, ['cramps_weekly'])
  assert.deepEqual(page.redFlags.unsure, ['little_urine'])
  assert.deepEqual(page.redFlags.denied, ['chest_pain', 'cola_urine'])
  assert.ok(page.redFlags.notAskedCount > 40)
  assert.deepEqual(
    page.medicines.map(({ medicine, isCurrent, mayGoWithCramps }) => [
      medicine,
      isCurrent,
      mayGoWithCramps,
    ]),
    [
      ['statin', true, true],
      ['thiazide', false, true],
    ],
  )
  assert.ok(page.reasons.some(({ code }) => code === 'cramps_weekly'))
  assert.equal(page.weeks.length, 26)
})
