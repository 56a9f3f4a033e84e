import type { SourceId } from '../evidence/index.ts'
import {
  ADULT_AGE_YEARS,
  CONDITIONS,
  MEDICINES,
  type ConditionCode,
  type HealthFlag,
  type HealthList,
  type MedicineCode,
  type Runner,
} from '../runner/index.ts'

/** What a condition or medicine changes; the order is the order in which it is said. */
export const HEALTH_EFFECTS = [
  'no_fluid_numbers',
  'no_extra_salt',
  'no_potassium_salt',
  'avoid_nsaid',
  'no_deep_massage',
  'no_heat_running',
  'gentle_stretch',
  'no_stretch_of_injury',
  'ask_before_hard_running',
  'carry_sugar',
  'may_go_with_cramps',
  'never_stop_alone',
  'tell_clinician',
] as const
export type HealthEffectCode = (typeof HEALTH_EFFECTS)[number]

/** One flag of the runner and everything it changes. */
export type HealthEffect = Readonly<{
  flag: HealthFlag | 'under_18'
  effects: readonly HealthEffectCode[]
  sources: readonly SourceId[]
}>

/**
 * What standing on a list changes.
 *
 * @source eah2015, uncramp_engineering
 */
const LIST_EFFECTS: Readonly<Record<HealthList, readonly HealthEffectCode[]>> = {
  A: ['no_extra_salt', 'tell_clinician'],
  B: ['no_fluid_numbers', 'no_extra_salt', 'tell_clinician'],
  potassium: ['no_potassium_salt'],
  nsaid: ['avoid_nsaid'],
  anticoagulant: ['no_deep_massage', 'avoid_nsaid'],
  cramp: ['may_go_with_cramps'],
  note: [],
  mention: ['tell_clinician'],
}

/**
 * What a single condition changes beyond its list.
 *
 * @source clinical_consensus, merck_cramps, uncramp_engineering
 */
const CONDITION_EFFECTS: Readonly<Partial<Record<ConditionCode, readonly HealthEffectCode[]>>> = {
  kidney_disease: ['no_potassium_salt', 'avoid_nsaid', 'may_go_with_cramps'],
  heart_failure: ['avoid_nsaid', 'ask_before_hard_running'],
  liver_cirrhosis: ['avoid_nsaid', 'may_go_with_cramps'],
  ascites: ['avoid_nsaid'],
  high_blood_pressure: ['avoid_nsaid'],
  pre_eclampsia: ['avoid_nsaid', 'no_heat_running', 'ask_before_hard_running'],
  pregnancy_high_blood_pressure: ['avoid_nsaid', 'no_heat_running', 'ask_before_hard_running'],
  stroke_history: ['ask_before_hard_running'],
  adrenal_insufficiency: ['no_potassium_salt'],
  dialysis: ['no_potassium_salt', 'avoid_nsaid', 'may_go_with_cramps'],
  low_sodium: ['may_go_with_cramps'],
  pregnancy: [
    'no_extra_salt',
    'no_heat_running',
    'gentle_stretch',
    'avoid_nsaid',
    'tell_clinician',
  ],
  diabetes: ['carry_sugar', 'may_go_with_cramps'],
  hypothyroid: ['may_go_with_cramps'],
  liver_disease: ['may_go_with_cramps'],
  low_potassium: ['may_go_with_cramps'],
  low_magnesium: ['may_go_with_cramps'],
  low_calcium: ['may_go_with_cramps'],
  flat_feet: ['may_go_with_cramps'],
  nerve_root_compression: ['may_go_with_cramps'],
  neuropathy: ['may_go_with_cramps', 'gentle_stretch'],
  motor_neurone_disease: ['may_go_with_cramps'],
  myopathy: ['may_go_with_cramps', 'ask_before_hard_running'],
  peripheral_artery_disease: ['may_go_with_cramps', 'ask_before_hard_running'],
  clot_history: ['no_deep_massage', 'tell_clinician'],
  varicose_veins: ['no_deep_massage'],
  recent_surgery: ['no_deep_massage', 'no_stretch_of_injury', 'ask_before_hard_running'],
  recent_muscle_tear: ['no_deep_massage', 'no_stretch_of_injury'],
  hypermobility: ['gentle_stretch'],
  heart_disease: ['ask_before_hard_running', 'avoid_nsaid', 'tell_clinician'],
}

/**
 * Medicines that go with cramps though another list says what else they change.
 *
 * @source garrison2012, merck_cramps
 */
const CRAMP_LINKED_BESIDES: readonly MedicineCode[] = [
  'thiazide',
  'spironolactone',
  'eplerenone',
  'potassium_sparing_diuretic',
  'arb',
  'lithium',
  'corticosteroid',
]

/**
 * What a single medicine changes beyond its list.
 *
 * @source clinical_consensus, uncramp_engineering
 */
const MEDICINE_EFFECTS: Readonly<Partial<Record<MedicineCode, readonly HealthEffectCode[]>>> = {
  lithium: ['avoid_nsaid'],
  corticosteroid: ['avoid_nsaid'],
  insulin: ['carry_sugar', 'tell_clinician'],
  ace_inhibitor: ['avoid_nsaid'],
  arb: ['avoid_nsaid'],
  loop_diuretic: ['avoid_nsaid', 'tell_clinician'],
  thiazide: ['avoid_nsaid'],
  mdma: [],
}

/** Not prescribed, so "never stop on your own" would be the wrong thing to say. */
const NOT_PRESCRIBED: readonly MedicineCode[] = [
  'mdma',
  'cocaine',
  'amphetamine',
  'nicotine',
  'caffeine',
  'pseudoephedrine',
  'alcohol_withdrawal',
  'sedative_withdrawal',
  'nsaid',
]

const SOURCES_OF_EFFECTS: readonly SourceId[] = ['eah2015', 'uncramp_engineering']

function inOrder(effects: readonly HealthEffectCode[]): readonly HealthEffectCode[] {
  return HEALTH_EFFECTS.filter((effect) => effects.includes(effect))
}

/**
 * True for a medicine or substance known to go with cramps: to ask about, never to stop alone.
 *
 * @source garrison2012, merck_cramps
 */
export function isCrampLinked(medicine: MedicineCode): boolean {
  return MEDICINES[medicine].list === 'cramp' || CRAMP_LINKED_BESIDES.includes(medicine)
}

function conditionEffect(flag: ConditionCode): HealthEffect {
  const effects = [...LIST_EFFECTS[CONDITIONS[flag].list], ...(CONDITION_EFFECTS[flag] ?? [])]
  const isCramp = effects.includes('may_go_with_cramps')
  return {
    flag,
    effects: inOrder(effects),
    sources: isCramp ? [...SOURCES_OF_EFFECTS, 'merck_cramps'] : SOURCES_OF_EFFECTS,
  }
}

function medicineEffect(flag: MedicineCode): HealthEffect {
  const isCramp = isCrampLinked(flag)
  const effects: readonly HealthEffectCode[] = [
    ...LIST_EFFECTS[MEDICINES[flag].list],
    ...(MEDICINE_EFFECTS[flag] ?? []),
    ...(isCramp ? (['may_go_with_cramps'] as const) : []),
    ...(NOT_PRESCRIBED.includes(flag) ? [] : (['never_stop_alone'] as const)),
  ]
  return {
    flag,
    effects: inOrder(effects),
    sources: isCramp ? [...SOURCES_OF_EFFECTS, 'garrison2012', 'merck_cramps'] : SOURCES_OF_EFFECTS,
  }
}

/**
 * What each condition and medicine of this runner changes, in the order given; age under 18 first.
 *
 * @source eah2015, garrison2012, merck_cramps, uncramp_engineering
 */
export function healthEffects(
  runner: Pick<Runner, 'conditions' | 'medicines' | 'ageYears'>,
): readonly HealthEffect[] {
  const { ageYears } = runner
  const young: readonly HealthEffect[] =
    ageYears !== undefined && ageYears < ADULT_AGE_YEARS
      ? [
          {
            flag: 'under_18',
            effects: ['no_extra_salt', 'tell_clinician'],
            sources: SOURCES_OF_EFFECTS,
          },
        ]
      : []
  return [
    ...young,
    ...runner.conditions.map(conditionEffect),
    ...runner.medicines.map(medicineEffect),
  ]
}
