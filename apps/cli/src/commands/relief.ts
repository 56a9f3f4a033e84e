import { ok, type Result } from '@uncramp/core'
import { MUSCLES, type ReliefStart } from '@uncramp/core/relief'
import { RELIEF_WORDS, reliefDocument } from '@uncramp/text/relief'

import type { Outcome, Refused } from '../edge/outcome.ts'
import { isLive } from '../edge/terminal.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { reliefStepsText } from '../render/relief-steps-text.ts'

/** The flags of `uncramp relief`. */
export type ReliefFlags = VoiceFlags &
  Readonly<{
    side?: string
    again?: string
    condition: readonly string[]
    medicine: readonly string[]
    profile?: string
  }>

/** More cramps than this in half an hour are a slip of the key. */
const MAX_AGAIN_COUNT = 50
/** Relief asks nothing about mass; a profile without one must still be readable. */
const ANY_MASS = '70kg'

/** `uncramp relief MUSCLE`: played at a terminal, a list of steps anywhere else. */
export async function relief(muscle: string, flags: ReliefFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const start = await readStart(muscle, flags, voice.value)
  if (!start.ok) return start
  const { isJson, locale, q, words } = voice.value
  if (!isJson && process.stdin.isTTY && isLive(process.stdout)) {
    const { playRelief } = await import('../edge/play-relief.ts')
    return ok(await playRelief(start.value, voice.value))
  }
  const speech = { words: RELIEF_WORDS[locale], cli: words.cli, q }
  const document = reliefDocument(start.value, q)
  return ok(isJson ? JSON.stringify(document, null, 2) : reliefStepsText(document, speech))
}

async function readStart(
  muscle: string,
  flags: ReliefFlags,
  { locale }: Voice,
): Promise<Result<ReliefStart, Refused>> {
  const profile = await readProfile(flags.profile, locale)
  if (!profile.ok) return profile
  const reader = new FlagReader(locale)
  const known = reader.oneOf('MUSCLE', muscle, MUSCLES)
  const side = reader.oneOf('--side', flags.side, ['left', 'right', 'both'] as const) ?? 'both'
  const againCount = reader.count('--again', flags.again, { low: 0, high: MAX_AGAIN_COUNT }) ?? 0
  const { condition, medicine } = flags
  const runner = readRunner(reader, { condition, medicine, mass: ANY_MASS }, profile.value)
  if (reader.refused !== undefined) return reader.refused
  if (known === undefined || runner === undefined) throw new Error('refused flags were let through')
  return ok({ muscle: known, side, againCount, nowAtS: 0, runner, recentCramps: [] })
}
