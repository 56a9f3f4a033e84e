import { stripVTControlCharacters, styleText } from 'node:util'

import { isLive } from './terminal.ts'

const BAR_COUNT = 24
/** The path is worth more than a long bar on a narrow terminal. */
const BAR_SHARE = 4
/** More often than this flickers. */
const EVERY_MS = 80

/** One line that tells how far a long work has come; silent where nobody watches. */
export class ProgressLine {
  readonly #totalCount: number
  readonly #isWatched = isLive(process.stderr)
  #lastAtMs = 0
  #isShown = false

  constructor(totalCount: number) {
    this.#totalCount = totalCount
  }

  show(doneCount: number, path: string): void {
    const nowAtMs = performance.now()
    if (!this.#isWatched || nowAtMs - this.#lastAtMs < EVERY_MS) return
    this.#lastAtMs = nowAtMs
    this.#isShown = true
    const doneFrac = this.#totalCount === 0 ? 1 : Math.min(1, doneCount / this.#totalCount)
    const widthCount = process.stderr.columns || 80
    const barCount = Math.min(BAR_COUNT, Math.floor(widthCount / BAR_SHARE))
    const full = Math.round(doneFrac * barCount)
    const bar = styleText('green', '━'.repeat(full), { stream: process.stderr })
    const rest = styleText('dim', '─'.repeat(barCount - full), { stream: process.stderr })
    const head = `${bar}${rest} ${Math.round(doneFrac * 100)} %  `
    const roomCount = Math.max(1, widthCount - stripVTControlCharacters(head).length - 1)
    process.stderr.write(`\r${head}${path.slice(-roomCount)}\u001B[K`)
  }

  /** Writes something that stays, above the line. */
  above(write: () => void): void {
    this.clear()
    write()
  }

  clear(): void {
    if (this.#isShown) this.wipe()
  }

  /** Takes off whatever stands in the line, ours or not. */
  wipe(): void {
    if (this.#isWatched) process.stderr.write('\r\u001B[K')
    this.#isShown = false
  }
}
