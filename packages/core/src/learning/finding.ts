import type { SourceId } from '../evidence/index.ts'
import type { SideCounts } from './design.ts'
import type { Factor } from './factors.ts'

/** What may be said of a factor. */
export type Verdict = 'more_likely' | 'less_likely' | 'cannot_tell'

/** Odds of a cramp in a typical run with the factor over one without; ends of the 80 % range. */
export type OddsRange = Readonly<{ low: number; mid: number; high: number }>

/** One factor, judged. `open` means it was looked at and chance could have done it. */
export type FactorFinding = Readonly<{ factor: Factor; sources: readonly SourceId[] }> &
  (
    | Readonly<{ verdict: 'cannot_tell'; why: 'too_few_known' | 'never_varies' }>
    | (Readonly<
        { verdict: 'more_likely' | 'less_likely' } | { verdict: 'cannot_tell'; why: 'open' }
      > &
        JudgedFacts)
  )

/** What is known of a factor that entered the model. */
export type JudgedFacts = Readonly<{
  /** Cramped runs on each side of the runner's own middle. */
  counts: SideCounts
  odds: OddsRange
  /** Belief that the factor goes with more cramps, 0-1. */
  chanceFrac: number
  /** How often shuffled runs look at least as striking, over all factors at once. */
  shuffleFrac: number
}>
