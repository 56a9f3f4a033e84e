import {
  NO_TOTALS,
  type Activity,
  type Lap,
  type MarkedEvent,
  type TimerStop,
  type Track,
} from '../activity/index.ts'

/** A stretch at one pace; `restS` is stood at its end. */
export type Leg = Readonly<{
  lengthM: number
  paceSPerKm: number
  restS?: number
  heartRateBpm?: number
  cadenceSpm?: number
  gradeFrac?: number
}>

/** How a made run was recorded. */
export type Recording = Readonly<{
  everyS?: number
  hasPositions?: boolean
  hasDistance?: boolean
  hasAltitude?: boolean
  /** Samples between these seconds are missing. */
  holes?: readonly Readonly<{ fromS: number; toS: number }>[]
  temperatureC?: number
}>

const M_PER_DEG = 111_194.93

/** Where a run made of legs is after some seconds, sampled like a watch does. */
export function madeTrack(legs: readonly Leg[], recording: Recording = {}): Track {
  const { everyS = 1, hasPositions = true, hasDistance = true, hasAltitude = true } = recording
  const rows: number[][] = []
  let [legFromS, legFromM, altitudeM] = [0, 0, 100]
  let nextS = 0
  for (const leg of legs) {
    const { lengthM, paceSPerKm, restS = 0, gradeFrac = 0 } = leg
    const runS = (lengthM * paceSPerKm) / 1000
    for (; nextS < legFromS + runS + restS; nextS += everyS) {
      const wentM = Math.min(lengthM, ((nextS - legFromS) / runS) * lengthM)
      rows.push([
        nextS,
        legFromM + wentM,
        altitudeM + wentM * gradeFrac,
        leg.heartRateBpm ?? Number.NaN,
        leg.cadenceSpm ?? Number.NaN,
      ])
    }
    legFromS += runS + restS
    legFromM += lengthM
    altitudeM += lengthM * gradeFrac
  }
  rows.push([legFromS, legFromM, altitudeM, Number.NaN, Number.NaN])
  const kept = rows.filter(
    ([atS = 0]) => !(recording.holes ?? []).some(({ fromS, toS }) => atS > fromS && atS < toS),
  )
  const column = (index: number): Float64Array =>
    Float64Array.from(kept.map((row) => row[index] ?? Number.NaN))
  const never = new Float64Array(kept.length).fill(Number.NaN)
  const wayM = column(1)
  return {
    atS: column(0),
    latitudeDeg: hasPositions ? wayM.map((hereM) => 50 + hereM / M_PER_DEG) : never,
    longitudeDeg: hasPositions ? new Float64Array(kept.length).fill(5) : never,
    altitudeM: hasAltitude ? column(2) : never,
    distanceM: hasDistance ? wayM : never,
    speedMps: never,
    heartRateBpm: column(3),
    cadenceSpm: column(4),
    powerW: never,
    temperatureC:
      recording.temperatureC === undefined
        ? never
        : new Float64Array(kept.length).fill(recording.temperatureC),
  }
}

/** An activity around a track, running unless said otherwise. */
export function madeActivity(
  track: Track,
  more: Partial<Pick<Activity, 'sport' | 'subSport' | 'laps' | 'events' | 'stops'>> = {},
): Activity {
  const { sport = 'running', subSport = 'generic' } = more
  const toS = track.atS.at(-1) ?? 0
  const none: readonly Lap[] & readonly MarkedEvent[] & readonly TimerStop[] = []
  return {
    format: 'fit',
    sport,
    subSport,
    name: undefined,
    workoutName: undefined,
    startAtMs: 1_790_000_000_000,
    utcOffsetS: undefined,
    device: { maker: 'made', model: undefined, serial: undefined, firmware: undefined },
    track,
    stops: more.stops ?? none,
    laps: more.laps ?? none,
    sessions: [
      { sport, subSport, fromS: track.atS[0] ?? 0, toS, name: undefined, totals: NO_TOTALS },
    ],
    events: more.events ?? none,
    totals: NO_TOTALS,
  }
}

/** A lap with a name, for marks. */
export function madeLap(fromS: number, toS: number, name?: string): Lap {
  return { fromS, toS, name, trigger: 'button', intensity: 'unknown', totals: NO_TOTALS }
}
