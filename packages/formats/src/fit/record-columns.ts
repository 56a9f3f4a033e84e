import type { Channel } from '@uncramp/core/activity'

import type { RawColumns, RawTrack } from '../track/raw-track.ts'
import { fillColumn } from './column-fill.ts'
import { fillCompressedSpeedDistance } from './compressed-speed-distance.ts'
import type { Definition, FieldLayout } from './definition.ts'
import { FIT_EPOCH_S } from './epoch.ts'
import type { MessageReader } from './message-reader.ts'
import { RECORD_FIELDS, type FitField } from './profile.generated.ts'
import type { FitScan } from './scan.ts'

/** The records of one definition: where each is, and which row it becomes. */
type Batch = Readonly<{ definition: Definition; at: Int32Array; rows: Int32Array }>

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
  const batches = batchesOf(scan)
  const columns: RawColumns = {}
  const columnOf = (channel: Channel): Float64Array =>
    (columns[channel] ??= new Float64Array(samplesCount).fill(NaN))
  for (const batch of batches) {
    for (const [channel, wanted] of CHANNEL_FIELDS) {
      const layout = reader.layout(batch.definition, wanted[0])
      if (layout !== undefined) fill(reader, batch, { layout, wanted, column: columnOf(channel) })
    }
    addFractionalCadence(reader, batch, columns)
  }
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

function batchesOf(scan: FitScan): Batch[] {
  const { recordsCount, recordAt, recordDefinition, definitions } = scan
  const only = onlyDefinition(scan)
  if (only !== undefined) {
    const rows = new Int32Array(recordsCount)
    for (let row = 0; row < recordsCount; row += 1) rows[row] = row
    return [{ definition: only, at: recordAt.subarray(0, recordsCount), rows }]
  }
  const counts = new Int32Array(definitions.length + 1)
  for (let row = 0; row < recordsCount; row += 1) {
    const index = recordDefinition[row] ?? 0
    counts[index] = (counts[index] ?? 0) + 1
  }
  const starts = new Int32Array(definitions.length + 1)
  for (let index = 0; index < definitions.length; index += 1) {
    starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0)
  }
  const next = starts.slice()
  const at = new Int32Array(recordsCount)
  const rows = new Int32Array(recordsCount)
  for (let row = 0; row < recordsCount; row += 1) {
    const index = recordDefinition[row] ?? 0
    const place = next[index] ?? 0
    next[index] = place + 1
    at[place] = recordAt[row] ?? 0
    rows[place] = row
  }
  return definitions.flatMap((definition, index) => {
    const [from = 0, to = 0] = [starts[index], starts[index + 1]]
    if (from === to) return []
    return [{ definition, at: at.subarray(from, to), rows: rows.subarray(from, to) }]
  })
}

/** The definition of all records, where they share one: the usual case. */
function onlyDefinition(scan: FitScan): Definition | undefined {
  const first = scan.recordDefinition[0]
  for (let row = 1; row < scan.recordsCount; row += 1) {
    if (scan.recordDefinition[row] !== first) return undefined
  }
  return scan.recordsCount === 0 ? undefined : scan.definitions[first ?? 0]
}

function fill(
  reader: MessageReader,
  { definition, at, rows }: Batch,
  into: { layout: FieldLayout; wanted: FitField; column: Float64Array },
): void {
  const { layout, wanted, column } = into
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
  })
}

function timesOf(scan: FitScan, reader: MessageReader, batches: readonly Batch[]): Float64Array {
  const timeS = new Float64Array(scan.recordsCount).fill(NaN)
  for (const batch of batches) {
    const layout = reader.layout(batch.definition, RECORD_FIELDS.timestamp[0])
    const wanted: FitField = [RECORD_FIELDS.timestamp[0], 1, -FIT_EPOCH_S]
    if (layout !== undefined) fill(reader, batch, { layout, wanted, column: timeS })
  }
  for (let row = 0; row < scan.recordHeaderTimeS.length && row < timeS.length; row += 1) {
    const headerS = scan.recordHeaderTimeS[row] ?? NaN
    if (headerS === headerS) timeS[row] = headerS + FIT_EPOCH_S
  }
  return timeS
}

/** Half and quarter steps, in a field of their own. */
function addFractionalCadence(reader: MessageReader, batch: Batch, columns: RawColumns): void {
  const wanted = RECORD_FIELDS.fractionalCadence
  const layout = reader.layout(batch.definition, wanted[0])
  const { cadenceSpm } = columns
  if (layout === undefined || cadenceSpm === undefined) return
  const fraction = new Float64Array(cadenceSpm.length)
  fill(reader, batch, { layout, wanted, column: fraction })
  for (const row of batch.rows) cadenceSpm[row] = (cadenceSpm[row] ?? NaN) + (fraction[row] ?? 0)
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
