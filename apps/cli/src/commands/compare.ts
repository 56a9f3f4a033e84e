import { documented } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import { comparePlans } from '@uncramp/core/plan'

import type { Outcome } from '../edge/outcome.ts'
import { readPlan } from '../flags/read-plan.ts'
import { readVoice, voiceHere, type VoiceFlags } from '../flags/voice.ts'
import { comparisonText } from '../render/comparison-text.ts'

/** `uncramp compare BEFORE AFTER`: why two plans differ, then what to do differently. */
export async function compare(before: string, after: string, flags: VoiceFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  const was = await readPlan(before, locale)
  if (!was.ok) return was
  const is = await readPlan(after, locale)
  if (!is.ok) return is
  const comparison = comparePlans(was.value, is.value)
  if (isJson) return ok(JSON.stringify(documented('plan-comparison', comparison), null, 2))
  const here = voiceHere(voice.value, is.value.run.zone)
  return ok(comparisonText(comparison, { before: was.value, after: is.value }, here))
}
