import { MS_PER_S, err, ok, type Result } from '@uncramp/core'

import { excerpt, unreadable, type ParseError } from './parse-error.ts'

const START_EXAMPLE = '2026-10-04T08:00'
const ZONE_EXAMPLE = 'Europe/Amsterdam'
const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})$/
/** No zone is further from UTC than this, so trying these offsets finds every instant. */
const MAX_OFFSET_MS = 15 * 3600 * MS_PER_S

function wallClock(zone: string): ((instantAtMs: number) => number) | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    return (instantAtMs) => {
      const at = new Map<string, number>(
        format.formatToParts(instantAtMs).map(({ type, value }) => [type, Number(value)]),
      )
      const part = (name: string): number => at.get(name) ?? 0
      return Date.UTC(
        part('year'),
        part('month') - 1,
        part('day'),
        part('hour'),
        part('minute'),
        part('second'),
      )
    }
  } catch {
    return undefined
  }
}

/** True when this machine knows the IANA zone. */
export function isKnownZone(zone: string): boolean {
  return zone.length <= 64 && wallClock(zone) !== undefined
}

/**
 * The gun as an instant, from local time and zone. An hour that a clock change skips does not
 * exist and is refused; of an hour that happens twice the first is taken.
 *
 * @errors input_empty · input_too_long · not_understood · time_skipped · zone_unknown
 */
export function parseStartAtMs(text: string, zone: string): Result<number, ParseError> {
  const quantity = 'start'
  const example = START_EXAMPLE
  const stopped = unreadable(text, quantity, example)
  if (stopped !== undefined) return stopped
  const given = excerpt(text.trim())
  const clockAt = zone.length <= 64 ? wallClock(zone) : undefined
  if (clockAt === undefined) {
    return err({
      code: 'zone_unknown',
      quantity: 'zone',
      given: excerpt(zone),
      example: ZONE_EXAMPLE,
    })
  }
  const wantedAtMs = localAtMs(text.trim())
  if (wantedAtMs === undefined) return err({ code: 'not_understood', quantity, given, example })
  const offsetsMs = [-MAX_OFFSET_MS, MAX_OFFSET_MS].map(
    (shiftMs) => clockAt(wantedAtMs + shiftMs) - (wantedAtMs + shiftMs),
  )
  const candidates = offsetsMs
    .map((offsetMs) => wantedAtMs - offsetMs)
    .filter((instantAtMs) => clockAt(instantAtMs) === wantedAtMs)
  if (candidates.length === 0) return err({ code: 'time_skipped', quantity, given, zone, example })
  return ok(Math.min(...candidates))
}

/** The wall clock read as if it were UTC; nothing when the calendar has no such day or hour. */
function localAtMs(text: string): number | undefined {
  const match = LOCAL_TIME.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  const atMs = Date.UTC(year, month - 1, day, hour, minute)
  const isReal = new Date(atMs)
    .toISOString()
    .startsWith(`${text.slice(0, 10)}T${text.slice(11, 16)}`)
  return isReal ? atMs : undefined
}
