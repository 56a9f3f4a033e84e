import type { Channel } from '@uncramp/core/activity'

import type { RawColumns, RawTrack } from '../track/raw-track.ts'
import { fillColumn } from './column-fill.ts'
import { fillCompressedSpeedDistance } from './compressed-speed-distance.ts'
import type { FieldLayout } from './definition.ts'
import { FIT_EPOCH_S } from './epoch.ts'
import type { MessageReader } from './message-reader.ts'
import { RECORD_FIELDS, type FitField } from './profile.generated.ts'
import { recordBatches, type RecordBatch } from './record-batches.ts'
import type { FitScan } from './scan.ts'

const SEMICIRCLES_PER_DEG = 2 ** 31 / 180

const field = ([number]: FitField, scale: number, offset = 0): FitField => [number, scale, offset]

/** Later entries win where both were recorded. */
const CHANNEL_FIELDS: readonly (readonly [Channel, FitField])[] = [
  ['latitudeDeg', field(RECORD_FIELDS.positionLat, SEMICIRCLES_PER_DEG)],
  ['longitudeDeg', field(RECORD_FIELDS.positionLong, SEMICIRCLES_PER_DEG)],
  ['altitudeM', RECORD_FIELDS.altitude],
  ['altitudeM', RECORD_FIELDS.enhancedAltitude],
  ['distanceM', RECORD_FIELDS.distance],
  ['speedMps', RECORD_FIELDS.speed],
  ['speedMps', RECORD_FIELDS.enhancedSpeed],
  ['heartRateBpm', RECORD_FIELDS.heartRate],
  ['cadenceSpm', RECORD_FIELDS.cadence],
  ['powerW', RECORD_FIELDS.power],
  ['temperatureC', RECORD_FIELDS.temperature],
]

/** Second pass over a FIT file: the records, one column at a time. Cadence is still one-footed. */
export function recordColumns(scan: FitScan, reader: MessageReader): RawTrack {
  const samplesCount = scan.recordsCount
  const batches = recordBatches(scan)
  const columns: RawColumns = {}
  const columnOf = (channel: Channel): Float64Array =>
    (columns[channel] ??= new Float64Array(samplesCount).fill(NaN))
  const isOneBatch = batches.length === 1
  for (const batch of batches) {
    for (const [channel, wanted] of CHANNEL_FIELDS) {
      const layout = reader.layout(batch.definition, wanted[0])
      if (layout === undefined) continue
      const isFresh = isOneBatch && columns[channel] === undefined
      if (isFresh) columns[channel] = new Float64Array(samplesCount)
      fill(reader, batch, { layout, wanted, column: columnOf(channel), isFresh })
    }
  }
  addFractionalCadence(reader, batches, columns)
  fillCompressedSpeedDistance({ scan, reader, columnOf })
  dropEmpty(columns)
  zeroIsNotRecorded(columns.heartRateBpm)
  return {
    samplesCount,
    timeS: timesOf(scan, reader, batches),
    columns,
    atByte: scan.recordAt,
  }
}

function fill(
  reader: MessageReader,
  { definition, at, rows }: RecordBatch,
  into: { layout: FieldLayout; wanted: FitField; column: Float64Array; isFresh: boolean },
): void {
  const { layout, wanted, column, isFresh } = into
  fillColumn({
    view: reader.view,
    isLittle: definition.isLittle,
    at,
    rows,
    offsetByte: layout.offsetByte,
    type: layout.type,
    scale: wanted[1],
    minus: wanted[2],
    column,
    isFresh,
  })
}

function timesOf(
  scan: FitScan,
  reader: MessageReader,
  batches: readonly RecordBatch[],
): Float64Array {
  const timeS = new Float64Array(scan.recordsCount).fill(NaN)
  for (const batch of batches) {
    const layout = reader.layout(batch.definition, RECORD_FIELDS.timestamp[0])
    const wanted: FitField = [RECORD_FIELDS.timestamp[0], 1, -FIT_EPOCH_S]
    if (layout !== undefined) fill(reader, batch, { layout, wanted, column: timeS, isFresh: false })
  }
  for (let row = 0; row < scan.recordHeaderTimeS.length && row < timeS.length; row += 1) {
    const headerS = scan.recordHeaderTimeS[row] ?? NaN
    if (headerS === headerS) timeS[row] = headerS + FIT_EPOCH_S
  }
  return timeS
}

/** Half and quarter steps, in a field of their own. */
function addFractionalCadence(
  reader: MessageReader,
  batches: readonly RecordBatch[],
  { cadenceSpm }: RawColumns,
): void {
  const wanted = RECORD_FIELDS.fractionalCadence
  if (cadenceSpm === undefined) return
  let fraction: Float64Array | undefined
  for (const batch of batches) {
    const layout = reader.layout(batch.definition, wanted[0])
    if (layout === undefined) continue
    fraction ??= new Float64Array(cadenceSpm.length)
    fill(reader, batch, { layout, wanted, column: fraction, isFresh: false })
  }
  if (fraction === undefined) return
  for (let row = 0; row < fraction.length; row += 1) {
    cadenceSpm[row] = (cadenceSpm[row] ?? NaN) + (fraction[row] ?? 0)
  }
}

/** Fields that a device declares but never fills. */
function dropEmpty(columns: RawColumns): void {
  for (const [channel] of CHANNEL_FIELDS) {
    const column = columns[channel]
    if (column !== undefined && isBlank(column)) delete columns[channel]
  }
}

function isBlank(column: Float64Array): boolean {
  for (let index = 0; index < column.length; index += 1) {
    const value = column[index]
    if (value === value) return false
  }
  return true
}

function zeroIsNotRecorded(column: Float64Array | undefined): void {
  if (column === undefined) return
  for (let index = 0; index < column.length; index += 1) {
    if (column[index] === 0) column[index] = NaN
  }
}
