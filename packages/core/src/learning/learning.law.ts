import assert from 'node:assert/strict'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { MUSCLES } from '../relief/muscle.ts'
import {
  CONDITIONS,
  DEFAULT_RUNNER,
  MEDICINES,
  isExtraSaltRefused,
  isFluidRefused,
  type ConditionCode,
  type MedicineCode,
} from '../runner/index.ts'
import { SIGN_CODES } from '../triage/index.ts'
import { shareRange } from './beta-share.ts'
import { CRAMP_HELPS, type CrampRecord } from './codes/cramp-record.ts'
import {
  FEEDBACK_KINDS,
  afterShowing,
  clinicianSummary,
  dueReasons,
  findPatterns,
  joinCramps,
  judgeTrial,
  orderOptions,
  remindLater,
  seeSomeone,
  startTrial,
  sweatRecord,
  whatWorks,
  type FactorFinding,
  type Patterns,
  type RunFacts,
} from './index.ts'

type Law = Readonly<{ name: string; property: fc.IRawProperty<unknown> }>

const DAY_MS = 86_400_000
const FIRST_AT_MS = 1_700_000_000_000
const SHUFFLES_COUNT = 40
const NOBODY = { conditions: [], medicines: [] }

const maybe = (min: number, max: number) =>
  fc.option(
    realBetween(min, max).map((value) => Math.round(value * 1000) / 1000),
    { nil: undefined, freq: 4 },
  )

type Sketch = Readonly<{
  gapDays: number
  distanceM: number
  speedMps: number
  tooFastFrac: number | undefined
  wbgtC: number | undefined
  drunkMl: number | undefined
  sodiumMg: number | undefined
  ascentM: number | undefined
  sleepS: number | undefined
  sorenessLevel: number
  luckIndex: number
}>

const sketch: fc.Arbitrary<Sketch> = fc.record({
  gapDays: fc.integer({ min: 1, max: 12 }),
  distanceM: fc.integer({ min: 1000, max: 60_000 }),
  speedMps: realBetween(1.5, 5),
  tooFastFrac: maybe(-0.3, 0.3),
  wbgtC: maybe(-10, 35),
  drunkMl: maybe(0, 3000),
  sodiumMg: maybe(0, 4000),
  ascentM: maybe(0, 3000),
  sleepS: maybe(0, 40_000),
  sorenessLevel: fc.integer({ min: 0, max: 3 }),
  luckIndex: fc.integer({ min: 0, max: 9 }),
})

const filled = (facts: object) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

function runOf(one: Sketch, index: number, startAtMs: number): RunFacts {
  const durationS = one.distanceM / one.speedMps
  return {
    activityId: `run-${index}`,
    startAtMs,
    distanceM: one.distanceM,
    durationS,
    sorenessLevel: one.sorenessLevel,
    plannedMl: durationS / 10,
    ...filled({
      startTooFastFrac: one.tooFastFrac,
      wbgtC: one.wbgtC,
      drunkMl: one.drunkMl,
      sodiumMg: one.sodiumMg,
      ascentM: one.ascentM,
      sleepS: one.sleepS,
    }),
  }
}

function crampIn(run: RunFacts, index: number): CrampRecord {
  const atS = run.durationS * 0.8
  return {
    crampAtMs: run.startAtMs + atS * 1000,
    muscle: MUSCLES[index % (MUSCLES.length - 1)] ?? 'calf',
    side: 'left',
    strength: 2,
    whatHelped: [],
    isNight: false,
    disturbedSleep: false,
    hasWeakness: false,
    duringRun: { activityId: run.activityId, atS },
  }
}

type Log = Readonly<{ runs: readonly RunFacts[]; cramps: readonly CrampRecord[] }>

function logOf(sketches: readonly Sketch[], shiftMs = 0): Log {
  let startAtMs = FIRST_AT_MS + shiftMs
  const runs = sketches.map((one, index) => {
    startAtMs += one.gapDays * DAY_MS
    return runOf(one, index, startAtMs)
  })
  const cramps = runs.flatMap((run, index) =>
    (sketches[index]?.luckIndex ?? 0) < 3 ? [crampIn(run, index)] : [],
  )
  return { runs, cramps }
}

const sketches = fc.array(sketch, { maxLength: 16 })
const anySeed = fc.nat()

function patternsOf(log: Log, seed: number): Patterns {
  return findPatterns({ ...log, runner: NOBODY, seed, shufflesCount: SHUFFLES_COUNT })
}

const looseCramp = fc.record({
  crampAtMs: fc.integer({ min: FIRST_AT_MS - 5 * DAY_MS, max: FIRST_AT_MS + 200 * DAY_MS }),
  muscle: fc.constantFrom(...MUSCLES),
  side: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
  strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
  durationS: fc.nat(1200),
  whatHelped: fc.uniqueArray(fc.constantFrom(...CRAMP_HELPS), { maxLength: 2 }),
  isNight: fc.boolean(),
  disturbedSleep: fc.boolean(),
  hasWeakness: fc.boolean(),
})
const anyLog: fc.Arbitrary<Log> = fc
  .record({ some: sketches, cramps: fc.array(looseCramp, { maxLength: 20 }) })
  .map(({ some, cramps }) => {
    const log = logOf(some)
    return { runs: log.runs, cramps: [...log.cramps, ...cramps] }
  })

const conditions = fc.uniqueArray(
  fc.constantFrom(...(Object.keys(CONDITIONS) as ConditionCode[])),
  { maxLength: 3 },
)
const medicines = fc.uniqueArray(fc.constantFrom(...(Object.keys(MEDICINES) as MedicineCode[])), {
  maxLength: 3,
})

const feedback = fc.array(
  fc.record({
    givenAtMs: fc.nat(1000),
    kind: fc.constantFrom(...FEEDBACK_KINDS),
    option: fc.constantFrom('a', 'b', 'c', 'd'),
    wasHelpful: fc.boolean(),
  }),
  { maxLength: 30 },
)

function within(a: number, b: number): void {
  assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)), `${a} for ${b}`)
}

/** Same verdicts and counts, numbers equal up to rounding. */
function assertSame(one: Patterns, other: Patterns): void {
  assert.equal(one.kind, other.kind)
  if (one.kind !== 'patterns' || other.kind !== 'patterns') return
  for (const finding of one.findings) {
    const same: FactorFinding | undefined = other.findings.find(
      ({ factor }) => factor === finding.factor,
    )
    assert.equal(same?.verdict, finding.verdict)
    assert.equal('odds' in finding, same !== undefined && 'odds' in same)
    if (!('odds' in finding) || same === undefined || !('odds' in same)) continue
    assert.deepEqual(same.counts, finding.counts)
    within(same.odds.mid, finding.odds.mid)
    within(same.shuffleFrac, finding.shuffleFrac)
  }
}

/** What must hold for every log there is. */
export const LEARNING_LAWS: readonly Law[] = [
  {
    name: 'the same log and seed give the same patterns, whatever order runs and cramps came in',
    property: fc.property(sketches, anySeed, (some, given) => {
      const { runs, cramps } = logOf(some)
      const turned = { runs: runs.toReversed(), cramps: cramps.toReversed() }
      assert.deepEqual(patternsOf(turned, given), patternsOf({ runs, cramps }, given))
    }),
  },
  {
    name: 'patterns do not depend on the date of the log',
    property: fc.property(
      sketches,
      anySeed,
      fc.integer({ min: -9000, max: 9000 }),
      (some, given, by) => {
        assertSame(patternsOf(logOf(some, by * DAY_MS), given), patternsOf(logOf(some), given))
      },
    ),
  },
  {
    name: 'patterns do not depend on the units of distance, drink and salt',
    property: fc.property(
      sketches,
      anySeed,
      fc.constantFrom(0.001, 1 / 1609.344, 1 / 29.5735, 1000 / 3, 7),
      (some, given, k) => {
        const log = logOf(some)
        const scaled = log.runs.map((run) => ({
          ...run,
          distanceM: run.distanceM * k,
          ...filled({
            plannedMl: (run.plannedMl ?? 0) * k,
            drunkMl: run.drunkMl === undefined ? undefined : run.drunkMl * k,
            sodiumMg: run.sodiumMg === undefined ? undefined : run.sodiumMg * k,
            ascentM: run.ascentM === undefined ? undefined : run.ascentM * k,
          }),
        }))
        assertSame(patternsOf({ ...log, runs: scaled }, given), patternsOf(log, given))
      },
    ),
  },
  {
    name: 'nothing is shown below three cramped and three clean runs, and of no factor that fewer know',
    property: fc.property(anyLog, anySeed, (log, given) => {
      const found = patternsOf(log, given)
      const isEnough = Math.min(found.crampedRunsCount, found.cleanRunsCount) >= 3
      assert.equal(found.kind, isEnough ? 'patterns' : 'not_enough_yet')
      if (found.kind !== 'patterns') return
      for (const finding of found.findings) {
        if (!('counts' in finding)) {
          assert.equal(finding.verdict, 'cannot_tell')
          continue
        }
        const { crampedWithCount, runsWithCount, crampedWithoutCount, runsWithoutCount } =
          finding.counts
        const cramped = crampedWithCount + crampedWithoutCount
        const clean = runsWithCount + runsWithoutCount - cramped
        assert.ok(cramped >= 3 && clean >= 3 && runsWithCount > 0 && runsWithoutCount > 0)
      }
    }),
  },
  {
    name: 'every range holds its estimate, and a verdict leaves no difference outside its range',
    property: fc.property(anyLog, anySeed, (log, given) => {
      const found = patternsOf(log, given)
      if (found.kind !== 'patterns') return
      for (const finding of found.findings) {
        if (!('odds' in finding)) continue
        const { low, mid, high } = finding.odds
        assert.ok(low > 0 && low <= mid && mid <= high && Number.isFinite(high))
        assert.ok(finding.chanceFrac >= 0 && finding.chanceFrac <= 1)
        assert.ok(finding.shuffleFrac > 0 && finding.shuffleFrac <= 1)
        if (finding.verdict === 'more_likely') assert.ok(low > 1)
        if (finding.verdict === 'less_likely') assert.ok(high < 1)
      }
    }),
  },
  {
    name: 'a factor that never varies is said so and never accused',
    property: fc.property(sketches, anySeed, fc.nat(30), (some, given, wbgtC) => {
      const { runs, cramps } = logOf(some)
      const found = patternsOf({ runs: runs.map((run) => ({ ...run, wbgtC })), cramps }, given)
      if (found.kind !== 'patterns') return
      const heat = found.findings.find(({ factor }) => factor === 'heat')
      assert.ok(heat !== undefined && 'why' in heat && heat.why === 'never_varies')
    }),
  },
  {
    name: 'the next change never asks for drink or salt where health forbids amounts',
    property: fc.property(
      sketches,
      anySeed,
      fc.tuple(conditions, medicines),
      (some, given, ill) => {
        const runner = { conditions: ill[0], medicines: ill[1] }
        const log = { ...logOf(some), seed: given, shufflesCount: SHUFFLES_COUNT }
        const found = findPatterns({ ...log, runner })
        if (found.kind !== 'patterns' || found.next === undefined) return
        const { change } = found.next
        assert.ok(change !== 'sodium_as_planned' || !isExtraSaltRefused(runner))
        assert.ok(change !== 'drink_as_planned' || !isFluidRefused(runner))
      },
    ),
  },
  {
    name: 'every cramp is joined to one run, to none, or was tapped twice',
    property: fc.property(anyLog, ({ runs, cramps }) => {
      const joined = joinCramps(runs, cramps)
      const twiceCount = joined.issues.filter(({ code }) => code === 'cramp_twice').length
      const inRuns = joined.runs.reduce(
        (sum, one) => sum + one.cramps.length + one.nightCramps.length + one.stitchesCount,
        0,
      )
      assert.equal(inRuns + joined.unjoined.length + twiceCount, cramps.length)
      for (const one of joined.runs)
        for (const cramp of one.cramps) assert.ok(cramp.muscle !== 'side_stitch' && !cramp.isNight)
    }),
  },
  {
    name: 'a share lies inside its range, and one more yes never lowers it',
    property: fc.property(fc.nat(60), fc.nat(60), (yesCount, noCount) => {
      const { lowFrac, midFrac, highFrac } = shareRange({ yesCount, noCount })
      assert.ok(lowFrac >= 0 && lowFrac <= midFrac && midFrac <= highFrac && highFrac <= 1)
      const more = shareRange({ yesCount: yesCount + 1, noCount })
      assert.ok(more.lowFrac >= lowFrac && more.midFrac > midFrac && more.highFrac >= highFrac)
    }),
  },
  {
    name: 'ordering options by what helped adds none and leaves none out',
    property: fc.property(
      feedback,
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
      (given, options) => {
        const ordered = orderOptions(options, 'relief', given)
        assert.deepEqual(ordered.toSorted(), options.toSorted())
        for (const { helpfulCount, triedCount } of whatWorks(given))
          assert.ok(helpfulCount <= triedCount)
      },
    ),
  },
  {
    name: 'a reason to see someone that was shown is not shown again until the runner asked for it',
    property: fc.property(anyLog, fc.nat(400), ({ cramps }, afterDays) => {
      const nowAtMs = FIRST_AT_MS + 150 * DAY_MS
      const fired = seeSomeone({ cramps, changesAtMs: [], medicineStarts: [], nowAtMs })
      const shown = fired.reduce<ReturnType<typeof afterShowing>>(
        (so, reason) => afterShowing(so, reason, nowAtMs),
        [],
      )
      const laterAtMs = nowAtMs + afterDays * DAY_MS
      assert.deepEqual(dueReasons({ fired, shown, nowAtMs: laterAtMs }), [])
      const [first] = fired
      if (first === undefined) return
      const asked = remindLater(shown, first.code, nowAtMs)
      const due = dueReasons({ fired, shown: asked, nowAtMs: laterAtMs })
      assert.deepEqual(due, afterDays >= 7 ? [first] : [])
    }),
  },
  {
    name: 'nothing is said of a trial before its end, and only one runs at a time',
    property: fc.property(sketches, fc.nat(400), fc.nat(120), (some, fromDays, nowDays) => {
      const { runs, cramps } = logOf(some)
      const joined = joinCramps(runs, cramps).runs
      const startAtMs = FIRST_AT_MS + fromDays * DAY_MS
      const change = { change: 'start_slower', factor: 'fast_start' } as const
      const started = startTrial({ ...change, runs: joined, startAtMs })
      if (!started.ok) return
      const trial = started.value
      const nowAtMs = startAtMs + nowDays * DAY_MS
      const verdict = judgeTrial({ trial, runs: joined, nowAtMs })
      assert.equal(verdict.kind === 'running', nowAtMs < trial.endAtMs)
      const next = startTrial({ ...change, runs: joined, startAtMs: nowAtMs, lastTrial: trial })
      if (nowAtMs < trial.endAtMs) assert.ok(!next.ok && next.error.code === 'trial_running')
    }),
  },
  {
    name: 'the sweat grid has every square once, each estimate inside its range',
    property: fc.property(
      realBetween(40, 130),
      fc.array(
        fc.record({
          startAtMs: fc.nat(1000).map((day) => FIRST_AT_MS - day * DAY_MS),
          durationS: fc.integer({ min: 600, max: 14_400 }),
          lossKg: realBetween(-1, 4),
          drunkMl: fc.nat(1500),
          temperatureC: realBetween(-10, 40),
          speedMps: realBetween(1.5, 5),
        }),
        { maxLength: 6 },
      ),
      (massKg, given) => {
        const weighIns = given.map(({ lossKg, ...one }) => ({
          ...one,
          massBeforeKg: massKg,
          massAfterKg: massKg - lossKg,
          eatenG: 0,
          urineMl: 0,
          scaleStepKg: 0.1,
          humidityFrac: 0.6,
        }))
        const runner = { ...DEFAULT_RUNNER, massKg, weighIns }
        const { cells, tests, nextTest } = sweatRecord({ runner, nowAtMs: FIRST_AT_MS })
        assert.equal(cells.length, 12)
        assert.equal(tests.length, weighIns.length)
        for (const { estimate } of cells)
          assert.ok(
            estimate.lowMlPerH > 0 &&
              estimate.lowMlPerH <= estimate.sweatMlPerH &&
              estimate.sweatMlPerH <= estimate.highMlPerH,
          )
        assert.ok(nextTest?.temperatureBand !== 'hot' || nextTest.effortBand === 'easy')
      },
    ),
  },
  {
    name: 'the clinician page counts every cramp once and denies no sign that was not denied',
    property: fc.property(
      anyLog,
      fc.uniqueArray(fc.constantFrom(...SIGN_CODES), { maxLength: 8 }),
      fc.uniqueArray(fc.constantFrom(...SIGN_CODES), { maxLength: 8 }),
      (log, signs, denied) => {
        const page = clinicianSummary({
          ...log,
          runner: { ...DEFAULT_RUNNER, massKg: 70 },
          medicineStarts: [],
          answers: { signs, denied },
          trials: [],
          findings: [],
          nowAtMs: FIRST_AT_MS + 150 * DAY_MS,
        })
        const inWeeks = page.weeks.reduce(
          (sum, week) => sum + week.runCrampsCount + week.nightCrampsCount,
          0,
        )
        assert.equal(inWeeks, page.cramps.crampsCount)
        assert.ok(page.cramps.otherCrampsCount >= 0)
        for (const sign of page.redFlags.denied)
          assert.ok(denied.includes(sign) && !signs.includes(sign))
        assert.deepEqual(page.redFlags.present.toSorted(), signs.toSorted())
      },
    ),
  },
]
