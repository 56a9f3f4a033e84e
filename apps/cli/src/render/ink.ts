import { stripVTControlCharacters, styleText } from 'node:util'

import { hasColour } from '../edge/terminal.ts'

/** How a page is inked: colours on a terminal, plain when piped, `dumb` or `NO_COLOR`. */
export type Ink = Readonly<{
  strong: (text: string) => string
  faint: (text: string) => string
  good: (text: string) => string
  warn: (text: string) => string
  stop: (text: string) => string
  struck: (text: string) => string
  /** Columns to fill; 80 when unknown. */
  widthCount: number
}>

type Style = Parameters<typeof styleText>[0]

/** Ink for an output: `isColour` false gives plain text. */
export function inkFor(isColour: boolean, widthCount = 80): Ink {
  const inked =
    (style: Style) =>
    (text: string): string =>
      isColour ? styleText(style, text, { validateStream: false }) : text
  return {
    strong: inked('bold'),
    faint: inked('dim'),
    good: inked('green'),
    warn: inked('yellow'),
    stop: inked(['bold', 'red']),
    struck: isColour ? inked('strikethrough') : (text) => `(${text})`,
    widthCount: Math.max(48, Math.min(100, widthCount)),
  }
}

/** Ink for standard output as it is now. */
export function terminalInk(): Ink {
  return inkFor(hasColour(process.stdout), process.stdout.columns)
}

/** Columns that a text takes on a terminal: colours take none. */
function widthOf(text: string): number {
  return text.includes('\u001B') ? stripVTControlCharacters(text).length : text.length
}

/** Breaks a text at spaces; lines after the first are indented (columns). */
export function wrapped(text: string, widthCount: number, indentCount: number): string {
  const lines: string[] = []
  let line = ''
  let lineCount = 0
  for (const word of text.split(' ')) {
    const wordCount = widthOf(word)
    if (line !== '' && lineCount + 1 + wordCount > widthCount - indentCount) {
      lines.push(line)
      ;[line, lineCount] = [word, wordCount]
    } else {
      ;[line, lineCount] =
        line === '' ? [word, wordCount] : [`${line} ${word}`, lineCount + 1 + wordCount]
    }
  }
  lines.push(line)
  return lines.join(`\n${' '.repeat(indentCount)}`)
}
