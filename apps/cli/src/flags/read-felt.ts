import type { ProfileJson } from '@uncramp/contract/documents/runner'
import { ok, type Result } from '@uncramp/core'
import { SIGN_CODES, isSignCode, type SignCode } from '@uncramp/core/triage'
import type { Locale } from '@uncramp/text'

import type { Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { nearestCode } from './nearest.ts'
import { readProfile } from './read-profile.ts'

/** What somebody feels, what they are not sure of, and who they are. */
export type Felt = Readonly<{
  signs: readonly SignCode[]
  unknown: readonly SignCode[]
  profile: ProfileJson
}>

/** `--sign`, `--unsure` and `--profile`; the first that cannot be read is refused. */
export async function readFelt(
  flags: Readonly<{ sign: readonly string[]; unsure: readonly string[]; profile?: string }>,
  locale: Locale,
): Promise<Result<Felt, Refused>> {
  const signs = readSigns('--sign', flags.sign, locale)
  if (!signs.ok) return signs
  const unknown = readSigns('--unsure', flags.unsure, locale)
  if (!unknown.ok) return unknown
  const profile = await readProfile(flags.profile, locale)
  if (!profile.ok) return profile
  return ok({ signs: signs.value, unknown: unknown.value, profile: profile.value })
}

/** Signs by their codes; an unknown one is refused with the nearest. */
function readSigns(
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
