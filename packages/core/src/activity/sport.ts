/** Sports told apart; everything else is `other`. */
export const SPORTS = [
  'running',
  'walking',
  'hiking',
  'cycling',
  'swimming',
  'transition',
  'multisport',
  'rowing',
  'skiing',
  'training',
  'other',
  'unknown',
] as const

export type Sport = (typeof SPORTS)[number]

/** Kinds of a sport that matter to a verdict; the rest are `other`, none given is `generic`. */
export const SUB_SPORTS = [
  'generic',
  'treadmill',
  'street',
  'trail',
  'track',
  'indoor',
  'virtual',
  'ultra',
  'obstacle',
  'other',
] as const

export type SubSport = (typeof SUB_SPORTS)[number]

/** Whether cadence is counted in steps. */
export function isOnFoot(sport: Sport): boolean {
  return sport === 'running' || sport === 'walking' || sport === 'hiking'
}
