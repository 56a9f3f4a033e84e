import { isSignCode, type SignCode, type TriageAnswers } from '@uncramp/core/triage'

import { numberOf } from '../history/values.ts'
import type { Entry } from '../store/device-store.ts'

/** What was said in the last interview, and when. */
export type ToldAnswers = Readonly<{ answers: TriageAnswers; atMs: number }>

function signsOf(value: unknown): readonly SignCode[] {
  if (!Array.isArray(value)) return []
  return value.filter((sign): sign is SignCode => typeof sign === 'string' && isSignCode(sign))
}

/** The newest interview that was kept; a sign nobody asked about is in none of its lists. */
export function lastAnswers(entries: readonly Entry[]): ToldAnswers | undefined {
  const told = entries.flatMap(({ values }) => {
    const atMs = numberOf(values, 'atMs')
    const [signs, unknown, denied] = ['signs', 'unknown', 'denied'].map((name) =>
      signsOf(values[name]),
    )
    if (atMs === undefined || signs === undefined) return []
    return [{ atMs, answers: { signs, unknown: unknown ?? [], denied: denied ?? [] } }]
  })
  return told.toSorted((one, other) => other.atMs - one.atMs)[0]
}
