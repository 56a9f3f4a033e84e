/** Everything that is kept and synced. */
export const RECORD_KINDS = [
  'profile',
  'plan',
  'activity',
  'drink_log',
  'cramp',
  'sweat_test',
  'urine_check',
  'feedback',
  'triage_result',
] as const

export type RecordKind = (typeof RECORD_KINDS)[number]
