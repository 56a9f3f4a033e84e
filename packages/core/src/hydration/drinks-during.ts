import type { Station } from '../course/index.ts'
import { healthFlags, isExtraSaltRefused, ADULT_AGE_YEARS, type Runner } from '../runner/index.ts'
import { fillDrinks, type DuringDrink } from './drink-filling.ts'
import { MAX_DRINK_ML, drinkTimes, sizeDrinks, type SizedDrink, type Way } from './drink-times.ts'
import { PLANNED_FROM_S, RULE_DRINK_HIGH_ML, type PlannedIntake } from './intake.ts'
import { potassiumRefusedBy, type PantryItem } from './pantry.ts'
import type { HydrationCaution } from './reasons.ts'
import { placeSaltShot, saltShotRefusal } from './salt-shot.ts'
import type { SweatEstimate } from './sweat-rate.ts'

/** Everything the drinks of one run depend on. `intake` comes from `planIntake`. */
export type DrinksDuringInput = Readonly<{
  runner: Runner
  intake: PlannedIntake
  sweat: Pick<SweatEstimate, 'sweatMlPerH'>
  durationS: number
  distanceM: number
  method: 'personal' | 'rule_of_thumb'
  pantry: readonly PantryItem[]
  stations: readonly Station[]
  /** Without it the pace is even. */
  way?: Way | undefined
  wantsSaltShot: boolean
}>

const REACHABLE_ENOUGH_FRAC = 0.8

/**
 * The drinks of a run: every 15-20 minutes, or at the stations nearest to that; whole 5 ml; none over
 * 250 ml, none in the last 10 minutes; at no moment is more drunk than the cap allows up to then.
 *
 * @source coach_rules, acsm2007, lambert2008, uncramp_engineering
 */
export function drinksDuring(
  input: DrinksDuringInput,
): Readonly<{ drinks: readonly DuringDrink[]; cautions: readonly HydrationCaution[] }> {
  const { intake, runner, durationS } = input
  if (intake.planMlPerH <= 0) return { drinks: [], cautions: saltCautions(input, undefined) }
  const { planMlPerH, capMlPerH } = intake
  const mayHaveSportsDrink = !isExtraSaltRefused(runner)
  const times = drinkTimes({ ...input, planMlPerH, mayHaveSportsDrink })
  const largestMl = input.method === 'rule_of_thumb' ? RULE_DRINK_HIGH_ML : MAX_DRINK_ML
  const plain = sizeDrinks(times, { planMlPerH, capMlPerH, durationS, largestMl })
  const wantsShot = input.wantsSaltShot && saltShotRefusal(input) === undefined
  const shot = wantsShot ? placeSaltShot(plain, durationS) : undefined
  const drinks = fillDrinks({
    runner,
    intake,
    sweatMlPerH: input.sweat.sweatMlPerH,
    durationS,
    pantry: input.pantry,
    drinks: shot?.drinks ?? plain,
    shotIndex: shot?.shotIndex,
  })
  return { drinks, cautions: [...saltCautions(input, shot), ...stationCautions(plain, input)] }
}

function saltCautions(
  input: DrinksDuringInput,
  shot: ReturnType<typeof placeSaltShot>,
): readonly HydrationCaution[] {
  const { runner } = input
  const cautions: HydrationCaution[] = []
  const sources = ['uncramp_engineering'] as const
  if (input.wantsSaltShot && shot === undefined) {
    const why = saltShotRefusal(input) ?? 'not_enough_fluid'
    cautions.push({ code: 'salt_shot_refused', level: 'warn', sources, why })
  }
  const isLong = input.durationS >= PLANNED_FROM_S
  if (isExtraSaltRefused(runner) && (isLong || input.wantsSaltShot))
    cautions.push({
      code: 'extra_salt_refused',
      level: 'warn',
      sources,
      flags: [...healthFlags(runner, 'A'), ...healthFlags(runner, 'B')],
      isMinor: (runner.ageYears ?? ADULT_AGE_YEARS) < ADULT_AGE_YEARS,
    })
  const flags = potassiumRefusedBy(runner)
  if (flags.length > 0 && input.pantry.some((item) => item.hasPotassiumSalt === true))
    cautions.push({ code: 'potassium_salt_refused', level: 'warn', sources, flags })
  return cautions
}

function stationCautions(
  sized: readonly SizedDrink[],
  input: DrinksDuringInput,
): readonly HydrationCaution[] {
  const plannedMl = Math.round((input.intake.planMlPerH * input.durationS) / 3600)
  const reachableMl = sized.reduce((sum, drink) => sum + drink.fluidMl, 0)
  const isEnough = reachableMl >= REACHABLE_ENOUGH_FRAC * plannedMl
  if (input.stations.length === 0 || plannedMl <= MAX_DRINK_ML || isEnough) return []
  const sources = ['uncramp_engineering'] as const
  return [{ code: 'stations_far_apart', level: 'info', sources, plannedMl, reachableMl }]
}
