import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ENDING = /\.(fit|gpx|tcx)(\.gz)?$/i

/** Place of an original under `originals`, by its digest; the ending is kept for other programs. */
export function originalName(id: string, path: string): string {
  const ending = ENDING.exec(path)?.[0].toLowerCase() ?? ''
  return join(id.slice(0, 2), `${id}${ending}`)
}

/** Keeps a file byte for byte, whole or not at all; one that is there already is left alone. */
export function keepOriginal(
  folder: string,
  file: Readonly<{ name: string; bytes: Uint8Array }>,
): void {
  const path = join(folder, file.name)
  if (existsSync(path)) return
  mkdirSync(join(path, '..'), { recursive: true })
  const neighbour = `${path}.${process.pid}.${Math.floor(performance.now() * 1000)}.part`
  writeFileSync(neighbour, file.bytes, { flag: 'wx' })
  renameSync(neighbour, path)
}
