import { documented } from '@uncramp/contract/documents/documented'
import { ok } from '@uncramp/core'
import { repairFactsOf } from '@uncramp/core/plan'
import { repairPlan, type RepairFacts } from '@uncramp/core/relief'
import { phrase } from '@uncramp/text'
import { parseDistanceM, parseDurationS, parseFluidMl } from '@uncramp/text/parse'

import { refuse, type Outcome } from '../edge/outcome.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readPlan } from '../flags/read-plan.ts'
import { readVoice, type VoiceFlags } from '../flags/voice.ts'
import { REPAIR_WORDS, repairText } from '../render/under-way-text.ts'

/** The flags of `uncramp repair`. */
export type RepairFlags = VoiceFlags &
  Readonly<{
    plan?: string
    time?: string
    at?: string
    cramps?: string
    drunk: readonly string[]
  }>

const MAX_CRAMPS_COUNT = 50

/** `uncramp repair`: the rest of a plan after a cramp. */
export async function repair(flags: RepairFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson, q } = voice.value
  const reader = new FlagReader(locale)
  if (flags.plan === undefined) reader.note('--plan', { code: 'flag_needed', example: 'plan.json' })
  const nowAtS = reader.need('--time', flags.time, { parse: parseDurationS, example: '2:41:00' })
  const nowAtM = reader.need('--at', flags.at, { parse: parseDistanceM, example: '30km' })
  const crampsCount =
    reader.count('--cramps', flags.cramps, { low: 1, high: MAX_CRAMPS_COUNT }) ?? 1
  const loggedDrinks = flags.drunk.flatMap((text) => readDrink(reader, text))
  if (reader.refused !== undefined) return reader.refused
  if (flags.plan === undefined || nowAtS === undefined || nowAtM === undefined)
    throw new Error('refused flags were let through')
  const plan = await readPlan(flags.plan, locale)
  if (!plan.ok) return plan
  const at = { nowAtS, nowAtM, crampsCount, loggedDrinks }
  const repaired = repairPlan({ ...at, ...repairFactsOf(plan.value) })
  if (!repaired.ok) {
    const says = phrase(REPAIR_WORDS[locale].refusals, repaired.error, q)
    return refuse('--at', says, repaired.error)
  }
  if (isJson) return ok(JSON.stringify(documented('repaired-plan', repaired.value), null, 2))
  return ok(repairText(repaired.value, plan.value, voice.value))
}

/** `0:40:00=150ml` */
function readDrink(reader: FlagReader, text: string): RepairFacts['loggedDrinks'] {
  const [time, amount, ...rest] = text.split('=')
  if (time === undefined || amount === undefined || rest.length > 0) {
    reader.note('--drunk', { code: 'drink_unreadable', given: text.slice(0, 24) })
    return []
  }
  const atS = reader.read('--drunk', time, parseDurationS)
  const fluidMl = reader.read('--drunk', amount, parseFluidMl)
  return atS === undefined || fluidMl === undefined ? [] : [{ atS, fluidMl }]
}
