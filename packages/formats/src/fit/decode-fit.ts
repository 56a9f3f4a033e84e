import { err, ok, type Result } from '@uncramp/core'
import {
  NO_TOTALS,
  isOnFoot,
  type Activity,
  type DecodedActivity,
  type Device,
  type Lap,
  type MarkedEvent,
  type Session,
  type Sport,
} from '@uncramp/core/activity'

import type { NotAnActivity } from '../not-an-activity.ts'
import { feetFactor, multiply, paced } from '../track/both-feet.ts'
import { IssueLog } from '../track/issue-log.ts'
import { meanSpeedMps } from '../track/mean-speed.ts'
import { mainSession, sumTotals } from '../track/sum-totals.ts'
import { tidyTrack, trackFrom, type TidyTrack } from '../track/tidy-track.ts'
import { zoneOf } from '../track/written-zone.ts'
import { isFitHeader } from './container.ts'
import { fillFromDeveloperFields } from './developer-fields.ts'
import { FIT_EPOCH_S } from './epoch.ts'
import { dateFieldS, messageTimeS } from './fit-clock.ts'
import { fitDevice } from './fit-device.ts'
import { fitMarks, fitStops } from './fit-events.ts'
import { declaredSport, fitLaps, fitSessions, messagesOf, type FitFile } from './fit-sessions.ts'
import { openFit } from './open-fit.ts'
import {
  ACTIVITY_FIELDS,
  FILE_ID_FIELDS,
  FILE_TYPE_NAMES,
  MESSAGE,
  WORKOUT_FIELDS,
} from './profile.generated.ts'
import { recordColumns } from './record-columns.ts'

/** Why a FIT file gives no activity. */
export type FitError = Readonly<{ code: 'not_fit' }> | NotAnActivity

/** A session this long before the first sample is the same outing; earlier, a wrong clock. */
const MAX_HEAD_START_S = 3600
/** A watch may go on for so long after its last sample: it fell asleep, or lost all its sensors. */
const MAX_TAIL_S = 86_400
const MAX_LAPS_ALONE_S = 7 * 86_400

/**
 * Decodes a FIT recording of any device: all channels, laps, sessions, timer stops and marks.
 *
 * Damage is reported in `issues`, each with its first byte, and costs only what it touches: a wrong
 * check sum, a wrong size in the header, a file that breaks off, records of unknown kind. Chained
 * files become one activity. Nothing is smoothed; sport-dependent is only the cadence, which FIT
 * counts per foot and `Activity` in steps; where no sport is named, the cadence tells.
 *
 * @param bytes  the whole file, unpacked
 * @errors not_fit · no_activity
 */
export function decodeFit(bytes: Uint8Array): Result<DecodedActivity, FitError> {
  if (!isFitHeader(bytes)) return err({ code: 'not_fit' })
  const issues = new IssueLog()
  const file = openFit(bytes, issues)
  const refusal = notAnActivity(file)
  if (refusal !== undefined) return err(refusal)
  const raw = recordColumns(file.scan, file.reader)
  fillFromDeveloperFields(file, raw)
  const activity = activityFrom(file, tidyTrack(raw, issues), issues)
  return ok({ activity, others: [], issues: issues.list() })
}

function notAnActivity(file: FitFile): NotAnActivity | undefined {
  if (messagesOf(file, MESSAGE.session).length > 0) return undefined
  const types = messagesOf(file, MESSAGE.fileId).flatMap(
    (message) => FILE_TYPE_NAMES.get(file.reader.number(message, FILE_ID_FIELDS.type)) ?? [],
  )
  const type = types[0]
  if (type === undefined || types.includes('activity')) {
    return file.scan.recordsCount > 0 ? undefined : { code: 'no_activity', holds: 'nothing' }
  }
  switch (type) {
    case 'course':
    case 'workout':
    case 'settings':
    case 'schedule':
    case 'weight':
    case 'monitoring':
    case 'segment':
      return { code: 'no_activity', holds: type }
    case 'activity':
    case 'device':
    case 'totals':
    case 'goals':
    case 'blood_pressure':
      return { code: 'no_activity', holds: 'other' }
  }
}

function activityFrom(file: FitFile, tidy: TidyTrack, issues: IssueLog): Activity {
  const recorded = fitSessions(file)
  const startS = startOf(file, tidy, recorded)
  const lastS = Math.max(tidy.timeS[tidy.samplesCount - 1] ?? startS, startS)
  const sessions = (recorded.length > 0 ? recorded : [sessionWithout(file, startS, lastS)]).map(
    (session) =>
      onClock(
        isNear(session, startS, lastS) ? session : { ...session, fromS: startS, toS: lastS },
        startS,
      ),
  )
  const main = mainSession(sessions)
  const sport = main?.sport ?? 'unknown'
  countBothFeet(tidy, sessions, startS)
  const factor = unnamedFeet(tidy, sessions)
  const device = fitDevice(file)
  const workout = messagesOf(file, MESSAGE.workout)[0]
  const laps = lapsNear(file, { sport: factor === 2 ? 'running' : sport, startS, lastS }, issues)
  const within = ({ atS }: MarkedEvent): boolean => atS >= startS && atS <= lastS + MAX_HEAD_START_S
  return {
    format: 'fit',
    sport,
    subSport: main?.subSport ?? 'generic',
    name: undefined,
    workoutName: workout && file.reader.text(workout, WORKOUT_FIELDS.name),
    startAtMs: startS * 1000,
    utcOffsetS: utcOffsetOf(file, device),
    device,
    track: trackFrom(tidy, startS),
    stops: fitStops(file, lastS)
      .filter(({ fromS }) => fromS >= startS && fromS < lastS)
      .map((stop) => onClock(stop, startS)),
    laps,
    sessions: sessions.map((session) => ({ ...session, totals: paced(session.totals, factor) })),
    events: fitMarks(file)
      .filter(within)
      .map((mark) => ({ ...mark, atS: mark.atS - startS })),
    totals: paced(sumTotals(sessions), factor),
  }
}

/** Laps whose clock is that of the samples; others tell nothing. */
function lapsNear(
  file: FitFile,
  { sport, startS, lastS }: { sport: Sport; startS: number; lastS: number },
  issues: IssueLog,
): Lap[] {
  const messages = messagesOf(file, MESSAGE.lap)
  const laps = fitLaps(file, sport).filter((lap, index) => {
    const isGood = isNear(lap, startS, lastS)
    if (!isGood) issues.add('time_implausible', messages[index]?.atByte ?? 0)
    return isGood
  })
  return laps.map((lap): Lap => onClock(lap, startS))
}

/** Whether a lap or session lies on the samples; a recording without samples has only these to go by. */
function isNear(span: { fromS: number; toS: number }, startS: number, lastS: number): boolean {
  const endS = lastS > startS ? lastS : startS + MAX_LAPS_ALONE_S
  return (
    span.toS >= startS - MAX_HEAD_START_S && span.fromS <= endS && span.toS <= endS + MAX_TAIL_S
  )
}

function onClock<T extends { fromS: number; toS: number }>(span: T, startS: number): T {
  const fromS = Math.max(0, span.fromS - startS)
  return { ...span, fromS, toS: Math.max(fromS, span.toS - startS) }
}

/** The first session's start, where it fits the samples; else the first sample. */
function startOf(file: FitFile, tidy: TidyTrack, sessions: readonly Session[]): number {
  const firstS = tidy.timeS[0] ?? NaN
  const starts = sessions.map(({ fromS }) => fromS).filter((fromS) => Number.isFinite(fromS))
  if (tidy.samplesCount > 0) {
    const near = starts.filter((fromS) => fromS <= firstS && firstS - fromS <= MAX_HEAD_START_S)
    return Math.min(firstS, ...near)
  }
  const created = messagesOf(file, MESSAGE.fileId)
    .map((message) => dateFieldS(file.reader, message, FILE_ID_FIELDS.timeCreated))
    .filter((createdS) => Number.isFinite(createdS))
  return starts[0] ?? created[0] ?? FIT_EPOCH_S
}

function sessionWithout(file: FitFile, fromS: number, toS: number): Session {
  return { ...declaredSport(file), fromS, toS, totals: NO_TOTALS }
}

/** FIT counts one foot. */
function countBothFeet(tidy: TidyTrack, sessions: readonly Session[], startS: number): void {
  const { cadenceSpm } = tidy.columns
  if (cadenceSpm === undefined) return
  const spans = sessions.filter(({ sport }) => isOnFoot(sport))
  if (spans.length === sessions.length) {
    for (let index = 0; index < tidy.samplesCount; index += 1)
      cadenceSpm[index] = (cadenceSpm[index] ?? NaN) * 2
    return
  }
  // Samples and sessions are both in order, so one walk past each is enough.
  let leg = 0
  for (let index = 0; index < tidy.samplesCount; index += 1) {
    const atS = (tidy.timeS[index] ?? 0) - startS
    while (atS > (spans[leg]?.toS ?? Infinity)) leg += 1
    const span = spans[leg]
    if (span === undefined) return
    if (atS >= span.fromS) cadenceSpm[index] = (cadenceSpm[index] ?? NaN) * 2
  }
}

/** A file cut off may name no sport anywhere; then the cadence itself tells what it counts. */
function unnamedFeet(tidy: TidyTrack, sessions: readonly Session[]): 1 | 2 {
  const { cadenceSpm } = tidy.columns
  const isNamed = sessions.some(({ sport }) => sport !== 'unknown')
  if (cadenceSpm === undefined || isNamed) return 1
  const factor = feetFactor(cadenceSpm, 'unknown', meanSpeedMps(tidy))
  multiply(cadenceSpm, factor)
  return factor
}

/**
 * From the two clocks of the activity message, where they differ by a real time zone. COROS watches
 * write the same time into both wherever they are.
 */
function utcOffsetOf(file: FitFile, { maker }: Device): number | undefined {
  const message = messagesOf(file, MESSAGE.activity)[0]
  if (message === undefined) return undefined
  const localS = dateFieldS(file.reader, message, ACTIVITY_FIELDS.localTimestamp)
  const offsetS = Math.round((localS - messageTimeS(file.reader, message)) / 900) * 900
  if (offsetS === 0 && maker === 'coros') return undefined
  return zoneOf(offsetS)
}
