/** More starting groups than any race has; further ones are counted as the first. */
const MAX_WAVES = 200
const MAX_NAME_BYTES = 40

type CellPlace = Readonly<{ bytes: Uint8Array; fromByte: number; toByte: number }>

/** Names of starting groups in the order they turn up, recognised by their bytes. */
export class WaveNames {
  readonly #names: string[] = []
  readonly #bytes: Uint8Array[] = []
  #lastIndex = 0

  get names(): readonly string[] {
    return this.#names
  }

  /** Index of the name between two bytes, new ones added; −1 when there are too many. */
  indexOf(at: CellPlace): number {
    if (this.#isAt(this.#lastIndex, at)) return this.#lastIndex
    for (let index = 0; index < this.#bytes.length; index += 1) {
      if (!this.#isAt(index, at)) continue
      this.#lastIndex = index
      return index
    }
    if (this.#bytes.length >= MAX_WAVES) return -1
    this.#bytes.push(at.bytes.slice(at.fromByte, at.toByte))
    const shown = at.bytes.subarray(at.fromByte, Math.min(at.toByte, at.fromByte + MAX_NAME_BYTES))
    this.#names.push(
      String.fromCharCode(...shown)
        .replaceAll(/["\r]/g, '')
        .trim(),
    )
    this.#lastIndex = this.#bytes.length - 1
    return this.#lastIndex
  }

  #isAt(index: number, { bytes, fromByte, toByte }: CellPlace): boolean {
    const known = this.#bytes[index]
    if (known === undefined || known.length !== toByte - fromByte) return false
    for (let at = 0; at < known.length; at += 1)
      if (known[at] !== bytes[fromByte + at]) return false
    return true
  }
}
