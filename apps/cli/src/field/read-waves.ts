import { ok, type Result } from '@uncramp/core'
import { usualWaves, type UsualWaves } from '@uncramp/formats/results'
import { phrase } from '@uncramp/text'
import type { FieldWords } from '@uncramp/text/en/field'

import { refuse, type Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import type { Voice } from '../flags/voice.ts'

const schema = async () => (await import('@uncramp/contract/documents/field')).wavesSchema

/** Starting groups of a list: from a file, or assumed. */
export async function readWaves(
  names: readonly string[],
  path: string | undefined,
  say: Readonly<{ voice: Voice; words: FieldWords }>,
): Promise<Result<UsualWaves, Refused>> {
  if (path === undefined) return ok(usualWaves(names))
  const read = await readJson(path, schema, say.voice.locale)
  if (!read.ok) return read
  if (names.length === 0) return ok({ waves: read.value.slice(0, 1) })
  const waves = names.map((name) => read.value.find((wave) => wave.name === name))
  const missing = names.filter((_, index) => waves[index] === undefined)
  if (missing.length > 0) {
    const error = { code: 'waves_unknown' as const, names: missing.slice(0, 8) }
    return refuse(path, phrase(say.words.files, error, say.voice.q), error)
  }
  return ok({ waves: waves.filter((wave) => wave !== undefined) })
}
