import { documented } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import { slowStartScore } from '@uncramp/core/analysis'
import { parseDistanceM, parseDurationS } from '@uncramp/text/parse'

import { readLog } from '../data-folder/kept-log.ts'
import { FILES_OF, type LogFlags } from '../data-folder/log-flags.ts'
import type { Outcome } from '../edge/outcome.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readVoice, voiceHere, type VoiceFlags } from '../flags/voice.ts'
import { emptyLogText } from '../render/empty-log-text.ts'
import { LOG_WORDS } from '../render/log-words.ts'
import { page } from '../render/page.ts'
import { practiceText } from '../render/practice-text.ts'

/** The flags of `uncramp practice`. */
export type PracticeFlags = VoiceFlags &
  Pick<LogFlags, 'data' | 'records'> &
  Readonly<{ distance?: string; goal?: string }>

/** `uncramp practice`: how well starts were held back over the long runs, and what to practise next. */
export async function practice(flags: PracticeFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  const reader = new FlagReader(locale)
  // A goal needs both; one without the other is a slip to be told.
  const isGoal = flags.distance !== undefined || flags.goal !== undefined
  const distance = { parse: parseDistanceM, example: 'marathon' }
  const time = { parse: parseDurationS, example: '3:45:00' }
  const distanceM = isGoal ? reader.need('--distance', flags.distance, distance) : undefined
  const finishS = isGoal ? reader.need('--goal', flags.goal, time) : undefined
  if (reader.refused !== undefined) return reader.refused
  const log = await readLog(flags, voice.value, { files: FILES_OF.practice })
  if (!log.ok) return log
  const score = slowStartScore(
    await log.value.scorable(),
    distanceM === undefined || finishS === undefined ? undefined : { distanceM, finishS },
  )
  if (isJson) return ok(JSON.stringify(documented('practice', score), null, 2))
  const { q } = voiceHere(voice.value)
  const says = practiceText(score, { words: LOG_WORDS[locale], q })
  return ok(page([emptyLogText(log.value, { flags, locale, needsRuns: true }), says]))
}
