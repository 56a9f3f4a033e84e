import { err, ok, type Result } from '@uncramp/core'

import { utf8LengthOf } from '../utf8.ts'

const MAX_LINE_BYTES = 75
const MS_PER_S = 1000
/** An entry that is over at once would be invisible in a day view. */
const MIN_SHOWN_S = 300
const MAX_INSTANT_AT_MS = 253_402_300_799_000

/** One entry, words already chosen. */
export type IcsEvent = Readonly<{
  /** The same for the same thing to do, whenever the plan is made again. */
  id: string
  startAtMs: number
  durationS: number
  name: string
  note: string
}>

/** A calendar, with everything that a clock or chance would decide passed in. */
export type IcsCalendar = Readonly<{
  /** Names the plan, so that the entries of two races never meet. */
  planId: string
  /** Rises by one each time the plan is made again, so that an import updates. */
  revisionCount: number
  nowAtMs: number
  language: string
  /** False for a subscribed feed: nobody wants alarms from those. */
  hasAlarms: boolean
  events: readonly IcsEvent[]
}>

/** An instant that a calendar cannot hold (before 1970 or after 9999). */
export type IcsError = Readonly<{ code: 'start_time_out_of_range'; startAtMs: number }>

/**
 * An iCalendar file: one event per action at its own time in UTC, an alarm at that very time, lines
 * folded at 75 bytes between letters. The bytes depend on the arguments alone, not on any zone.
 *
 * @errors start_time_out_of_range
 * @source uncramp_engineering
 */
export function encodeIcs(calendar: IcsCalendar): Result<string, IcsError> {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//uncramp//plan//${calendar.language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ]
  for (const event of calendar.events) {
    const { startAtMs } = event
    if (!(startAtMs >= 0 && startAtMs <= MAX_INSTANT_AT_MS))
      return err({ code: 'start_time_out_of_range', startAtMs })
    lines.push(...eventLines(calendar, event))
  }
  lines.push('END:VCALENDAR', '')
  return ok(lines.map(folded).join('\r\n'))
}

function eventLines(calendar: IcsCalendar, event: IcsEvent): readonly string[] {
  const endAtMs = event.startAtMs + Math.max(event.durationS, MIN_SHOWN_S) * MS_PER_S
  const name = escaped(event.name)
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${name}`,
    'TRIGGER:PT0S',
    'END:VALARM',
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${calendar.planId}-${event.id}@uncramp`)}`,
    `SEQUENCE:${calendar.revisionCount}`,
    `DTSTAMP:${utcStamp(calendar.nowAtMs)}`,
    `DTSTART:${utcStamp(event.startAtMs)}`,
    `DTEND:${utcStamp(endAtMs)}`,
    `SUMMARY:${name}`,
    ...(event.note === '' ? [] : [`DESCRIPTION:${escaped(event.note)}`]),
    'TRANSP:TRANSPARENT',
    ...(calendar.hasAlarms ? alarm : []),
    'END:VEVENT',
  ]
}

/** `20261004T080000Z`; the instant is in range already. */
function utcStamp(instantAtMs: number): string {
  return new Date(instantAtMs).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(CONTROL, '')
}

// Nothing of these is allowed in a calendar's text; line ends are spelt out before.
const CONTROL = /\p{Cc}|\p{Cs}/gu

/** A long line goes on after a line break and a space; the break falls between letters. */
function folded(line: string): string {
  let out = ''
  let usedBytes = 0
  for (const letter of line) {
    const letterBytes = utf8LengthOf(letter)
    if (usedBytes + letterBytes > MAX_LINE_BYTES) {
      out += '\r\n '
      usedBytes = 1
    }
    out += letter
    usedBytes += letterBytes
  }
  return out
}
