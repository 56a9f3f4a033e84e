import type { TimelineItem } from './plan-document.ts'

/** A timeline item before it gets its clock time. */
export type DraftItem = Omit<TimelineItem, 'clockMs'>

/** Copies an object without the keys that are undefined, so that optional keys stay absent. */
export function defined<T extends object>(value: {
  [K in keyof T]: T[K] | undefined
}): T {
  const kept = Object.entries(value).filter(([, field]) => field !== undefined)
  // Only undefined fields were dropped, and T may lack exactly those.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(kept) as T
}
