import type { ActivityIssue, DecodedActivity } from '@uncramp/core/activity'

import { decodeFit } from '../fit/decode-fit.ts'

/** A FIT file that must be readable. */
export function decodedFit(bytes: Uint8Array): DecodedActivity {
  const result = decodeFit(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

/** What was complained about, in order. */
export const codesOf = (issues: readonly ActivityIssue[]): readonly string[] =>
  issues.map(({ code }) => code)
