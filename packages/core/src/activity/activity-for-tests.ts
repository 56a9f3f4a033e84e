import { NO_TOTALS, type Activity, type Session } from './activity.ts'
import { CHANNELS, type Channel, type Track } from './track.ts'

/** A track for tests: times and whatever channels matter; the rest was not recorded. */
export function testTrack(
  atS: readonly number[],
  channels: Partial<Record<Channel, readonly number[]>> = {},
): Track {
  const blank = new Float64Array(atS.length).fill(NaN)
  const columns = CHANNELS.map((channel): [Channel, Float64Array] => {
    const given = channels[channel]
    return [channel, given === undefined ? blank : Float64Array.from(given)]
  })
  return {
    atS: Float64Array.from(atS),
    latitudeDeg: blank,
    longitudeDeg: blank,
    altitudeM: blank,
    distanceM: blank,
    speedMps: blank,
    heartRateBpm: blank,
    cadenceSpm: blank,
    powerW: blank,
    temperatureC: blank,
    ...Object.fromEntries(columns),
  }
}

/** An activity for tests: a run over the track given, with whatever else matters. */
export function testActivity(track: Track, given: Partial<Activity> = {}): Activity {
  const session: Session = {
    sport: 'running',
    subSport: 'generic',
    fromS: 0,
    toS: track.atS.at(-1) ?? 0,
    name: undefined,
    totals: NO_TOTALS,
  }
  return {
    format: 'fit',
    sport: 'running',
    subSport: 'generic',
    name: undefined,
    workoutName: undefined,
    startAtMs: 1_777_615_200_000,
    utcOffsetS: undefined,
    device: { maker: undefined, model: undefined, serial: undefined, firmware: undefined },
    track,
    stops: [],
    laps: [],
    sessions: [session],
    events: [],
    totals: NO_TOTALS,
    ...given,
  }
}
