/** Line and column, from 1. */
export type TextPlace = Readonly<{ line: number; column: number }>

/** What the parser says of a text: fine, fine so far, or wrong, with the place where it tells one. */
type Trouble =
  | Readonly<{ kind: 'none' | 'cut_off' }>
  | Readonly<{ kind: 'wrong'; atIndex: number | undefined }>

function troubleIn(text: string): Trouble {
  try {
    JSON.parse(text)
    return { kind: 'none' }
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /at position (\d+)/.exec(message)?.[1]
    const atIndex = position === undefined ? undefined : Number(position)
    const isCutOff =
      /end of JSON input|Unterminated string/.test(message) ||
      (atIndex !== undefined && atIndex >= text.length)
    return isCutOff ? { kind: 'cut_off' } : { kind: 'wrong', atIndex }
  }
}

/**
 * Where a text stops being JSON; its end when it only breaks off. The parser does not always tell the
 * place, so the shortest beginning that is already wrong is searched for.
 */
export function jsonPlace(text: string): TextPlace {
  const whole = troubleIn(text)
  if (whole.kind !== 'wrong') return placeOf(text, text.length)
  if (whole.atIndex !== undefined) return placeOf(text, whole.atIndex)
  let [goodCount, badCount] = [0, text.length]
  while (badCount - goodCount > 1) {
    const middle = (goodCount + badCount) >> 1
    if (troubleIn(text.slice(0, middle)).kind === 'wrong') badCount = middle
    else goodCount = middle
  }
  return placeOf(text, badCount - 1)
}

function placeOf(text: string, index: number): TextPlace {
  const before = text.slice(0, index)
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') }
}
