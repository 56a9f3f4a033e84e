import { sweatRecordDocument } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import { EFFORT_BANDS, sweatRecord } from '@uncramp/core/learning'
import { runnerRefusal } from '@uncramp/core/plan'
import { phrase } from '@uncramp/text'
import { parseTemperatureC } from '@uncramp/text/parse'

import { refuse, type Outcome } from '../edge/outcome.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import { readVoice, voiceHere, type VoiceFlags } from '../flags/voice.ts'
import { sweatRecordText } from '../render/sweat-record-text.ts'

/** The flags of `uncramp sweat-record`. */
export type SweatRecordFlags = VoiceFlags &
  Readonly<{ profile?: string; mass?: string; temp?: string; effort?: string }>

/** `uncramp sweat-record`: all sweat tests of a profile, what they cover, what is missing. */
export async function sweatRecordCommand(flags: SweatRecordFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson, words, q } = voice.value
  const profile = await readProfile(flags.profile, locale)
  if (!profile.ok) return profile
  const reader = new FlagReader(locale)
  const isRace = flags.temp !== undefined || flags.effort !== undefined
  const air = { parse: parseTemperatureC, example: '24C' }
  const temperatureC = isRace ? reader.need('--temp', flags.temp, air) : undefined
  const effortBand = reader.oneOf('--effort', flags.effort, EFFORT_BANDS) ?? 'race'
  const mass = flags.mass === undefined ? {} : { mass: flags.mass }
  const runner = readRunner(reader, { condition: [], medicine: [], ...mass }, profile.value)
  if (reader.refused !== undefined) return reader.refused
  if (runner === undefined) throw new Error('refused flags were let through')
  const refusal = runnerRefusal(runner)
  if (refusal !== undefined) {
    return refuse(flags.profile ?? '--mass', phrase(words.plan.refusals, refusal, q), refusal)
  }
  const wanted = temperatureC === undefined ? {} : { wanted: { temperatureC, effortBand } }
  const record = sweatRecord({ runner, nowAtMs: Date.now(), ...wanted })
  if (isJson) return ok(JSON.stringify(sweatRecordDocument(record), null, 2))
  return ok(sweatRecordText(record, voiceHere(voice.value)))
}
