import type { SourceId } from '../evidence/index.ts'
import { S_PER_H } from '../units.ts'
import { LONG_RUN_S, LOW_SODIUM_WINDOW_H } from './context.ts'
import { gravityRank } from './level.ts'
import { SIGN_CODES, SIGNS, type SignCode, type SignFacts } from './signs.ts'
import { triage, type TriageAnswers, type TriageResult } from './triage.ts'

/** A run just finished and what the runner feels; see `TriageAnswers` for the answer lists. */
export type AfterRun = Readonly<{
  durationS: number
  /** Since the end of the run. */
  hoursSinceH: number
  /** After minus before, dry; leave out when not weighed. */
  massChangeKg?: number
  signs: readonly SignCode[]
  unknown?: readonly SignCode[]
}>

/**
 * How far drinking advice may go: `none` no water at all, `wait_for_urine` nothing until thirsty and
 * passing urine, `thirst` no numbers, `planned` a rehydration amount may be shown.
 */
export type AfterRunDrinking = 'none' | 'wait_for_urine' | 'thirst' | 'planned'

export type AfterRunScreen = Readonly<{
  drinking: AfterRunDrinking
  /** True while the run was long enough and recent enough for low sodium to show. */
  isInWindow: boolean
  /** After a very long run a loss of weight is no proof of safety. */
  isLossNoProof: boolean
  /** The verdict on the signs given, when they ask for help the same day or now. */
  triage?: TriageResult
  /** The signs to ask about, gravest first. */
  ask: readonly SignCode[]
  sources: readonly SourceId[]
}>

/**
 * Beyond this many hours of running low sodium is also seen with weight lost.
 *
 * @source eah2015
 */
export const LOSS_IS_NO_PROOF_FROM_S = 8 * S_PER_H

/**
 * Signs of low sodium, the grave ones first.
 *
 * @source eah2015
 */
export const LOW_SODIUM_SIGNS: readonly SignCode[] = SIGN_CODES.filter((code) => {
  const facts: SignFacts = SIGNS[code]
  return facts.rows.includes('low_sodium')
})

/**
 * Whether what is felt after a run means that nothing may be drunk for now: a sign that ends all
 * coaching, or any sign told while the screen says to wait.
 *
 * @source eah2015, uncramp_engineering
 */
export function hasLowSodiumSymptoms(run: AfterRun): boolean {
  const { drinking } = afterRunScreen(run)
  const hasSigns = run.signs.length + (run.unknown?.length ?? 0) > 0
  return drinking === 'none' || (drinking === 'wait_for_urine' && hasSigns)
}

function drinkingAfter(run: AfterRun, verdict: TriageResult): AfterRunDrinking {
  const told = [...run.signs, ...(run.unknown ?? [])]
  const { massChangeKg } = run
  if (verdict.coachingEnds) return 'none'
  if (told.some((sign) => LOW_SODIUM_SIGNS.includes(sign))) return 'wait_for_urine'
  if (massChangeKg === undefined) return 'thirst'
  return massChangeKg < 0 ? 'planned' : 'wait_for_urine'
}

/**
 * The low-sodium screen after a run: whether any drinking advice may be shown at all.
 *
 * Weight held or gained stops planned drinking without any sign; with a sign it is for a clinician the
 * same day, with a brain or breathing sign an emergency. A gain alone is no emergency and no
 * appointment: no drinking until thirsty and passing urine, and the signs asked for.
 *
 * @source eah2015, uncramp_engineering
 */
export function afterRunScreen(run: AfterRun): AfterRunScreen {
  const hasSigns = run.signs.length + (run.unknown?.length ?? 0) > 0
  const answers: TriageAnswers = {
    signs: run.signs,
    ...(run.unknown === undefined ? {} : { unknown: run.unknown }),
    context: {
      runDurationS: run.durationS,
      hoursSinceRunH: run.hoursSinceH,
      ...(run.massChangeKg === undefined || !hasSigns ? {} : { massChangeKg: run.massChangeKg }),
    },
  }
  const verdict = triage(answers)
  const isUrgent = gravityRank(verdict.level) >= gravityRank('same_day')
  const told = new Set([...run.signs, ...(run.unknown ?? [])])
  return {
    drinking: drinkingAfter(run, verdict),
    isInWindow: !(run.durationS < LONG_RUN_S) && !(run.hoursSinceH > LOW_SODIUM_WINDOW_H),
    isLossNoProof: run.durationS >= LOSS_IS_NO_PROOF_FROM_S,
    ...(isUrgent ? { triage: verdict } : {}),
    ask: LOW_SODIUM_SIGNS.filter((sign) => sign !== 'weight_gain' && !told.has(sign)),
    sources: ['eah2015', 'uncramp_engineering'],
  }
}
