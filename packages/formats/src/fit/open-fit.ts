import type { IssueLog } from '../track/issue-log.ts'
import { fitParts, type FitPart } from './container.ts'
import type { FitFile } from './fit-sessions.ts'
import { MessageReader } from './message-reader.ts'
import { RECORD_FIELDS } from './profile.generated.ts'
import { FitScan } from './scan.ts'

/** A chained part that begins within a week of the last one's end goes on with the same outing. */
const MAX_BREAK_S = 7 * 86_400
/** Clocks of two parts may disagree by this much. */
const MAX_OVERLAP_S = 120

/** First pass over all parts of a file; parts that are another recording are left out. */
export function openFit(bytes: Uint8Array, issues: IssueLog): FitFile {
  const file: FitFile = { scan: new FitScan(bytes, issues), reader: new MessageReader(bytes) }
  let [beganS, lastS] = [NaN, NaN]
  for (const part of fitParts(bytes, issues)) {
    const firstRow = file.scan.recordsCount
    file.scan.scan(part)
    if (file.scan.recordsCount === firstRow) continue
    const firstS = recordTimeS(file, firstRow)
    const gapS = firstS - lastS
    if (firstS <= beganS || gapS < -MAX_OVERLAP_S || gapS > MAX_BREAK_S) {
      leaveOut(file, part, issues)
      continue
    }
    beganS = firstS
    lastS = recordTimeS(file, file.scan.recordsCount - 1)
  }
  return file
}

function leaveOut({ scan }: FitFile, part: FitPart, issues: IssueLog): void {
  scan.forgetFrom(part.fromByte)
  issues.add('second_recording', part.headerAtByte)
}

function recordTimeS({ scan, reader }: FitFile, row: number): number {
  const definition = scan.definitions[scan.recordDefinition[row] ?? 0]
  if (definition === undefined) return NaN
  const headerTimeS = scan.recordHeaderTimeS[row] ?? NaN
  const message = { definition, atByte: scan.recordAt[row] ?? 0, headerTimeS }
  const fieldS = reader.number(message, RECORD_FIELDS.timestamp)
  return Number.isNaN(fieldS) ? headerTimeS : fieldS
}
