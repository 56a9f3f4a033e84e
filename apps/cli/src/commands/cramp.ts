import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { crampsSchema, type CrampJson } from '@uncramp/contract/documents/cramp'
import { present } from '@uncramp/contract/present'
import { ok, type Result } from '@uncramp/core'
import { CRAMP_HELPS } from '@uncramp/core/learning'
import { MUSCLES } from '@uncramp/core/relief'
import { parseDurationS } from '@uncramp/text/parse'

import { appendEntry } from '../data-folder/append-entry.ts'
import { defaultDataPath } from '../data-folder/data-folder.ts'
import { LOG_FILES, type LogFlags } from '../data-folder/log-flags.ts'
import type { Outcome, Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readStart } from '../flags/read-start.ts'
import { readVoice, voiceHere, type VoiceFlags } from '../flags/voice.ts'
import { LOG_WORDS } from '../render/log-words.ts'

/** The flags of `uncramp cramp`. */
export type CrampFlags = VoiceFlags &
  Pick<LogFlags, 'data' | 'cramps'> &
  Readonly<{
    side?: string
    when?: string
    zone?: string
    strength?: string
    lasted?: string
    helped: readonly string[]
    night?: boolean
    weakness?: boolean
  }>

/** `uncramp cramp MUSCLE`: one cramp written down, now or from memory. */
export async function cramp(muscleText: string, flags: CrampFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  const nowAtMs = Date.now()
  const entry = readEntry(muscleText, flags, { locale, nowAtMs })
  if (!entry.ok) return entry
  const path = flags.cramps ?? join(resolve(flags.data ?? defaultDataPath()), LOG_FILES.cramps)
  const earlier = existsSync(path) ? await readJson(path, async () => crampsSchema, locale) : ok([])
  if (!earlier.ok) return earlier
  const kept = await appendEntry(path, [...earlier.value.map(present), entry.value], locale)
  if (!kept.ok) return kept
  if (isJson) return ok(JSON.stringify(entry.value, null, 2))
  const words = LOG_WORDS[locale]
  const { q } = voiceHere(voice.value, flags.zone)
  const { crampAtMs, muscle } = entry.value
  return ok(words.says.cramp(words.muscles[muscle], `${q.day(crampAtMs)}, ${q.clock(crampAtMs)}`))
}

type At = Readonly<{ locale: 'en' | 'es'; nowAtMs: number }>

function readEntry(
  muscleText: string,
  flags: CrampFlags,
  { locale, nowAtMs }: At,
): Result<CrampJson, Refused> {
  const reader = new FlagReader(locale)
  const muscle = reader.oneOf('MUSCLE', muscleText, MUSCLES)
  const side = reader.oneOf('--side', flags.side, ['left', 'right', 'both'] as const)
  const strength = reader.count('--strength', flags.strength, { low: 1, high: 3 })
  const durationS = reader.read('--lasted', flags.lasted, parseDurationS)
  const whatHelped = flags.helped.flatMap(
    (text) => reader.oneOf('--helped', text, CRAMP_HELPS) ?? [],
  )
  const { startAtMs: crampAtMs = nowAtMs } = readStart(
    reader,
    present({ start: flags.when, zone: flags.zone }),
    '--when',
  )
  if (reader.refused !== undefined) return reader.refused
  if (muscle === undefined) throw new Error('refused flags were let through')
  if (crampAtMs > nowAtMs) return refuseCli('--when', { code: 'still_to_come' }, locale)
  const told = {
    side,
    strength: strengthOf(strength),
    durationS,
    whatHelped: whatHelped.length === 0 ? undefined : [...new Set(whatHelped)],
    isNight: flags.night,
    hasWeakness: flags.weakness,
  }
  return ok({ crampAtMs, muscle, ...present(told) })
}

function strengthOf(count: number | undefined): CrampJson['strength'] {
  return count === 1 || count === 2 || count === 3 ? count : undefined
}
