import type { TimelineItem } from './plan-document.ts'

/** A timeline item before it gets its clock time. */
export type DraftItem = Omit<TimelineItem, 'clockMs'>

/** Copies an object without the keys that are undefined, so that optional keys stay absent. */
export function defined<T extends object>(value: {
  [K in keyof T]: T[K] | undefined
}): T {
  // Key by key, in the order given: a plan makes a dozen of these, and through pairs they were its dearest step.
  const kept: { [K in keyof T]?: T[K] } = {}
  for (const key in value) if (value[key] !== undefined) kept[key] = value[key]
  // Only undefined fields were dropped, and T may lack exactly those.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return kept as T
}

/**
 * The id of an item. Joined rather than written as a template: a joined string is one flat piece, and
 * a plan whose strings are all flat turns into JSON in two thirds of the time.
 */
export function itemId(...parts: readonly (string | number)[]): string {
  return parts.join('-')
}
