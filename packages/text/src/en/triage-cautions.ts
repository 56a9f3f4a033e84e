import type { TriageCaution } from '@uncramp/core/triage'

import type { Phrases } from '../phrases.ts'
import type { Quantities } from '../quantities.ts'
import { runner } from './runner.ts'

function names({ flags }: TriageCaution, q: Quantities): string {
  const known: Readonly<Record<string, string>> = {
    ...runner.conditions,
    ...runner.medicines,
    under_18: 'age under 18',
  }
  return q.list(flags.map((flag) => known[flag] ?? flag))
}

/** What a plan must say because of who runs; apart, because plans need it without the interview. */
export const triageCautions: Phrases<TriageCaution> = {
  fluid_refused: (c, q) =>
    `Ask your clinician how much to drink and how much salt to take on a run. This plan shows no amounts, because of ${names(c, q)}: a wrong number could be dangerous.`,
  no_extra_salt: (c, q) => `Take no salt shot and no extra salt: ${names(c, q)}.`,
  no_potassium_salt: (c, q) =>
    `Use no potassium salt (“lite salt”): ${names(c, q)}. Potassium could rise too high.`,
  avoid_nsaid: (c, q) =>
    `Leave anti-inflammatory painkillers out before and during long runs: ${names(c, q)}. They can harm the kidneys.`,
  no_deep_massage: (c, q) => `No deep massage or hard rolling: ${names(c, q)}.`,
  gentle_stretch: (c, q) => `Stretch gently, only as far as comfortable: ${names(c, q)}.`,
  no_stretch_of_injury: (c, q) => `Do not stretch the injured part: ${names(c, q)}.`,
  ask_before_hard_running: (c, q) =>
    `Ask your clinician before a hard or long run: ${names(c, q)}.`,
  carry_sugar: (c, q) =>
    `Carry sugar and follow your own glucose plan: ${names(c, q)}. This plan does not cover it.`,
  cramp_linked_medicine: (c, q) =>
    `Ask about ${names(c, q)}: known to go with cramps. Never stop a medicine on your own.`,
  cramp_linked_condition: (c, q) => `Mention ${names(c, q)} when you ask about cramps.`,
  pregnancy: () =>
    'Stay out of the heat, no salt shots, stretch gently. With swelling, headache or changes in sight get help today.',
  under_18: () => 'Under 18: no salt shot and no extra salt. Plan long runs with an adult.',
  lithium: () =>
    'Ask before you change salt or fluids: both shift the level of lithium. Shaking, vomiting or confusion need help at once.',
}
