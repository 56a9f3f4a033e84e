import type { Track } from '../activity/index.ts'
import { standingPlaces } from './ground-standing.ts'

const EARTH_M = 6_371_008.8
const RAD_PER_DEG = Math.PI / 180
/**
 * Receivers write the same place again while they have lost the sky, and wander by metres when they
 * have it: positions a second apart are averaged over five of them before distance is counted. Over
 * real runs that comes nearest to what watches counted, within 1 % for 19 of 24; fewer counts the
 * wandering as way, more cuts corners.
 *
 * @source uncramp_engineering
 */
const SMOOTH_REACH_COUNT = 2
const DENSE_STEP_S = 1.5
/** Faster than any runner: between such places nothing is averaged. */
const BREAK_MPS = 12

type Ground = Readonly<{ eastM: Float64Array; northM: Float64Array; known: Int32Array }>

/**
 * Distance of each step between samples from positions alone.
 *
 * Steps that end in a sample without a position are `NaN`; the next one with a position carries the
 * whole way since the last. Where the runner stood, the receiver's wandering is no way.
 *
 * @param pausedS  of each step: what was walked while the watch was stopped is not counted
 * @returns        m, n values, `[0]` is 0
 * @source uncramp_engineering
 */
export function groundSteps(track: Track, pausedS: Float64Array): Float64Array {
  const stepM = new Float64Array(track.atS.length).fill(Number.NaN)
  if (stepM.length > 0) stepM[0] = 0
  const ground = onPlane(track)
  const reachOf = reaches(track, ground)
  const [eastM, northM] = [smoothed(ground.eastM, reachOf), smoothed(ground.northM, reachOf)]
  const atS = Float64Array.from(ground.known, (index) => track.atS[index] ?? 0)
  const isStanding = standingPlaces({ atS, eastM, northM })
  for (let place = 1; place < ground.known.length; place++) {
    const index = ground.known[place] ?? 0
    const lastIndex = ground.known[place - 1] ?? 0
    let stoppedS = 0
    for (let at = lastIndex + 1; at <= index; at++) stoppedS += pausedS[at] ?? 0
    const tookS = (track.atS[index] ?? 0) - (track.atS[lastIndex] ?? 0)
    const east = (eastM[place] ?? 0) - (eastM[place - 1] ?? 0)
    const north = (northM[place] ?? 0) - (northM[place - 1] ?? 0)
    const wayM = Math.sqrt(east * east + north * north)
    const isStill = isStanding[place] === 1 && isStanding[place - 1] === 1
    stepM[index] = isStill || stoppedS > tookS / 2 ? 0 : wayM
  }
  return stepM
}

/** Seconds between the places of the rough way. */
const ROUGH_STEP_S = 30

/**
 * About how far the positions went: straight between places half a minute apart, so corners are cut.
 * Enough to see whether a watch counted at all.
 *
 * @source uncramp_engineering
 */
export function roughGroundM({ atS, latitudeDeg, longitudeDeg }: Track): number {
  let [lastIndex, sumM] = [-1, 0]
  for (let index = 0; index < atS.length; index++) {
    const hereDeg = latitudeDeg[index] ?? Number.NaN
    if (hereDeg !== hereDeg) continue
    const apartS = (atS[index] ?? 0) - (atS[lastIndex] ?? 0)
    if (lastIndex >= 0 && apartS < ROUGH_STEP_S) continue
    if (lastIndex >= 0) {
      const northRad = (hereDeg - (latitudeDeg[lastIndex] ?? 0)) * RAD_PER_DEG
      const turnDeg = wrapped((longitudeDeg[index] ?? 0) - (longitudeDeg[lastIndex] ?? 0))
      const eastRad = turnDeg * RAD_PER_DEG * Math.cos(hereDeg * RAD_PER_DEG)
      const legM = EARTH_M * Math.sqrt(northRad * northRad + eastRad * eastRad)
      sumM += Math.min(legM, BREAK_MPS * apartS)
    }
    lastIndex = index
  }
  return sumM
}

/** Places unrolled onto a plane step by step, each step with the scale of its own latitude. */
function onPlane(track: Track): Ground {
  const known = new Int32Array(track.atS.length)
  const eastM = new Float64Array(track.atS.length)
  const northM = new Float64Array(track.atS.length)
  let [count, lastLatitudeDeg, lastLongitudeDeg] = [0, 0, 0]
  for (let index = 0; index < known.length; index++) {
    const latitudeDeg = track.latitudeDeg[index] ?? Number.NaN
    const longitudeDeg = track.longitudeDeg[index] ?? Number.NaN
    if (!Number.isFinite(latitudeDeg + longitudeDeg)) continue
    if (count > 0) {
      const turnDeg = wrapped(longitudeDeg - lastLongitudeDeg)
      const middleRad = ((latitudeDeg + lastLatitudeDeg) / 2) * RAD_PER_DEG
      eastM[count] = (eastM[count - 1] ?? 0) + turnDeg * RAD_PER_DEG * Math.cos(middleRad) * EARTH_M
      northM[count] =
        (northM[count - 1] ?? 0) + (latitudeDeg - lastLatitudeDeg) * RAD_PER_DEG * EARTH_M
    }
    known[count] = index
    count += 1
    lastLatitudeDeg = latitudeDeg
    lastLongitudeDeg = longitudeDeg
  }
  return { eastM, northM, known: known.subarray(0, count) }
}

function wrapped(turnDeg: number): number {
  if (turnDeg > 180) return turnDeg - 360
  return turnDeg < -180 ? turnDeg + 360 : turnDeg
}

function smoothed(rawM: Float64Array, reachOf: Uint8Array): Float64Array {
  const outM = new Float64Array(reachOf.length)
  for (let place = 0; place < outM.length; place++) {
    const reach = reachOf[place] ?? 0
    let sumM = 0
    for (let at = place - reach; at <= place + reach; at++) sumM += rawM[at] ?? 0
    outM[place] = sumM / (2 * reach + 1)
  }
  return outM
}

/** How many neighbours on both sides may be averaged: none across a hole, a jump or the ends. */
function reaches(track: Track, ground: Ground): Uint8Array {
  const count = ground.known.length
  const reach = new Uint8Array(count)
  const isDense = denseSteps(track, ground)
  let run = 0
  for (let place = 1; place < count; place++) {
    run = isDense[place] === 1 ? Math.min(SMOOTH_REACH_COUNT, run + 1) : 0
    reach[place] = run
  }
  run = 0
  for (let place = count - 1; place >= 0; place--) {
    reach[place] = Math.min(reach[place] ?? 0, run)
    run = isDense[place] === 1 ? Math.min(SMOOTH_REACH_COUNT, run + 1) : 0
  }
  return reach
}

/** 1 where a place and the one before it are a second apart and no jump. */
function denseSteps({ atS }: Track, { known, eastM, northM }: Ground): Uint8Array {
  const isDense = new Uint8Array(known.length)
  for (let place = 1; place < known.length; place++) {
    const tookS = (atS[known[place] ?? 0] ?? 0) - (atS[known[place - 1] ?? 0] ?? 0)
    if (tookS > DENSE_STEP_S) continue
    const east = (eastM[place] ?? 0) - (eastM[place - 1] ?? 0)
    const north = (northM[place] ?? 0) - (northM[place - 1] ?? 0)
    const reachM = BREAK_MPS * Math.max(1, tookS)
    if (east * east + north * north <= reachM * reachM) isDense[place] = 1
  }
  return isDense
}
