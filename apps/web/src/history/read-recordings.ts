import { activityIdOf, uuidV7 } from '@uncramp/contract/new-id'
import { analyzeActivity } from '@uncramp/core/analysis'
import { crampsOf } from '@uncramp/core/learning'
import type { Runner } from '@uncramp/core/runner'
import {
  readActivityFile,
  readFiles,
  type ActivityList,
  type BodyMass,
  type ByteSource,
  type ImportHost,
  type ImportedFile,
} from '@uncramp/formats'

import type { Values } from '../store/doc.ts'
import { crampValues } from './cramp-log.ts'
import { summaryValues } from './summary.ts'

export type RefusedCode = Exclude<Extract<ImportedFile, { kind: 'refused' }>['code'], 'no_activity'>
export type HeldInstead = Extract<ImportedFile, { kind: 'not_activity' }>['holds']

/** What an import tells while it goes on. */
export type ImportEvent =
  | Readonly<{
      kind: 'run'
      path: string
      id: string
      values: Values
      /** Cramps that the recording marks, as records of their own. */
      cramps: readonly Readonly<{ id: string; values: Values }>[]
      bytes: Uint8Array
    }>
  | Readonly<{ kind: 'refused'; path: string; why: RefusedCode | HeldInstead }>
  | Readonly<{ kind: 'other_sport'; path: string }>
  | Readonly<{ kind: 'body_mass'; readings: readonly BodyMass[] }>

/** How recordings are read: with what the device lends, what an export's list says, and for whom. */
export type ImportContext = Readonly<{ host: ImportHost; list: ActivityList; runner: Runner }>

/** Everything in some files, decoded and analysed one at a time; one bad file never stops the rest. */
export async function* importFiles(
  sources: readonly ByteSource[],
  { host, list, runner }: ImportContext,
): AsyncGenerator<ImportEvent> {
  for (const source of sources) {
    for await (const item of readFiles(source, host)) {
      const bytes = item.kind === 'file' ? item.bytes : new Uint8Array(0)
      for (const read of await readActivityFile(item, host, list.of(item.path))) {
        const event = eventOf(read, bytes, runner)
        if (event !== undefined) yield event
      }
    }
  }
}

function eventOf(read: ImportedFile, bytes: Uint8Array, runner: Runner): ImportEvent | undefined {
  const { path } = read
  switch (read.kind) {
    case 'run': {
      const { fileId: sha256, activity, issues, listed } = read
      const analysis = analyzeActivity({ id: read.id, activity, issues, runner })
      const values = summaryValues(analysis, { sha256, name: fileName(path), listed })
      const id = activityIdOf({ sha256, startAtMs: activity.startAtMs })
      const cramps = crampsOf(analysis).map((cramp) => ({
        id: crampIdOf(sha256, cramp.crampAtMs),
        values: crampValues(cramp),
      }))
      return { kind: 'run', path, id, values, cramps, bytes }
    }
    case 'other_sport':
      return { kind: 'other_sport', path }
    case 'not_activity':
      return { kind: 'refused', path, why: read.holds }
    case 'refused':
      return { kind: 'refused', path, why: read.code === 'no_activity' ? 'nothing' : read.code }
    case 'body_mass':
      return { kind: 'body_mass', readings: read.readings }
    case 'titles':
    case 'ignored':
      return undefined
  }
}

/** The same on every device that reads this file, and never the id of its run. */
function crampIdOf(sha256: string, crampAtMs: number): string {
  return uuidV7({ nowAtMs: crampAtMs, bits: sha256.slice(32) })
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.replace(/^.*\//, '')
}
