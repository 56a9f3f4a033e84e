/** The same answers with one left out: an empty optional field is absent, not `undefined`. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value
  return rest
}
