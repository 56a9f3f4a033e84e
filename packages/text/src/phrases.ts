import type { Quantities } from './quantities.ts'

/** One sentence per code of a union, with that code's own facts; a missing or stray code does not compile. */
export type Phrases<U extends Readonly<{ code: string }>> = {
  readonly [C in U['code']]: (facts: Extract<U, { code: C }>, q: Quantities) => string
}

/** One text per name of a plain list of codes. */
export type Labels<C extends string> = Readonly<Record<C, string>>

/** The sentence for one coded value. */
export function phrase<U extends Readonly<{ code: string }>>(
  phrases: Phrases<U>,
  value: U,
  q: Quantities,
): string {
  // Phrases<U> holds the key by its type, but TypeScript cannot tie the entry to this member of U.
  const entries: Readonly<Record<string, unknown>> = phrases
  const say = entries[value.code]
  if (typeof say !== 'function') throw new Error(`no phrase for code ${value.code}`)
  return String(say(value, q))
}
