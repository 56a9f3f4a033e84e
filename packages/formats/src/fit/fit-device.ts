import type { Device } from '@uncramp/core/activity'

import { messagesOf, type FitFile } from './fit-sessions.ts'
import { DEVICE_INFO_FIELDS, FILE_ID_FIELDS, MAKER_NAMES, MESSAGE } from './profile.generated.ts'

const CREATOR_INDEX = 0

/** What recorded the file: the device that calls itself the creator, else who the file says it is by. */
export function fitDevice(file: FitFile): Device {
  const { reader } = file
  const creator = messagesOf(file, MESSAGE.deviceInfo).find(
    (message) => reader.number(message, DEVICE_INFO_FIELDS.deviceIndex) === CREATOR_INDEX,
  )
  const fileId = messagesOf(file, MESSAGE.fileId)[0]
  const own = fileId && {
    maker: makerOf(reader.optional(fileId, FILE_ID_FIELDS.manufacturer)),
    model: reader.text(fileId, FILE_ID_FIELDS.productName),
    product: reader.optional(fileId, FILE_ID_FIELDS.product),
    serial: reader.optional(fileId, FILE_ID_FIELDS.serialNumber),
  }
  const other = creator && {
    maker: makerOf(reader.optional(creator, DEVICE_INFO_FIELDS.manufacturer)),
    model: reader.text(creator, DEVICE_INFO_FIELDS.productName),
    product: reader.optional(creator, DEVICE_INFO_FIELDS.product),
    serial: reader.optional(creator, DEVICE_INFO_FIELDS.serialNumber),
  }
  const firmware = creator && reader.optional(creator, DEVICE_INFO_FIELDS.softwareVersion)
  return {
    maker: own?.maker ?? other?.maker,
    model: own?.model ?? other?.model ?? (own?.product ?? other?.product)?.toString(),
    serial: (own?.serial ?? other?.serial)?.toString(),
    firmware: firmware?.toFixed(2),
  }
}

function makerOf(value: number | undefined): string | undefined {
  if (value === undefined) return undefined
  return MAKER_NAMES.get(value) ?? `maker_${value}`
}
