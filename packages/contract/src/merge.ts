import { canonicalJson, type Json } from './json.ts'

/** One field as somebody wrote it, and when. */
export type Written = Readonly<{ value: Json; clock: string }>
export type Fields = Readonly<Record<string, Written>>

/** The field that marks a record deleted; it merges like every other one. */
export const DELETED = 'deleted'

/**
 * Last writer wins, for one field. Two writers with the very same clock are settled by the value, so
 * that every device settles it alike.
 */
export function laterWritten(a: Written, b: Written): Written {
  if (a.clock !== b.clock) return a.clock > b.clock ? a : b
  return canonicalJson(a.value) >= canonicalJson(b.value) ? a : b
}

/**
 * Two states of one record made one: field by field, last writer wins. The order of arguments, how
 * often a state comes in and how states are grouped make no difference.
 */
export function mergeFields(a: Fields, b: Fields): Fields {
  const merged: Record<string, Written> = { ...a }
  for (const [name, written] of Object.entries(b)) {
    const mine = Object.hasOwn(merged, name) ? merged[name] : undefined
    Object.defineProperty(merged, name, {
      value: mine === undefined ? written : laterWritten(mine, written),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return merged
}

/** Whether the last word on a record is that it is gone. */
export function isDeleted(fields: Fields): boolean {
  return Object.hasOwn(fields, DELETED) && fields[DELETED]?.value === true
}
