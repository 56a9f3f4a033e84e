import type { Json } from '@uncramp/contract/json'

import type { Values } from '../store/doc.ts'

/** Reads stored values: what is missing or of another kind is `undefined`. */
export function numberOf(values: Values, name: string): number | undefined {
  const value = values[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

export function flagOf(values: Values, name: string): boolean {
  return values[name] === true
}

/** The entry of a fixed list that a stored text names. */
export function oneOf<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((known) => known === value)
}

/** Entries of a fixed list, in the list's own order. */
export function someOf<T extends string>(
  list: readonly T[],
  value: Json | undefined,
): readonly T[] {
  return Array.isArray(value) ? list.filter((known) => value.includes(known)) : []
}

/** A part of a stored document, empty where there is none. */
export function partOf(value: Json | undefined, name: string): Values {
  const part = isValues(value) ? value[name] : undefined
  return isValues(part) ? part : {}
}

/** Whether a stored value is a set of named ones. */
export function isValues(value: Json | undefined): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Optional facts as they are stored: nothing undefined. */
export function stored(facts: Readonly<Record<string, Json | undefined>>): Values {
  const values: Record<string, Json> = {}
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) values[name] = value
  return values
}
