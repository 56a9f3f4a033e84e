import type { HydrationCaution, RiskFactorCode, SaltShotRefusal } from '@uncramp/core/hydration'
import type { HealthFlag } from '@uncramp/core/runner'

import type { Labels, Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { runner } from './runner.ts'

const names: Labels<HealthFlag> = { ...runner.conditions, ...runner.medicines }
/** Conditions and medicines in one list. */
export const flagList = (flags: readonly HealthFlag[], q: Quantities): string =>
  q.list(flags.map((flag) => names[flag]))

/** What speaks for low sodium on this run. */
export const riskFactors: Labels<RiskFactorCode> = {
  plans_to_gain: 'a plan to drink nearly all you sweat, or more',
  over_four_hours: 'more than four hours on the road',
  light: 'a body mass under 60 kg',
  female_or_low_bmi: 'being a woman, a low body mass index, or sex not given',
  nsaid: 'an anti-inflammatory painkiller',
  first_marathon: 'a first marathon',
  cool: 'cool weather',
  every_station: 'drinking at every station',
  list_b: 'a condition or medicine that lowers blood sodium',
}

/** Why there is no salt shot. */
export const saltShotRefusals: Labels<SaltShotRefusal> = {
  health: 'a condition or medicine of yours speaks against extra salt',
  age: 'it is not for anyone under 18',
  run_too_short: 'the run is under two hours',
  not_enough_fluid: 'your plan has too little water to take it with',
}

/** What to know about drinking and salt before the run. */
export const hydrationCautions: Phrases<HydrationCaution> = {
  cannot_hold_two_percent: ({ lossFrac, capMlPerH }, q) =>
    `Slow down, shorten, cool yourself, or run earlier in the day. Even at your cap of ${q.fluidRate(capMlPerH)} you would lose about ${q.percent(lossFrac)}; drinking more is not safe.`,
  low_sodium_risk: ({ riskScore, factors }, q) =>
    `Take care not to drink too much (${q.integer(riskScore)} points): ${q.list(factors.map((code) => riskFactors[code]))}. Puffy hands, nausea or headache are signs to stop drinking; confusion or vomiting is an emergency.`,
  drink_to_thirst_only: ({ capMlPerH }, q) =>
    `Drink only when thirsty, and never more than ${q.fluidRate(capMlPerH)}. You do not need to drink at every station.`,
  uncompensable_heat: () =>
    'Run slower or not at all. The air cannot take up as much sweat as you would need, and drinking does not change that.',
  rule_of_thumb_above_cap: ({ ruleMlPerH, capMlPerH }, q) =>
    `Stay under ${q.fluidRate(capMlPerH)}. The rule of thumb, ${q.fluidRate(ruleMlPerH)}, is more than is safe for you on this run.`,
  sweat_may_be_lower: ({ sweatMlPerH, physicsMlPerH }, q) =>
    `You may sweat well under ${q.fluidRate(sweatMlPerH)} today: the heat balance alone says ${q.fluidRate(physicsMlPerH)}. Take the drinks as a ceiling, and weigh yourself before and after.`,
  sweat_far_from_expected: ({ sweatMlPerH, priorMlPerH }, q) =>
    `Check your sweat figure. It leads to ${q.fluidRate(sweatMlPerH)}, where ${q.fluidRate(priorMlPerH)} would be usual. A unit slip is easily made.`,
  extra_salt_refused: ({ flags, isMinor }, q) =>
    isMinor && flags.length === 0
      ? 'Water only: no extra salt is planned for anyone under 18.'
      : `Water only: no extra salt is planned with ${flagList(flags, q)}. Ask your clinician before you add any.`,
  salt_shot_refused: ({ why }) => `No salt shot: ${saltShotRefusals[why]}.`,
  potassium_salt_refused: ({ flags }, q) =>
    `Leave out lite salt and other potassium salts: they do not go with ${flagList(flags, q)}.`,
  stations_far_apart: ({ plannedMl, reachableMl }, q) =>
    `The stations give you about ${q.fluid(reachableMl)} of ${q.fluid(plannedMl)}. Carry a bottle if you want the rest; do not make it up at one stop.`,
  caffeine_high: ({ caffeineMg, limitMg }, q) =>
    `Less coffee may help: ${q.sodium(caffeineMg)} of caffeine is above ${q.sodium(limitMg)}, where it starts to make extra urine.`,
  low_sodium_screen: () =>
    'Call the emergency number at once for confusion, vomiting, a seizure or trouble breathing. Otherwise no drinks until you pass urine; a salty snack is fine. Bloating, puffy hands, nausea or headache: be seen today.',
  ended_heavier: ({ gainKg }, q) =>
    `Drink less next time, and nothing more now. You ended ${q.mass(gainKg)} heavier. If you feel bloated, sick, confused or have a headache, get help.`,
  weigh_in_short: ({ bestFromS }, q) =>
    `A rough figure: tests of ${q.span(bestFromS)} or more tell more.`,
  weigh_in_long: ({ bestToS }, q) =>
    `A rough figure: after ${q.span(bestToS)} food, toilet stops and burnt fuel blur the sum.`,
  weigh_in_coarse_scale: ({ stepKg }, q) =>
    `A rough figure: your scale shows steps of ${q.mass(stepKg)}.`,
  weigh_in_much_drunk: ({ drunkMlPerH }, q) =>
    `Check what you drank: ${q.fluidRate(drunkMlPerH)} is more than a running stomach empties.`,
  weigh_in_large_loss: ({ lossFrac }, q) =>
    `Check both weighings: a loss of ${q.percent(lossFrac)} is unusual. If it is right, take it slower in heat.`,
  weigh_in_low_sweat: ({ sweatMlPerH }, q) =>
    `Check the sums: ${q.fluidRate(sweatMlPerH)} is very little sweat. If it is right, you need very little to drink.`,
}
