import type { CrampRecord } from './codes/cramp-record.ts'
import { NEEDED_COUNT, readyColumn, type ReadyColumn } from './design.ts'
import { FACTORS, FACTOR_PRIORS, factorColumn, type Factor } from './factors.ts'
import type { FactorFinding } from './finding.ts'
import { joinCramps, type CrampedRun, type JoinIssue } from './join-cramps.ts'
import { laplacePosterior, type SlopePosterior } from './laplace.ts'
import { nextChange, type ChangeRunner, type NextChange } from './next-change.ts'
import type { RunFacts } from './run-facts.ts'
import { SHUFFLES_COUNT, shuffleTest, type ShuffleFracs } from './shuffle-test.ts'

/** What went before the cramps, or that there is not enough yet. */
export type Patterns =
  | Readonly<{
      kind: 'not_enough_yet'
      crampedRunsCount: number
      cleanRunsCount: number
      neededCount: number
      nightCrampsCount: number
      issues: readonly JoinIssue[]
    }>
  | Readonly<{
      kind: 'patterns'
      crampedRunsCount: number
      cleanRunsCount: number
      nightCrampsCount: number
      /** More likely first, then less likely, then the rest; each by how sure. */
      findings: readonly FactorFinding[]
      next?: NextChange
      issues: readonly JoinIssue[]
    }>

/** Everything a search for patterns starts from. */
export type PatternsInput = Readonly<{
  runs: readonly RunFacts[]
  cramps: readonly CrampRecord[]
  /** Whose health decides which change may be suggested. */
  runner: ChangeRunner
  /** Fixes the shuffles; the same log and seed give the same answer. */
  seed: number
  /** 2,000 when not given; fewer only to try laws on many logs. */
  shufflesCount?: number
}>

/**
 * Share of runners without any pattern who may see a "more likely", over all factors together. Set
 * below the promised 5 % so that a sample of 200 runners keeps the promise as well.
 *
 * @source westfall1993, uncramp_engineering
 */
export const FALSE_MORE_FRAC = 0.04
/** The same for "less likely": smaller, because a false comfort costs more. @source uncramp_engineering */
export const FALSE_LESS_FRAC = 0.02
/** 10th and 90th percentile of a normal distribution. */
const P90 = 1.2816

/** Chance that a standard normal number is below `z`; Abramowitz and Stegun 26.2.17, off by 7.5e-8 at most. */
function normalBelowFrac(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(z))
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.319_381_53 +
      t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  return z > 0 ? 1 - tail : tail
}

function isMuscleNight({ isNight, muscle }: CrampRecord): boolean {
  return isNight && muscle !== 'side_stitch'
}

/**
 * Which of a short, fixed list of factors goes with this runner's cramps.
 *
 * One logistic model over all factors that are known and vary, with narrow priors from cohorts. A factor
 * is called more (or less) likely only when two things agree: its 80 % range leaves out "no
 * difference", and shuffling this runner's own runs does as well in at most 4 % (2 %) of shuffles for
 * any factor. Nothing is shown below three cramped and three clean runs. An association, never a cause.
 *
 * @param input  runs and cramps in any order; up to thousands of runs
 * @source schwellnus2018, safer2022, gelman2008, westfall1993, three_and_three, uncramp_engineering
 */
export function findPatterns(input: PatternsInput): Patterns {
  const { runs, issues } = joinCramps(input.runs, input.cramps)
  const nightCrampsCount = input.cramps.filter(isMuscleNight).length
  const isCramped = Uint8Array.from(runs, ({ cramps }) => (cramps.length > 0 ? 1 : 0))
  const crampedRunsCount = isCramped.reduce((sum, cramped) => sum + cramped, 0)
  const cleanRunsCount = runs.length - crampedRunsCount
  const counts = { crampedRunsCount, cleanRunsCount, nightCrampsCount, issues }
  if (Math.min(crampedRunsCount, cleanRunsCount) < NEEDED_COUNT)
    return { kind: 'not_enough_yet', ...counts, neededCount: NEEDED_COUNT }
  const findings = judgeFactors({ ...input, runs, isCramped })
  const next = nextChange(findings, input.runner)
  return { kind: 'patterns', ...counts, findings, ...(next === undefined ? {} : { next }) }
}

function judgeFactors(
  given: Readonly<{
    runs: readonly CrampedRun[]
    isCramped: Uint8Array
    seed: number
    shufflesCount?: number
  }>,
): readonly FactorFinding[] {
  const { runs, isCramped, seed, shufflesCount = SHUFFLES_COUNT } = given
  const looked = FACTORS.map((factor) => ({
    factor,
    column: readyColumn(factorColumn(runs, factor), isCramped),
  }))
  const ready = looked.flatMap(({ factor, column }) =>
    typeof column === 'string' ? [] : [{ factor, ...column, prior: FACTOR_PRIORS[factor] }],
  )
  const columns = ready.map(({ z }) => z)
  const priors = ready.map(({ prior }) => prior)
  const beliefs = laplacePosterior({ columns, isCramped, priors })
  const shuffled = shuffleTest({ columns: ready, isCramped, seed, shufflesCount })
  const judged = ready.map(({ factor, ...column }, j) =>
    judge(factor, { column, belief: beliefs[j], shuffles: shuffled[j] }),
  )
  const unready = looked.flatMap(({ factor, column }): readonly FactorFinding[] =>
    typeof column === 'string'
      ? [{ factor, verdict: 'cannot_tell', why: column, sources: FACTOR_PRIORS[factor].sources }]
      : [],
  )
  return [...judged.toSorted((one, other) => rankOf(one) - rankOf(other)), ...unready]
}

const VERDICT_RANK = { more_likely: 0, less_likely: 1, cannot_tell: 2 } as const

function rankOf(finding: FactorFinding): number {
  return VERDICT_RANK[finding.verdict] + ('shuffleFrac' in finding ? finding.shuffleFrac / 2 : 0.9)
}

function judge(
  factor: Factor,
  found: Readonly<{
    column: Pick<ReadyColumn, 'counts' | 'sideGapScore'>
    belief: SlopePosterior | undefined
    shuffles: ShuffleFracs | undefined
  }>,
): FactorFinding {
  const { column, belief, shuffles } = found
  if (belief === undefined || shuffles === undefined) throw new Error('one belief per factor')
  const { counts, sideGapScore } = column
  const { mean, sd } = belief
  const odds = {
    low: Math.exp((mean - P90 * sd) * sideGapScore),
    mid: Math.exp(mean * sideGapScore),
    high: Math.exp((mean + P90 * sd) * sideGapScore),
  }
  const isMore = odds.low > 1 && shuffles.moreFrac <= FALSE_MORE_FRAC
  const isLess = odds.high < 1 && shuffles.lessFrac <= FALSE_LESS_FRAC
  const facts = {
    factor,
    counts,
    odds,
    chanceFrac: normalBelowFrac(mean / sd),
    shuffleFrac: Math.min(shuffles.moreFrac, shuffles.lessFrac),
    sources: FACTOR_PRIORS[factor].sources,
  }
  if (isMore) return { verdict: 'more_likely', ...facts }
  if (isLess) return { verdict: 'less_likely', ...facts }
  return { verdict: 'cannot_tell', why: 'open', ...facts }
}
