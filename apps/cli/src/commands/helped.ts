import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { feedbackLogSchema } from '@uncramp/contract/documents/learning'
import { ok } from '@uncramp/core'
import { FEEDBACK_KINDS, type Feedback, type FeedbackKind } from '@uncramp/core/learning'
import { MUSCLES } from '@uncramp/core/relief'
import { STRETCHES } from '@uncramp/core/stretching'

import { appendEntry } from '../data-folder/append-entry.ts'
import { defaultDataPath } from '../data-folder/data-folder.ts'
import { LOG_FILES, type LogFlags } from '../data-folder/log-flags.ts'
import type { Outcome } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'
import { LOG_WORDS } from '../render/log-words.ts'
import { optionName } from '../render/works-text.ts'

/** The flags of `uncramp helped`. */
export type HelpedFlags = VoiceFlags &
  Pick<LogFlags, 'data' | 'feedback'> &
  Readonly<{ option?: string }>

const MAX_OPTION_COUNT = 64

const schema = async () => feedbackLogSchema

/** `uncramp helped WHAT yes|no`: one answer to "was this helpful?", kept in the data folder. */
export async function helped(
  kindText: string,
  answerText: string,
  flags: HelpedFlags,
): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  const reader = new FlagReader(locale)
  const kind = reader.oneOf('WHAT', kindText, FEEDBACK_KINDS)
  const answer = reader.oneOf('YES-OR-NO', answerText, ['yes', 'no'] as const)
  const option = kind === undefined ? undefined : readOption(reader, kind, flags.option)
  if (reader.refused !== undefined) return reader.refused
  if (kind === undefined || option === undefined) throw new Error('refused flags were let through')
  const path = flags.feedback ?? join(resolve(flags.data ?? defaultDataPath()), LOG_FILES.feedback)
  const earlier = existsSync(path) ? await readJson(path, schema, locale) : ok([])
  if (!earlier.ok) return earlier
  const given: Feedback = { givenAtMs: Date.now(), kind, option, wasHelpful: answer === 'yes' }
  const kept = await appendEntry(path, [...earlier.value, given], locale)
  if (!kept.ok) return kept
  if (isJson) return ok(JSON.stringify(given, null, 2))
  const words = LOG_WORDS[locale]
  return ok(words.says.works.noted(optionName(given, words), given.wasHelpful))
}

/** What exactly was judged; without it the kind as a whole. */
function readOption(
  reader: FlagReader,
  kind: FeedbackKind,
  text: string | undefined,
): string | undefined {
  if (text === undefined) return kind
  switch (kind) {
    case 'relief':
      return reader.oneOf('--option', text, MUSCLES)
    case 'stretching':
      return reader.oneOf('--option', text, STRETCHES)
    case 'drink_plan':
      return text.trim().slice(0, MAX_OPTION_COUNT) || kind
    case 'warm_up':
    case 'massage':
      return reader.oneOf('--option', text, [kind])
  }
}
