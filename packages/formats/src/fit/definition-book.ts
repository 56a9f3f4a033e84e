import type { IssueLog } from '../track/issue-log.ts'
import { isReadable, layoutOf, type Definition } from './definition.ts'
import { MESSAGE } from './profile.generated.ts'

/** A definition as it was first met. */
export type BookEntry = Readonly<{
  definition: Definition
  /** Place in `definitions`; −1 once the book is full. */
  index: number
  /** Of the timestamp in a data message; −1 without one. */
  timeOffsetByte: number
}>

const TIMESTAMP = 253
const TIMESTAMP_BYTES = 4
const MAX_DEFINITIONS_COUNT = 5000

/** Keeps each different definition once: some devices send the same one before every few records. */
export class DefinitionBook {
  readonly entries: BookEntry[] = []
  readonly definitions: Definition[] = []
  readonly #byHash = new Map<number, { atByte: number; entry: BookEntry }[]>()
  readonly #bytes: Uint8Array
  readonly #issues: IssueLog

  constructor(bytes: Uint8Array, issues: IssueLog) {
    this.#bytes = bytes
    this.#issues = issues
  }

  /** The entry of a definition message that starts at `atByte`, new or known. */
  enter(definition: Definition, atByte: number): BookEntry {
    const hash = this.#hash(atByte, definition.lengthBytes)
    const alike = this.#byHash.get(hash)
    for (const known of alike ?? []) {
      if (this.#isSame(known.atByte, atByte, definition.lengthBytes)) return known.entry
    }
    const isFull = this.definitions.length >= MAX_DEFINITIONS_COUNT
    const entry = {
      definition,
      index: isFull ? -1 : this.definitions.length,
      timeOffsetByte: this.#timeOffset(definition, atByte),
    }
    if (isFull) {
      this.#issues.add('limit_reached', atByte)
      return entry
    }
    this.entries.push(entry)
    this.definitions.push(definition)
    if (alike === undefined) this.#byHash.set(hash, [{ atByte, entry }])
    else alike.push({ atByte, entry })
    return entry
  }

  #timeOffset(definition: Definition, atByte: number): number {
    const layout = layoutOf(this.#bytes, definition)
    if (definition.globalIndex === MESSAGE.record) {
      for (const field of layout.values()) {
        if (!isReadable(field)) this.#issues.add('bad_definition', atByte)
      }
    }
    const field = layout.get(TIMESTAMP)
    return field !== undefined && field.sizeBytes === TIMESTAMP_BYTES ? field.offsetByte : -1
  }

  /** FNV-1a over the definition, its local number left out. */
  #hash(atByte: number, lengthBytes: number): number {
    let hash = 0x811c9dc5 ^ lengthBytes
    for (let index = 1; index < lengthBytes; index += 1) {
      hash = Math.imul(hash ^ (this.#bytes[atByte + index] ?? 0), 0x01000193)
    }
    return hash
  }

  #isSame(oneAtByte: number, otherAtByte: number, lengthBytes: number): boolean {
    for (let index = 1; index < lengthBytes; index += 1) {
      if (this.#bytes[oneAtByte + index] !== this.#bytes[otherAtByte + index]) return false
    }
    return true
  }
}
