import type { ProfileJson } from '@uncramp/contract/documents/runner'
import { ok, type Result } from '@uncramp/core'
import type { Locale } from '@uncramp/text'

import type { Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'

const schema = async () => (await import('@uncramp/contract/documents/runner')).profileSchema

/** The runner as a file, or nobody in particular. */
export async function readProfile(
  path: string | undefined,
  locale: Locale,
): Promise<Result<ProfileJson, Refused>> {
  if (path === undefined) return ok({})
  return readJson(path, schema, locale)
}
