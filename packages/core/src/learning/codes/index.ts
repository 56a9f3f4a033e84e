/**
 * What a log of cramps is written in: the names and the records, without what is learnt from them. A
 * door of its own, so that whoever only reads and writes logs does not load the learning.
 */
export { CRAMP_HELPS, crampFromTap, type CrampHelp, type CrampRecord } from './cramp-record.ts'
export { CHANGES, EFFORT_BANDS, FACTORS, FEEDBACK_KINDS, TEMPERATURE_BANDS } from './lists.ts'
export { PATTERN_SEED } from './pattern-seed.ts'
