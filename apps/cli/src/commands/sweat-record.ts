import { sweatRecordDocument } from '@uncramp/contract/documents/documented'
import { ok, type Result } from '@uncramp/core'
import { EFFORT_BANDS, sweatRecord } from '@uncramp/core/learning'
import { runnerRefusal } from '@uncramp/core/plan'
import type { Runner } from '@uncramp/core/runner'
import { phrase } from '@uncramp/text'
import { parseMassKg, parseTemperatureC } from '@uncramp/text/parse'

import { readLog } from '../data-folder/kept-log.ts'
import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import { readVoice, voiceHere, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { sweatRecordText } from '../render/sweat-record-text.ts'

/** The flags of `uncramp sweat-record`. */
export type SweatRecordFlags = VoiceFlags &
  Readonly<{ profile?: string; records?: string; mass?: string; temp?: string; effort?: string }>

/** `uncramp sweat-record`: all sweat tests of a profile, what they cover, what is missing. */
export async function sweatRecordCommand(flags: SweatRecordFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson, words, q } = voice.value
  const reader = new FlagReader(locale)
  const isRace = flags.temp !== undefined || flags.effort !== undefined
  const air = { parse: parseTemperatureC, example: '24C' }
  const temperatureC = isRace ? reader.need('--temp', flags.temp, air) : undefined
  const effortBand = reader.oneOf('--effort', flags.effort, EFFORT_BANDS) ?? 'race'
  if (reader.refused !== undefined) return reader.refused
  const known = await readTested(flags, voice.value)
  if (!known.ok) return known
  const runner = known.value
  const refusal = runnerRefusal(runner)
  if (refusal !== undefined) {
    return refuse(flags.profile ?? '--mass', phrase(words.plan.refusals, refusal, q), refusal)
  }
  const wanted = temperatureC === undefined ? {} : { wanted: { temperatureC, effortBand } }
  const record = sweatRecord({ runner, nowAtMs: Date.now(), ...wanted })
  if (isJson) return ok(JSON.stringify(sweatRecordDocument(record), null, 2))
  return ok(sweatRecordText(record, voiceHere(voice.value)))
}

/** The runner with all tests: as the app saved them, or from a profile. */
async function readTested(flags: SweatRecordFlags, voice: Voice): Promise<Result<Runner, Refused>> {
  const profile = await readProfile(flags.profile, voice.locale)
  if (!profile.ok) return profile
  const reader = new FlagReader(voice.locale)
  const mass = flags.mass === undefined ? {} : { mass: flags.mass }
  if (flags.records !== undefined) {
    const { records } = flags
    const log = await readLog({ records }, voice, { files: [] })
    if (!log.ok) return log
    const massKg = reader.read('--mass', flags.mass, parseMassKg)
    if (reader.refused !== undefined) return reader.refused
    if (massKg === undefined && !log.value.isMassKnown) {
      return refuseCli('--mass', { code: 'flag_needed', example: '70kg' }, voice.locale)
    }
    return ok(massKg === undefined ? log.value.runner : { ...log.value.runner, massKg })
  }
  const runner = readRunner(reader, { condition: [], medicine: [], ...mass }, profile.value)
  if (reader.refused !== undefined) return reader.refused
  if (runner === undefined) throw new Error('refused flags were let through')
  return ok(runner)
}
