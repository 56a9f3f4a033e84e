import { readFile, stat } from 'node:fs/promises'

import type { Schema, SchemaError } from '@uncramp/contract/documents/schema'
import { ok, type Result } from '@uncramp/core'
import type { Locale } from '@uncramp/text'
import type { CliRefusal } from '@uncramp/text/en/cli'
import { WORDS } from '@uncramp/text/words'

import { nearestCode } from '../flags/nearest.ts'
import { fileTrouble } from './file-trouble.ts'
import { jsonPlace } from './json-place.ts'
import type { Refused } from './outcome.ts'
import { refuseCli } from './refuse-cli.ts'

const BYTES_PER_MB = 1_000_000
const MAX_JSON_BYTES = 20 * BYTES_PER_MB

/**
 * The bytes of a file, refused when it is missing, a folder, or larger than allowed (bytes).
 */
export async function readBytes(
  path: string,
  maxBytes: number,
  locale: Locale = 'en',
): Promise<Result<Uint8Array, Refused>> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return refuseCli(path, { code: 'file_is_folder' }, locale)
    if (found.size > maxBytes) {
      const limitMb = Math.round(maxBytes / BYTES_PER_MB)
      return refuseCli(path, { code: 'file_too_large', limitMb }, locale)
    }
    return ok(await readFile(path))
  } catch (error) {
    return refuseCli(path, fileTrouble(error), locale)
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * A JSON file that has the wanted shape; a wrong field is named by its path, broken JSON by line and
 * column. The schema comes late so that commands without files need no validator.
 */
export async function readJson<T>(
  path: string,
  schema: () => Promise<Schema<T>>,
  locale: Locale = 'en',
): Promise<Result<T, Refused>> {
  const bytes = await readBytes(path, MAX_JSON_BYTES, locale)
  if (!bytes.ok) return bytes
  const text = textOf(bytes.value)
  if (text === undefined) return refuseCli(path, { code: 'file_not_text' }, locale)
  if (text.trim() === '') return refuseCli(path, { code: 'file_empty' }, locale)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuseCli(path, { code: 'file_not_json', ...jsonPlace(text) }, locale)
  }
  const { speakIn } = await import('@uncramp/contract/documents/schema')
  speakIn(locale)
  const parsed = (await schema()).safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return refuseCli(path, shapeTrouble(parsed.error, value, locale), locale)
}

/** Longer lists of codes are named by the nearest one only. */
const MAX_LISTED_COUNT = 12

/** The first thing that does not fit, with the place where it is. */
function shapeTrouble(error: SchemaError, value: unknown, locale: Locale): CliRefusal {
  const [issue] = error.issues
  const place =
    issue === undefined || issue.path.length === 0
      ? WORDS[locale].cli.wholeDocument
      : issue.path.join('.')
  if (issue?.code === 'invalid_value' && issue.values.length > MAX_LISTED_COUNT) {
    const given = String(valueAt(value, issue.path)).slice(0, 40)
    const nearest = nearestCode(given, issue.values.map(String))
    return { code: 'file_code_unknown', place, given, nearest }
  }
  return { code: 'file_other_shape', place, says: issue?.message ?? error.message }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined,
    value,
  )
}
