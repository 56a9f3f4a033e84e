/** The same object without the keys whose value is undefined, which optional keys of a parser leave behind. */
export type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Drops keys that are undefined, so that `key?: T` holds exactly. */
export function present<T extends object>(value: T): Present<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  // Only undefined fields were dropped, which is what Present says; Object.entries forgets the keys.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as Present<T>
}
