import type { CautionOf, SourceId } from '../evidence/index.ts'
import type { HealthFlag, Runner } from '../runner/index.ts'
import { healthEffects, type HealthEffect, type HealthEffectCode } from './health-effects.ts'

type Flags = { flags: readonly (HealthFlag | 'under_18')[] }

/** What a plan must say because of who runs; `flags` are the conditions and medicines behind it. */
export type TriageCaution =
  | CautionOf<'fluid_refused', Flags>
  | CautionOf<'no_extra_salt', Flags>
  | CautionOf<'no_potassium_salt', Flags>
  | CautionOf<'avoid_nsaid', Flags>
  | CautionOf<'no_deep_massage', Flags>
  | CautionOf<'gentle_stretch', Flags>
  | CautionOf<'no_stretch_of_injury', Flags>
  | CautionOf<'ask_before_hard_running', Flags>
  | CautionOf<'carry_sugar', Flags>
  | CautionOf<'cramp_linked_medicine', Flags>
  | CautionOf<'cramp_linked_condition', Flags>
  | CautionOf<'pregnancy', Flags>
  | CautionOf<'under_18', Flags>
  | CautionOf<'lithium', Flags>

type Gathered = Readonly<{ flags: Flags['flags']; sources: readonly SourceId[] }>

function gather(effects: readonly HealthEffect[]): Gathered | undefined {
  if (effects.length === 0) return undefined
  return {
    flags: effects.map(({ flag }) => flag),
    sources: [...new Set(effects.flatMap(({ sources }) => sources))],
  }
}

function say<C extends string, L extends 'info' | 'warn' | 'stop'>(
  code: C,
  level: L,
  facts: Gathered | undefined,
): readonly (Readonly<{ code: C; level: L }> & Gathered)[] {
  return facts === undefined ? [] : [{ code, level, ...facts }]
}

const PREGNANCIES: Flags['flags'] = ['pregnancy', 'pre_eclampsia', 'pregnancy_high_blood_pressure']

/**
 * The cautions a plan must carry for this runner, `stop` first. `fluid_refused` (list B) means that no
 * fluid and no salt number may appear anywhere.
 *
 * @source eah2015, garrison2012, merck_cramps, uncramp_engineering
 */
export function healthCautions(
  runner: Pick<Runner, 'conditions' | 'medicines' | 'ageYears'>,
): readonly TriageCaution[] {
  const all = healthEffects(runner)
  const medicines: readonly string[] = runner.medicines
  const having = (code: HealthEffectCode): Gathered | undefined =>
    gather(all.filter(({ effects }) => effects.includes(code)))
  const flagged = (flags: Flags['flags']): Gathered | undefined =>
    gather(all.filter(({ flag }) => flags.includes(flag)))
  const cramp = all.filter(({ effects }) => effects.includes('may_go_with_cramps'))
  return [
    ...say('fluid_refused', 'stop', having('no_fluid_numbers')),
    ...say('no_extra_salt', 'warn', having('no_extra_salt')),
    ...say('under_18', 'warn', flagged(['under_18'])),
    ...say('pregnancy', 'warn', flagged(PREGNANCIES)),
    ...say('lithium', 'warn', flagged(['lithium'])),
    ...say('ask_before_hard_running', 'warn', having('ask_before_hard_running')),
    ...say('no_potassium_salt', 'warn', having('no_potassium_salt')),
    ...say('avoid_nsaid', 'warn', having('avoid_nsaid')),
    ...say('no_deep_massage', 'warn', having('no_deep_massage')),
    ...say('no_stretch_of_injury', 'warn', having('no_stretch_of_injury')),
    ...say('gentle_stretch', 'info', having('gentle_stretch')),
    ...say('carry_sugar', 'info', having('carry_sugar')),
    ...say(
      'cramp_linked_medicine',
      'info',
      gather(cramp.filter((e) => medicines.includes(e.flag))),
    ),
    ...say(
      'cramp_linked_condition',
      'info',
      gather(cramp.filter((e) => !medicines.includes(e.flag))),
    ),
  ]
}
