/** Most single-letter changes between a slip and the word that was meant. */
const MAX_CHANGES_COUNT = 4

function changesCount(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const kept = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      here.push(Math.min(kept, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1))
    }
    above = here
  }
  return above[b.length] ?? 0
}

/** The code most like a mistyped one, if any is near. */
export function nearestCode(given: string, codes: readonly string[]): string | undefined {
  const wanted = given.slice(0, 40).toLowerCase()
  const holding = codes.find((code) => wanted.length > 3 && code.includes(wanted))
  if (holding !== undefined) return holding
  const [best] = codes
    .map((code) => ({ code, count: changesCount(wanted, code) }))
    .toSorted((a, b) => a.count - b.count)
  return best !== undefined && best.count <= MAX_CHANGES_COUNT ? best.code : undefined
}
