import { signal, type Signal } from '@preact/signals'
import { activityIdOf } from '@uncramp/contract/ids'
import { analyzeActivity } from '@uncramp/core/analysis'
import { readActivityFile, readFiles, type ImportedFile } from '@uncramp/formats'

import { kept, store } from '../store/store-here.ts'
import { runValues } from './run-record.ts'

/** How an import is going, or how it ended. */
export type ImportState = Readonly<{
  isRunning: boolean
  readCount: number
  addedCount: number
  knownCount: number
  otherCount: number
  refused: readonly string[]
  lastId?: string
}>

const NOTHING: ImportState = {
  isRunning: false,
  readCount: 0,
  addedCount: 0,
  knownCount: 0,
  otherCount: 0,
  refused: [],
}

/** The import on this device; one at a time. */
export const importState: Signal<ImportState> = signal(NOTHING)
let isStopped = false

/** Cancels; what is in already stays. */
export function stopImport(): void {
  isStopped = true
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Reads recordings and whole export archives, one file at a time, all on the device. */
export async function takeFiles(files: readonly File[]): Promise<ImportState> {
  isStopped = false
  importState.value = { ...NOTHING, isRunning: true }
  for (const file of files) {
    for await (const item of readFiles({ path: file.name, bytes: chunksOf(file) }, {})) {
      if (isStopped) break
      const bytes = item.kind === 'file' ? new Uint8Array(item.bytes) : undefined
      await take(await readActivityFile(item, { digest }), bytes)
      // The page must stay alive while thousands of files go by.
      await new Promise((resolve) => {
        setTimeout(resolve)
      })
    }
  }
  importState.value = { ...importState.value, isRunning: false }
  return importState.value
}

/** A file piece by piece; not every browser walks a stream with `for await`. */
async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    yield piece.value
  }
}

function count(change: Partial<ImportState>): void {
  const { value } = importState
  importState.value = { ...value, readCount: value.readCount + 1, ...change }
}

async function take(item: ImportedFile, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
  const { value } = importState
  switch (item.kind) {
    case 'run': {
      const { activity, issues, id: sha256 } = item
      const id = activityIdOf({ sha256, startAtMs: activity.startAtMs })
      if (store.docs.value.has(id)) {
        count({ knownCount: value.knownCount + 1, lastId: id })
        return
      }
      const analysis = analyzeActivity({ id: sha256, activity, issues })
      if (bytes !== undefined) await (await kept)?.saveFile({ id, name: item.path, bytes })
      await store.put('activity', runValues(analysis, sha256), id)
      count({ addedCount: value.addedCount + 1, lastId: id })
      return
    }
    case 'refused':
      count({ refused: [...value.refused, item.path] })
      return
    case 'not_activity':
    case 'other_sport':
    case 'titles':
    case 'body_mass':
    case 'ignored':
      count({ otherCount: value.otherCount + 1 })
  }
}
