import { LOW_SODIUM_SIGNS, type SignCode } from '../triage/index.ts'
import { GATE_OPEN_AFTER_S, GATE_RUN_S } from './gate-times.ts'

/** The last run, as far as it matters for reading a colour. */
export type RunBefore = Readonly<{
  durationS: number
  /** Since its end. */
  endedAgoS: number
}>

/** What the gate looks at; see `TriageAnswers` for the answer lists. */
export type UrineGateFacts = Readonly<{
  /** Leave out when there was no run in the last day. */
  run?: RunBefore
  /** After minus before the run; leave out when not weighed. */
  massChangeKg?: number
  signs: readonly SignCode[]
  unknown?: readonly SignCode[]
}>

/** Why a colour leads to no drinking advice. */
export type GateClosedBy = 'low_sodium_signs' | 'weight_not_lost' | 'weight_unknown'

/** True while a colour after this run may not be taken at its word; an unreadable time counts as so. */
export function isGated(run: RunBefore | undefined): boolean {
  return run !== undefined && !(run.durationS < GATE_RUN_S) && !(run.endedAgoS > GATE_OPEN_AFTER_S)
}

/**
 * Whether a dark colour may lead to drinking advice at all, and if not, why.
 *
 * Any sign of low sodium closes it at any time, "I don't know" included; so does weight held or
 * gained. After a long run it also stays closed without a weighing.
 *
 * @returns  undefined when the colour may be used
 * @source eah2015, uncramp_engineering
 */
export function urineGate(facts: UrineGateFacts): GateClosedBy | undefined {
  const told = [...facts.signs, ...(facts.unknown ?? [])]
  if (told.some((sign) => LOW_SODIUM_SIGNS.includes(sign))) return 'low_sodium_signs'
  if (facts.massChangeKg !== undefined)
    return facts.massChangeKg < 0 ? undefined : 'weight_not_lost'
  return isGated(facts.run) ? 'weight_unknown' : undefined
}
