import { err, ok, type Result } from '@uncramp/core'

import { decodeUtf8 } from '../text/decode-text.ts'
import { MATS_M, ROLE, parseHeader, plainHeader, type Header } from './columns.ts'
import { BATCH_ROWS, closedBatch, openBatch, type ResultsBatch } from './results-batch.ts'
import { IssueCount, type ResultsError, type ResultsIssue } from './results-issue.ts'
import { RowReader } from './row-reader.ts'

/** What a results or entrants file was found to be, once it has been read. */
export type ResultsFile = Readonly<{
  rowsCount: number
  /** Mats the file has a column for, m. */
  matsM: readonly number[]
  has: Readonly<{
    finish: boolean
    gun: boolean
    predicted: boolean
    wave: boolean
    mass: boolean
    start: boolean
  }>
  waveNames: readonly string[]
  issues: readonly ResultsIssue[]
}>

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
/** A title or two may stand above the header. */
const MAX_HEADER_LINES = 20
/** No row is longer: a quote that is open for so long was never meant as one. */
const MAX_ROW_BYTES = 1_000_000
const MAX_SHOWN_HEADERS = 12

/**
 * Reads race results or an entrants list from CSV bytes as they arrive, a batch of rows at a time.
 *
 * Columns are found by their headers (`sex`, `gender`, `M/F`; `5k`, `t5`, `split_5k`; `half`, `th`,
 * `HM`; `finish`, `tf`, `net`, `gun`, `official` and more); separators `,` `;` tab `|`; times as
 * h:mm:ss, mm:ss or seconds. Memory stays the same however long the file is.
 */
export class ResultsReader {
  readonly #onBatch: (batch: ResultsBatch) => void
  readonly #issues = new IssueCount()
  readonly #batch = openBatch()
  #buffer = new Uint8Array(1 << 16)
  #heldBytes = 0
  #retryBytes = 0
  #header: Header | undefined
  #rows: RowReader | undefined
  #refused: ResultsError | undefined
  #batchRows = 0
  #rowsCount = 0
  #line = 1
  #headerLines = 0
  #seen: readonly string[] = []
  #isFirst = true

  /** @param onBatch  called with up to 4096 rows; its columns are overwritten afterwards */
  constructor(onBatch: (batch: ResultsBatch) => void) {
    this.#onBatch = onBatch
  }

  /** Takes the next bytes of the file, any number of them. Whole rows are read where they lie. */
  push(bytes: Uint8Array): void {
    if (this.#refused !== undefined) return
    const body = this.#isFirst ? this.#withoutMark(bytes) : bytes
    if (this.#heldBytes === 0) this.#readThenHold(body)
    else {
      // The row that the last bytes broke off is finished first; without its end there is nothing to do.
      const endByte = body.indexOf(LINE_FEED) + 1
      this.#hold(endByte === 0 ? body : body.subarray(0, endByte))
      if (endByte > 0) {
        this.#readHeld()
        if (this.#heldBytes === 0) this.#readThenHold(body.subarray(endByte))
        else {
          this.#hold(body.subarray(endByte))
          this.#readHeld()
        }
      }
    }
    this.#dropTooLong()
  }

  #readThenHold(body: Uint8Array): void {
    if (this.#refused !== undefined) return
    const consumedBytes = this.#read(body, body.lastIndexOf(LINE_FEED) + 1)
    this.#hold(body.subarray(consumedBytes))
  }

  /**
   * Ends the file.
   *
   * @errors not_results
   */
  end(): Result<ResultsFile, ResultsError> {
    if (this.#heldBytes > 0 && this.#refused === undefined) {
      this.#hold(Uint8Array.of(LINE_FEED))
      this.#retryBytes = 0
      this.#readHeld()
      while (this.#heldBytes > 0 && this.#refused === undefined) this.#dropLine()
    }
    this.#flush()
    if (this.#refused !== undefined) return err(this.#refused)
    const header = this.#header
    if (header === undefined || this.#rows === undefined) {
      const why = this.#seen.length === 0 ? 'empty' : 'no_columns'
      return err({ code: 'not_results', why, seen: this.#seen })
    }
    const has = (role: number): boolean => header.roles.includes(role)
    return ok({
      rowsCount: this.#rowsCount,
      matsM: MATS_M.filter((_, index) => has(ROLE.split + index)),
      has: {
        finish: has(ROLE.finish) || has(ROLE.net) || has(ROLE.gun),
        gun: has(ROLE.gun),
        predicted: has(ROLE.predicted),
        wave: has(ROLE.wave),
        mass: has(ROLE.mass) || has(ROLE.massLb),
        start: has(ROLE.start),
      },
      waveNames: this.#rows.waves.names,
      issues: this.#issues.all(),
    })
  }

  /** A byte-order mark is taken off; UTF-16 and other bytes that are no text are refused. */
  #withoutMark(bytes: Uint8Array): Uint8Array {
    if (bytes.length === 0) return bytes
    this.#isFirst = false
    if (bytes.subarray(0, 4096).includes(0)) {
      this.#refused = { code: 'not_results', why: 'binary', seen: [] }
      return bytes.subarray(0, 0)
    }
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  }

  #hold(bytes: Uint8Array): void {
    const neededBytes = this.#heldBytes + bytes.length
    if (neededBytes > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(neededBytes, 2 * this.#buffer.length))
      larger.set(this.#buffer.subarray(0, this.#heldBytes))
      this.#buffer = larger
    }
    this.#buffer.set(bytes, this.#heldBytes)
    this.#heldBytes = neededBytes
  }

  /**
   * Reads what is held, up to its last line feed. A row whose quote is still open is tried again only
   * when twice as much is held: small pieces must not make it be read over and over.
   */
  #readHeld(): void {
    if (this.#heldBytes === 0 || this.#heldBytes < this.#retryBytes) return
    const endByte = this.#buffer.lastIndexOf(LINE_FEED, this.#heldBytes - 1) + 1
    if (endByte === 0) return
    const consumedBytes = this.#read(this.#buffer, endByte)
    this.#forget(consumedBytes)
    this.#retryBytes = consumedBytes === 0 ? 2 * this.#heldBytes : 0
  }

  /** Reads the rows of some bytes that end with a line feed; returns where the first unread one starts. */
  #read(bytes: Uint8Array, endByte: number): number {
    const fromByte = this.#header === undefined ? this.#readHeader(bytes, endByte) : 0
    const rows = this.#rows
    if (rows === undefined) return fromByte
    const span = { fromByte, endByte, line: this.#line, row: this.#batchRows }
    while (span.fromByte < endByte) {
      rows.readPlain(bytes, span, this.#batch)
      if (span.row < BATCH_ROWS && span.fromByte < endByte) {
        const nextByte = rows.readWithCare(bytes, span, this.#batch)
        if (nextByte === -1) break
        span.line += 1
        if (nextByte > -1) span.row += 1
        span.fromByte = nextByte > -1 ? nextByte : -2 - nextByte
      }
      if (span.row < BATCH_ROWS) continue
      this.#batchRows = span.row
      this.#flush()
      span.row = 0
    }
    this.#batchRows = span.row
    this.#line = span.line
    return span.fromByte
  }

  /** Takes bytes that were read off the front of those held. */
  #forget(bytesCount: number): void {
    if (bytesCount > 0) this.#buffer.copyWithin(0, bytesCount, this.#heldBytes)
    this.#heldBytes -= bytesCount
  }

  /** A row without an end is dropped. */
  #dropTooLong(): void {
    while (this.#heldBytes > MAX_ROW_BYTES && this.#refused === undefined) this.#dropLine()
  }

  #dropLine(): void {
    if (this.#header === undefined) {
      this.#refused = { code: 'not_results', why: 'no_columns', seen: this.#seen }
      return
    }
    this.#issues.note('row_too_long', this.#line)
    this.#line += 1
    const atByte = this.#buffer.indexOf(LINE_FEED)
    const isIn = atByte !== -1 && atByte < this.#heldBytes
    this.#forget(isIn ? atByte + 1 : this.#heldBytes)
    this.#retryBytes = 0
    this.#readHeld()
  }

  #readHeader(bytes: Uint8Array, endByte: number): number {
    let fromByte = 0
    while (fromByte < endByte && this.#headerLines < MAX_HEADER_LINES) {
      const atByte = bytes.indexOf(LINE_FEED, fromByte)
      const toByte = bytes[atByte - 1] === CARRIAGE_RETURN ? atByte - 1 : atByte
      const line = decodeUtf8(bytes.subarray(fromByte, toByte))
      fromByte = atByte + 1
      this.#line += 1
      this.#headerLines += 1
      if (line.trim() === '') continue
      if (this.#seen.length === 0) this.#seen = shownHeaders(line)
      const header = parseHeader(line)
      if (header === undefined) continue
      this.#header = header
      this.#rows = new RowReader(header, this.#issues, this.#batch)
      return fromByte
    }
    if (this.#headerLines >= MAX_HEADER_LINES) {
      this.#refused = { code: 'not_results', why: 'no_columns', seen: this.#seen }
    }
    return fromByte
  }

  #flush(): void {
    if (this.#batchRows === 0) return
    this.#rowsCount += this.#batchRows
    this.#onBatch(closedBatch(this.#batch, this.#batchRows))
    this.#batchRows = 0
  }
}

function shownHeaders(line: string): readonly string[] {
  return line
    .slice(0, 2000)
    .split(/[,;\t|]/)
    .filter((header) => plainHeader(header) !== '')
    .slice(0, MAX_SHOWN_HEADERS)
    .map((header) => header.trim().slice(0, 40))
}
