/**
 * Conditions that change a plan or an answer. `list` says what they change: A no salt shot or extra
 * salt, B no generated fluid or salt numbers at all, `potassium` no potassium salts, `note` a
 * sentence and sometimes a gentler exercise, `mention` a fact worth telling a clinician.
 *
 * @source eah2015, uncramp_engineering
 */
export const CONDITIONS = {
  high_blood_pressure: { list: 'A' },
  heart_failure: { list: 'A' },
  kidney_disease: { list: 'A' },
  kidney_stones: { list: 'A' },
  liver_cirrhosis: { list: 'A' },
  ascites: { list: 'A' },
  pre_eclampsia: { list: 'A' },
  pregnancy_high_blood_pressure: { list: 'A' },
  stroke_history: { list: 'A' },
  menieres: { list: 'A' },
  oedema: { list: 'A' },
  low_sodium_diet: { list: 'A' },
  siadh: { list: 'B' },
  adrenal_insufficiency: { list: 'B' },
  dialysis: { list: 'B' },
  fluid_restriction: { list: 'B' },
  previous_eah: { list: 'B' },
  pregnancy: { list: 'note' },
  diabetes: { list: 'mention' },
  hypothyroid: { list: 'mention' },
  liver_disease: { list: 'mention' },
  low_potassium: { list: 'mention' },
  low_magnesium: { list: 'mention' },
  low_calcium: { list: 'mention' },
  low_sodium: { list: 'B' },
  flat_feet: { list: 'mention' },
  nerve_root_compression: { list: 'mention' },
  neuropathy: { list: 'mention' },
  motor_neurone_disease: { list: 'mention' },
  myopathy: { list: 'mention' },
  peripheral_artery_disease: { list: 'mention' },
  clot_history: { list: 'note' },
  varicose_veins: { list: 'note' },
  recent_surgery: { list: 'note' },
  recent_muscle_tear: { list: 'note' },
  hypermobility: { list: 'note' },
  heart_disease: { list: 'note' },
  asthma: { list: 'mention' },
  gut_disease: { list: 'mention' },
  low_vitamin_d: { list: 'mention' },
  low_b12_or_folate: { list: 'mention' },
  low_iron: { list: 'mention' },
  cancer: { list: 'mention' },
} as const satisfies Record<string, Readonly<{ list: HealthList }>>

/**
 * Medicines that change a plan or an answer; lists as for conditions. `nsaid` is avoided on long
 * runs, `anticoagulant` blocks deep massage, `cramp` is known to go with cramps: ask, never stop.
 *
 * @source eah2015, garrison2012, merck_cramps, uncramp_engineering
 */
export const MEDICINES = {
  lithium: { list: 'A' },
  corticosteroid: { list: 'A' },
  thiazide: { list: 'B' },
  ssri: { list: 'B' },
  snri: { list: 'B' },
  carbamazepine: { list: 'B' },
  oxcarbazepine: { list: 'B' },
  desmopressin: { list: 'B' },
  mdma: { list: 'B' },
  ace_inhibitor: { list: 'potassium' },
  arb: { list: 'potassium' },
  spironolactone: { list: 'potassium' },
  eplerenone: { list: 'potassium' },
  potassium_sparing_diuretic: { list: 'potassium' },
  trimethoprim: { list: 'potassium' },
  nsaid: { list: 'nsaid' },
  anticoagulant: { list: 'anticoagulant' },
  statin: { list: 'cramp' },
  loop_diuretic: { list: 'cramp' },
  laba_inhaler: { list: 'cramp' },
  beta_blocker: { list: 'cramp' },
  bronchodilator: { list: 'cramp' },
  clofibrate: { list: 'cramp' },
  donepezil: { list: 'cramp' },
  oral_contraceptive: { list: 'cramp' },
  raloxifene: { list: 'cramp' },
  teriparatide: { list: 'cramp' },
  tolcapone: { list: 'cramp' },
  pyrazinamide: { list: 'cramp' },
  cisplatin: { list: 'cramp' },
  vincristine: { list: 'cramp' },
  nifedipine: { list: 'cramp' },
  insulin: { list: 'cramp' },
  pseudoephedrine: { list: 'cramp' },
  amphetamine: { list: 'cramp' },
  cocaine: { list: 'cramp' },
  caffeine: { list: 'cramp' },
  nicotine: { list: 'cramp' },
  alcohol_withdrawal: { list: 'cramp' },
  sedative_withdrawal: { list: 'cramp' },
  hormone_replacement: { list: 'mention' },
} as const satisfies Record<string, Readonly<{ list: HealthList }>>

/** What belonging to a list changes; see `CONDITIONS` and `MEDICINES`. */
export type HealthList =
  | 'A'
  | 'B'
  | 'potassium'
  | 'nsaid'
  | 'anticoagulant'
  | 'cramp'
  | 'note'
  | 'mention'

export type ConditionCode = keyof typeof CONDITIONS
export type MedicineCode = keyof typeof MEDICINES
