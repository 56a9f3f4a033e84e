import type { BaseType } from './base-type.ts'

/**
 * One field of many records, to be written into one column: value = raw / scale − minus.
 * Record k begins at `at[k]` and goes to row `rows[k]`. Raw values that mean "not recorded" become NaN
 * in a fresh column, which then need not be filled with NaN beforehand; in others they leave what is there.
 */
export type ColumnFill = Readonly<{
  view: DataView
  isLittle: boolean
  at: Int32Array
  rows: Int32Array
  offsetByte: number
  type: BaseType
  scale: number
  minus: number
  column: Float64Array
  isFresh: boolean
}>

/** Reads a field of many records. One loop per width, so that each stays tight and of one type. */
export function fillColumn(fill: ColumnFill): void {
  const { kind, sizeBytes } = fill.type
  if (kind === 'text' || (kind !== 'float' && sizeBytes === 8)) {
    if (fill.isFresh) fill.column.fill(NaN)
    return
  }
  if (kind === 'float') return sizeBytes === 4 ? fillFloat32(fill) : fillFloat64(fill)
  const isSigned = kind === 'signed'
  switch (sizeBytes) {
    case 1:
      return isSigned ? fillInt8(fill) : fillUint8(fill)
    case 2:
      return isSigned ? fillInt16(fill) : fillUint16(fill)
    case 4:
      return isSigned ? fillInt32(fill) : fillUint32(fill)
    case 8:
      return
  }
}

function fillUint8({
  view,
  at,
  rows,
  offsetByte,
  type,
  scale,
  minus,
  column,
  isFresh,
}: ColumnFill): void {
  const { invalid } = type
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getUint8((at[index] ?? 0) + offsetByte)
    if (raw !== invalid) column[rows[index] ?? 0] = raw / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}

function fillInt8({
  view,
  at,
  rows,
  offsetByte,
  type,
  scale,
  minus,
  column,
  isFresh,
}: ColumnFill): void {
  const { invalid } = type
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getInt8((at[index] ?? 0) + offsetByte)
    if (raw !== invalid) column[rows[index] ?? 0] = raw / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}

function fillUint16(fill: ColumnFill): void {
  const { view, isLittle, at, rows, offsetByte, scale, minus, column, isFresh } = fill
  const { invalid } = fill.type
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getUint16((at[index] ?? 0) + offsetByte, isLittle)
    if (raw !== invalid) column[rows[index] ?? 0] = raw / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}

function fillInt16(fill: ColumnFill): void {
  const { view, isLittle, at, rows, offsetByte, scale, minus, column, isFresh } = fill
  const { invalid } = fill.type
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getInt16((at[index] ?? 0) + offsetByte, isLittle)
    if (raw !== invalid) column[rows[index] ?? 0] = raw / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}

function fillUint32(fill: ColumnFill): void {
  const { view, isLittle, at, rows, offsetByte, scale, minus, column, isFresh } = fill
  // Compared as signed numbers, which the engine keeps in registers.
  const invalid = fill.type.invalid | 0
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getInt32((at[index] ?? 0) + offsetByte, isLittle)
    if (raw !== invalid) column[rows[index] ?? 0] = (raw >>> 0) / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}

function fillInt32(fill: ColumnFill): void {
  const { view, isLittle, at, rows, offsetByte, scale, minus, column, isFresh } = fill
  const { invalid } = fill.type
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getInt32((at[index] ?? 0) + offsetByte, isLittle)
    if (raw !== invalid) column[rows[index] ?? 0] = raw / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}

function fillFloat32(fill: ColumnFill): void {
  const { view, isLittle, at, rows, offsetByte, scale, minus, column, isFresh } = fill
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getFloat32((at[index] ?? 0) + offsetByte, isLittle)
    if (Number.isFinite(raw)) column[rows[index] ?? 0] = raw / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}

function fillFloat64(fill: ColumnFill): void {
  const { view, isLittle, at, rows, offsetByte, scale, minus, column, isFresh } = fill
  for (let index = 0; index < at.length; index += 1) {
    const raw = view.getFloat64((at[index] ?? 0) + offsetByte, isLittle)
    if (Number.isFinite(raw)) column[rows[index] ?? 0] = raw / scale - minus
    else if (isFresh) column[rows[index] ?? 0] = NaN
  }
}
