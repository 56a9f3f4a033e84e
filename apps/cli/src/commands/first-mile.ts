import { firstMileDocument } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import { parseDurationS } from '@uncramp/text/parse'

import type { Outcome } from '../edge/outcome.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readPlan } from '../flags/read-plan.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'
import { firstMileText } from '../render/under-way-text.ts'

/** The flags of `uncramp first-mile`. */
export type FirstMileFlags = VoiceFlags & Readonly<{ plan?: string; time?: string }>

/** `uncramp first-mile`: the verdict at the first mile marker. */
export async function firstMile(flags: FirstMileFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  const reader = new FlagReader(locale)
  if (flags.plan === undefined) reader.note('--plan', { code: 'flag_needed', example: 'plan.json' })
  const atS = reader.need('--time', flags.time, { parse: parseDurationS, example: '8:31' })
  if (reader.refused !== undefined) return reader.refused
  if (flags.plan === undefined || atS === undefined)
    throw new Error('refused flags were let through')
  const plan = await readPlan(flags.plan, locale)
  if (!plan.ok) return plan
  const document = firstMileDocument(plan.value, atS)
  return ok(isJson ? JSON.stringify(document, null, 2) : firstMileText(document, voice.value))
}
