const RIGHT_TO_LEFT_OVERRIDE = '\u202E'
const POP = '\u202C'

/** The same words read from right to left, whatever holds them: a stand-in for a language like Arabic. */
export function pseudo<T>(words: T): T {
  // Only texts and functions that make texts are changed, each into its own kind, so T stays true.
  const turned: unknown = turn(words)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return turned as T
}

function turn(value: unknown): unknown {
  if (typeof value === 'string') return `${RIGHT_TO_LEFT_OVERRIDE}${value}${POP}`
  if (typeof value === 'function') {
    return (...given: unknown[]): unknown => turn(Reflect.apply(value, undefined, given))
  }
  if (Array.isArray(value)) return value.map(turn)
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turn(part)]))
  }
  return value
}
