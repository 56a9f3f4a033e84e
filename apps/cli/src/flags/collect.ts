/** Repeatable flag: `--condition a --condition b`. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value]
}
