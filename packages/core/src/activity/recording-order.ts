import type { Activity } from './activity.ts'
import { spanS } from './extent.ts'
import type { Track } from './track.ts'

const COLUMNS = ['atS', 'latitudeDeg', 'longitudeDeg'] as const satisfies (keyof Track)[]

/** Whether a recording stands behind another one: by start, then length, then the first sample that differs. */
export function comesAfter(first: Activity, second: Activity): boolean {
  const byStart = first.startAtMs - second.startAtMs
  if (byStart !== 0) return byStart > 0
  const byLength = spanS(first) - spanS(second)
  if (byLength !== 0) return byLength > 0
  for (const name of COLUMNS) {
    const [one, other] = [first.track[name], second.track[name]]
    const length = Math.max(one.length, other.length)
    for (let index = 0; index < length; index += 1) {
      const [here, there] = [ranked(one[index]), ranked(other[index])]
      if (here !== there) return here > there
    }
  }
  return false
}

/** What was not recorded comes first. */
function ranked(value = NaN): number {
  return Number.isNaN(value) ? -Infinity : value
}
