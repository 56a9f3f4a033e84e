import { NO_TOTALS, type Activity, type ActivityFormat, type Sport } from '@uncramp/core/activity'
import type { Analysis } from '@uncramp/core/analysis'
import { runFactsOf } from '@uncramp/core/learning'
import type { ActivityTitle } from '@uncramp/formats'

import type { Values } from '../store/doc.ts'
import { stored } from './values.ts'

/** What of an analysis is kept in the record: enough for the list, the patterns and the practice. */
export function summaryValues(
  analysis: Analysis,
  file: Readonly<{ sha256: string; name: string; listed: ActivityTitle | undefined }>,
): Values {
  const { activity, start, fade } = analysis
  // What learning takes from an analysis is decided once, in the core.
  const facts = runFactsOf(analysis)
  return stored({
    startAtMs: activity.startAtMs,
    distanceM: Math.round(activity.distanceM),
    elapsedS: Math.round(activity.elapsedS),
    movingS: Math.round(activity.movingS),
    from: activity.format,
    sha256: file.sha256,
    fileName: file.name,
    name: activity.name ?? undefined,
    sport: activity.sport,
    description: file.listed?.description || undefined,
    gear: file.listed?.gear || undefined,
    device: activity.device ?? undefined,
    ascentM: rounded(activity.ascentM, 1),
    heartRateBpm: rounded(activity.heartRateBpm, 1),
    cadenceSpm: rounded(activity.cadenceSpm, 1),
    startVerdict: start.verdict,
    startTooFastFrac: rounded(facts?.startTooFastFrac, 0.0001),
    startComparedToM: rounded(facts?.startComparedToM, 1),
    firstThirdSlowerFrac: rounded(start.firstThirdSlowerFrac, 0.0001),
    restSPerKm: rounded(start.restSPerKm, 0.1),
    fadeVerdict: fade.verdict,
    fadeFrac: rounded(facts?.fadeFrac, 0.0001),
    driftFrac: rounded(facts?.driftFrac, 0.0001),
    temperatureC: rounded(facts?.temperatureC, 0.1),
  })
}

function rounded(value: number | null | undefined, step: number): number | undefined {
  return value === null || value === undefined
    ? undefined
    : Number((Math.round(value / step) * step).toFixed(4))
}

/** A run that this phone recorded itself, as an activity: distance over time, nothing else. */
export function activityOfPoints(run: {
  readonly startAtMs: number
  readonly points: readonly (readonly [atS: number, atM: number])[]
}): Activity {
  const atS = Float64Array.from(run.points, ([pointAtS]) => pointAtS)
  const none = new Float64Array(atS.length).fill(Number.NaN)
  const sport: Sport = 'running'
  const format: ActivityFormat = 'gpx'
  const endS = atS.at(-1) ?? 0
  const totals = { ...NO_TOTALS, elapsedS: endS, distanceM: run.points.at(-1)?.[1] }
  return {
    format,
    sport,
    subSport: 'generic',
    name: undefined,
    workoutName: undefined,
    startAtMs: run.startAtMs,
    utcOffsetS: undefined,
    device: { maker: undefined, model: undefined, serial: undefined, firmware: undefined },
    track: {
      atS,
      latitudeDeg: none,
      longitudeDeg: none,
      altitudeM: none,
      distanceM: Float64Array.from(run.points, ([, atM]) => atM),
      speedMps: none,
      heartRateBpm: none,
      cadenceSpm: none,
      powerW: none,
      temperatureC: none,
    },
    stops: [],
    laps: [],
    sessions: [{ sport, subSport: 'generic', fromS: 0, toS: endS, name: undefined, totals }],
    events: [],
    totals,
  }
}
