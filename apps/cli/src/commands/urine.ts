import { documented } from '@uncramp/contract/documents/documented'
import { S_PER_H, ok, type Result } from '@uncramp/core'
import { runnerRefusal } from '@uncramp/core/plan'
import { adviseUrine, type UrineReading } from '@uncramp/core/urine'
import { phrase } from '@uncramp/text'
import { URINE_COLOURS, urineColourOf } from '@uncramp/text/urine-colour'

import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readAfterRun, type AfterRunFlags } from '../flags/read-after-run.ts'
import { readPlan } from '../flags/read-plan.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { coloursText, urineText } from '../render/urine-text.ts'

/** The flags of `uncramp urine`. */
export type UrineFlags = VoiceFlags &
  AfterRunFlags &
  Readonly<{ plan?: string; muted?: boolean; dim?: boolean; region?: string; list?: boolean }>

/** A run that ended longer ago than this says nothing about a colour. */
const LAST_DAY_S = 24 * S_PER_H

/** `uncramp urine COLOUR`: what a urine colour asks for, or why nothing is said. */
export async function urine(colourText: string | undefined, flags: UrineFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  if (flags.list === true) {
    return ok(isJson ? JSON.stringify(URINE_COLOURS, null, 2) : coloursText(voice.value))
  }
  const given = await readReading(colourText, flags, voice.value)
  if (!given.ok) return given
  const { reading, isMassKnown } = given.value
  const advice = adviseUrine(reading)
  if (advice.kind === 'dose' && !isMassKnown) {
    return refuseCli('--mass', { code: 'mass_needed' }, locale)
  }
  if (isJson) return ok(JSON.stringify(documented('urine-advice', advice), null, 2))
  return ok(
    urineText(
      advice,
      { colour: reading.colour, typed: colourText ?? '' },
      { voice: voice.value, region: flags.region },
    ),
  )
}

type Read = Readonly<{ reading: UrineReading; isMassKnown: boolean }>

async function readReading(
  colourText: string | undefined,
  flags: UrineFlags,
  voice: Voice,
): Promise<Result<Read, Refused>> {
  const { locale, words, q } = voice
  const reader = new FlagReader(locale)
  if (colourText === undefined)
    reader.note('COLOUR', { code: 'flag_needed', example: 'dark-yellow' })
  const colour =
    urineColourOf(colourText ?? '') ?? reader.oneOf('COLOUR', colourText, URINE_COLOURS)
  if (reader.refused !== undefined) return reader.refused
  const run = await readAfterRun(flags, locale)
  if (!run.ok) return run
  const plan = flags.plan === undefined ? undefined : await readPlan(flags.plan, locale)
  if (plan?.ok === false) return plan
  if (colour === undefined) throw new Error('refused flags were let through')
  const { runner, isMassKnown, signs, unknown, massChangeKg, durationS, endedAgoS } = run.value
  const refusal = runnerRefusal(runner)
  if (refusal !== undefined) {
    return refuse(flags.profile ?? '--mass', phrase(words.plan.refusals, refusal, q), refusal)
  }
  const fluid = plan?.value.fluid
  const reading: UrineReading = {
    colour,
    runner,
    signs,
    ...(unknown.length === 0 ? {} : { unknown }),
    ...(durationS === undefined || endedAgoS > LAST_DAY_S ? {} : { run: { durationS, endedAgoS } }),
    ...(massChangeKg === undefined ? {} : { massChangeKg }),
    ...(fluid === undefined || fluid.capBy === 'refused' ? {} : { capMlPerH: fluid.capMlPerH }),
    ...(flags.muted === true ? { isColourMuted: true } : {}),
    ...(flags.dim === true ? { isLightDim: true } : {}),
  }
  return ok({ reading, isMassKnown })
}
