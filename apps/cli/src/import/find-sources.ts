import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'

import { ok, type Result } from '@uncramp/core'
import type { Locale } from '@uncramp/text'

import { fileTrouble } from '../edge/file-trouble.ts'
import type { Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'

/** A file to import: where it is, what to call it, and its size. */
export type FoundFile = Readonly<{ file: string; path: string; sizeBytes: number }>

/** In a folder only such files are looked at; a file named outright is always read. */
const WORTH_READING =
  /\.(fit|gpx|tcx)(\.gz)?$|\.zip$|(^|\/)activities\.csv$|userBioMetrics[^/]*\.json$/i
const PIECE_BYTES = 256 * 1024

async function filesIn(folder: string, leaveOut: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => WORTH_READING.test(file.replaceAll('\\', '/')))
    .filter((file) => !resolve(file).startsWith(`${leaveOut}/`))
    .toSorted()
  return Promise.all(
    files.map(async (file) => ({
      file,
      path: relative(folder, file),
      sizeBytes: (await stat(file)).size,
    })),
  )
}

/**
 * The files behind the paths that were named, folders looked through in order; the first path that
 * cannot be read is refused before anything is done.
 *
 * @param leaveOut  the data folder itself, whose originals are no news
 */
export async function findSources(
  paths: readonly string[],
  leaveOut: string,
  locale: Locale,
): Promise<Result<readonly FoundFile[], Refused>> {
  const found: FoundFile[] = []
  for (const path of paths) {
    try {
      const here = await stat(path)
      if (here.isDirectory()) found.push(...(await filesIn(path, leaveOut)))
      else found.push({ file: path, path: basename(path), sizeBytes: here.size })
    } catch (error) {
      return refuseCli(path, fileTrouble(error), locale)
    }
  }
  return ok(found)
}

/** A file in pieces, telling how many bytes went by. */
export async function* piecesOf(
  { file }: FoundFile,
  onRead: (bytesCount: number) => void,
): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(file, { highWaterMark: PIECE_BYTES })
  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) throw new Error('a file stream gives bytes')
    onRead(piece.length)
    yield piece
  }
}
