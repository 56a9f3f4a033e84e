import {
  HALF_MARATHON_M,
  M_PER_KM,
  M_PER_MILE,
  MARATHON_M,
  S_PER_H,
  S_PER_MIN,
  err,
  ok,
  type Result,
} from '@uncramp/core'

import { excerpt, unreadable, type ParseError } from './parse-error.ts'

const NAMED_DISTANCES_M: Readonly<Record<string, number>> = {
  marathon: MARATHON_M,
  half: HALF_MARATHON_M,
  'half-marathon': HALF_MARATHON_M,
  '10k': 10 * M_PER_KM,
  '5k': 5 * M_PER_KM,
}
const DISTANCE_EXAMPLE = 'marathon, half, 10k, 15km or 10mi'
const MIN_DISTANCE_M = M_PER_KM
const MAX_DISTANCE_M = 250 * M_PER_KM

/**
 * How far: `marathon`, `half`, `10k`, `5k`, `15km`, `10mi`; 1-250 km.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseDistanceM(text: string): Result<number, ParseError> {
  const quantity = 'distance'
  const stopped = unreadable(text, quantity, DISTANCE_EXAMPLE)
  if (stopped !== undefined) return stopped
  const given = excerpt(text.trim())
  const named = NAMED_DISTANCES_M[text.trim().toLowerCase()]
  if (named !== undefined) return ok(named)
  const match = /^(-?\d{1,6}(?:[.,]\d{1,4})?)\s*(km|k|mi|miles?|m)?$/.exec(
    text.trim().toLowerCase(),
  )
  if (match === null)
    return err({ code: 'not_understood', quantity, given, example: DISTANCE_EXAMPLE })
  const [, digits = '', unit] = match
  if (unit === undefined) {
    return err({ code: 'unit_missing', quantity, given, example: DISTANCE_EXAMPLE })
  }
  const unitM = unit.startsWith('k') ? M_PER_KM : unit === 'm' ? 1 : M_PER_MILE
  const distanceM = Number(digits.replace(',', '.')) * unitM
  if (distanceM >= MIN_DISTANCE_M && distanceM <= MAX_DISTANCE_M) return ok(distanceM)
  const range = { low: '1km', high: '250km', example: DISTANCE_EXAMPLE }
  return err({ code: 'out_of_range', quantity, given, ...range })
}

const DURATION_EXAMPLE = '3:45:00'
const MAX_DURATION_S = 100 * S_PER_H

function durationOf(text: string): number | undefined {
  const colons = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/.exec(text)
  if (colons !== null) {
    const [, hours, minutes, seconds] = colons
    const isMinutesBad = hours !== undefined && Number(minutes) >= 60
    if (isMinutesBad || Number(seconds) >= 60) return undefined
    return Number(hours ?? 0) * S_PER_H + Number(minutes) * S_PER_MIN + Number(seconds)
  }
  const words = /^(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*(?:m|min))?\s*(?:(\d{1,5})\s*s)?$/.exec(text)
  if (words === null || words[0] === '') return undefined
  const [, hours, minutes, seconds] = words
  return Number(hours ?? 0) * S_PER_H + Number(minutes ?? 0) * S_PER_MIN + Number(seconds ?? 0)
}

/**
 * A time to run or hold: `3:45:00`, `42:30` (minutes and seconds), `1h45`, `95min`; over 0, under 100 h.
 *
 * @errors input_empty · input_too_long · not_understood · out_of_range
 */
export function parseDurationS(text: string): Result<number, ParseError> {
  const quantity = 'duration'
  const example = DURATION_EXAMPLE
  const stopped = unreadable(text, quantity, example)
  if (stopped !== undefined) return stopped
  const given = excerpt(text.trim())
  const hourAndMinutes = text
    .trim()
    .toLowerCase()
    .replace(/^(\d{1,3})h(\d{1,2})$/, '$1h$2m')
  const durationS = durationOf(hourAndMinutes)
  if (durationS === undefined) return err({ code: 'not_understood', quantity, given, example })
  if (durationS > 0 && durationS < MAX_DURATION_S) return ok(durationS)
  return err({ code: 'out_of_range', quantity, given, low: '0:01', high: '99:59:59', example })
}

const RECENT_RACE_EXAMPLE = 'half=1:45:00'

/**
 * A recent result: `half=1:45:00`.
 *
 * @errors input_empty · input_too_long · unit_missing · not_understood · out_of_range
 */
export function parseRecentRace(
  text: string,
): Result<Readonly<{ distanceM: number; finishS: number }>, ParseError> {
  const quantity = 'recent_race'
  const stopped = unreadable(text, quantity, RECENT_RACE_EXAMPLE)
  if (stopped !== undefined) return stopped
  const [distanceText, finishText, ...rest] = text.split('=')
  if (distanceText === undefined || finishText === undefined || rest.length > 0) {
    const given = excerpt(text.trim())
    return err({ code: 'not_understood', quantity, given, example: RECENT_RACE_EXAMPLE })
  }
  const distance = parseDistanceM(distanceText)
  if (!distance.ok) return distance
  const finish = parseDurationS(finishText)
  if (!finish.ok) return finish
  return ok({ distanceM: distance.value, finishS: finish.value })
}
