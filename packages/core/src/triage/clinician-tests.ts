/**
 * Tests a general practitioner may pick when cramps last; a list to talk about, never to ask for all.
 *
 * @source clinical_consensus
 */
export const CLINICIAN_TESTS = [
  'urea_and_electrolytes',
  'calcium',
  'magnesium',
  'phosphate',
  'creatine_kinase',
  'glucose_or_hba1c',
  'thyroid_tsh',
  'liver_function',
  'full_blood_count',
  'ferritin',
  'vitamin_d',
  'vitamin_b12',
  'urine_dipstick',
  'ankle_brachial_index',
] as const
export type ClinicianTestCode = (typeof CLINICIAN_TESTS)[number]
