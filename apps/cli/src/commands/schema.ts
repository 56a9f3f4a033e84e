import { DOCUMENT_NAMES, isDocumentName, jsonSchemaOf } from '@uncramp/contract/documents/index'
import { ok } from '@uncramp/core'

import type { Outcome } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'

/** `uncramp schema [NAME]`: one JSON Schema, or the names there are. */
export async function schema(name: string | undefined, flags: VoiceFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  if (name === undefined) {
    return ok(voice.value.isJson ? JSON.stringify(DOCUMENT_NAMES) : DOCUMENT_NAMES.join('\n'))
  }
  // `uncramp.plan/1`, as documents name themselves, means the same as `plan`.
  const short = name
    .trim()
    .replace(/^uncramp\./, '')
    .replace(/\/1$/, '')
  if (isDocumentName(short)) return ok(JSON.stringify(await jsonSchemaOf(short), null, 2))
  const facts = { given: name.slice(0, 24), names: DOCUMENT_NAMES }
  return refuseCli(name.slice(0, 64), { code: 'schema_unknown', ...facts }, voice.value.locale)
}
