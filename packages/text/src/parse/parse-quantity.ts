import { err, type Result } from '@uncramp/core'

import { excerpt, unreadable, type ParseError } from './parse-error.ts'
import { inRange, parseWithUnit, type Spelling } from './spelling.ts'

const M_PER_INCH = 0.0254
const HEIGHT: Spelling = {
  quantity: 'height',
  factors: { cm: 0.01, m: 1, in: M_PER_INCH },
  low: 1.2,
  high: 2.3,
  lowText: '120cm',
  highText: '230cm',
  example: '175cm',
}
const FEET_AND_INCHES = /^(\d)\s*(?:'|′|ft)\s*(?:(\d{1,2})\s*(?:"|″|''|in)?)?$/

/**
 * Height, `175cm`, `1.75m` or `5'9"`, 1.2-2.3 m.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseHeightM(text: string): Result<number, ParseError> {
  const feet = text.length <= 16 ? FEET_AND_INCHES.exec(text.trim().toLowerCase()) : null
  if (feet === null) return parseWithUnit(text, HEIGHT)
  const inches = Number(feet[1]) * 12 + Number(feet[2] ?? 0)
  return inRange(inches * M_PER_INCH, HEIGHT, excerpt(text.trim()))
}

const TEMPERATURE: Omit<Spelling, 'factors'> = {
  quantity: 'temperature',
  low: -30,
  high: 50,
  lowText: '-30C',
  highText: '50C',
  example: '18C',
}
const DEGREES = /^([+-]?\d{1,3}(?:[.,]\d{1,2})?)\s*°?\s*([cf])?$/

/**
 * Air temperature, `18C` or `64F`, −30 to 50 °C.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseTemperatureC(text: string): Result<number, ParseError> {
  const { quantity, example } = TEMPERATURE
  const stopped = unreadable(text, quantity, example)
  if (stopped !== undefined) return stopped
  const given = excerpt(text.trim())
  const match = DEGREES.exec(text.trim().toLowerCase().replace('−', '-'))
  if (match === null) return err({ code: 'not_understood', quantity, given, example })
  const [, digits = '', unit] = match
  if (unit === undefined) return err({ code: 'unit_missing', quantity, given, example })
  const degrees = Number(digits.replace(',', '.'))
  const temperatureC = unit === 'c' ? degrees : (degrees - 32) / 1.8
  return inRange(temperatureC, { ...TEMPERATURE, factors: {} }, given)
}

const HUMIDITY: Spelling = {
  quantity: 'humidity',
  factors: { '%': 0.01 },
  low: 0,
  high: 1,
  lowText: '0%',
  highText: '100%',
  example: '60%',
}

/**
 * Relative humidity as `60%`. A bare number is refused: 0.6 and 60 both look right to somebody.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseHumidityFrac(text: string): Result<number, ParseError> {
  return parseWithUnit(text, HUMIDITY)
}

const WIND: Spelling = {
  quantity: 'wind',
  factors: { 'm/s': 1, mps: 1, 'km/h': 1 / 3.6, kmh: 1 / 3.6, mph: 0.44704, kn: 0.514444 },
  low: 0,
  high: 30,
  lowText: '0m/s',
  highText: '30m/s',
  example: '2m/s',
}

/**
 * Wind at 10 m height, `2m/s`, `8km/h`, `5mph` or `4kn`, 0-30 m/s.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseWindMps(text: string): Result<number, ParseError> {
  return parseWithUnit(text, WIND)
}

const ML_PER_FL_OZ = 29.5735
const FLUID: Spelling = {
  quantity: 'fluid',
  factors: { ml: 1, cl: 10, dl: 100, l: 1000, oz: ML_PER_FL_OZ, floz: ML_PER_FL_OZ },
  low: 0,
  high: 20_000,
  lowText: '0ml',
  highText: '20l',
  example: '500ml',
}

/**
 * A volume, `500ml`, `0.5l` or `16oz`, 0-20 l.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseFluidMl(text: string): Result<number, ParseError> {
  return parseWithUnit(text.replace(/fl\s*oz/i, 'floz'), FLUID)
}

const FLUID_RATE: Spelling = {
  quantity: 'fluid_rate',
  factors: { 'l/h': 1000, 'ml/h': 1, 'oz/h': ML_PER_FL_OZ },
  low: 100,
  high: 4000,
  lowText: '0.1L/h',
  highText: '4L/h',
  example: '1.1L/h',
}

/**
 * A sweat rate, `1.1L/h` or `1100ml/h`; above 4 L/h it is a slip of the pen or of the scale.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseSweatRateMlPerH(text: string): Result<number, ParseError> {
  return parseWithUnit(text, FLUID_RATE)
}

const SODIUM_MG_PER_MMOL = 22.99
const SWEAT_SODIUM: Spelling = {
  quantity: 'sodium_concentration',
  factors: { 'mg/l': 1, 'g/l': 1000, 'mmol/l': SODIUM_MG_PER_MMOL },
  low: 100,
  high: 2500,
  lowText: '100mg/L',
  highText: '2500mg/L',
  example: '900mg/L',
}

/**
 * Sodium in sweat, `900mg/L` or `40mmol/L`.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseSweatSodiumMgPerL(text: string): Result<number, ParseError> {
  return parseWithUnit(text, SWEAT_SODIUM)
}

const AGE: Spelling = {
  quantity: 'age',
  factors: {},
  low: 0,
  high: 110,
  lowText: '0',
  highText: '110',
  example: '41',
}

/**
 * Age in whole years, 0-110.
 *
 * @errors input_empty · input_too_long · not_understood · out_of_range
 */
export function parseAgeYears(text: string): Result<number, ParseError> {
  const stopped = unreadable(text, 'age', AGE.example)
  if (stopped !== undefined) return stopped
  const given = excerpt(text.trim())
  if (!/^-?\d{1,4}$/.test(text.trim())) {
    return err({ code: 'not_understood', quantity: 'age', given, example: AGE.example })
  }
  return inRange(Number(text), AGE, given)
}
