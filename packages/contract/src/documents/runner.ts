import {
  CONDITIONS,
  DEFAULT_RUNNER,
  MEDICINES,
  type ConditionCode,
  type MedicineCode,
  type Runner,
} from '@uncramp/core/runner'
import { z } from 'zod'

import { loggedAtMs } from '../ids.ts'
import { present } from '../present.ts'

function codes<C extends string>(registry: Readonly<Record<C, unknown>>): [C, ...C[]] {
  // A registry is a literal object with at least one entry; Object.keys forgets its key type.
  const keys = Object.keys(registry).filter((key): key is C => key in registry)
  const [first, ...rest] = keys
  if (first === undefined) throw new Error('a registry of codes is never empty')
  return [first, ...rest]
}

/** A condition of the registry. */
export const conditionCode = z.enum(codes<ConditionCode>(CONDITIONS))
/** A medicine of the registry. */
export const medicineCode = z.enum(codes<MedicineCode>(MEDICINES))

/** One weighed run. */
export const weighInSchema = z.strictObject({
  startAtMs: loggedAtMs,
  durationS: z.number().positive(),
  massBeforeKg: z.number().positive(),
  massAfterKg: z.number().positive(),
  drunkMl: z.number().nonnegative(),
  eatenG: z.number().nonnegative().default(0),
  urineMl: z.number().nonnegative().default(0),
  scaleStepKg: z.number().positive().default(0.1),
  speedMps: z.number().positive(),
  temperatureC: z.number(),
  humidityFrac: z.number().min(0).max(1),
})

/** A person as sent or stored: only the mass must be there. Ranges are the core's to judge. */
export const runnerSchema = z
  .strictObject({
    massKg: z.number(),
    heightM: z.number().optional(),
    sex: z.enum(['f', 'm', 'unknown']).optional(),
    ageYears: z.number().optional(),
    isAcclimatised: z.boolean().optional(),
    training: z.enum(['novice', 'regular', 'well']).optional(),
    crampHistory: z.enum(['none', 'some', 'often']).optional(),
    conditions: z.array(conditionCode).optional(),
    medicines: z.array(medicineCode).optional(),
    isSaltySweater: z.boolean().optional(),
    gutTrainedRunsCount: z.number().int().nonnegative().optional(),
    weighIns: z.array(weighInSchema).max(500).optional(),
    sweatRateMlPerH: z.number().optional(),
    sweatSodiumMgPerL: z.number().optional(),
    weeklyDistanceM: z.number().nonnegative().optional(),
    longestRunM: z.number().nonnegative().optional(),
    isFirstAtDistance: z.boolean().optional(),
    hasFamilyCramps: z.boolean().optional(),
    hasRecentMuscleInjury: z.boolean().optional(),
    drinksAtEveryStation: z.boolean().optional(),
    caffeineMg: z.number().nonnegative().optional(),
  })
  .meta({ id: 'uncramp.runner', title: 'A runner' })

/** What a profile file may hold: any part of a runner. */
export const profileSchema = runnerSchema
  .partial()
  .meta({ id: 'uncramp.profile', title: 'Parts of a runner, as a file' })

export type RunnerJson = z.output<typeof runnerSchema>
export type ProfileJson = z.output<typeof profileSchema>

/** The core's runner from a parsed one: what was not said is the default. */
export function runnerOf(json: RunnerJson): Runner {
  return { ...DEFAULT_RUNNER, ...present(json) }
}
