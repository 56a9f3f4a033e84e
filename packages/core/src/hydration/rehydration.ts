import type { Grade } from '../evidence/index.ts'
import { err, ok, type Result } from '../result.ts'
import { healthFlags, isExtraSaltRefused, type HealthFlag, type Runner } from '../runner/index.ts'
import { S_PER_H } from '../units.ts'
import type { HydrationCaution, HydrationReason } from './reasons.ts'

/** The hours after a run. Masses are absent when nobody weighed. */
export type RehydrationInput = Readonly<{
  runner: Pick<Runner, 'conditions' | 'medicines' | 'ageYears'>
  massBeforeKg?: number | undefined
  massAfterKg?: number | undefined
  /** Carbon and breath water of the run, from `weighInSweat`; unknown: none is taken off. */
  nonSweatKg?: number | undefined
  nextSessionAfterS?: number | undefined
  /** Bloating, nausea, headache, confusion or any other sign of low blood sodium. */
  hasLowSodiumSymptoms: boolean
}>

/** What to drink after a run. Volumes are there for `drink_volume` only. */
export type Rehydration = Readonly<
  { because: readonly HydrationReason[]; cautions: readonly HydrationCaution[]; grade: Grade } & (
    | Readonly<{
        advice: 'drink_volume'
        lowMl: number
        highMl: number
        overS: number
        rateMlPerH: number
        withSodium: boolean
      }>
    | Readonly<{ advice: 'thirst_and_meals' | 'nothing_until_urine' }>
  )
>

/** Why nothing can be said. */
export type RehydrationError =
  | Readonly<{ code: 'fluid_refused'; refusedBy: readonly HealthFlag[] }>
  | Readonly<{ code: 'mass_not_plausible'; massBeforeKg: number; massAfterKg: number }>

const SMALL_LOSS_FRAC = 0.01
const NOT_PLAUSIBLE_FRAC = 0.1
const SOON_S = 24 * S_PER_H
const LOW_RATIO = 1.25
const HIGH_RATIO = 1.5
const MIN_OVER_S = 4 * S_PER_H
const MAX_ML_PER_H = 800
const MASS_ML_PER_KG = 10

/**
 * Drinking after a run: 1.25-1.5 times the loss only when the next hard session is within 24 hours,
 * over four hours or more; else thirst and meals. Nobody who is as heavy as at the start, or has signs
 * of low sodium, is told to drink.
 *
 * @errors fluid_refused · mass_not_plausible
 * @source mccartney2017, acsm2007, eah2015, uncramp_engineering
 */
export function rehydration(input: RehydrationInput): Result<Rehydration, RehydrationError> {
  const refusedBy = healthFlags(input.runner, 'B')
  if (refusedBy.length > 0) return err({ code: 'fluid_refused', refusedBy })
  const { massBeforeKg, massAfterKg } = input
  if (input.hasLowSodiumSymptoms)
    return ok(nothingUntilUrine({ code: 'after_symptoms', sources: ['eah2015'] }, 0))
  if (massBeforeKg === undefined || massAfterKg === undefined)
    return ok(thirst({ code: 'after_unweighed', sources: ['acsm2007'] }))
  const lossKg = massBeforeKg - massAfterKg
  const lossFrac = lossKg / massBeforeKg
  if (!(massBeforeKg > 0) || !(Math.abs(lossFrac) <= NOT_PLAUSIBLE_FRAC))
    return err({ code: 'mass_not_plausible', massBeforeKg, massAfterKg })
  if (lossKg <= 0) {
    const gainKg = Math.max(0, -lossKg)
    return ok(
      nothingUntilUrine(
        { code: 'after_gained', sources: ['eah2015', 'almond2005'], gainKg },
        gainKg,
      ),
    )
  }
  if (lossFrac < SMALL_LOSS_FRAC)
    return ok(thirst({ code: 'after_small_loss', sources: ['acsm2007'], lossFrac }))
  const nextS = input.nextSessionAfterS
  if (nextS === undefined || nextS > SOON_S)
    return ok(thirst({ code: 'after_meals', sources: ['acsm2007'], lossFrac }))
  return ok(replaceLost(input, { lossKg, massBeforeKg, nextS }))
}

function thirst(reason: HydrationReason): Rehydration {
  return { advice: 'thirst_and_meals', because: [reason], cautions: [], grade: 'B' }
}

function nothingUntilUrine(reason: HydrationReason, gainKg: number): Rehydration {
  return {
    advice: 'nothing_until_urine',
    because: [reason],
    cautions: [
      { code: 'low_sodium_screen', level: 'stop', sources: ['eah2015', 'almond2005'], gainKg },
    ],
    grade: 'A',
  }
}

type Loss = Readonly<{ lossKg: number; massBeforeKg: number; nextS: number }>

function replaceLost(input: RehydrationInput, loss: Loss): Rehydration {
  const waterKg = Math.max(0, loss.lossKg - Math.max(0, input.nonSweatKg ?? 0))
  const fastestMlPerH = Math.min(MAX_ML_PER_H, MASS_ML_PER_KG * loss.massBeforeKg)
  const availableMl = (fastestMlPerH * Math.max(0, loss.nextS)) / S_PER_H
  const wishHighMl = HIGH_RATIO * waterKg * 1000
  const highMl = Math.floor(Math.min(wishHighMl, availableMl) / 10) * 10
  const lowMl = Math.floor(Math.min(LOW_RATIO * waterKg * 1000, highMl) / 10) * 10
  const overS = Math.min(
    Math.max(0, loss.nextS),
    Math.max(MIN_OVER_S, (highMl / fastestMlPerH) * S_PER_H),
  )
  const withSodium = !isExtraSaltRefused(input.runner)
  const replaced: HydrationReason = {
    code: 'after_replace_lost',
    sources: ['mccartney2017'],
    lossKg: waterKg,
    ratio: HIGH_RATIO,
  }
  return {
    advice: 'drink_volume',
    lowMl,
    highMl,
    overS,
    rateMlPerH: overS > 0 ? (highMl * S_PER_H) / overS : 0,
    withSodium,
    because: withSodium
      ? [replaced, { code: 'after_with_salt', sources: ['mccartney2017', 'acsm2007'] }]
      : [replaced],
    cautions: [],
    grade: 'B',
  }
}
