import { present } from '@uncramp/contract/present'
import { ok, type Result } from '@uncramp/core'
import type { Runner } from '@uncramp/core/runner'
import type { SignCode } from '@uncramp/core/triage'
import type { Locale } from '@uncramp/text'
import { parseDurationS, parseMassKg } from '@uncramp/text/parse'

import type { Refused } from '../edge/outcome.ts'
import { FlagReader } from './flag-reader.ts'
import { readFelt } from './read-felt.ts'
import { readRunner } from './read-runner.ts'

/** Flags about the hours after a run. */
export type AfterRunFlags = Readonly<{
  mass?: string
  age?: string
  before?: string
  after?: string
  duration?: string
  ended?: string
  sign: readonly string[]
  unsure: readonly string[]
  profile?: string
  condition: readonly string[]
  medicine: readonly string[]
}>

/** What is known of the runner after a run. */
export type AfterRunGiven = Readonly<{
  runner: Runner
  /** Only an amount to drink for a colour depends on it. */
  isMassKnown: boolean
  massBeforeKg: number | undefined
  massAfterKg: number | undefined
  /** After minus before; only when both were weighed. */
  massChangeKg: number | undefined
  durationS: number | undefined
  endedAgoS: number
  signs: readonly SignCode[]
  unknown: readonly SignCode[]
}>

/** Somebody with a warning sign must not be held up by a question about the scale. */
const ANY_MASS = '70kg'

/** The scale, the run and what is felt; the mass is that before the run when no other is given. */
export async function readAfterRun(
  flags: AfterRunFlags,
  locale: Locale,
): Promise<Result<AfterRunGiven, Refused>> {
  const felt = await readFelt(flags, locale)
  if (!felt.ok) return felt
  const { signs, unknown, profile } = felt.value
  const reader = new FlagReader(locale)
  const mass = { parse: parseMassKg, example: '70.4kg' }
  const isWeighed = flags.before !== undefined || flags.after !== undefined
  // One weighing without the other says nothing: it is a slip to be told.
  const massBeforeKg = isWeighed ? reader.need('--before', flags.before, mass) : undefined
  const massAfterKg = isWeighed ? reader.need('--after', flags.after, mass) : undefined
  const durationS = reader.read('--duration', flags.duration, parseDurationS)
  const endedAgoS = reader.read('--ended', flags.ended, parseDurationS) ?? 0
  const { age, condition, medicine } = flags
  const massFlag = flags.mass ?? flags.before
  const isMassKnown = massFlag !== undefined || profile.massKg !== undefined
  const runner = readRunner(
    reader,
    {
      condition,
      medicine,
      ...(isMassKnown ? present({ mass: massFlag }) : { mass: ANY_MASS }),
      ...(age === undefined ? {} : { age }),
    },
    profile,
  )
  if (reader.refused !== undefined) return reader.refused
  if (runner === undefined) throw new Error('refused flags were let through')
  return ok({
    runner,
    isMassKnown,
    massBeforeKg,
    massAfterKg,
    massChangeKg:
      massBeforeKg === undefined || massAfterKg === undefined
        ? undefined
        : massAfterKg - massBeforeKg,
    durationS,
    endedAgoS,
    signs,
    unknown,
  })
}
