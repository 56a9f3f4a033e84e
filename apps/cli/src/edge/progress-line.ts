import { stripVTControlCharacters, styleText } from 'node:util'

import { isLive } from './terminal.ts'

const BAR_COUNT = 24
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
    const full = Math.round(doneFrac * BAR_COUNT)
    const bar = styleText('green', '━'.repeat(full), { stream: process.stderr })
    const rest = styleText('dim', '─'.repeat(BAR_COUNT - full), { stream: process.stderr })
    const head = `${bar}${rest} ${Math.round(doneFrac * 100)} %  `
    const roomCount = (process.stderr.columns ?? 80) - stripVTControlCharacters(head).length - 1
    process.stderr.write(`\r${head}${path.slice(-Math.max(0, roomCount))}\u001B[K`)
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
