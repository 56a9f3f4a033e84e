import { stationsEvery } from '../before/run-draft.ts'
import { usualEveryM } from '../before/usual-spacing.ts'

/** The widest of the usual spacings, to begin with. */
export function firstEveryM(): number {
  return Math.max(...usualEveryM())
}

/** Tables as they stand before anybody chose. */
export function firstStations(distanceM: number): ReturnType<typeof stationsEvery> {
  return stationsEvery(distanceM, firstEveryM())
}
