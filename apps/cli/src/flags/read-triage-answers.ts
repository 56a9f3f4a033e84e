import { present } from '@uncramp/contract/present'
import { ok, type Result } from '@uncramp/core'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { contextFromRunner, type TriageAnswers } from '@uncramp/core/triage'
import type { Locale } from '@uncramp/text'

import type { Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { readFelt } from './read-felt.ts'

/** Where answers come from. */
export type AnswerFlags = Readonly<{
  sign: readonly string[]
  unsure: readonly string[]
  answers?: string
  profile?: string
}>

const schema = async () => (await import('@uncramp/contract/documents/triage')).triageAnswersSchema

/** Answers from flags, a file and the profile, together: nothing given in one place is lost. */
export async function readTriageAnswers(
  flags: AnswerFlags,
  locale: Locale,
): Promise<Result<TriageAnswers, Refused>> {
  const felt = await readFelt(flags, locale)
  if (!felt.ok) return felt
  const { signs, unknown, profile } = felt.value
  const file =
    flags.answers === undefined ? ok(undefined) : await readJson(flags.answers, schema, locale)
  if (!file.ok) return file
  const { topics, denied, context, ...told } = present(file.value ?? { signs: [] })
  const person = contextFromRunner({ ...DEFAULT_RUNNER, ...present(profile) })
  const isPersonKnown = flags.profile !== undefined
  return ok({
    signs: [...new Set([...told.signs, ...signs])],
    unknown: [...new Set([...(told.unknown ?? []), ...unknown])],
    ...present({ topics, denied }),
    context: { ...(isPersonKnown ? present(person) : {}), ...present(context ?? {}) },
  })
}
