import { err, type Err } from '@uncramp/core'

/** Why a typed quantity was not understood; `example` is one that would be. */
export type ParseError =
  | Readonly<{ code: 'input_empty'; quantity: QuantityName; example: string }>
  | Readonly<{ code: 'input_too_long'; quantity: QuantityName; example: string }>
  | Readonly<{ code: 'unit_missing'; quantity: QuantityName; given: string; example: string }>
  | Readonly<{ code: 'not_understood'; quantity: QuantityName; given: string; example: string }>
  | Readonly<{
      code: 'out_of_range'
      quantity: QuantityName
      given: string
      low: string
      high: string
      example: string
    }>
  | Readonly<{
      code: 'time_skipped'
      quantity: 'start'
      given: string
      zone: string
      example: string
    }>
  | Readonly<{ code: 'zone_unknown'; quantity: 'zone'; given: string; example: string }>

/** What was being read. */
export type QuantityName =
  | 'distance'
  | 'duration'
  | 'mass'
  | 'height'
  | 'temperature'
  | 'humidity'
  | 'wind'
  | 'fluid'
  | 'fluid_rate'
  | 'sodium_concentration'
  | 'age'
  | 'recent_race'
  | 'start'
  | 'zone'
  | 'latitude'
  | 'longitude'

/** Nothing a person types for one quantity is longer; more is refused unread. */
export const MAX_INPUT_LENGTH_COUNT = 64

/** What of a refused input is repeated back. */
export function excerpt(given: string): string {
  return given.length <= 24 ? given : `${given.slice(0, 24)}…`
}

/** Refuses the empty and the endless; `undefined` when the text may be read. */
export function unreadable(
  text: string,
  quantity: QuantityName,
  example: string,
): Err<ParseError> | undefined {
  if (text.trim() === '') return err({ code: 'input_empty', quantity, example })
  if (text.length > MAX_INPUT_LENGTH_COUNT) {
    return err({ code: 'input_too_long', quantity, example })
  }
  return undefined
}
