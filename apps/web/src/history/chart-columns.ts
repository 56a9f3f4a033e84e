import type { Activity } from '@uncramp/core/activity'
import { greatCircleM, placeAt } from '@uncramp/core/activity'

/** The run sample by sample, as charts want it: columns of equal length, `NaN` where not known. */
export type ChartColumns = Readonly<{
  atS: Float64Array
  atM: Float64Array
  paceSPerKm: Float64Array
  gradeFrac: Float64Array
  heartRateBpm: Float64Array
  cadenceSpm: Float64Array
}>

/** Pace is read over this much time, grade over this much road: less is noise. */
const PACE_WINDOW_S = 20
const GRADE_WINDOW_M = 120
/** Slower than this is standing, and has no pace. */
const STANDING_S_PER_KM = 1800

/** Columns for the charts of one run. */
export function chartColumns({ track }: Activity): ChartColumns {
  const atM = distances(track)
  return {
    atS: track.atS,
    atM,
    paceSPerKm: paces(track.atS, atM),
    gradeFrac: grades(atM, track.altitudeM),
    heartRateBpm: track.heartRateBpm,
    cadenceSpm: track.cadenceSpm,
  }
}

/** Distance that never falls: as recorded, else along the positions; holes are filled in evenly. */
function distances(track: Activity['track']): Float64Array {
  const count = track.atS.length
  const atM = new Float64Array(count)
  const isRecorded = track.distanceM.some((value) => value === value && value > 0)
  let lastM = 0
  let last = placeAt(track, 0)
  for (let index = 0; index < count; index += 1) {
    if (isRecorded) {
      const value = track.distanceM[index] ?? Number.NaN
      if (value === value) lastM = Math.max(lastM, value)
    } else {
      const here = placeAt(track, index)
      if (here !== undefined && last !== undefined) lastM += greatCircleM(last, here)
      last = here ?? last
    }
    atM[index] = lastM
  }
  return atM
}

function paces(atS: Float64Array, atM: Float64Array): Float64Array {
  const pace = new Float64Array(atS.length)
  let [from, to] = [0, 0]
  for (let index = 0; index < atS.length; index += 1) {
    const here = atS[index] ?? 0
    while ((atS[from] ?? here) < here - PACE_WINDOW_S / 2) from += 1
    while (to + 1 < atS.length && (atS[to + 1] ?? here) <= here + PACE_WINDOW_S / 2) to += 1
    const fromIndex = from === to ? Math.max(0, from - 1) : from
    const overS = (atS[to] ?? 0) - (atS[fromIndex] ?? 0)
    const overM = (atM[to] ?? 0) - (atM[fromIndex] ?? 0)
    const value = overM > 0 ? (overS / overM) * 1000 : Number.POSITIVE_INFINITY
    pace[index] = value < STANDING_S_PER_KM ? value : Number.NaN
  }
  return pace
}

function grades(atM: Float64Array, altitudeM: Float64Array): Float64Array {
  const grade = new Float64Array(atM.length).fill(Number.NaN)
  let [from, to] = [0, 0]
  for (let index = 0; index < atM.length; index += 1) {
    const hereM = atM[index] ?? 0
    while ((atM[from] ?? hereM) < hereM - GRADE_WINDOW_M / 2) from += 1
    while (to + 1 < atM.length && (atM[to] ?? hereM) < hereM + GRADE_WINDOW_M / 2) to += 1
    const runM = (atM[to] ?? 0) - (atM[from] ?? 0)
    const riseM = (altitudeM[to] ?? Number.NaN) - (altitudeM[from] ?? Number.NaN)
    if (runM > GRADE_WINDOW_M / 3) grade[index] = riseM / runM
  }
  return grade
}
