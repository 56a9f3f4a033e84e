import {
  isOnFoot,
  type Activity,
  type Device,
  type Lap,
  type MarkedEvent,
  type Session,
  type TimerStop,
  type Totals,
} from '@uncramp/core/activity'

import { feetFactor, multiply } from './both-feet.ts'
import type { IssueLog } from './issue-log.ts'
import { meanSpeedMps } from './mean-speed.ts'
import type { RawTrack } from './raw-track.ts'
import type { SportWords } from './sport-words.ts'
import { tidyTrack, trackFrom, type TidyTrack } from './tidy-track.ts'

/** What a GPX or TCX reader found; times in seconds since 1970 UTC. */
export type ReadActivity = Readonly<{
  format: 'gpx' | 'tcx'
  sport: SportWords
  name: string | undefined
  workoutName: string | undefined
  device: Device
  utcOffsetS: number | undefined
  raw: RawTrack
  /** Times between two pieces of the track. */
  breaks: readonly { fromS: number; toS: number }[]
  laps: readonly Lap[]
  marks: readonly MarkedEvent[]
  totals: Totals
}>

/** Marks this long before or after the samples still belong to the outing. */
const MARK_MARGIN_S = 3600
/** A lap may have begun this long before its first sample. */
const MAX_HEAD_START_S = 600

/**
 * An activity from what an XML reader found; `undefined` where neither a sample nor a lap has a time.
 * One that was typed in has laps alone, and an empty track.
 */
export function assembleActivity(read: ReadActivity, issues: IssueLog): Activity | undefined {
  const tidy = tidyTrack(read.raw, issues)
  const extent = extentOf(tidy, read.laps)
  if (extent === undefined) return undefined
  const { firstS, lastS } = extent
  const lapStarts = read.laps
    .map(({ fromS }) => fromS)
    .filter((fromS) => fromS < firstS && firstS - fromS <= MAX_HEAD_START_S)
  const startS = Math.min(firstS, ...lapStarts)
  const factor = fixCadence(tidy, read.sport)
  const [laps, totals] = [read.laps.map((lap) => shiftLap(lap, startS, factor)), read.totals]
  const session: Session = {
    ...read.sport,
    fromS: 0,
    toS: lastS - startS,
    name: undefined,
    totals,
  }
  const isNear = ({ atS }: MarkedEvent): boolean =>
    atS >= firstS - MARK_MARGIN_S && atS <= lastS + MARK_MARGIN_S
  return {
    format: read.format,
    ...read.sport,
    name: read.name,
    workoutName: read.workoutName,
    startAtMs: Math.round(startS * 1000),
    utcOffsetS: read.utcOffsetS,
    device: read.device,
    track: trackFrom(tidy, startS),
    stops: stopsBetween(read.breaks, firstS, lastS).map((stop) => ({
      ...stop,
      fromS: stop.fromS - startS,
      toS: stop.toS - startS,
    })),
    laps,
    sessions: [session],
    events: read.marks
      .filter(isNear)
      .map((mark) => ({ ...mark, atS: Math.max(0, mark.atS - startS) }))
      .toSorted((a, b) => a.atS - b.atS),
    totals,
  }
}

function extentOf(
  { timeS, samplesCount }: TidyTrack,
  laps: readonly Lap[],
): Readonly<{ firstS: number; lastS: number }> | undefined {
  const [firstS, lastS] = [timeS[0], timeS[samplesCount - 1]]
  if (firstS !== undefined && lastS !== undefined) return { firstS, lastS }
  const told = laps.filter(({ fromS, toS }) => toS > fromS)
  if (told.length === 0) return undefined
  return {
    firstS: Math.min(...told.map(({ fromS }) => fromS)),
    lastS: Math.max(...told.map(({ toS }) => toS)),
  }
}

function shiftLap(lap: Lap, startS: number, cadenceFactor: number): Lap {
  const fromS = Math.max(0, lap.fromS - startS)
  const cadenceSpm = lap.totals.averageCadenceSpm
  const averageCadenceSpm = cadenceSpm === undefined ? undefined : cadenceSpm * cadenceFactor
  return {
    ...lap,
    fromS,
    toS: Math.max(fromS, lap.toS - startS),
    totals: { ...lap.totals, averageCadenceSpm },
  }
}

/** Breaks inside the track, sorted, each beginning after the one before. */
function stopsBetween(breaks: ReadActivity['breaks'], firstS: number, lastS: number): TimerStop[] {
  const stops: TimerStop[] = []
  let endS = firstS
  for (const { fromS, toS } of breaks.toSorted((a, b) => a.fromS - b.fromS)) {
    if (!(fromS >= endS && toS > fromS && toS <= lastS)) continue
    stops.push({ fromS, toS, cause: 'segment' })
    endS = toS
  }
  return stops
}

function fixCadence(tidy: TidyTrack, { sport }: SportWords): number {
  const { cadenceSpm } = tidy.columns
  if (cadenceSpm === undefined) return isOnFoot(sport) ? 2 : 1
  const factor = feetFactor(cadenceSpm, sport, meanSpeedMps(tidy))
  multiply(cadenceSpm, factor)
  return factor
}
