import { rename, rm, writeFile } from 'node:fs/promises'

import { ok } from '@uncramp/core'
import type { Locale } from '@uncramp/text'

import { fileTrouble, systemCode } from './file-trouble.ts'
import type { Outcome } from './outcome.ts'
import { refuseCli } from './refuse-cli.ts'

/** Writes a whole file or nothing: into a neighbour first, then over the name in one step. */
export async function writeOut(
  path: string,
  content: Uint8Array | string,
  locale: Locale = 'en',
): Promise<Outcome> {
  const neighbour = `${path}.${process.pid}.part`
  try {
    await writeFile(neighbour, content, { flag: 'wx' })
    await rename(neighbour, path)
    return ok(`wrote ${path}`)
  } catch (error) {
    await rm(neighbour, { force: true })
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return refuseCli(path, { code: 'folder_missing' }, locale)
    }
    const trouble = fileTrouble(error)
    return refuseCli(
      path,
      trouble.code === 'file_unreadable'
        ? { code: 'file_not_written', cause: trouble.cause }
        : trouble,
      locale,
    )
  }
}
