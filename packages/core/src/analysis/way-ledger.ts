import { lowerBound } from '../lower-bound.ts'
import type { RunSamples } from './run-samples.ts'

/**
 * Running totals at every few metres of the way. Any stretch of the run, split, window or half, is
 * the difference of two readings. Columns have `cellsCount + 1` values, the last at `lengthM`.
 */
export type WayLedger = Readonly<{
  stepM: number
  lengthM: number
  cellsCount: number
  elapsedS: Float64Array
  movingS: Float64Array
  /** Moving time that the same effort takes on the flat. */
  effortS: Float64Array
  /** Seconds in motion with a heart rate, and that rate summed over them. */
  heartKnownS: Float64Array
  heartSum: Float64Array
  cadenceKnownS: Float64Array
  cadenceSum: Float64Array
  /** Time in holes of the recording, and the way in them. */
  gapS: Float64Array
  gapM: Float64Array
}>

/** Columns that can be read. */
export type LedgerColumn = Exclude<keyof WayLedger, 'stepM' | 'lengthM' | 'cellsCount'>

/** Fine enough for a street corner, coarse enough to be quick. */
const STEP_M = 10
const MAX_CELLS_COUNT = 60_000
/**
 * A step longer than this in which the runner moved is a hole. Watches that save memory write every
 * 1-15 s, so a shorter hole says nothing about the recording.
 *
 * @source uncramp_engineering
 */
export const HOLE_S = 30

type Columns = { -readonly [C in LedgerColumn]: Float64Array }

/**
 * Totals along the way; `effortS` still equals `movingS` until grades are known.
 *
 * @param samples  n samples with a way that never falls
 * @source uncramp_engineering
 */
export function wayLedger(samples: RunSamples): WayLedger {
  const lengthM = samples.wayM.at(-1) ?? 0
  const stepM = Math.max(STEP_M, lengthM / MAX_CELLS_COUNT)
  const cellsCount = Math.max(1, Math.ceil(lengthM / stepM))
  const columns = emptyColumns(cellsCount + 1)
  addSteps(samples, { columns, stepM, cellsCount })
  for (const column of Object.values(columns)) accumulate(column)
  columns.effortS.set(columns.movingS)
  return { stepM, lengthM, cellsCount, ...columns }
}

/** All in one piece of memory: nine small ones cost more than what is written into them. */
function emptyColumns(valuesCount: number): Columns {
  const values = new Float64Array(9 * valuesCount)
  const column = (columnIndex: number): Float64Array =>
    values.subarray(columnIndex * valuesCount, (columnIndex + 1) * valuesCount)
  return {
    elapsedS: column(0),
    movingS: column(1),
    effortS: column(2),
    heartKnownS: column(3),
    heartSum: column(4),
    cadenceKnownS: column(5),
    cadenceSum: column(6),
    gapS: column(7),
    gapM: column(8),
  }
}

type Cells = Readonly<{ columns: Columns; stepM: number; cellsCount: number }>

/** Shares every step out to the cells that it crosses. */
function addSteps(samples: RunSamples, { columns, stepM, cellsCount }: Cells): void {
  const { wayM, atS, movingS, heartRateBpm, cadenceSpm } = samples
  for (let index = 1; index < wayM.length; index++) {
    const fromM = wayM[index - 1] ?? 0
    const toM = wayM[index] ?? 0
    const step = {
      tookS: (atS[index] ?? 0) - (atS[index - 1] ?? 0),
      moveS: movingS[index] ?? 0,
      wentM: toM - fromM,
      heartBpm: heartRateBpm[index] ?? Number.NaN,
      cadenceSpm: cadenceSpm[index] ?? Number.NaN,
    }
    const firstCell = Math.min(cellsCount - 1, Math.floor(fromM / stepM))
    const lastCell = Math.min(cellsCount - 1, Math.floor(toM / stepM))
    if (firstCell === lastCell) addShare(columns, step, { cellIndex: firstCell, shareFrac: 1 })
    else
      for (let cell = firstCell; cell <= lastCell; cell++) {
        const inCellM = Math.min(toM, (cell + 1) * stepM) - Math.max(fromM, cell * stepM)
        addShare(columns, step, { cellIndex: cell, shareFrac: inCellM / step.wentM })
      }
  }
}

type Step = Readonly<{
  tookS: number
  moveS: number
  wentM: number
  heartBpm: number
  cadenceSpm: number
}>

/** A cell and how much of a step is its own. */
type Share = Readonly<{ cellIndex: number; shareFrac: number }>

/** Totals stand at the end of a cell, so cell k is written at k + 1. */
function addShare(columns: Columns, step: Step, { cellIndex, shareFrac }: Share): void {
  const { moveS, heartBpm, cadenceSpm } = step
  const movedS = moveS * shareFrac
  add(columns.elapsedS, cellIndex + 1, step.tookS * shareFrac)
  add(columns.movingS, cellIndex + 1, movedS)
  if (moveS > HOLE_S) {
    add(columns.gapS, cellIndex + 1, movedS)
    add(columns.gapM, cellIndex + 1, step.wentM * shareFrac)
  } else if (moveS > 0) {
    if (heartBpm > 0) {
      add(columns.heartKnownS, cellIndex + 1, movedS)
      add(columns.heartSum, cellIndex + 1, movedS * heartBpm)
    }
    if (cadenceSpm > 0) {
      add(columns.cadenceKnownS, cellIndex + 1, movedS)
      add(columns.cadenceSum, cellIndex + 1, movedS * cadenceSpm)
    }
  }
}

function add(column: Float64Array, index: number, value: number): void {
  column[index] = (column[index] ?? 0) + value
}

function accumulate(column: Float64Array): void {
  let sum = 0
  for (let index = 0; index < column.length; index++) {
    sum += column[index] ?? 0
    column[index] = sum
  }
}

/** A running total at a place; straight between cells, held at the ends. */
export function totalAt(ledger: WayLedger, name: LedgerColumn, atM: number): number {
  const column = ledger[name]
  if (atM <= 0) return column[0] ?? 0
  if (atM >= ledger.lengthM) return column[ledger.cellsCount] ?? 0
  const cell = Math.min(ledger.cellsCount - 1, Math.floor(atM / ledger.stepM))
  const fromM = cell * ledger.stepM
  const toM = Math.min(ledger.lengthM, fromM + ledger.stepM)
  const from = column[cell] ?? 0
  return from + ((column[cell + 1] ?? 0) - from) * ((atM - fromM) / (toM - fromM))
}

/** A stretch of the way. */
export type Stretch = Readonly<{ fromM: number; toM: number }>

/** What a column gathered over a stretch, never negative. */
export function overStretch(ledger: WayLedger, name: LedgerColumn, stretch: Stretch): number {
  return Math.max(0, totalAt(ledger, name, stretch.toM) - totalAt(ledger, name, stretch.fromM))
}

/** Moving pace with hills taken out; `null` where nothing moved, in no time, or over no length. */
export function effortSPerKm(ledger: WayLedger, stretch: Stretch): number | null {
  return paceOf(ledger, 'effortS', stretch)
}

/** Moving pace as run. */
export function movingSPerKm(ledger: WayLedger, stretch: Stretch): number | null {
  return paceOf(ledger, 'movingS', stretch)
}

/** Below this nobody moved: way that appeared in no time, which no pace may be compared with. */
const LEAST_S_PER_KM = 1

function paceOf(ledger: WayLedger, name: 'effortS' | 'movingS', stretch: Stretch): number | null {
  const lengthM = stretch.toM - stretch.fromM
  if (!(lengthM > 0)) return null
  const paceSPerKm = (overStretch(ledger, name, stretch) / lengthM) * 1000
  return paceSPerKm >= LEAST_S_PER_KM ? paceSPerKm : null
}

/** Share of moving time that must have a reading before its mean is shown. */
const MIN_KNOWN_FRAC = 0.5

/** Mean heart rate in motion; `null` when less than half of the time has one. */
export function heartRateOver(ledger: WayLedger, stretch: Stretch): number | null {
  return meanOver(ledger, { sum: 'heartSum', known: 'heartKnownS' }, stretch)
}

/** Mean cadence in motion; `null` when less than half of the time has one. */
export function cadenceOver(ledger: WayLedger, stretch: Stretch): number | null {
  return meanOver(ledger, { sum: 'cadenceSum', known: 'cadenceKnownS' }, stretch)
}

function meanOver(
  ledger: WayLedger,
  columns: Readonly<{ sum: LedgerColumn; known: LedgerColumn }>,
  stretch: Stretch,
): number | null {
  const knownS = overStretch(ledger, columns.known, stretch)
  const movingS = overStretch(ledger, 'movingS', stretch)
  if (!(knownS > 0) || knownS < MIN_KNOWN_FRAC * movingS) return null
  return overStretch(ledger, columns.sum, stretch) / knownS
}

/** Where on the way a column reached a total: the first place, 0 to `lengthM`. */
export function placeOfTotal(ledger: WayLedger, name: LedgerColumn, value: number): number {
  const column = ledger[name]
  const low = Math.min(lowerBound(column, value), ledger.cellsCount)
  if (low === 0) return 0
  const [from, to] = [column[low - 1] ?? 0, column[low] ?? 0]
  const fromM = (low - 1) * ledger.stepM
  const toM = Math.min(ledger.lengthM, low * ledger.stepM)
  return to > from ? Math.min(toM, fromM + ((value - from) / (to - from)) * (toM - fromM)) : toM
}
