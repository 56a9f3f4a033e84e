import { stripVTControlCharacters, styleText } from 'node:util'

const BAR_COUNT = 24
/** More often than this flickers. */
const EVERY_MS = 80
const BYTES_PER_MB = 1_000_000

/** One line that tells how far a long work has come; silent where nobody watches. */
export class ProgressLine {
  readonly #totalBytes: number
  readonly #isWatched = process.stderr.isTTY
  #lastAtMs = 0
  #isShown = false

  constructor(totalBytes: number) {
    this.#totalBytes = totalBytes
  }

  show(doneBytes: number, path: string): void {
    const nowAtMs = performance.now()
    if (!this.#isWatched || nowAtMs - this.#lastAtMs < EVERY_MS) return
    this.#lastAtMs = nowAtMs
    this.#isShown = true
    const doneFrac = this.#totalBytes === 0 ? 1 : Math.min(1, doneBytes / this.#totalBytes)
    const full = Math.round(doneFrac * BAR_COUNT)
    const bar = styleText('green', '━'.repeat(full), { stream: process.stderr })
    const rest = styleText('dim', '─'.repeat(BAR_COUNT - full), { stream: process.stderr })
    const size = `${(doneBytes / BYTES_PER_MB).toFixed(0)}/${(this.#totalBytes / BYTES_PER_MB).toFixed(0)} MB`
    const head = `${bar}${rest} ${Math.round(doneFrac * 100)}%  ${size}  `
    const roomCount = (process.stderr.columns ?? 80) - stripVTControlCharacters(head).length - 1
    process.stderr.write(`\r${head}${path.slice(-Math.max(0, roomCount))}\u001B[K`)
  }

  /** Writes something that stays, above the line. */
  above(write: () => void): void {
    this.clear()
    write()
  }

  clear(): void {
    if (this.#isShown) process.stderr.write('\r\u001B[K')
    this.#isShown = false
  }
}
