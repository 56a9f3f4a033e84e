import { ok, type Result } from '@uncramp/core'
import { quantities, type Locale, type Quantities, type UnitSystem } from '@uncramp/text'
import { WORDS, type Words } from '@uncramp/text/words'

import type { Refused } from '../edge/outcome.ts'
import { FlagReader } from './flag-reader.ts'

/** The flags that every command has: how to say what it says. */
export type VoiceFlags = Readonly<{ units?: string; lang?: string; json?: boolean }>

/** Language and units of a command's answer. */
export type Voice = Readonly<{
  locale: Locale
  units: UnitSystem
  words: Words
  /** With clock times in UTC; make others with `quantities`. */
  q: Quantities
  isJson: boolean
}>

/** `es_MX.UTF-8` → Spanish; whatever else the terminal is set to → English. */
function terminalLocale(): Locale {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: lang } = process.env
  return (all ?? messages ?? lang ?? '').toLowerCase().startsWith('es') ? 'es' : 'en'
}

/** The voice that the flags ask for. */
export function readVoice(flags: VoiceFlags): Result<Voice, Refused> {
  const byTerminal = terminalLocale()
  const reader = new FlagReader(byTerminal)
  const locale = reader.oneOf('--lang', flags.lang, ['en', 'es'] as const) ?? byTerminal
  const units =
    reader.oneOf('--units', flags.units, ['metric', 'imperial', 'uk'] as const) ?? 'metric'
  if (reader.refused !== undefined) return reader.refused
  const q = quantities(locale, units)
  return ok({ locale, units, words: WORDS[locale], q, isJson: flags.json === true })
}

/** The same voice with clock times and days where this machine is. */
export function voiceHere(voice: Voice, zone?: string): Voice {
  const here = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return { ...voice, q: quantities(voice.locale, voice.units, here) }
}
