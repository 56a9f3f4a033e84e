import { err, ok, type Result } from '@uncramp/core'
import type { Activity, DecodedActivity, Device } from '@uncramp/core/activity'

import type { NotAnActivity } from '../not-an-activity.ts'
import { assembleActivity } from '../track/assemble.ts'
import { IssueLog } from '../track/issue-log.ts'
import { mainFirst, outingsOf, trackOf, type JoinRule } from '../track/outings.ts'
import { makerFromWords, sportFromWords } from '../track/sport-words.ts'
import { sumTotals } from '../track/sum-totals.ts'
import { readTcx, type TcxFile, type TcxPart } from './read-tcx.ts'
import { lapFrom } from './tcx-lap.ts'
import { pausesIn } from './tcx-pauses.ts'

/** Why a TCX file gives no activity. */
export type TcxError = Readonly<{ code: 'not_tcx' }> | NotAnActivity

/** Two activities are two outings, unless they lie over each other. */
const JOIN: JoinRule = { inGroupS: 0, betweenGroupsS: 0 }

/**
 * Decodes a TCX recording (Training Center Database v1 or v2) with Garmin's activity extensions.
 *
 * Laps keep their totals and notes. A pause is a new `Track` inside a lap, samples more than 30 s
 * apart between two laps, or the longest gaps of a lap whose timer ran shorter than its clock. Every `Activity` is an outing of
 * its own. A course file is refused: see `readCourse`.
 *
 * @param bytes  the whole file, unpacked
 * @errors not_tcx · no_activity
 */
export function decodeTcx(bytes: Uint8Array): Result<DecodedActivity, TcxError> {
  const issues = new IssueLog()
  const file = readTcx(bytes, issues)
  if (file === undefined) return err({ code: 'not_tcx' })
  if (file.isCourse) return err({ code: 'no_activity', holds: 'course' })
  const outings = outingsOf(file.track, file.parts, JOIN)
  const activities =
    outings.length < 2
      ? [assembled(file, file, issues)]
      : outings.map(({ fromIndex, toIndex, parts }, index) => {
          const track = trackOf(file.track, fromIndex, toIndex)
          const toLapIndex = outings[index + 1]?.parts[0].fromLapIndex
          const laps = file.laps.slice(parts[0].fromLapIndex, toLapIndex)
          return assembled({ ...file, track, laps }, parts[0], issues)
        })
  const found = mainFirst(activities.filter((activity) => activity !== undefined))
  if (found === undefined) return err({ code: 'no_activity', holds: 'nothing' })
  return ok({ ...found, issues: issues.list() })
}

function assembled(
  file: TcxFile,
  { sportWords, name, notes }: Pick<TcxPart, 'sportWords' | 'name' | 'notes'>,
  issues: IssueLog,
): Activity | undefined {
  const laps = file.laps.filter(({ startS }) => !Number.isNaN(startS)).map(lapFrom)
  return assembleActivity(
    {
      format: 'tcx',
      sport: sportFromWords(sportWords),
      name: name ?? notes,
      workoutName: file.workoutName,
      device: deviceOf(file),
      utcOffsetS: file.utcOffsetS,
      raw: file.track,
      breaks: [...file.breaks, ...pausesIn(file)],
      laps,
      marks: [],
      totals: sumTotals(laps),
    },
    issues,
  )
}

function deviceOf({ deviceName, unitId, productId, version }: TcxFile): Device {
  // Garmin's own watches have a product number, but not always their maker's name.
  const maker = makerFromWords(deviceName) ?? (productId === undefined ? undefined : 'garmin')
  return { maker, model: deviceName ?? productId, serial: unitId, firmware: version }
}
