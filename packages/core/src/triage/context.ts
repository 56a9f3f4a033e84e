import type { Runner } from '../runner/index.ts'
import { S_PER_H } from '../units.ts'

/**
 * What is known besides the signs. Every fact can only raise a level or add something to tell: an
 * unknown or wrong one never talks a sign down.
 */
export type TriageContext = Readonly<{
  /** Since the end of the last run. */
  hoursSinceRunH?: number
  runDurationS?: number
  /** After minus before the run; above 0 is a gain. */
  massChangeKg?: number
  isPregnant?: boolean
  takesStatin?: boolean
  ageYears?: number
  isSmoker?: boolean
  hasDiabetes?: boolean
  /** Pill, hormone therapy, recent journey or surgery, cancer, a clot before. */
  hasClotRisk?: boolean
}>

/** The positive facts that rules and notes ask for. */
export type ContextFlag =
  | 'long_run_today'
  | 'weight_gained'
  | 'pregnant'
  | 'statin'
  | 'over_50'
  | 'smoker'
  | 'diabetes'
  | 'clot_risk'

/**
 * Low sodium shows during a run or within this time after it.
 *
 * @source eah2015
 */
export const LOW_SODIUM_WINDOW_H = 24

/**
 * From this length on a run can end in low sodium.
 *
 * @source eah2015, uncramp_engineering
 */
export const LONG_RUN_S = 2 * S_PER_H

/**
 * Above this age cramp-like pain on walking is more likely to be the arteries.
 *
 * @source nhs_urgent
 */
export const ARTERY_AGE_YEARS = 50

/** A recent run of unknown length, or a long one at an unknown hour, counts as a long run today. */
function isLongRunToday(context: TriageContext): boolean {
  const { hoursSinceRunH, runDurationS } = context
  if (hoursSinceRunH === undefined && runDurationS === undefined) return false
  const isOver = hoursSinceRunH !== undefined && hoursSinceRunH > LOW_SODIUM_WINDOW_H
  const isShort = runDurationS !== undefined && runDurationS < LONG_RUN_S
  return !isOver && !isShort
}

/** The flags that hold; a fact left out never sets one. */
export function contextFlags(context: TriageContext): ReadonlySet<ContextFlag> {
  const facts: Readonly<Record<ContextFlag, boolean>> = {
    long_run_today: isLongRunToday(context),
    weight_gained: context.massChangeKg !== undefined && context.massChangeKg > 0,
    pregnant: context.isPregnant === true,
    statin: context.takesStatin === true,
    over_50: context.ageYears !== undefined && context.ageYears > ARTERY_AGE_YEARS,
    smoker: context.isSmoker === true,
    diabetes: context.hasDiabetes === true,
    clot_risk: context.hasClotRisk === true || context.isPregnant === true,
  }
  const flags: readonly ContextFlag[] = [
    'long_run_today',
    'weight_gained',
    'pregnant',
    'statin',
    'over_50',
    'smoker',
    'diabetes',
    'clot_risk',
  ]
  return new Set(flags.filter((flag) => facts[flag]))
}

/** What a runner's profile says for triage. */
export function contextFromRunner(
  runner: Pick<Runner, 'conditions' | 'medicines' | 'ageYears'>,
): TriageContext {
  const { conditions, medicines, ageYears } = runner
  return {
    isPregnant: conditions.some((code) =>
      ['pregnancy', 'pre_eclampsia', 'pregnancy_high_blood_pressure'].includes(code),
    ),
    takesStatin: medicines.includes('statin'),
    isSmoker: medicines.includes('nicotine'),
    hasDiabetes: conditions.includes('diabetes') || medicines.includes('insulin'),
    hasClotRisk:
      conditions.some((code) => ['clot_history', 'recent_surgery', 'cancer'].includes(code)) ||
      medicines.some((code) => ['oral_contraceptive', 'hormone_replacement'].includes(code)),
    ...(ageYears === undefined ? {} : { ageYears }),
  }
}
