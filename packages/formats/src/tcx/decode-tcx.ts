import { err, ok, type Result } from '@uncramp/core'
import type { DecodedActivity, Device } from '@uncramp/core/activity'

import type { NotAnActivity } from '../not-an-activity.ts'
import { assembleActivity } from '../track/assemble.ts'
import { IssueLog } from '../track/issue-log.ts'
import { makerFromWords, sportFromWords } from '../track/sport-words.ts'
import { sumTotals } from '../track/sum-totals.ts'
import { readTcx, type TcxFile } from './read-tcx.ts'
import { lapFrom } from './tcx-lap.ts'
import { pausesIn } from './tcx-pauses.ts'

/** Why a TCX file gives no activity. */
export type TcxError = Readonly<{ code: 'not_tcx' }> | NotAnActivity

/**
 * Decodes a TCX recording (Training Center Database v1 or v2) with Garmin's activity extensions.
 *
 * Laps keep their totals and notes. A pause is a new `Track` inside a lap, samples more than 30 s
 * apart between two laps, or the longest gaps of a lap whose timer ran shorter than its clock. A course file is refused: see `readCourse`.
 *
 * @param bytes  the whole file, unpacked
 * @errors not_tcx · no_activity
 */
export function decodeTcx(bytes: Uint8Array): Result<DecodedActivity, TcxError> {
  const issues = new IssueLog()
  const file = readTcx(bytes, issues)
  if (file === undefined) return err({ code: 'not_tcx' })
  if (file.isCourse) return err({ code: 'no_activity', holds: 'course' })
  const laps = file.laps.filter(({ startS }) => !Number.isNaN(startS)).map(lapFrom)
  const activity = assembleActivity(
    {
      format: 'tcx',
      sport: sportFromWords(file.sportWords),
      name: file.name ?? file.notes,
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
  if (activity === undefined) return err({ code: 'no_activity', holds: 'nothing' })
  return ok({ activity, issues: issues.list() })
}

function deviceOf({ deviceName, unitId, productId, version }: TcxFile): Device {
  // Garmin's own watches have a product number, but not always their maker's name.
  const maker = makerFromWords(deviceName) ?? (productId === undefined ? undefined : 'garmin')
  return { maker, model: deviceName ?? productId, serial: unitId, firmware: version }
}
