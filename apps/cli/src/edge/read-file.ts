import { readFile, stat } from 'node:fs/promises'

import { ok, type Result } from '@uncramp/core'
import type { z } from 'zod'

import { refuse, type Refused } from './outcome.ts'

const BYTES_PER_MB = 1_000_000
const MAX_JSON_BYTES = 20 * BYTES_PER_MB

/** What went wrong with a file, in words a runner can act on. */
function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EACCES') return 'this file may not be read'
  if (code === 'EISDIR') return 'this is a folder, not a file'
  return error instanceof Error ? error.message : 'this file cannot be read'
}

/**
 * The bytes of a file, refused when it is missing, a folder, or larger than allowed (bytes).
 */
export async function readBytes(
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array, Refused>> {
  try {
    const { size } = await stat(path)
    if (size > maxBytes) {
      const limit = Math.round(maxBytes / BYTES_PER_MB)
      return refuse(path, `is larger than ${limit} MB, which no such file should be`)
    }
    return ok(await readFile(path))
  } catch (error) {
    return refuse(path, fileTrouble(error))
  }
}

/** A JSON file that has the wanted shape; a wrong field is named by its path. */
export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<Result<T, Refused>> {
  const bytes = await readBytes(path, MAX_JSON_BYTES)
  if (!bytes.ok) return bytes
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch (error) {
    return refuse(path, `is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const place =
    issue === undefined || issue.path.length === 0 ? 'the document' : issue.path.join('.')
  return refuse(path, `${place}: ${issue?.message ?? 'not as expected'}`)
}
