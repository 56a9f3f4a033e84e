import { err, type Result } from '@uncramp/core'

import { excerpt, unreadable, type ParseError } from './parse-error.ts'
import { inRange, type Spelling } from './spelling.ts'

type Axis = Spelling & Readonly<{ quantity: 'latitude' | 'longitude'; positive: string }>

const LATITUDE: Axis = {
  quantity: 'latitude',
  positive: 'n',
  factors: {},
  low: -90,
  high: 90,
  lowText: '-90',
  highText: '90',
  example: '52.37 or 33.87S',
}
const LONGITUDE: Axis = {
  ...LATITUDE,
  quantity: 'longitude',
  positive: 'e',
  low: -180,
  high: 180,
  lowText: '-180',
  highText: '180',
  example: '4.89 or 3.70W',
}
/** A letter says the side; a sign and a letter together are not believed. */
const DEGREES: Readonly<Record<Axis['quantity'], RegExp>> = {
  latitude: /^(?:([+-]?\d{1,3}(?:[.,]\d{1,15})?)\s*°?|(\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*([ns]))$/,
  longitude: /^(?:([+-]?\d{1,3}(?:[.,]\d{1,15})?)\s*°?|(\d{1,3}(?:[.,]\d{1,15})?)\s*°?\s*([ew]))$/,
}

/**
 * Degrees north, `52.37`, `-33.87` or `33.87S`; −90 to 90.
 *
 * @errors input_empty · input_too_long · not_understood · out_of_range
 */
export function parseLatitudeDeg(text: string): Result<number, ParseError> {
  return parseDegrees(text, LATITUDE)
}

/**
 * Degrees east, `4.89`, `-3.70` or `3.70W`; −180 to 180.
 *
 * @errors input_empty · input_too_long · not_understood · out_of_range
 */
export function parseLongitudeDeg(text: string): Result<number, ParseError> {
  return parseDegrees(text, LONGITUDE)
}

function parseDegrees(text: string, axis: Axis): Result<number, ParseError> {
  const { quantity, example, positive } = axis
  const stopped = unreadable(text, quantity, example)
  if (stopped !== undefined) return stopped
  const given = excerpt(text.trim())
  const match = DEGREES[quantity].exec(text.trim().toLowerCase().replace('−', '-'))
  if (match === null) return err({ code: 'not_understood', quantity, given, example })
  const [, signed, plain = '', side = positive] = match
  const deg = Number((signed ?? plain).replace(',', '.')) * (side === positive ? 1 : -1)
  return inRange(deg, axis, given)
}
