/** No known element. */
export const UNKNOWN = 0

/** Hash of a name byte by byte; letters count the same in upper and lower case. */
export function addToHash(hash: number, byte: number): number {
  return Math.imul(hash, 31) + (byte | 0x20)
}

/**
 * Element names that a reader knows, as small numbers from 1 on, found by hash without making a
 * string. Case and namespace prefix do not count. Two names with one 32-bit hash would be taken for
 * each other; the constructor refuses known ones that clash.
 */
export class NameTable<Name extends string = string> {
  readonly names: readonly Name[]
  readonly #hashes: Int32Array
  readonly #codes: Uint8Array
  readonly #mask: number

  constructor(names: readonly Name[]) {
    this.names = names
    const slotsCount = 1 << Math.ceil(Math.log2(names.length * 4))
    this.#mask = slotsCount - 1
    this.#hashes = new Int32Array(slotsCount)
    this.#codes = new Uint8Array(slotsCount)
    names.forEach((name, index) => this.#put(hashOf(name), index + 1))
  }

  /** The code of a name by its hash, `UNKNOWN` for others. */
  code(hash: number): number {
    let slot = hash & this.#mask
    while ((this.#codes[slot] ?? 0) !== UNKNOWN) {
      if (this.#hashes[slot] === hash) return this.#codes[slot] ?? UNKNOWN
      slot = (slot + 1) & this.#mask
    }
    return UNKNOWN
  }

  /** The code of a known name. */
  codeOf(name: Name): number {
    return this.names.indexOf(name) + 1
  }

  #put(hash: number, code: number): void {
    if (this.code(hash) !== UNKNOWN) throw new Error('two element names with one hash')
    let slot = hash & this.#mask
    while ((this.#codes[slot] ?? 0) !== UNKNOWN) slot = (slot + 1) & this.#mask
    this.#hashes[slot] = hash
    this.#codes[slot] = code
  }
}

/** The hash that a scanner makes of a name. */
export function hashOf(name: string): number {
  let hash = 0
  for (let index = 0; index < name.length; index += 1)
    hash = addToHash(hash, name.charCodeAt(index)) | 0
  return hash
}
