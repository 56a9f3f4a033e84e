import type { FileHandle } from 'node:fs/promises'

import { listedFrom, type ListedActivity } from '@uncramp/contract/imports'
import { listedIn, useOfPath, type ByteSource } from '@uncramp/formats'

import { readZipEntry, type ZipEntry } from '../archive/zip-reader.ts'

/** A list of ten thousand activities is a few megabytes; a hostile one of this size takes a second or three. */
const MAX_LIST_BYTE = 32 * 1024 * 1024

/** What an archive's own list says of the recordings beside it, by their path. */
export async function listedEntries(
  file: FileHandle,
  entries: readonly ZipEntry[],
): Promise<(path: string) => ListedActivity | undefined> {
  const lists: ByteSource[] = []
  for (const entry of entries.filter(({ name }) => useOfPath(name) === 'titles')) {
    const read = await readZipEntry(file, entry, MAX_LIST_BYTE)
    if (read.ok) lists.push({ path: entry.name, bytes: read.value })
  }
  const list = await listedIn(lists)
  return (path) => {
    const found = list.of(path)
    return found === undefined ? undefined : listedFrom(found)
  }
}
