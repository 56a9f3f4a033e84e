import { patternsDocument } from '@uncramp/contract/documents/patterns'
import { ok } from '@uncramp/core'
import { PATTERN_SEED, findPatterns } from '@uncramp/core/learning'
import { learning as en } from '@uncramp/text/en/learning'
import { learning as es } from '@uncramp/text/es/learning'

import { readLog } from '../data-folder/kept-log.ts'
import { FILES_OF, type LogFlags } from '../data-folder/log-flags.ts'
import type { Outcome } from '../edge/outcome.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'
import { emptyLogText } from '../render/empty-log-text.ts'
import { terminalInk } from '../render/ink.ts'
import { page } from '../render/page.ts'
import { patternsText } from '../render/patterns-text.ts'

/** The flags of `uncramp patterns`. */
export type PatternsFlags = VoiceFlags & LogFlags

const WORDS = { en, es } as const

/** `uncramp patterns`: what went before the cramps, from kept runs and a log of cramps. */
export async function patterns(flags: PatternsFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson, q } = voice.value
  const log = await readLog(flags, voice.value, { files: FILES_OF.patterns })
  if (!log.ok) return log
  const { runs, cramps, runner } = log.value
  const found = findPatterns({ runs, cramps, runner, seed: PATTERN_SEED })
  if (isJson) return ok(JSON.stringify(patternsDocument(found), null, 2))
  const says = patternsText(found, { words: WORDS[locale], q, ink: terminalInk() })
  return ok(page([emptyLogText(log.value, { flags, locale, needsRuns: true }), says]))
}
