import { MATS_M, ROLE, type Header } from './columns.ts'
import {
  MAX_AGE_YEARS,
  plainRowsOf,
  readPlainRows,
  sexOf,
  type PlainRows,
  type RowSpan,
} from './plain-rows.ts'
import { MARK, type Cell, newCell, readText, readTime, skipCell } from './read-cell.ts'
import { OUTCOME, SEX, type OpenBatch } from './results-batch.ts'
import type { IssueCount, ResultsIssueCode } from './results-issue.ts'
import { WaveNames } from './wave-names.ts'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const KG_PER_LB = 0.45359237
const EMPTY = new Float64Array(0)
/** No human runs a metre faster: a time below it was written as hours and minutes. */
const FASTEST_S_PER_M = 0.1

function pair(text: string): number {
  return text.charCodeAt(0) * 256 + text.charCodeAt(1)
}
const DN = pair('dn')
const DI = pair('di')
const DISQUALIFIED = [pair('dq'), pair('ds')]
/** Wheelchair, handcycle, push-rim; `ha` may also be "half marathon", so a third letter tells. */
const WHEELED = [pair('wh'), pair('hc'), pair('pw'), pair('pu')]
const HA = pair('ha')
const [LETTER_N, LETTER_S] = [0x6e, 0x73]

/** Reads rows into columns, one row at a time, without making a string of any. */
export class RowReader {
  readonly waves = new WaveNames()
  readonly #cell: Cell
  readonly #roles: Uint8Array
  readonly #separator: number
  readonly #issues: IssueCount
  /** Times of the file as columns: those that rows must hold in rising order. */
  readonly #splitRoles: readonly number[]
  readonly #wanted: readonly number[]
  readonly #plain: PlainRows | undefined
  readonly #splits: readonly Float64Array[]
  readonly #hasClocks: boolean
  readonly #isInOrder: boolean
  #outcome = 0
  #sex = 0
  #wave = 0

  constructor(header: Header, issues: IssueCount, batch: OpenBatch) {
    this.#roles = header.roles
    this.#separator = header.separator.charCodeAt(0)
    this.#cell = newCell(this.#separator)
    this.#issues = issues
    const has = (role: number): boolean => header.roles.includes(role)
    this.#splitRoles = MATS_M.map((_, index) => ROLE.split + index).filter(has)
    const splitsInFile = [...header.roles].filter((role) => role >= ROLE.split)
    this.#isInOrder = splitsInFile.every((role, index) => role > (splitsInFile[index - 1] ?? 0))
    this.#plain = plainRowsOf(header.roles, this.#separator, batch)
    this.#hasClocks = has(ROLE.net) || has(ROLE.gun)
    const columnOf = (role: number): Float64Array => batch.byRole[role] ?? EMPTY
    this.#splits = this.#splitRoles.map(columnOf)
    this.#wanted = [...header.roles].filter((role) => role !== ROLE.skip)
  }

  /** Reads rows from `span` on for as long as they are plain, and moves `span` on. */
  readPlain(bytes: Uint8Array, span: RowSpan, batch: OpenBatch): void {
    if (this.#plain === undefined) return
    const from = { row: span.row, line: span.line }
    readPlainRows(bytes, span, this.#plain)
    this.#closePlain(from, span.row, batch)
  }

  /**
   * Reads the row that starts at `fromByte` into place `row`, whatever is in it.
   *
   * @returns where the next row starts; −1 when a quote is still open at `endByte`; and less than −1
   *          when the row is blank: −2 − the start of the next one
   */
  readWithCare(bytes: Uint8Array, span: Readonly<RowSpan>, batch: OpenBatch): number {
    this.#outcome = OUTCOME.finished
    this.#wave = 0
    const { row } = span
    const { byRole } = batch
    const roles = this.#roles
    const cell = this.#cell
    cell.endByte = span.endByte
    const columnsCount = roles.length
    let atByte = span.fromByte
    this.#sex = SEX.unknown
    let columnIndex = 0
    for (; ; columnIndex += 1) {
      const role = columnIndex < columnsCount ? (roles[columnIndex] ?? 0) : 0
      if (role >= ROLE.start) {
        atByte = readTime(cell, bytes, atByte)
        const column = byRole[role] ?? EMPTY
        column[row] = cell.value
        if (cell.mark > MARK.empty) {
          column[row] = NaN
          this.#odd(role, { bytes, fromByte: span.fromByte, toByte: atByte }, span)
        } else if (cell.parts === 1) column[row] = this.#hoursOr(role, cell.value, span)
      } else if (role === ROLE.skip) atByte = skipCell(cell, bytes, atByte)
      else {
        const fromByte = atByte
        const isNumber = role === ROLE.mass || role === ROLE.massLb
        atByte = (isNumber ? readTime : readText)(cell, bytes, fromByte)
        if (atByte !== -1) this.#text(role, { bytes, fromByte, toByte: atByte, span }, byRole)
      }
      if (atByte === -1) return -1
      if (bytes[atByte] === LINE_FEED) break
      atByte += 1
    }
    if (columnIndex + 1 < columnsCount) {
      if (isBlank(bytes, span.fromByte, atByte)) return -2 - (atByte + 1)
      this.#short(columnIndex, span, byRole)
    }
    this.#close(batch, span)
    return atByte + 1
  }

  /** Cells that the row lacks count as empty. */
  #short(columnIndex: number, span: Readonly<RowSpan>, byRole: OpenBatch['byRole']): void {
    this.#issues.note('row_short', span.line)
    for (let index = columnIndex + 1; index < this.#roles.length; index += 1) {
      const column = byRole[this.#roles[index] ?? 0]
      if (column !== undefined) column[span.row] = NaN
    }
  }

  /** `1:45` in a half-marathon column cannot be minutes: nobody runs that fast. */
  #hoursOr(role: number, value: number, span: Readonly<RowSpan>): number {
    const distanceM = role >= ROLE.split ? (MATS_M[role - ROLE.split] ?? 0) : 20_000
    if (role === ROLE.start || value >= distanceM * FASTEST_S_PER_M) return value
    this.#issues.note('read_as_hours', span.line)
    return value * 60
  }

  #odd(
    role: number,
    { bytes, fromByte: rowByte, toByte }: CellPlace,
    span: Readonly<RowSpan>,
  ): void {
    const cell = this.#cell
    if (cell.mark === MARK.estimated) {
      this.#issues.note('split_estimated', span.line)
      return
    }
    const fromByte = cellStart(bytes, toByte, { fromByte: rowByte, separator: this.#separator })
    readText(cell, bytes, fromByte)
    const place = { bytes, fromByte, toByte }
    if (!this.#status(place) && role >= ROLE.predicted && !isNothing(place))
      this.#issues.note('time_unreadable', span.line)
  }

  #text(
    role: number,
    at: CellPlace & Readonly<{ span: RowSpan }>,
    byRole: OpenBatch['byRole'],
  ): void {
    const cell = this.#cell
    const { span } = at
    const first = cell.letters >> 8
    switch (role) {
      case ROLE.sex:
        this.#sex = sexOf(first)
        break
      case ROLE.age: {
        const column = byRole[ROLE.age] ?? EMPTY
        column[span.row] = cell.value <= MAX_AGE_YEARS ? cell.value : NaN
        if (this.#sex === SEX.unknown && cell.parts > 0) this.#sex = sexOf(first)
        break
      }
      case ROLE.mass:
      case ROLE.massLb: {
        const column = byRole[ROLE.mass] ?? EMPTY
        column[span.row] = cell.value * (role === ROLE.mass ? 1 : KG_PER_LB)
        break
      }
      case ROLE.wave:
        this.#wave = this.waves.indexOf(at)
        if (this.#wave === -1) {
          this.#issues.note('too_many_waves', span.line)
          this.#wave = 0
        }
        break
      case ROLE.status:
        this.#status(at)
        break
      case ROLE.division:
      case ROLE.bib:
        if (this.#isWheeled(role, at)) this.#outcome = OUTCOME.wheeler
        break
      default:
    }
  }

  /** Boston's wheelchair and handcycle bibs begin with W and H. */
  #isWheeled(role: number, at: CellPlace): boolean {
    const { letters, parts } = this.#cell
    if (role === ROLE.bib) return parts > 0 && (letters === 0x7700 || letters === 0x6800)
    return WHEELED.includes(letters) || (letters === HA && thirdLetter(at) === LETTER_N)
  }

  #status(at: CellPlace): boolean {
    const { letters } = this.#cell
    if (DISQUALIFIED.includes(letters)) this.#outcome = OUTCOME.disqualified
    else if (letters === DN)
      this.#outcome = thirdLetter(at) === LETTER_S ? OUTCOME.didNotStart : OUTCOME.didNotFinish
    else if (letters === DI)
      this.#outcome = thirdLetter(at) === LETTER_S ? OUTCOME.disqualified : OUTCOME.didNotFinish
    else return false
    return true
  }

  /** Most plain rows hold mats that rise to a finish: nothing else has to be asked of those. */
  #closePlain(
    from: Readonly<{ row: number; line: number }>,
    toRow: number,
    batch: OpenBatch,
  ): void {
    const { outcome, waveIndex } = batch
    const finish = batch.byRole[ROLE.finish] ?? EMPTY
    const lastSplitS = this.#isInOrder && !this.#hasClocks ? this.#plain?.lastSplitS : undefined
    waveIndex.fill(0, from.row, toRow)
    this.#wave = 0
    for (let { row, line } = from; row < toRow; row += 1, line += 1) {
      this.#outcome = OUTCOME.finished
      if (lastSplitS !== undefined && (finish[row] ?? NaN) > (lastSplitS[row] ?? NaN))
        outcome[row] = OUTCOME.finished
      else {
        this.#sex = batch.sex[row] ?? SEX.unknown
        this.#close(batch, { row, line })
      }
    }
  }

  #close(batch: OpenBatch, at: RowPlace): void {
    const { byRole } = batch
    const { row } = at
    const finish = byRole[ROLE.finish] ?? EMPTY
    if (this.#hasClocks) {
      const netS = byRole[ROLE.net]?.[row] ?? NaN
      const gunS = byRole[ROLE.gun]?.[row] ?? NaN
      if (netS > 0) finish[row] = netS
      else if (!((finish[row] ?? NaN) > 0)) finish[row] = gunS > 0 ? gunS : NaN
    }
    const finishS = finish[row] ?? NaN
    if (this.#outcome === OUTCOME.finished && finishS !== finishS) this.#outcome = OUTCOME.noFinish
    if (this.#splitRoles.length > 0) this.#checkRising(at, finishS)
    if (this.#outcome !== OUTCOME.finished) this.#noteOutcome(byRole, at)
    batch.outcome[row] = this.#outcome
    batch.sex[row] = this.#sex
    batch.waveIndex[row] = this.#wave
  }

  #checkRising({ row, line }: RowPlace, finishS: number): void {
    let lastS = 0
    let isRising = true
    const splits = this.#splits
    for (let index = 0; index < splits.length; index += 1) {
      const splitS = splits[index]?.[row] ?? NaN
      if (splitS !== splitS) continue
      if (splitS <= lastS) isRising = false
      lastS = splitS
    }
    if (isRising && !(finishS <= lastS)) return
    this.#issues.note('splits_not_rising', line)
    for (const column of splits) column[row] = NaN
  }

  #noteOutcome(byRole: OpenBatch['byRole'], { row, line }: RowPlace): void {
    const predictedS = byRole[ROLE.predicted]?.[row] ?? NaN
    // An entrant has no finish yet.
    if (this.#outcome === OUTCOME.noFinish && (predictedS > 0 || this.#isEntrants())) return
    const code = OUTCOME_ISSUES[this.#outcome]
    if (code !== undefined) this.#issues.note(code, line)
  }

  #isEntrants(): boolean {
    return !this.#wanted.some((role) => role >= ROLE.finish)
  }
}

/** Where a cell is: `toByte` is one past its last byte. */
type CellPlace = Readonly<{ bytes: Uint8Array; fromByte: number; toByte: number }>

/** A row's place in the batch, and its line in the file. */
type RowPlace = Readonly<{ row: number; line: number }>

const OUTCOME_ISSUES: readonly (ResultsIssueCode | undefined)[] = [
  undefined,
  'no_finish',
  'did_not_finish',
  'did_not_start',
  'disqualified',
  'wheeler',
]

function isBlank(bytes: Uint8Array, fromByte: number, toByte: number): boolean {
  for (let atByte = fromByte; atByte < toByte; atByte += 1) {
    const byte = bytes[atByte] ?? 0
    if (byte > 0x20 && byte !== 0x2c && byte !== 0x3b && byte !== CARRIAGE_RETURN) return false
  }
  return true
}

function isNothing({ bytes, fromByte, toByte }: CellPlace): boolean {
  for (let atByte = fromByte; atByte < toByte; atByte += 1) {
    const lower = (bytes[atByte] ?? 0) | 0x20
    // Dashes, quotes, dots, and the letters of "n/a", "nan" and "null".
    if (lower >= 0x61 && lower <= 0x7a && !NOTHING.has(lower)) return false
  }
  return true
}
const NOTHING = new Set([0x6e, 0x61, 0x75, 0x6c])

function cellStart(
  bytes: Uint8Array,
  toByte: number,
  row: Readonly<{ fromByte: number; separator: number }>,
): number {
  let atByte = toByte
  while (atByte > row.fromByte && bytes[atByte - 1] !== row.separator) atByte -= 1
  return atByte
}

function thirdLetter({ bytes, fromByte, toByte }: CellPlace): number {
  let lettersCount = 0
  for (let atByte = fromByte; atByte < toByte; atByte += 1) {
    const lower = (bytes[atByte] ?? 0) | 0x20
    if (lower >= 0x61 && lower <= 0x7a) {
      lettersCount += 1
      if (lettersCount === 3) return lower
    }
  }
  return 0
}
