import {
  CONDITIONS,
  MEDICINES,
  type ConditionCode,
  type HealthList,
  type MedicineCode,
} from './health-codes.ts'
import type { Runner } from './runner.ts'

/** A condition or medicine of this runner that stands on a given list. */
export type HealthFlag = ConditionCode | MedicineCode

/**
 * The runner's conditions and medicines that stand on one list, in the order they were given.
 *
 * @source eah2015
 */
export function healthFlags(
  runner: Pick<Runner, 'conditions' | 'medicines'>,
  list: HealthList,
): readonly HealthFlag[] {
  return [
    ...runner.conditions.filter((code) => CONDITIONS[code].list === list),
    ...runner.medicines.filter((code) => MEDICINES[code].list === list),
  ]
}

/** Under this age extra salt is never advised. */
export const ADULT_AGE_YEARS = 18

/**
 * True when no fluid or sodium number may be generated for this runner (list B).
 *
 * @source eah2015
 */
export function isFluidRefused(runner: Pick<Runner, 'conditions' | 'medicines'>): boolean {
  return healthFlags(runner, 'B').length > 0
}

/**
 * True when no salt shot and no extra salt may be advised: lists A and B, and under 18.
 *
 * @source eah2015
 */
export function isExtraSaltRefused(
  runner: Pick<Runner, 'conditions' | 'medicines' | 'ageYears'>,
): boolean {
  const isMinor = runner.ageYears !== undefined && runner.ageYears < ADULT_AGE_YEARS
  return isMinor || isFluidRefused(runner) || healthFlags(runner, 'A').length > 0
}
