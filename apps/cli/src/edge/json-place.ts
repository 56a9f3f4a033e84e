/** Line and column, from 1, where a text stops being JSON; its end when the parser names no place. */
export function jsonPlace(
  text: string,
  error: unknown,
): Readonly<{ line: number; column: number }> {
  const message = error instanceof Error ? error.message : ''
  const position = /at position (\d+)/.exec(message)?.[1]
  const before = text.slice(0, position === undefined ? text.length : Number(position))
  const line = before.split('\n').length
  return { line, column: before.length - before.lastIndexOf('\n') }
}
