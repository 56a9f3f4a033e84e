import type { Track } from '@uncramp/core/activity'

import { drawsFrom } from './mutate.ts'

/** What a made run was like. */
export type MadeRun = Readonly<{
  seed: number
  durationS: number
  /** Seconds between samples: 1, or more for "smart" recording. */
  everyS?: number
  paceSPerKm?: number
  /** How far the receiver wanders from the true place, as a standard deviation, m. */
  wanderM?: number
  /** Stands still for so long once in every so many seconds. */
  stops?: Readonly<{ everyS: number; restS: number }>
}>

const M_PER_DEG = 111_194.93
/** A receiver's error keeps its direction for about this long. */
const WANDER_MEMORY_S = 90

/**
 * A run along a winding road over hills: pace wanders by some percent over minutes, the receiver by
 * metres. Distance is what a good watch counts, positions what its receiver says.
 */
export function madeTrack(run: MadeRun): Track {
  const { seed, durationS, everyS = 1, paceSPerKm = 330, wanderM = 2, stops } = run
  const draw = drawsFrom(seed)
  const gauss = () => draw() + draw() + draw() + draw() + draw() + draw() - 3
  const [phase, hills] = [draw() * 6, draw() * 6]
  const rows: number[][] = []
  let [wayM, northM, eastM, northErrorM, eastErrorM] = [0, 0, 0, 0, 0]
  const keep = Math.exp(-1 / WANDER_MEMORY_S)
  const push = wanderM * Math.sqrt(2 * (1 - keep * keep))
  for (let atS = 0; atS <= durationS; atS += 1) {
    if (atS % everyS === 0) {
      rows.push([
        atS,
        52 + (northM + northErrorM) / M_PER_DEG,
        5 + (eastM + eastErrorM) / (M_PER_DEG * Math.cos((52 * Math.PI) / 180)),
        60 + 12 * Math.sin(wayM / 900 + hills),
        wayM,
        146 + atS / 600,
        172,
      ])
    }
    const stands = stops !== undefined && atS % stops.everyS >= stops.everyS - stops.restS
    const stepM = stands ? 0 : (1000 / paceSPerKm) * (1 + 0.04 * Math.sin(atS / 240 + phase))
    const headingRad = 0.8 * Math.sin(wayM / 400) + wayM / 3000
    wayM += stepM
    northM += stepM * Math.cos(headingRad)
    eastM += stepM * Math.sin(headingRad)
    northErrorM = northErrorM * keep + push * gauss()
    eastErrorM = eastErrorM * keep + push * gauss()
  }
  const column = (index: number) => Float64Array.from(rows.map((row) => row[index] ?? NaN))
  const never = new Float64Array(rows.length).fill(NaN)
  return {
    atS: column(0),
    latitudeDeg: column(1),
    longitudeDeg: column(2),
    altitudeM: column(3),
    distanceM: column(4),
    speedMps: never,
    heartRateBpm: column(5),
    cadenceSpm: column(6),
    powerW: never,
    temperatureC: never,
  }
}
