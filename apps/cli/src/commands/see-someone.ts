import { documented } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import { seeSomeone } from '@uncramp/core/learning'

import { readLog } from '../data-folder/kept-log.ts'
import { FILES_OF, type LogFlags } from '../data-folder/log-flags.ts'
import type { Outcome } from '../edge/outcome.ts'
import { readVoice, voiceHere, type VoiceFlags } from '../flags/voice.ts'
import { emptyLogText } from '../render/empty-log-text.ts'
import { LOG_WORDS } from '../render/log-words.ts'
import { page } from '../render/page.ts'
import { seeSomeoneText } from '../render/see-someone-text.ts'

/** The flags of `uncramp see-someone`. */
export type SeeSomeoneFlags = VoiceFlags &
  Pick<LogFlags, 'data' | 'records' | 'cramps' | 'trials' | 'medicineStarts'>

/** `uncramp see-someone`: thresholds that the log has passed. */
export async function seeSomeoneCommand(flags: SeeSomeoneFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const wanted = { files: FILES_OF['see-someone'], refusesMissing: true }
  const log = await readLog(flags, voice.value, wanted)
  if (!log.ok) return log
  const { cramps, medicineStarts, trials } = log.value
  const changesAtMs = trials.map(({ startAtMs }) => startAtMs)
  const reasons = seeSomeone({ cramps, medicineStarts, changesAtMs, nowAtMs: Date.now() })
  if (voice.value.isJson) return ok(JSON.stringify(documented('see-someone', { reasons }), null, 2))
  const { q, words, locale } = voiceHere(voice.value)
  const counts = {
    crampsCount: cramps.length,
    medicinesCount: medicineStarts.length,
    changesCount: trials.length,
  }
  const says = seeSomeoneText(reasons, counts, { words: LOG_WORDS[locale], cli: words.cli, q })
  return ok(page([emptyLogText(log.value, { flags, locale, needsRuns: false }), says]))
}
