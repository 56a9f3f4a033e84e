import { stat } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'

import { DEVICE_EXPORT_SCHEMA, isDeviceRecord, recordValues } from '@uncramp/contract/device-export'
import { KeptLogReader, type KeptLog } from '@uncramp/contract/kept-log'
import { isDeleted } from '@uncramp/contract/merge'
import { MS_PER_S, ok, type Result } from '@uncramp/core'
import { crampFromTap, type CrampRecord } from '@uncramp/core/learning'

import { fileTrouble } from '../edge/file-trouble.ts'
import type { Refused } from '../edge/outcome.ts'
import { readBytes } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import type { Voice } from '../flags/voice.ts'
import { openDataFolder } from './data-folder.ts'
import { keptFacts, type KeptRun } from './kept-run.ts'
import { scorableRuns } from './scorable-runs.ts'

/** A log from one place. */
export type LogSource = Readonly<{
  log: Omit<KeptLog, 'scorable'>
  scorable: () => Promise<KeptLog['scorable']>
  lacks: LogLack | undefined
}>

/** What an empty log is without: its folder, runs in it, or runs in what the app saved. */
export type LogLack = 'folder' | 'runs' | 'app_runs'

/** Ten years of recordings fit. */
const MAX_EXPORT_BYTES = 2_000_000_000

/** One recording of each run, and none that went nowhere. */
function isRun(run: KeptRun): boolean {
  return run.duplicateOf === null && run.distanceM > 0 && run.elapsedS > 0
}

function markedCramps(run: KeptRun): CrampRecord[] {
  return run.cramps.map(({ atS, muscle, side }) =>
    crampFromTap({
      crampAtMs: run.startAtMs + Math.round(atS * MS_PER_S),
      // A mark that names no muscle is a muscle cramp all the same; which one is not looked at here.
      muscle: muscle ?? 'calf',
      side: side ?? 'both',
      duringRun: { activityId: run.id, atS },
    }),
  )
}

/** Runs that "uncramp import" brought in, and the cramps marked in them; no folder is an empty log. */
export async function readFolder(
  path: string,
  { locale }: Voice,
): Promise<Result<LogSource, Refused>> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return refuseCli(path, { code: 'folder_missing' }, locale)
    }
    const folder = await openDataFolder(path, false)
    const runs = [...folder.runs.values()].filter(isRun)
    return ok({ ...sourceOf(folder.path, runs), lacks: runs.length === 0 ? 'runs' : undefined })
  } catch (error) {
    if (fileTrouble(error).code === 'file_missing')
      return ok({ ...sourceOf(path, []), lacks: 'folder' })
    return refuseCli(path, { code: 'folder_forbidden' }, locale)
  }
}

function sourceOf(path: string, runs: readonly KeptRun[]): Omit<LogSource, 'lacks'> {
  const log = {
    runner: undefined,
    runs: runs.map(keptFacts),
    cramps: runs.flatMap(markedCramps),
    feedback: [],
    medicineStarts: [],
    trials: [],
    answers: undefined,
  }
  return { log, scorable: () => scorableRuns(path, runs) }
}

/** Everything of one device, as the app saves it: lines of JSON, gzipped; the first says what it is. */
export async function readRecords(
  path: string,
  { locale }: Voice,
): Promise<Result<LogSource, Refused>> {
  const bytes = await readBytes(path, MAX_EXPORT_BYTES, locale)
  if (!bytes.ok) return bytes
  const lines = linesOf(bytes.value)
  if (lines === undefined || !isHead(parsed(lines[0] ?? ''))) {
    return refuseCli(path, { code: 'records_unreadable' }, locale)
  }
  const reader = new KeptLogReader()
  for (const line of lines) {
    const value = parsed(line)
    const doc =
      typeof value === 'object' && value !== null && 'doc' in value ? value.doc : undefined
    if (!isDeviceRecord(doc) || isDeleted(doc.fields)) continue
    reader.take({ id: doc.id, kind: doc.kind, values: recordValues(doc) })
  }
  const { scorable, ...log } = reader.log()
  const lacks = log.runs.length === 0 ? 'app_runs' : undefined
  return ok({ log, scorable: () => Promise.resolve(scorable), lacks })
}

function linesOf(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const [first, second] = bytes
    const isPacked = first === 0x1f && second === 0x8b
    const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: MAX_EXPORT_BYTES }) : bytes
    return new TextDecoder('utf-8', { fatal: true }).decode(plain).split('\n')
  } catch {
    return undefined
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function isHead(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    value.schema === DEVICE_EXPORT_SCHEMA
  )
}
