import { preferences } from '../shell/here.ts'

/** How far apart drink tables usually stand, in the runner's own round numbers, the nearest first. */
const EVERY_M = { km: [2500, 5000], mi: [1609.344, 3218.688] } as const

/** The distances to choose from. */
export function usualEveryM(): readonly number[] {
  return EVERY_M[preferences.q.value.units.distance]
}
