import type { Channel } from '@uncramp/core/activity'

import type { MessageReader } from './message-reader.ts'
import { MESSAGE, RECORD_FIELDS } from './profile.generated.ts'
import type { FitScan } from './scan.ts'

const SPEED_SCALE = 100
const DISTANCE_SCALE = 16
/** The distance is a counter of 12 bits that runs over every 256 m. */
const COUNTER_MASK = 0xfff
const NOT_RECORDED = 0xffffff

/**
 * Old foot pods put speed and distance into three bytes: 12 bits of speed in cm/s, 12 bits of a
 * distance counter in 1/16 m, which is added up over the file.
 */
export function fillCompressedSpeedDistance(file: {
  scan: FitScan
  reader: MessageReader
  columnOf: (channel: Channel) => Float64Array
}): void {
  const { scan, reader, columnOf } = file
  const offsets = scan.definitions.map((definition) => {
    if (definition.globalIndex !== MESSAGE.record) return -1
    const layout = reader.layout(definition, RECORD_FIELDS.compressedSpeedDistance[0])
    return layout !== undefined && layout.sizeBytes >= 3 ? layout.offsetByte : -1
  })
  if (offsets.every((offset) => offset < 0)) return
  let lastCounter: number | undefined
  let sumCounter = 0
  for (let row = 0; row < scan.recordsCount; row += 1) {
    const offset = offsets[scan.recordDefinition[row] ?? 0] ?? -1
    if (offset < 0) continue
    const atByte = (scan.recordAt[row] ?? 0) + offset
    const [a = 0, b = 0, c = 0] = reader.bytes.subarray(atByte, atByte + 3)
    const packed = a | (b << 8) | (c << 16)
    if (packed === NOT_RECORDED) continue
    const counter = packed >> 12
    sumCounter += lastCounter === undefined ? counter : (counter - lastCounter) & COUNTER_MASK
    lastCounter = counter
    columnOf('speedMps')[row] = (packed & COUNTER_MASK) / SPEED_SCALE
    columnOf('distanceM')[row] = sumCounter / DISTANCE_SCALE
  }
}
