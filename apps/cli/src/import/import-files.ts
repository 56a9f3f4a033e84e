import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'

import { listedIn, readFiles, type ArchiveItem } from '@uncramp/formats'

import { originalsPath, type DataFolder } from '../data-folder/data-folder.ts'
import { piecesOf, type FoundFile } from './find-sources.ts'
import { inflate } from './inflate.ts'
import type { FileResult } from './read-one.ts'
import { ReadingPool } from './reading-pool.ts'

/** What the caller hears while files go by. */
export type ImportEars = Readonly<{
  result: (result: FileResult) => void
  progress: (readBytes: number, path: string) => void
  /** True once a person asked to stop: what is begun is finished, nothing new is begun. */
  isStopping: () => boolean
}>

/** Files given to the threads ahead of time, for each thread. */
const AHEAD_COUNT = 2
/** Bytes of all files that are waiting or being read. */
const MAX_WAITING_BYTES = 64 * 1024 * 1024

/**
 * Reads every file, on all cores, and keeps each run as soon as it is read. One bad file never stops
 * the rest. The same bytes twice, in one import or two, are one run.
 */
export async function importFiles(
  files: readonly FoundFile[],
  folder: DataFolder,
  ears: ImportEars,
): Promise<void> {
  const threadsCount = Math.max(1, availableParallelism())
  const start = { originals: originalsPath(folder.path), known: [...folder.runs.keys()] }
  const unread = files.map((file) => ({
    path: file.path,
    bytes: piecesOf(file, () => undefined),
  }))
  const list = await listedIn(unread, { inflate })
  const pool = new ReadingPool(start, threadsCount)
  const keeper = new Keeper(folder, ears)
  const underway = new Underway(threadsCount * AHEAD_COUNT)
  let readBytes = 0
  try {
    for (const file of files) {
      const pieces = piecesOf(file, (bytesCount) => {
        readBytes += bytesCount
      })
      try {
        for await (const item of readFiles({ path: file.path, bytes: pieces }, { inflate })) {
          await underway.room()
          if (ears.isStopping()) return
          ears.progress(readBytes, item.path)
          underway.begin(
            sizeOf(item),
            pool.read(item, list.of(item.path)).then((results) => keeper.keepAll(results)),
          )
          // Lets the threads' answers and a Ctrl-C come in between.
          await setImmediate()
        }
      } catch {
        ears.result({ kind: 'refused', path: file.path, code: 'reading_failed' })
      }
    }
  } finally {
    await underway.settled()
    await pool.close()
  }
}

function sizeOf(item: ArchiveItem): number {
  return item.kind === 'file' ? item.bytes.length : 0
}

/** Work that was begun and is not done: bounded in number and in bytes. */
class Underway {
  readonly #maxCount: number
  readonly #works = new Set<Promise<void>>()
  #waitingBytes = 0

  constructor(maxCount: number) {
    this.#maxCount = maxCount
  }

  async room(): Promise<void> {
    while (this.#works.size >= this.#maxCount || this.#waitingBytes > MAX_WAITING_BYTES) {
      await Promise.race(this.#works)
    }
  }

  begin(sizeBytes: number, work: Promise<void>): void {
    this.#waitingBytes += sizeBytes
    const whole = work.finally(() => {
      this.#waitingBytes -= sizeBytes
      this.#works.delete(whole)
    })
    this.#works.add(whole)
  }

  async settled(): Promise<void> {
    await Promise.all(this.#works)
  }
}

/** Writes down what the threads found. */
class Keeper {
  readonly #folder: DataFolder
  readonly #ears: ImportEars

  constructor(folder: DataFolder, ears: ImportEars) {
    this.#folder = folder
    this.#ears = ears
  }

  async keepAll(results: readonly FileResult[]): Promise<void> {
    for (const result of results) await this.#keep(result)
  }

  async #keep(result: FileResult): Promise<void> {
    switch (result.kind) {
      case 'body_mass':
        for (const mass of result.readings) await this.#folder.addMass(mass)
        break
      case 'run': {
        const { id } = result.run
        if (this.#folder.runs.has(id)) {
          this.#ears.result({ kind: 'known', path: result.path, id })
          return
        }
        await this.#folder.addRun(result.run)
        break
      }
      case 'titles':
      case 'known':
      case 'other_sport':
      case 'not_activity':
      case 'ignored':
      case 'refused':
    }
    this.#ears.result(result)
  }
}
