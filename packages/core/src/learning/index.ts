/** What a runner's own log says: so far, when to see someone. */
export type { CrampHelp, CrampRecord } from './cramp-record.ts'
export { seeSomeone, type CrampLog, type SeeSomeone } from './thresholds.ts'
