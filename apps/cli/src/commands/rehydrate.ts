import { documented } from '@uncramp/contract/documents/documented'
import { S_PER_H, ok } from '@uncramp/core'
import { rehydration } from '@uncramp/core/hydration'
import { runnerRefusal } from '@uncramp/core/plan'
import { afterRunScreen, hasLowSodiumSymptoms } from '@uncramp/core/triage'
import { phrase } from '@uncramp/text'
import { parseDurationS } from '@uncramp/text/parse'

import { refuse, type Outcome } from '../edge/outcome.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readAfterRun, type AfterRunFlags } from '../flags/read-after-run.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'
import { rehydrationText } from '../render/rehydration-text.ts'

/** The flags of `uncramp rehydrate`. */
export type RehydrateFlags = VoiceFlags &
  AfterRunFlags &
  Readonly<{ next?: string; region?: string }>

/** Signs are read as after a long run when nobody says how long it was: the safer side. */
const UNTOLD_RUN_S = 6 * S_PER_H

/** `uncramp rehydrate`: drinking after a run, from the scale and from what is felt. */
export async function rehydrate(flags: RehydrateFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson, words, q } = voice.value
  const reader = new FlagReader(locale)
  const nextSessionAfterS = reader.read('--next', flags.next, parseDurationS)
  if (reader.refused !== undefined) return reader.refused
  const given = await readAfterRun(flags, locale)
  if (!given.ok) return given
  const { runner, massBeforeKg, massAfterKg, massChangeKg, signs, unknown } = given.value
  const refusal = runnerRefusal(runner)
  if (refusal !== undefined) {
    return refuse(flags.profile ?? '--mass', phrase(words.plan.refusals, refusal, q), refusal)
  }
  const run = {
    durationS: given.value.durationS ?? UNTOLD_RUN_S,
    hoursSinceH: given.value.endedAgoS / S_PER_H,
    signs,
    unknown,
    ...(massChangeKg === undefined ? {} : { massChangeKg }),
  }
  const { triage } = afterRunScreen(run)
  const advice = rehydration({
    runner,
    massBeforeKg,
    massAfterKg,
    nextSessionAfterS,
    hasLowSodiumSymptoms: hasLowSodiumSymptoms(run),
  })
  if (!advice.ok && triage === undefined) {
    const isMass = advice.error.code === 'mass_not_plausible'
    const where = isMass ? '--before, --after' : (flags.profile ?? '--condition, --medicine')
    return refuse(where, phrase(words.hydration.rehydrationErrors, advice.error, q), advice.error)
  }
  // Signs that need help are told even to whoever gets no drinking numbers.
  const told = advice.ok ? advice.value : undefined
  if (isJson && told !== undefined) {
    const beside = triage === undefined ? {} : { triage }
    return ok(JSON.stringify(documented('rehydration', { ...told, ...beside }), null, 2))
  }
  if (isJson)
    return ok(
      JSON.stringify(documented('triage', { ...triage, answers: { signs, unknown } }), null, 2),
    )
  return ok(rehydrationText(told, triage, { voice: voice.value, region: flags.region }))
}
