import type { IssueLog } from '../track/issue-log.ts'
import type { FitPart } from './container.ts'
import { DefinitionBook } from './definition-book.ts'
import { parseDefinition, type Definition } from './definition.ts'
import { MESSAGE } from './profile.generated.ts'

/** A data message: where it is, how it is laid out, and its time if the header carried one. */
export type MessageRef = Readonly<{
  definition: Definition
  /** Of the first byte after the header byte. */
  atByte: number
  /** Seconds of the FIT clock from a compressed header, else NaN. */
  headerTimeS: number
}>

/** More laps, events or devices than any recording holds. */
const MAX_MESSAGES_COUNT = 10_000
/** How far to look for the next good record after a bad one; in one file, twice over it and this. */
const RESYNC_BYTES = 65_536
const MIN_SEARCH_BYTES = 65_536
/** A record found again is believed when its time fits the last ones. */
const RESYNC_BACK_S = 60
const RESYNC_AHEAD_S = 86_400
const RECENT_COUNT = 9

/** What becomes of a local type's messages; none is known before its definition. */
const UNDEFINED = 0
const RECORD = 1
const COLLECT = 2
const SKIP = 3
const COLLECTED: ReadonlySet<number> = new Set(Object.values(MESSAGE))
const LOCALS_COUNT = 16

/**
 * First pass over a FIT file: finds every message, reads none.
 *
 * Records are kept as two plain columns (place, definition) so that the second pass can read one
 * field of many records in a tight loop; other messages that we want are kept as references.
 */
export class FitScan {
  readonly definitions: Definition[]
  readonly messages = new Map<number, MessageRef[]>()
  recordsCount = 0
  recordAt: Int32Array
  recordDefinition: Uint16Array
  /** Times from compressed headers; empty unless some record has one. */
  recordHeaderTimeS = new Float64Array(0)

  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #issues: IssueLog
  readonly #book: DefinitionBook
  readonly #slots: (Definition | undefined)[] = []
  readonly #slotSize = new Int32Array(LOCALS_COUNT)
  readonly #slotKind = new Uint8Array(LOCALS_COUNT)
  readonly #slotTime = new Int32Array(LOCALS_COUNT)
  readonly #slotIndex = new Uint16Array(LOCALS_COUNT)
  #lastTimeAtByte = -1
  #lastTimeLocal = 0
  #lastTimeS = NaN
  #lastAtByte = 0
  #resumedAtByte = 0
  #searchedBytes = 0

  constructor(bytes: Uint8Array, issues: IssueLog) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#issues = issues
    this.#book = new DefinitionBook(bytes, issues)
    this.definitions = this.#book.definitions
    const guessCount = 64 + (bytes.length >> 5)
    this.recordAt = new Int32Array(guessCount)
    this.recordDefinition = new Uint16Array(guessCount)
  }

  /** Scans one part; definitions do not outlive it, records and messages add up. */
  scan(part: FitPart): void {
    this.#slotSize.fill(-1)
    this.#slotKind.fill(UNDEFINED)
    this.#slots.length = 0
    this.#lastTimeAtByte = -1
    this.#lastTimeS = NaN
    let atByte = part.fromByte
    while (atByte < part.toByte) {
      const stoppedAtByte = this.#run(atByte, part.toByte)
      if (stoppedAtByte >= part.toByte) return
      atByte = this.#resync(stoppedAtByte, part.toByte)
    }
  }

  /** Walks from message to message; returns where it could not go on, or the end. */
  #run(fromByte: number, toByte: number): number {
    const [bytes, slotSize, slotKind, slotTime] = [
      this.#bytes,
      this.#slotSize,
      this.#slotKind,
      this.#slotTime,
    ]
    let atByte = fromByte
    this.#lastAtByte = fromByte
    while (atByte < toByte) {
      const header = bytes[atByte] ?? 0
      if (header < LOCALS_COUNT && slotKind[header] === SKIP) {
        const nextByte = this.#stepOver(atByte, toByte)
        if (nextByte > atByte) {
          atByte = nextByte
          continue
        }
      }
      if ((header & 0xc0) === 0x40) {
        const nextByte = this.#define(atByte, toByte)
        if (nextByte < 0) return toByte
        atByte = nextByte
        continue
      }
      const isCompressed = header >= 0x80
      const local = isCompressed ? (header >> 5) & 3 : header & 15
      const sizeBytes = slotSize[local] ?? -1
      if (sizeBytes < 0) {
        this.#issues.add('undefined_record', atByte)
        return atByte
      }
      this.#lastAtByte = atByte
      const bodyByte = atByte + 1
      atByte = bodyByte + sizeBytes
      if (atByte > toByte) {
        this.#issues.add('truncated', bodyByte - 1)
        return toByte
      }
      const timeOffset = slotTime[local] ?? -1
      if (timeOffset >= 0) {
        this.#lastTimeAtByte = bodyByte + timeOffset
        this.#lastTimeLocal = local
      }
      const kind = slotKind[local]
      if (isCompressed) {
        const headerTimeS = this.#rollTime(header & 0x1f)
        if (kind === RECORD) this.#stampRecord(headerTimeS)
        else if (kind === COLLECT) this.#collect(bodyByte, local, headerTimeS)
        if (kind === RECORD) this.#addRecord(bodyByte, local)
      } else if (kind === COLLECT) this.#collect(bodyByte, local, NaN)
      else if (kind === RECORD) {
        atByte = this.#addRecords(bodyByte - 1, local, toByte)
        this.#lastAtByte = atByte - 1 - sizeBytes
        if (timeOffset >= 0) this.#lastTimeAtByte = atByte - sizeBytes + timeOffset
      }
    }
    return toByte
  }

  /** Messages that nobody reads, half of many files: where they end, or `fromByte` at one cut off. */
  #stepOver(fromByte: number, toByte: number): number {
    const [bytes, slotSize, slotKind, slotTime] = [
      this.#bytes,
      this.#slotSize,
      this.#slotKind,
      this.#slotTime,
    ]
    let atByte = fromByte
    let local = bytes[atByte] ?? 0
    while (local < LOCALS_COUNT && slotKind[local] === SKIP) {
      const nextByte = atByte + 1 + (slotSize[local] ?? 0)
      if (nextByte > toByte) break
      const timeOffset = slotTime[local] ?? -1
      if (timeOffset >= 0) {
        this.#lastTimeAtByte = atByte + 1 + timeOffset
        this.#lastTimeLocal = local
      }
      this.#lastAtByte = atByte
      atByte = nextByte
      local = bytes[atByte] ?? 0
    }
    return atByte
  }

  #lastTime(): number {
    if (this.#lastTimeAtByte >= 0) {
      const isLittle = this.#slots[this.#lastTimeLocal]?.isLittle ?? true
      this.#lastTimeS = this.#view.getUint32(this.#lastTimeAtByte, isLittle)
    }
    return this.#lastTimeS
  }

  /** Five bits of seconds in the header count on from the last full time. */
  #rollTime(lowBits: number): number {
    const lastS = this.#lastTime()
    this.#lastTimeAtByte = -1
    this.#lastTimeS = lastS + ((lowBits - lastS) & 0x1f)
    return this.#lastTimeS
  }

  #addRecord(bodyByte: number, local: number): void {
    if (this.recordsCount === this.recordAt.length) this.#grow()
    this.recordAt[this.recordsCount] = bodyByte
    this.recordDefinition[this.recordsCount] = this.#slotIndex[local] ?? 0
    this.recordsCount += 1
  }

  /** All records of one kind that follow each other: most of a file. Returns where they end. */
  #addRecords(fromByte: number, local: number, toByte: number): number {
    const bytes = this.#bytes
    const header = bytes[fromByte] ?? 0
    const strideBytes = 1 + (this.#slotSize[local] ?? 0)
    const index = this.#slotIndex[local] ?? 0
    const lastByte = toByte - strideBytes
    let atByte = fromByte
    let { recordAt, recordDefinition, recordsCount } = this
    while (atByte <= lastByte && bytes[atByte] === header) {
      if (recordsCount === recordAt.length) {
        this.recordsCount = recordsCount
        this.#grow()
        recordAt = this.recordAt
        recordDefinition = this.recordDefinition
      }
      recordAt[recordsCount] = atByte + 1
      recordDefinition[recordsCount] = index
      recordsCount += 1
      atByte += strideBytes
    }
    this.recordsCount = recordsCount
    return atByte
  }

  /** The time of the record that is added next. */
  #stampRecord(headerTimeS: number): void {
    if (this.recordsCount === this.recordAt.length) this.#grow()
    if (this.recordHeaderTimeS.length === 0) {
      this.recordHeaderTimeS = new Float64Array(this.recordAt.length).fill(NaN)
    }
    this.recordHeaderTimeS[this.recordsCount] = headerTimeS
  }

  #grow(): void {
    const capacityCount = this.recordAt.length * 2
    const recordAt = new Int32Array(capacityCount)
    recordAt.set(this.recordAt)
    this.recordAt = recordAt
    const recordDefinition = new Uint16Array(capacityCount)
    recordDefinition.set(this.recordDefinition)
    this.recordDefinition = recordDefinition
    if (this.recordHeaderTimeS.length === 0) return
    const recordHeaderTimeS = new Float64Array(capacityCount).fill(NaN)
    recordHeaderTimeS.set(this.recordHeaderTimeS)
    this.recordHeaderTimeS = recordHeaderTimeS
  }

  #collect(atByte: number, local: number, headerTimeS: number): void {
    const definition = this.#slots[local]
    if (definition === undefined) return
    const known = this.messages.get(definition.globalIndex)
    if (known === undefined) {
      this.messages.set(definition.globalIndex, [{ definition, atByte, headerTimeS }])
    } else if (known.length < MAX_MESSAGES_COUNT) known.push({ definition, atByte, headerTimeS })
    else this.#issues.add('limit_reached', atByte)
  }

  #define(atByte: number, toByte: number): number {
    const definition = parseDefinition(this.#bytes, atByte, toByte)
    if (definition === undefined) {
      this.#issues.add('truncated', atByte)
      return -1
    }
    // The last time is read by the layout it was written with.
    this.#lastTimeS = this.#lastTime()
    this.#lastTimeAtByte = -1
    const local = (this.#bytes[atByte] ?? 0) & 15
    const entry = this.#book.enter(definition, atByte)
    this.#slots[local] = entry.definition
    this.#slotSize[local] = definition.sizeBytes
    this.#slotTime[local] = entry.timeOffsetByte
    this.#slotIndex[local] = entry.index
    this.#slotKind[local] = kindOf(entry.definition, entry.index)
    return atByte + definition.lengthBytes
  }

  /**
   * After a message of no known kind: the next place that holds a record of the right time. The
   * message before it may be the one that lost a byte, so the search begins inside that.
   */
  #resync(stoppedAtByte: number, toByte: number): number {
    const aroundS = this.#recentTime()
    const fromByte = Math.max(this.#lastAtByte, this.#resumedAtByte) + 1
    const lookToByte = Math.min(toByte, stoppedAtByte + RESYNC_BYTES)
    if (!(aroundS > 0) || this.#searchedBytes > MIN_SEARCH_BYTES + 2 * this.#bytes.length)
      return toByte
    for (let atByte = fromByte; atByte < lookToByte; atByte += 1) {
      if (!this.#isRecordAround(atByte, toByte, aroundS)) continue
      this.#searchedBytes += atByte - fromByte
      this.#resumedAtByte = atByte
      return atByte
    }
    return toByte
  }

  #isRecordAround(atByte: number, toByte: number, aroundS: number): boolean {
    const local = this.#bytes[atByte] ?? 0
    if (local >= LOCALS_COUNT || this.#slotKind[local] !== RECORD) return false
    const [sizeBytes = -1, timeOffset = -1] = [this.#slotSize[local], this.#slotTime[local]]
    const nextByte = atByte + 1 + sizeBytes
    if (sizeBytes < 0 || timeOffset < 0 || nextByte > toByte) return false
    const isLittle = this.#slots[local]?.isLittle ?? true
    const leadS = this.#view.getUint32(atByte + 1 + timeOffset, isLittle) - aroundS
    if (leadS < -RESYNC_BACK_S || leadS > RESYNC_AHEAD_S) return false
    const next = this.#bytes[nextByte] ?? 0
    return nextByte === toByte || next >= 0x40 || (this.#slotSize[next & 15] ?? -1) >= 0
  }

  /** The middle one of the last few records' times: one of them may be garbage. */
  #recentTime(): number {
    const times: number[] = []
    for (let row = this.recordsCount - 1; row >= 0 && times.length < RECENT_COUNT; row -= 1) {
      const entry = this.#book.entries[this.recordDefinition[row] ?? 0]
      if (entry === undefined || entry.timeOffsetByte < 0) continue
      const atByte = (this.recordAt[row] ?? 0) + entry.timeOffsetByte
      times.push(this.#view.getUint32(atByte, entry.definition.isLittle))
    }
    return times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN
  }

  /** Forgets all records and messages from a place in the file on. */
  forgetFrom(fromByte: number): void {
    while (this.recordsCount > 0 && (this.recordAt[this.recordsCount - 1] ?? 0) >= fromByte) {
      this.recordsCount -= 1
    }
    for (const [kind, list] of this.messages) {
      const kept = list.filter(({ atByte }) => atByte < fromByte)
      if (kept.length === 0) this.messages.delete(kind)
      else this.messages.set(kind, kept)
    }
  }
}

function kindOf({ globalIndex }: Definition, index: number): number {
  if (globalIndex === MESSAGE.record) return index < 0 ? SKIP : RECORD
  return COLLECTED.has(globalIndex) ? COLLECT : SKIP
}
