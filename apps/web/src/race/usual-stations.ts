import { stationsEvery } from '../before/run-draft.ts'
import { preferences } from '../shell/here.ts'

/** How far apart drink tables usually stand, in the runner's own round numbers; the last to begin with. */
const EVERY_M = { km: [2500, 5000], mi: [1609.344, 3218.688] } as const

/** The distances to choose from. */
export function usualEveryM(): readonly number[] {
  return EVERY_M[preferences.q.value.units.distance]
}

/** Tables as they stand before anybody chose. */
export function firstStations(distanceM: number): ReturnType<typeof stationsEvery> {
  return stationsEvery(distanceM, usualEveryM().at(-1) ?? distanceM)
}
