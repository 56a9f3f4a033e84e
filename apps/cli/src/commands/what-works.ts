import { whatWorksDocument } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import { whatWorks } from '@uncramp/core/learning'

import { readLog } from '../data-folder/kept-log.ts'
import { FILES_OF, type LogFlags } from '../data-folder/log-flags.ts'
import type { Outcome } from '../edge/outcome.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'
import { emptyLogText } from '../render/empty-log-text.ts'
import { LOG_WORDS } from '../render/log-words.ts'
import { page } from '../render/page.ts'
import { worksText } from '../render/works-text.ts'

/** The flags of `uncramp what-works`. */
export type WhatWorksFlags = VoiceFlags & Pick<LogFlags, 'data' | 'records' | 'feedback'>

/** `uncramp what-works`: how often each thing helped this runner, best first. */
export async function whatWorksCommand(flags: WhatWorksFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { isJson, locale, q } = voice.value
  const wanted = { files: FILES_OF['what-works'] }
  const log = await readLog(flags, voice.value, wanted)
  if (!log.ok) return log
  const shares = whatWorks(log.value.feedback)
  if (isJson) return ok(JSON.stringify(whatWorksDocument(shares), null, 2))
  const says = worksText(shares, { words: LOG_WORDS[locale], q })
  return ok(page([emptyLogText(log.value, { flags, locale, needsRuns: false }), says]))
}
