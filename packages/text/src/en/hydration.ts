import type {
  HydrationCaution,
  HydrationReason,
  Rehydration,
  RehydrationError,
  RiskFactorCode,
  SaltShotRefusal,
  WeighInError,
} from '@uncramp/core/hydration'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { flagList, hydrationCautions, riskFactors, saltShotRefusals } from './hydration-cautions.ts'

/** All words about drinking, sweat and salt. */
export type HydrationWords = Readonly<{
  reasons: Phrases<HydrationReason>
  cautions: Phrases<HydrationCaution>
  weighInErrors: Phrases<WeighInError>
  rehydrationErrors: Phrases<RehydrationError>
  rehydration: Labels<Rehydration['advice']>
  riskFactors: Labels<RiskFactorCode>
  saltShotRefusals: Labels<SaltShotRefusal>
  /** What to weigh into tap water. */
  homeMix: (
    mix: Readonly<{ volumeMl: number; sugarG: number; saltG: number }>,
    q: Quantities,
  ) => string
}>

const reasons: HydrationWords['reasons'] = {
  half_of_sweat: ({ sweatMlPerH }, q) =>
    `About half of the ${q.fluidRate(sweatMlPerH)} you are expected to sweat. Thirst may always ask for less.`,
  hold_two_percent: ({ floorMlPerH }, q) =>
    `It takes ${q.fluidRate(floorMlPerH)} to lose no more than ${q.percent(0.02)} of your body mass.`,
  cap_gut: ({ capMlPerH }, q) =>
    `Never above ${q.fluidRate(capMlPerH)}: a running stomach empties little faster.`,
  cap_mass: ({ capMlPerH }, q) => `Never above ${q.fluidRate(capMlPerH)} at your body mass.`,
  cap_sweat: ({ capMlPerH, sweatLowMlPerH }, q) =>
    `Never above ${q.fluidRate(capMlPerH)}: you may sweat as little as ${q.fluidRate(sweatLowMlPerH)}, and you should not end heavier than you start.`,
  cap_sodium: ({ capMlPerH, minMmolPerL }, q) =>
    `Never above ${q.fluidRate(capMlPerH)}: over so long a run more water could dilute your blood sodium below ${q.integer(minMmolPerL)} mmol/L.`,
  rule_kept: ({ ruleMlPerH }, q) =>
    `The rule of thumb, ${q.fluidRate(ruleMlPerH)}, is within your cap.`,
  rule_above_cap: ({ ruleMlPerH, capMlPerH }, q) =>
    `The rule of thumb says ${q.fluidRate(ruleMlPerH)}. Your cap is ${q.fluidRate(capMlPerH)}, so the plan stays there.`,
  short_run_no_plan: (_, q) =>
    `For a run under ${q.span(3600)} nothing needs planning. Drink if you are thirsty.`,
  middle_run_optional: () => 'On a run of this length drinking is optional. Let thirst decide.',
  thirst_only: () =>
    'Nothing is scheduled, because drinking too much is the bigger risk for you here. Drink only when thirsty.',
  sports_drink_from_90_min: ({ sodiumMg, carbohydrateG }, q) =>
    `Sports drink from ${q.span(5400)} on: ${q.grams(carbohydrateG)} of carbohydrate and ${q.sodium(sodiumMg)} of sodium. The carbohydrate is the stronger reason.`,
  water_sodium_limit: ({ limitMg }, q) =>
    `Water here. Another sports drink would pass a limit: ${q.sodium(limitMg)} of sodium in an hour, the limit for the whole run, or ${q.grams(60)} of carbohydrate in an hour.`,
  moved_to_station: ({ movedByS }, q) =>
    Math.abs(movedByS) < 60
      ? 'At this station.'
      : movedByS < 0
        ? `Moved ${q.span(movedByS)} earlier, to this station.`
        : `Moved ${q.span(movedByS)} later, to this station.`,
  salt_shot_unproven: ({ sodiumMg, fluidMl }, q) =>
    `Optional and unproven: ${q.sodium(sodiumMg)} of sodium in ${q.fluid(fluidMl)} of water. The water takes the place of other drinks. Try it in training first.`,
  before_early: ({ doseMlPerKg }, q) =>
    `About ${q.integer(doseMlPerKg)} ml per kg, slowly and early, so that the rest can leave before the start. Skip it if your urine is already pale and plenty.`,
  before_late: ({ doseMlPerKg }, q) =>
    `Only about ${q.integer(doseMlPerKg)} ml per kg this close to the start, so that there is still time to void. Skip it if your urine is already pale and plenty.`,
  before_last_sip: ({ maxMl }, q) => `Only if you are thirsty, and at most ${q.fluid(maxMl)}.`,
  before_last_hour_limit: ({ limitMlPerKg }, q) =>
    `In the last hour not more than ${q.decimal(limitMlPerKg)} ml per kg in all.`,
  time_to_void: () => 'Go now, even if it is only a little. The queues get longer.',
  after_replace_lost: ({ lossKg, ratio }, q) =>
    `You lost ${q.mass(lossKg)} of water and run again soon. Up to ${q.decimal(ratio)} times that, spread out, makes up for what urine takes.`,
  after_with_salt: () => 'With salty food more of it stays in the body.',
  after_small_loss: ({ lossFrac }, q) =>
    `You lost only ${q.percent(lossFrac)}. Thirst and a normal meal are enough.`,
  after_meals: ({ lossFrac }, q) =>
    `You lost ${q.percent(lossFrac)}. With a day to recover, thirst and normal meals bring it back.`,
  after_unweighed: () =>
    'Without a weighing before and after, let thirst and normal meals do it. Do not force drinks.',
  after_gained: ({ gainKg }, q) =>
    gainKg > 0
      ? `You are ${q.mass(gainKg)} heavier than at the start: you drank more than you lost. Do not drink more now.`
      : 'You are as heavy as at the start: nothing is missing. Do not drink more for now.',
  after_symptoms: () =>
    'With these signs more water can do harm, whatever the colour of your urine. Do not drink until you pass urine, and have it looked at today.',
}

/** Words about drinking, sweat and salt. */
export const hydration: HydrationWords = {
  reasons,
  cautions: hydrationCautions,
  riskFactors,
  saltShotRefusals,
  weighInErrors: {
    run_too_short: ({ durationS, minS }, q) =>
      `A run of ${q.span(durationS)} is too short to weigh; take at least ${q.span(minS)}.`,
    weigh_in_not_a_number: () => 'One of the values is missing or not a number.',
    mass_gained: ({ gainKg, drunkMl }, q) =>
      `You ended ${q.mass(gainKg)} heavier than ${q.fluid(drunkMl)} of drinks explain. Check both weighings and what you drank. If they are right, drink nothing more now.`,
    negative_sweat: () =>
      'The sums leave no sweat. Check both weighings, the drinks and the urine.',
    implausible_sweat_rate: ({ sweatMlPerH, maxMlPerH }, q) =>
      `${q.fluidRate(sweatMlPerH)} of sweat cannot be right; at most ${q.fluidRate(maxMlPerH)} is believed. Check the units.`,
    implausible_mass_loss: ({ lossFrac, maxFrac }, q) =>
      `A loss of ${q.percent(lossFrac)} of body mass cannot be right; at most ${q.percent(maxFrac)} is believed. Check the units.`,
  },
  rehydrationErrors: {
    fluid_refused: ({ refusedBy }, q) =>
      `No drinking numbers for you: ${flagList(refusedBy, q)}. Ask your clinician.`,
    mass_not_plausible: ({ massBeforeKg, massAfterKg }, q) =>
      `From ${q.mass(massBeforeKg)} to ${q.mass(massAfterKg)} on one run cannot be right. Check both weighings.`,
  },
  rehydration: {
    drink_volume: 'Drink this much, spread out',
    thirst_and_meals: 'Drink when thirsty and eat a normal meal',
    nothing_until_urine: 'Nothing to drink until you pass urine',
  },
  homeMix: ({ volumeMl, sugarG, saltG }, q) =>
    `Stir ${q.grams(sugarG)} of sugar and ${q.grams(saltG)} of table salt into ${q.fluid(volumeMl)} of tap water.`,
}
