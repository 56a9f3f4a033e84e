import { ok, type Result } from '@uncramp/core'
import type { Wave } from '@uncramp/core/field'
import { phrase } from '@uncramp/text'
import type { FieldWords } from '@uncramp/text/en/field'

import { refuse, type Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import type { Voice } from '../flags/voice.ts'

/** Where nobody says when waves start: ten minutes apart, in the order of their names. */
const USUAL_GAP_S = 600

/** Waves in the order of the names in the list, and the gap that was assumed, if one was. */
export type ReadWaves = Readonly<{ waves: readonly Wave[]; waveGapS?: number }>

const schema = async () => (await import('@uncramp/contract/documents/field')).wavesSchema

/** Starting groups of a list: from a file, or assumed. */
export async function readWaves(
  names: readonly string[],
  path: string | undefined,
  say: Readonly<{ voice: Voice; words: FieldWords }>,
): Promise<Result<ReadWaves, Refused>> {
  if (path === undefined) {
    if (names.length < 2) return ok({ waves: [{ name: names[0] ?? '', startAtS: 0 }] })
    const order = names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    const waves = names.map((name) => ({ name, startAtS: order.indexOf(name) * USUAL_GAP_S }))
    return ok({ waves, waveGapS: USUAL_GAP_S })
  }
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
