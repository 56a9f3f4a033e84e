import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

import { ok, type Result } from '@uncramp/core'
import type { Locale } from '@uncramp/text'

import { fileTrouble } from '../edge/file-trouble.ts'
import type { Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { writeOut } from '../edge/write-out.ts'

/** Writes a file of the log anew with one more entry, whole or not at all. */
export async function appendEntry(
  path: string,
  entries: readonly object[],
  locale: Locale,
): Promise<Result<string, Refused>> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (error) {
    const trouble = fileTrouble(error)
    return trouble.code === 'file_forbidden'
      ? refuseCli(dirname(path), { code: 'folder_forbidden' }, locale)
      : refuseCli(path, trouble, locale)
  }
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`)
  const written = await writeOut(path, `[\n${lines.join(',\n')}\n]\n`, locale)
  return written.ok ? ok(path) : written
}
