const DAY_S = 86_400

/** Days from 1970-01-01 to a day of the Gregorian calendar; months from 1. */
export function daysFromCivil(year: number, month: number, day: number): number {
  // Years begin in March, so that the leap day is the last.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/**
 * An ISO 8601 instant written in ASCII (`2026-05-01T06:00:00.5+02:00`), in seconds since 1970 UTC;
 * NaN for anything else. Without a zone it is taken as UTC, as GPX and TCX demand.
 */
export function parseTimeS(bytes: Uint8Array, fromByte: number, toByte: number): number {
  if (toByte - fromByte < 19 || toByte - fromByte > 40) return NaN
  const year = digits(bytes, fromByte, 4)
  const month = digits(bytes, fromByte + 5, 2)
  const day = digits(bytes, fromByte + 8, 2)
  const hour = digits(bytes, fromByte + 11, 2)
  const minute = digits(bytes, fromByte + 14, 2)
  const second = digits(bytes, fromByte + 17, 2)
  // Any digit that is none makes the sum NaN.
  const secondsS = hour * 3600 + minute * 60 + second
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59
  if (!isDate || !(second <= 60)) return NaN
  let atByte = fromByte + 19
  let fraction = 0
  if (atByte < toByte && (bytes[atByte] === 0x2e || bytes[atByte] === 0x2c)) {
    let unit = 0.1
    for (atByte += 1; atByte < toByte; atByte += 1) {
      const digit = (bytes[atByte] ?? 0) - 0x30
      if (digit < 0 || digit > 9) break
      fraction += digit * unit
      unit /= 10
    }
  }
  const wholeS = daysFromCivil(year, month, day) * DAY_S + secondsS
  return wholeS + Math.round(fraction * 1000) / 1000 - zoneOffsetS(bytes, atByte, toByte)
}

/** `Z`, nothing, `+02:00`, `-0330`, `+02`; NaN for anything else. */
export function zoneOffsetS(bytes: Uint8Array, fromByte: number, toByte: number): number {
  if (fromByte >= toByte || ((bytes[fromByte] ?? 0) | 0x20) === 0x7a) return 0
  const sign = bytes[fromByte] === 0x2d ? -1 : bytes[fromByte] === 0x2b ? 1 : NaN
  const hours = digits(bytes, fromByte + 1, 2)
  const hasColon = bytes[fromByte + 3] === 0x3a
  const minutesByte = fromByte + (hasColon ? 4 : 3)
  const minutes = minutesByte + 2 <= toByte ? digits(bytes, minutesByte, 2) : 0
  return sign * (hours * 3600 + minutes * 60)
}

/**
 * The zone that an instant is written in, s; NaN where it is `Z`, `+00:00` or nothing, which recorders
 * write wherever they are.
 */
export function writtenOffsetS(bytes: Uint8Array, fromByte: number, toByte: number): number {
  let atByte = fromByte + 19
  while (atByte < toByte && isFraction(bytes[atByte] ?? 0)) atByte += 1
  return zoneOffsetS(bytes, atByte, toByte) || NaN
}

/** A digit, a full stop or a comma. */
function isFraction(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2c
}

function digits(bytes: Uint8Array, fromByte: number, count: number): number {
  let value = 0
  for (let index = 0; index < count; index += 1) {
    const digit = (bytes[fromByte + index] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}
