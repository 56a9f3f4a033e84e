import type { IssueLog } from '../track/issue-log.ts'
import { UNKNOWN, type NameTable } from './name-table.ts'
import { plainText } from './plain-text.ts'

/** What `next` came to. */
export const OPEN = 1
export const CLOSE = 2
export const END = 0
export type XmlToken = typeof OPEN | typeof CLOSE | typeof END

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const COLON = 0x3a
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const LEFT_BRACKET = 0x5b
const RIGHT_BRACKET = 0x5d
const DASH = 0x2d
const SPACE = 0x20
/** Deeper than any recording; beyond it nesting is no longer checked. */
const MAX_DEPTH_COUNT = 256

/**
 * Pull scanner over the bytes of an XML document: no strings, no tree, no entity is ever expanded
 * but the five of XML and numeric ones, and those only in text that is asked for. Its memory does not
 * grow with the document. Names lose their prefix. Broken markup is an issue, and is read past.
 */
export class XmlScanner {
  /** Code of the element just opened or closed. */
  name = UNKNOWN
  /** Of the element's `<`. */
  atByte = 0
  /** After `OPEN`: of the first byte behind the tag. */
  bodyByte = 0
  /** Of the value found last by `attribute`, `leaf`. */
  fromByte = 0
  toByte = 0

  readonly bytes: Uint8Array
  readonly #names: NameTable
  readonly #issues: IssueLog
  /** Of each open element: code, place of its name, length of its name (prefix included). */
  readonly #stackCode = new Uint8Array(MAX_DEPTH_COUNT)
  readonly #stackByte = new Int32Array(MAX_DEPTH_COUNT)
  readonly #stackLength = new Int32Array(MAX_DEPTH_COUNT)
  #depth = 0
  #nextByte = 0
  #attributesByte = 0
  #isEmptyTag = false

  constructor(bytes: Uint8Array, names: NameTable, issues: IssueLog) {
    this.bytes = bytes
    this.#names = names
    this.#issues = issues
  }

  /** How many elements are open. */
  get depthCount(): number {
    return this.#depth
  }

  /** Goes to the next tag of a known name. Text and other elements in between are passed over. */
  next(): XmlToken {
    const { bytes } = this
    for (;;) {
      if (this.#isEmptyTag) {
        this.#isEmptyTag = false
        this.#depth -= 1
        if (this.name !== UNKNOWN) return CLOSE
      }
      let atByte = this.#nextByte
      while (atByte < bytes.length && bytes[atByte] !== LT) atByte += 1
      if (atByte + 1 >= bytes.length) return this.#end(atByte)
      this.atByte = atByte
      const first = bytes[atByte + 1]
      if (first === SLASH) {
        if (this.#close(atByte + 2) && this.name !== UNKNOWN) return CLOSE
      } else if (first === BANG || first === QUESTION) this.#nextByte = this.#passMarkup(atByte)
      else if (this.#open(atByte + 1) && this.name !== UNKNOWN) return OPEN
    }
  }

  /** After `OPEN`: whether the tag has an attribute of that hash; its value is `fromByte` to `toByte`. */
  attribute(hash: number): boolean {
    const { bytes } = this
    let atByte = this.#attributesByte
    const endByte = this.bodyByte - 1
    while (atByte < endByte) {
      let own = 0
      while (atByte < endByte && (bytes[atByte] ?? 0) <= SPACE) atByte += 1
      for (; atByte < endByte; atByte += 1) {
        const byte = bytes[atByte] ?? 0
        if (byte === EQUALS || byte <= SPACE) break
        own = byte === COLON ? 0 : (Math.imul(own, 31) + (byte | 0x20)) | 0
      }
      while (atByte < endByte && bytes[atByte] !== QUOTE && bytes[atByte] !== APOSTROPHE)
        atByte += 1
      const quote = bytes[atByte]
      const fromByte = atByte + 1
      atByte = fromByte
      while (atByte < endByte && bytes[atByte] !== quote) atByte += 1
      if (own === hash && atByte < endByte) {
        this.fromByte = fromByte
        this.toByte = atByte
        return true
      }
      atByte += 1
    }
    return false
  }

  /** After `OPEN`: the text up to the next tag is `fromByte` to `toByte`, blanks at its ends taken off. */
  leaf(): void {
    const { bytes } = this
    let fromByte = this.bodyByte
    let toByte = fromByte
    if (!this.#isEmptyTag) {
      while (toByte < bytes.length && bytes[toByte] !== LT) toByte += 1
      this.#nextByte = toByte
    }
    while (fromByte < toByte && (bytes[fromByte] ?? 0) <= SPACE) fromByte += 1
    while (toByte > fromByte && (bytes[toByte - 1] ?? 0) <= SPACE) toByte -= 1
    this.fromByte = fromByte
    this.toByte = toByte
  }

  /** After `OPEN`: the text of the element with CDATA and entities resolved; at most 4,096 bytes of it. */
  text(decode: (bytes: Uint8Array) => string): string {
    return this.#isEmptyTag ? '' : plainText(this.bytes, this.bodyByte, decode)
  }

  /** After `OPEN` or `attribute`: the value found last as text. */
  value(decode: (bytes: Uint8Array) => string): string {
    return decode(this.bytes.subarray(this.fromByte, this.toByte))
  }

  #open(nameByte: number): boolean {
    const { bytes } = this
    let atByte = nameByte
    let hash = 0
    let byte = 0
    for (; atByte < bytes.length; atByte += 1) {
      byte = bytes[atByte] ?? 0
      if (byte === GT || byte === SLASH || byte <= SPACE) break
      hash = byte === COLON ? 0 : (Math.imul(hash, 31) + (byte | 0x20)) | 0
    }
    const lengthBytes = atByte - nameByte
    this.#attributesByte = atByte
    if (byte !== GT) atByte = this.#passAttributes(atByte)
    if (atByte >= bytes.length || lengthBytes === 0) {
      this.#issues.add(lengthBytes === 0 ? 'bad_markup' : 'truncated', nameByte)
      this.#nextByte = atByte + 1
      return false
    }
    this.#isEmptyTag = bytes[atByte - 1] === SLASH
    this.bodyByte = atByte + 1
    this.#nextByte = this.bodyByte
    this.name = this.#names.code(hash)
    if (this.#depth < MAX_DEPTH_COUNT) {
      this.#stackCode[this.#depth] = this.name
      this.#stackByte[this.#depth] = nameByte
      this.#stackLength[this.#depth] = lengthBytes
    }
    this.#depth += 1
    return true
  }

  /** To the `>` that is in no quotes. */
  #passAttributes(fromByte: number): number {
    const { bytes } = this
    let quote = 0
    let atByte = fromByte
    for (; atByte < bytes.length; atByte += 1) {
      const byte = bytes[atByte] ?? 0
      if (quote !== 0) {
        if (byte === quote) quote = 0
      } else if (byte === GT) break
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    }
    return atByte
  }

  /** Closes the innermost element of that name; a closing tag without one is passed over. */
  #close(nameByte: number): boolean {
    const { bytes } = this
    const top = this.#depth - 1
    if (top >= 0 && top < MAX_DEPTH_COUNT) {
      // Almost always the right one: its length and two of its letters are proof enough.
      const lengthBytes = this.#stackLength[top] ?? 0
      const openByte = this.#stackByte[top] ?? 0
      const endByte = nameByte + lengthBytes
      if (
        bytes[endByte] === GT &&
        bytes[endByte - 1] === bytes[openByte + lengthBytes - 1] &&
        bytes[nameByte] === bytes[openByte]
      ) {
        this.#nextByte = endByte + 1
        this.#depth = top
        this.name = this.#stackCode[top] ?? UNKNOWN
        return true
      }
    }
    return this.#closeOther(nameByte)
  }

  #closeOther(nameByte: number): boolean {
    const { bytes } = this
    let endByte = nameByte
    while (endByte < bytes.length && bytes[endByte] !== GT) endByte += 1
    let nameEnd = nameByte
    while (nameEnd < endByte && (bytes[nameEnd] ?? 0) > SPACE) nameEnd += 1
    let depth = Math.min(this.#depth, MAX_DEPTH_COUNT)
    while (depth > 0 && !this.#isNamed(depth - 1, nameByte, nameEnd)) depth -= 1
    this.#nextByte = endByte + 1
    if (this.#depth > MAX_DEPTH_COUNT) {
      this.#depth -= 1
      this.name = UNKNOWN
      return true
    }
    if (depth !== this.#depth) this.#issues.add('bad_markup', nameByte - 2)
    if (depth === 0) return false
    // Elements in between were never closed: close one now, and see this tag again.
    if (depth !== this.#depth) this.#nextByte = nameByte - 2
    this.#depth -= 1
    this.name = this.#stackCode[this.#depth] ?? UNKNOWN
    return true
  }

  #isNamed(depth: number, fromByte: number, toByte: number): boolean {
    const openByte = this.#stackByte[depth] ?? 0
    if (this.#stackLength[depth] !== toByte - fromByte) return false
    for (let index = 0; index < toByte - fromByte; index += 1) {
      if (this.bytes[openByte + index] !== this.bytes[fromByte + index]) return false
    }
    return true
  }

  /** Comments, CDATA, processing instructions and document types; returns where they end. */
  #passMarkup(atByte: number): number {
    const { bytes } = this
    if (bytes[atByte + 1] === QUESTION) return this.#passUntil(atByte + 2, [QUESTION, GT])
    if (bytes[atByte + 2] === DASH && bytes[atByte + 3] === DASH) {
      return this.#passUntil(atByte + 4, [DASH, DASH, GT])
    }
    if (bytes[atByte + 2] === LEFT_BRACKET) {
      return this.#passUntil(atByte + 9, [RIGHT_BRACKET, RIGHT_BRACKET, GT])
    }
    this.#issues.add('doctype_ignored', atByte)
    return this.#passDoctype(atByte)
  }

  #passDoctype(fromByte: number): number {
    const { bytes } = this
    let isInside = false
    for (let atByte = fromByte; atByte < bytes.length; atByte += 1) {
      const byte = bytes[atByte]
      if (byte === LEFT_BRACKET) isInside = true
      else if (byte === RIGHT_BRACKET) isInside = false
      else if (byte === GT && !isInside) return atByte + 1
    }
    return this.#broken(fromByte)
  }

  #passUntil(fromByte: number, end: readonly number[]): number {
    const { bytes } = this
    const [first = 0] = end
    let atByte = bytes.indexOf(first, fromByte)
    while (atByte >= 0) {
      if (end.every((byte, index) => bytes[atByte + index] === byte)) return atByte + end.length
      atByte = bytes.indexOf(first, atByte + 1)
    }
    return this.#broken(fromByte)
  }

  #broken(atByte: number): number {
    this.#issues.add('truncated', atByte)
    return this.bytes.length
  }

  #end(atByte: number): typeof END {
    this.#nextByte = this.bytes.length
    if (this.#depth > 0) this.#issues.add('truncated', Math.min(atByte, this.bytes.length))
    return END
  }
}
