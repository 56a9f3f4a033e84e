import { present } from '@uncramp/contract/present'
import { ok, type Result } from '@uncramp/core'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import {
  SIGN_CODES,
  contextFromRunner,
  isSignCode,
  type SignCode,
  type TriageAnswers,
} from '@uncramp/core/triage'
import type { Locale } from '@uncramp/text'

import type { Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { nearestCode } from './nearest.ts'
import { readProfile } from './read-profile.ts'

/** Where answers come from. */
export type AnswerFlags = Readonly<{
  sign: readonly string[]
  unsure: readonly string[]
  answers?: string
  profile?: string
}>

const schema = async () => (await import('@uncramp/contract/documents/triage')).triageAnswersSchema

/** Signs by their codes; an unknown one is refused with the nearest. */
export function readSigns(
  flag: string,
  given: readonly string[],
  locale: Locale,
): Result<readonly SignCode[], Refused> {
  const signs: SignCode[] = []
  for (const text of given) {
    const code = text.trim().toLowerCase().replaceAll('-', '_')
    if (!isSignCode(code)) {
      const facts = { given: text.slice(0, 40), nearest: nearestCode(code, SIGN_CODES) }
      return refuseCli(flag, { code: 'sign_unknown', ...facts }, locale)
    }
    signs.push(code)
  }
  return ok(signs)
}

/** Answers from flags, a file and the profile, together: nothing given in one place is lost. */
export async function readTriageAnswers(
  flags: AnswerFlags,
  locale: Locale,
): Promise<Result<TriageAnswers, Refused>> {
  const signs = readSigns('--sign', flags.sign, locale)
  if (!signs.ok) return signs
  const unknown = readSigns('--unsure', flags.unsure, locale)
  if (!unknown.ok) return unknown
  const profile = await readProfile(flags.profile, locale)
  if (!profile.ok) return profile
  const file =
    flags.answers === undefined ? ok(undefined) : await readJson(flags.answers, schema, locale)
  if (!file.ok) return file
  const { topics, denied, context, ...told } = present(file.value ?? { signs: [] })
  const person = contextFromRunner({ ...DEFAULT_RUNNER, ...present(profile.value) })
  const isPersonKnown = flags.profile !== undefined
  return ok({
    signs: [...new Set([...told.signs, ...signs.value])],
    unknown: [...new Set([...(told.unknown ?? []), ...unknown.value])],
    ...present({ topics, denied }),
    context: { ...(isPersonKnown ? present(person) : {}), ...present(context ?? {}) },
  })
}
