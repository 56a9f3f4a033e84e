import type { ReasonOf } from '../evidence/index.ts'
import { isExtraSaltRefused, type Runner } from '../runner/index.ts'

/** Things people take against a cramp, and what is to be said of each. */
export type ReliefAid =
  | ReasonOf<'sip_if_thirsty'>
  | ReasonOf<'pickle_juice', { fluidMl: number; sodiumLowMg: number; sodiumHighMg: number }>
  | ReasonOf<'pickle_juice_refused'>
  | ReasonOf<'no_magnesium'>
  | ReasonOf<'never_quinine'>

/** What was drunk in the laboratory, per kilogram. @source miller2010_pickle */
const PICKLE_JUICE_ML_PER_KG = 1
/** Largest shot ever shown. @source uncramp_engineering */
const PICKLE_JUICE_MAX_ML = 90
/** Sodium in such a shot differs by brand: count it. @source uncramp_engineering */
const PICKLE_SODIUM_LOW_MG = 400
const PICKLE_SODIUM_HIGH_MG = 900

/**
 * What to say about drinks and remedies during a cramp. Pickle juice comes up only when the runner
 * asks for it, never by default, and is refused wherever extra salt is.
 *
 * @source miller2022, miller2010_pickle, eah2015
 */
export function reliefAids(request: {
  readonly runner: Pick<Runner, 'massKg' | 'conditions' | 'medicines' | 'ageYears'>
  readonly asksForPickleJuice?: boolean
}): readonly ReliefAid[] {
  const { runner, asksForPickleJuice = false } = request
  const plain: readonly ReliefAid[] = [
    { code: 'sip_if_thirsty', sources: ['miller2022'] },
    { code: 'no_magnesium', sources: ['miller2022'] },
    { code: 'never_quinine', sources: ['miller2022'] },
  ]
  if (!asksForPickleJuice) return plain
  if (isExtraSaltRefused(runner))
    return [...plain, { code: 'pickle_juice_refused', sources: ['eah2015'] }]
  return [
    ...plain,
    {
      code: 'pickle_juice',
      fluidMl: Math.min(
        PICKLE_JUICE_MAX_ML,
        Math.round((runner.massKg * PICKLE_JUICE_ML_PER_KG) / 5) * 5,
      ),
      sodiumLowMg: PICKLE_SODIUM_LOW_MG,
      sodiumHighMg: PICKLE_SODIUM_HIGH_MG,
      sources: ['miller2010_pickle'],
    },
  ]
}
