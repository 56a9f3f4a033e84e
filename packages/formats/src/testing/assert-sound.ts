import type { Activity, DecodedActivity } from '@uncramp/core/activity'

/** Throws where a decoded activity breaks a promise of its type. */
export function assertSound({ activity, others, issues }: DecodedActivity): void {
  for (const outing of [activity, ...others]) assertSoundOuting(outing)
  for (const { atByte, timesCount } of issues) {
    if (!(atByte >= 0 && timesCount > 0)) throw new Error('an issue of nothing')
  }
}

function assertSoundOuting(activity: Activity): void {
  const { atS, ...channels } = activity.track
  if (!Number.isFinite(activity.startAtMs)) throw new Error('startAtMs is no instant')
  for (const [channel, column] of Object.entries(channels)) {
    if (column.length !== atS.length) throw new Error(`${channel} is ${column.length} long`)
  }
  for (let index = 0; index < atS.length; index += 1) {
    const isSorted = (atS[index] ?? NaN) >= (atS[index - 1] ?? 0)
    if (!isSorted) throw new Error(`atS falls at ${index}`)
    if (Math.abs(channels.latitudeDeg[index] ?? 0) > 90) throw new Error(`latitude at ${index}`)
  }
  for (const { fromS, toS } of [...activity.stops, ...activity.laps, ...activity.sessions]) {
    if (!(fromS >= 0 && toS >= fromS)) throw new Error(`a span from ${fromS} to ${toS}`)
  }
  activity.stops.forEach(({ fromS }, index) => {
    if (fromS < (activity.stops[index - 1]?.toS ?? 0)) throw new Error('stops overlap')
  })
  if (activity.sessions.length === 0) throw new Error('no session')
}
