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

/** Pages fit from here on, and text stays readable up to there. */
const MIN_WIDTH_COUNT = 32
const USUAL_WIDTH_COUNT = 80
const MAX_WIDTH_COUNT = 100
/** Text beside a wide margin still gets this much room. */
const MIN_ROOM_COUNT = 16

type Style = Parameters<typeof styleText>[0]

/** Ink for an output: `isColour` false gives plain text. */
export function inkFor(isColour: boolean, widthCount = USUAL_WIDTH_COUNT): Ink {
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
    widthCount: Math.max(MIN_WIDTH_COUNT, Math.min(MAX_WIDTH_COUNT, widthCount)),
  }
}

/** Ink for standard output as it is now. */
export function terminalInk(): Ink {
  return inkFor(hasColour(process.stdout), columnsCount())
}

/** Columns of the terminal; without end where nobody watches, so that programs get one line each. */
export function terminalWidthCount(): number {
  if (!process.stdout.isTTY) return Infinity
  return Math.max(MIN_WIDTH_COUNT, columnsCount())
}

/** A terminal that was never told its size says 0. */
function columnsCount(): number {
  return process.stdout.columns > 0 ? process.stdout.columns : USUAL_WIDTH_COUNT
}

/** Columns that a text takes on a terminal: colours take none. */
function widthOf(text: string): number {
  return text.includes('\u001B') ? stripVTControlCharacters(text).length : text.length
}

/** Breaks a text at spaces; lines after the first are indented (columns). */
export function wrapped(text: string, widthCount: number, indentCount: number): string {
  const roomCount = Math.max(MIN_ROOM_COUNT, widthCount - indentCount)
  const lines: string[] = []
  let line = ''
  let lineCount = 0
  for (const word of text.split(' ')) {
    const wordCount = widthOf(word)
    if (line !== '' && lineCount + 1 + wordCount > roomCount) {
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

/** Parts with a dot between them, on as many lines as they need; a word that no line holds is broken. */
export function dotted(parts: readonly string[], widthCount: number): string {
  const lines: string[] = []
  for (const part of parts.filter((one) => one !== '')) {
    const last = lines.at(-1)
    const both = last === undefined ? part : `${last} · ${part}`
    if (last === undefined || both.length > widthCount) lines.push(part)
    else lines[lines.length - 1] = both
  }
  return lines.map((line) => wrapped(broken(line, widthCount), widthCount, 0)).join('\n')
}

/** What a reader takes for one letter, an emoji of many parts too. */
const LETTERS = new Intl.Segmenter()

function lettersOf(text: string): readonly string[] {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment)
}

/** The first letters that a width holds. */
function fitting(letters: readonly string[], widthCount: number): readonly string[] {
  let sumCount = 0
  const tooFar = letters.findIndex((letter) => (sumCount += letter.length) > widthCount)
  return tooFar < 0 ? letters : letters.slice(0, tooFar)
}

/** Long words in pieces of the width. */
function broken(text: string, widthCount: number): string {
  if (text.length <= widthCount) return text
  return text
    .split(' ')
    .flatMap((word) => piecesOf(word, widthCount))
    .join(' ')
}

function piecesOf(word: string, widthCount: number): readonly string[] {
  const pieces = ['']
  for (const letter of lettersOf(word)) {
    const last = pieces.at(-1) ?? ''
    if (last === '' || last.length + letter.length <= widthCount)
      pieces[pieces.length - 1] = last + letter
    else pieces.push(letter)
  }
  return pieces
}

/** A text that is too long without its middle: folders differ at the start, names of files at the end. */
export function withoutMiddle(text: string, widthCount: number): string {
  if (text.length <= widthCount) return text
  const letters = lettersOf(text)
  const head = fitting(letters, Math.floor((widthCount - 1) / 2)).join('')
  const tail = fitting(letters.toReversed(), widthCount - 1 - head.length).toReversed()
  return `${head}…${tail.join('')}`
}
