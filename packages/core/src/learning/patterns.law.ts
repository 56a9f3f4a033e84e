import assert from 'node:assert/strict'

import fc from 'fast-check'

import {
  CONDITIONS,
  MEDICINES,
  isExtraSaltRefused,
  isFluidRefused,
  type ConditionCode,
  type MedicineCode,
} from '../runner/index.ts'
import { findPatterns, type FactorFinding, type Patterns } from './index.ts'
import { DAY_MS, anyLog, filled, logOf, sketches, type Law, type Log } from './log.arbitrary.law.ts'

const SHUFFLES_COUNT = 40
const NOBODY = { conditions: [], medicines: [] }
const anySeed = fc.nat()

function patternsOf(log: Log, seed: number): Patterns {
  return findPatterns({ ...log, runner: NOBODY, seed, shufflesCount: SHUFFLES_COUNT })
}

const conditions = fc.uniqueArray(
  fc.constantFrom(...(Object.keys(CONDITIONS) as ConditionCode[])),
  { maxLength: 3 },
)
const medicines = fc.uniqueArray(fc.constantFrom(...(Object.keys(MEDICINES) as MedicineCode[])), {
  maxLength: 3,
})

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

/** What is found holds for every log, and what is too little is never shown. */
export const PATTERN_LAWS: readonly Law[] = [
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
]
