import { greatCircleM } from '@uncramp/core/activity'

import type { TidyTrack } from './tidy-track.ts'

/**
 * By its positions, else by the distance it counted, over the whole track, stops included; only good
 * enough to tell a bicycle from feet.
 */
export function meanSpeedMps({ samplesCount, timeS, columns }: TidyTrack): number {
  const { latitudeDeg, longitudeDeg } = columns
  const spanS = Math.max(1, (timeS[samplesCount - 1] ?? 0) - (timeS[0] ?? 0))
  if (latitudeDeg === undefined || longitudeDeg === undefined) {
    const countedM = columns.distanceM
      ?.subarray(0, samplesCount)
      .findLast((value) => value === value)
    return (countedM ?? 0) / spanS
  }
  let distanceM = 0
  let last: { latitudeDeg: number; longitudeDeg: number } | undefined
  for (let index = 0; index < samplesCount; index += 1) {
    const here = {
      latitudeDeg: latitudeDeg[index] ?? NaN,
      longitudeDeg: longitudeDeg[index] ?? NaN,
    }
    if (Number.isNaN(here.latitudeDeg)) continue
    if (last !== undefined) distanceM += greatCircleM(last, here)
    last = here
  }
  return distanceM / spanS
}
