import { err, ok, type Result } from '@uncramp/core'

import { excerpt, unreadable, type ParseError, type QuantityName } from './parse-error.ts'

/** How one quantity may be written: units with their factor to ours, and the range that is believed. */
export type Spelling = Readonly<{
  quantity: QuantityName
  /** Unit in lower case → what one of it is in our unit. */
  factors: Readonly<Record<string, number>>
  low: number
  high: number
  lowText: string
  highText: string
  example: string
}>

const NUMBER_AND_UNIT = /^([+-]?\d{1,7}(?:[.,]\d{1,4})?)\s*([a-z°%/]*)$/

/** `70 kg` → 70; a number alone is refused, because nobody knows which unit was meant. */
export function parseWithUnit(text: string, spelling: Spelling): Result<number, ParseError> {
  const { quantity, factors, example } = spelling
  const stopped = unreadable(text, quantity, example)
  if (stopped !== undefined) return stopped
  const given = excerpt(text.trim())
  const match = NUMBER_AND_UNIT.exec(text.trim().toLowerCase())
  if (match === null) return err({ code: 'not_understood', quantity, given, example })
  const [, digits = '', unit = ''] = match
  if (unit === '') return err({ code: 'unit_missing', quantity, given, example })
  const factor = factors[unit]
  if (factor === undefined) return err({ code: 'not_understood', quantity, given, example })
  return inRange(Number(digits.replace(',', '.')) * factor, spelling, given)
}

/** A value that is believed, or why it is not. */
export function inRange(
  value: number,
  spelling: Spelling,
  given: string,
): Result<number, ParseError> {
  const { low, high, lowText, highText, quantity, example } = spelling
  if (value >= low && value <= high) return ok(value)
  return err({ code: 'out_of_range', quantity, given, low: lowText, high: highText, example })
}
