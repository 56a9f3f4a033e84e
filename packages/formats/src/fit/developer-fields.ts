import type { Channel } from '@uncramp/core/activity'

import type { RawTrack } from '../track/raw-track.ts'
import { baseTypeOf } from './base-type.ts'
import { fillColumn } from './column-fill.ts'
import { messagesOf, type FitFile } from './fit-sessions.ts'
import { FIELD_DESCRIPTION_FIELDS, MESSAGE, RECORD_FIELDS } from './profile.generated.ts'
import { recordBatches, type RecordBatch } from './record-batches.ts'

/** A channel that an app or sensor added to the watch's own, with where to find it. */
type DeveloperChannel = Readonly<{
  channel: Channel
  developerIndex: number
  fieldIndex: number
  typeByte: number
  scale: number
  minus: number
}>

const NATIVE_CHANNELS: ReadonlyMap<number, Channel> = new Map([
  [RECORD_FIELDS.heartRate[0], 'heartRateBpm'],
  [RECORD_FIELDS.cadence[0], 'cadenceSpm'],
  [RECORD_FIELDS.distance[0], 'distanceM'],
  [RECORD_FIELDS.speed[0], 'speedMps'],
  [RECORD_FIELDS.enhancedSpeed[0], 'speedMps'],
  [RECORD_FIELDS.power[0], 'powerW'],
])

/**
 * Fills channels that the watch itself did not record from developer fields that say they stand in
 * for them (a foot pod's speed, distance or power).
 */
export function fillFromDeveloperFields(file: FitFile, track: RawTrack): void {
  const missing = developerChannels(file).filter(
    ({ channel }) => track.columns[channel] === undefined,
  )
  if (missing.length === 0) return
  const batches = recordBatches(file.scan)
  for (const developer of missing) {
    const column = new Float64Array(track.samplesCount).fill(NaN)
    fillFromOne(file, developer, { batches, column })
    if (column.some((value) => !Number.isNaN(value))) track.columns[developer.channel] ??= column
  }
}

function developerChannels(file: FitFile): DeveloperChannel[] {
  const { reader } = file
  const F = FIELD_DESCRIPTION_FIELDS
  return messagesOf(file, MESSAGE.fieldDescription).flatMap((message): DeveloperChannel[] => {
    const native = reader.optional(message, F.nativeFieldNumber)
    const nativeMessage = reader.optional(message, F.nativeMessageNumber) ?? MESSAGE.record
    const developerIndex = reader.optional(message, F.developerDataIndex)
    const fieldIndex = reader.optional(message, F.fieldDefinitionNumber)
    const typeByte = reader.optional(message, F.baseType)
    const isPower =
      native === undefined &&
      reader.text(message, F.fieldName)?.toLowerCase() === 'power' &&
      /^w(atts?)?$/i.test(reader.text(message, F.units) ?? '')
    const channel = isPower ? 'powerW' : NATIVE_CHANNELS.get(native ?? -1)
    const isComplete =
      developerIndex !== undefined && fieldIndex !== undefined && typeByte !== undefined
    if (channel === undefined || !isComplete || nativeMessage !== MESSAGE.record) return []
    const scale = reader.optional(message, F.scale) || 1
    const minus = reader.optional(message, F.offset) ?? 0
    return [{ channel, developerIndex, fieldIndex, typeByte, scale, minus }]
  })
}

function fillFromOne(
  { reader }: FitFile,
  { typeByte, scale, minus, ...developer }: DeveloperChannel,
  into: { batches: readonly RecordBatch[]; column: Float64Array },
): void {
  const type = baseTypeOf(typeByte)
  const { column, batches } = into
  for (const { definition, at, rows } of batches) {
    const layout = reader.developerLayout(definition, developer)
    if (layout === undefined || layout.sizeBytes < type.sizeBytes) continue
    const { isLittle } = definition
    const { offsetByte } = layout
    const { view } = reader
    const place = { view, isLittle, at, rows, offsetByte }
    fillColumn({ ...place, type, scale, minus, column, isFresh: false })
  }
}
