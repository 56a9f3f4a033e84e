import { ok } from '@uncramp/core'
import { SOURCES, type Source } from '@uncramp/core/evidence'

import type { Outcome } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'

function isKey(key: string): key is keyof typeof SOURCES {
  return Object.hasOwn(SOURCES, key)
}

function sourceText(key: string, source: Source): string {
  const place = source.doi === undefined ? source.url : `doi:${source.doi}`
  return [
    key,
    `  ${source.title}`,
    `  ${source.authors}, ${source.year} (${source.kind.replaceAll('_', ' ')}; read: ${source.read})`,
    ...(place === undefined ? [] : [`  ${place}`]),
  ].join('\n')
}

/** `uncramp sources [KEY]`: the evidence behind the numbers. */
export function sources(key: string | undefined, flags: VoiceFlags): Outcome {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { isJson: asJson, locale } = voice.value
  if (key === undefined) {
    if (asJson) return ok(JSON.stringify(SOURCES, null, 2))
    return ok(
      Object.entries(SOURCES)
        .map(([id, source]) => sourceText(id, source))
        .join('\n\n'),
    )
  }
  if (!isKey(key)) {
    return refuseCli(key.slice(0, 64), { code: 'source_unknown', given: key.slice(0, 24) }, locale)
  }
  const source = SOURCES[key]
  return ok(asJson ? JSON.stringify(source, null, 2) : sourceText(key, source))
}
