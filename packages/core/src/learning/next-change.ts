import type { ReasonOf } from '../evidence/index.ts'
import { isExtraSaltRefused, isFluidRefused, type Runner } from '../runner/index.ts'
import { FACTORS, type Change } from './codes/lists.ts'
import type { Factor } from './factors.ts'
import type { FactorFinding } from './finding.ts'

export { CHANGES, type Change } from './codes/lists.ts'

/** Whose health decides which change may be suggested. */
export type ChangeRunner = Pick<Runner, 'conditions' | 'medicines' | 'ageYears'>

/** The single next thing to try, and whether the log points to it or it is only the best guess. */
export type NextChange = ReasonOf<
  'next_change',
  { change: Change; factor: Factor; isGuess: boolean; chanceFrac: number }
>

/** What to change about a factor; how long a run is and a cramp of last week cannot be changed. */
const CHANGE_OF: Readonly<Partial<Record<Factor, Change>>> = {
  fast_start: 'start_slower',
  beyond_training: 'build_up_longer',
  load_jump: 'smooth_load',
  short_sleep: 'sleep_more',
  soreness: 'wait_out_soreness',
  heat: 'cooler_hours',
  climb: 'train_hills',
  drank_less: 'drink_as_planned',
  little_sodium: 'sodium_as_planned',
}

/** A guess is worth a trial only when the belief leans at least this far. */
const GUESS_FROM_FRAC = 0.6

/**
 * The factor that a change is about: what a trial of it is judged by.
 *
 * @source uncramp_engineering
 */
export function factorOf(change: Change): Factor {
  const factor = FACTORS.find((one) => CHANGE_OF[one] === change)
  if (factor === undefined) throw new Error('every change is about a factor')
  return factor
}

/**
 * Whether health allows a runner to try a change: drinks and sodium are for those only who may be
 * given amounts.
 *
 * @source uncramp_engineering
 */
export function mayTry(change: Change, runner: ChangeRunner): boolean {
  if (change === 'drink_as_planned') return !isFluidRefused(runner)
  if (change === 'sodium_as_planned') return !isExtraSaltRefused(runner)
  return true
}

function isSure({ verdict }: FactorFinding): boolean {
  return verdict === 'more_likely'
}

/**
 * The next change to try alone: of what the log points to the surest, else the one it leans to most,
 * said to be a guess. Drinks and sodium only ever as the capped plan says, and never where health
 * forbids amounts.
 *
 * @source uncramp_engineering
 */
export function nextChange(
  findings: readonly FactorFinding[],
  runner: ChangeRunner,
): NextChange | undefined {
  const open = findings.flatMap((finding) => {
    const change = CHANGE_OF[finding.factor]
    if (change === undefined || !('chanceFrac' in finding)) return []
    if (finding.verdict === 'less_likely' || !mayTry(change, runner)) return []
    return [{ ...finding, change }]
  })
  const [best] = open.toSorted(
    (one, other) =>
      Number(isSure(other)) - Number(isSure(one)) || other.chanceFrac - one.chanceFrac,
  )
  if (best === undefined || (!isSure(best) && best.chanceFrac < GUESS_FROM_FRAC)) return undefined
  const { change, factor, chanceFrac, sources } = best
  return { code: 'next_change', change, factor, isGuess: !isSure(best), chanceFrac, sources }
}
