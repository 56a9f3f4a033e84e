import { analyzeActivity } from '@uncramp/core/analysis'
import {
  readActivityFile,
  type ActivityTitle,
  type ArchiveItem,
  type ImportedFile,
} from '@uncramp/formats'

import { keepOriginal, originalName } from '../data-folder/keep-original.ts'
import { keptRun, type KeptRun } from '../data-folder/kept-run.ts'
import { digest } from './digest.ts'
import { inflate } from './inflate.ts'

/** What became of one file: a run is told by what is kept of it. */
export type FileResult =
  | Exclude<ImportedFile, { kind: 'run' }>
  | Readonly<{ kind: 'run'; path: string; run: KeptRun }>
  | Readonly<{ kind: 'known'; path: string; id: string }>
  | Readonly<{ kind: 'refused'; path: string; code: 'reading_failed' }>

/** What a reader knows beforehand. */
export type ReadContext = Readonly<{ originals: string; known: ReadonlySet<string> }>

/**
 * Reads, judges and keeps one file: one result, but for a file of several runs. The same bytes as before
 * are recognised before they are read.
 */
export async function readOne(
  item: ArchiveItem,
  context: ReadContext,
  listed: ActivityTitle | undefined,
): Promise<readonly FileResult[]> {
  if (item.kind !== 'file' || item.use !== 'recording') return withoutRun(item)
  const { path, bytes } = item
  const id = digest(bytes)
  if (context.known.has(id)) return [{ kind: 'known', path, id }]
  const found = await readActivityFile(item, { digest, inflate }, listed)
  const original = originalName(id, path)
  const results = found.map((read): FileResult => {
    if (read.kind !== 'run') return read
    const { activity, issues } = read
    const file = { path, original, listed }
    return {
      kind: 'run',
      path,
      run: keptRun(analyzeActivity({ id: read.id, activity, issues }), file),
    }
  })
  if (results.some(({ kind }) => kind === 'run')) {
    keepOriginal(context.originals, { name: original, bytes })
  }
  return results
}

async function withoutRun(item: ArchiveItem): Promise<readonly FileResult[]> {
  const found = await readActivityFile(item, { digest, inflate })
  return found.map((read) => {
    if (read.kind === 'run') throw new Error('only recordings hold runs')
    return read
  })
}
