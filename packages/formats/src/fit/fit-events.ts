import type { MarkedEvent, TimerStop } from '@uncramp/core/activity'

import { messageTimeS } from './fit-clock.ts'
import { messagesOf, workoutStepNames, type FitFile } from './fit-sessions.ts'
import { EVENT_FIELDS, EVENT_NAMES, MESSAGE } from './profile.generated.ts'
import type { MessageRef } from './scan.ts'

const START = 0
/** stop, stop_all, stop_disable, stop_disable_all */
const STOPS: ReadonlySet<number> = new Set([1, 4, 8, 9])
const BY_HAND = 0
const AUTOMATIC = 1

type TimerEvent = { atS: number; isStart: boolean; trigger: number }

/**
 * Intervals during which the timer stood, on the clock of 1970. One still open at the end of the
 * file runs to `lastS`.
 */
export function fitStops(file: FitFile, lastS: number): TimerStop[] {
  const stops: TimerStop[] = []
  let stopped: TimerEvent | undefined
  const close = (toS: number): void => {
    if (stopped !== undefined && toS > stopped.atS) {
      stops.push({ fromS: stopped.atS, toS, cause: causeOf(stopped.trigger) })
    }
    stopped = undefined
  }
  for (const event of timerEvents(file)) {
    if (event.isStart) close(event.atS)
    else stopped ??= event
  }
  close(lastS)
  return stops
}

function timerEvents(file: FitFile): TimerEvent[] {
  const { reader } = file
  return messagesOf(file, MESSAGE.event)
    .flatMap((message): TimerEvent[] => {
      if (EVENT_NAMES.get(reader.number(message, EVENT_FIELDS.event)) !== 'timer') return []
      const kind = reader.number(message, EVENT_FIELDS.eventType)
      const atS = messageTimeS(reader, message)
      if (Number.isNaN(atS) || (kind !== START && !STOPS.has(kind))) return []
      return [{ atS, isStart: kind === START, trigger: dataOf(file, message) }]
    })
    .toSorted((a, b) => a.atS - b.atS)
}

function causeOf(trigger: number): TimerStop['cause'] {
  if (trigger === BY_HAND) return 'button'
  return trigger === AUTOMATIC ? 'auto_pause' : 'unknown'
}

function dataOf({ reader }: FitFile, message: MessageRef): number {
  const data = reader.number(message, EVENT_FIELDS.data)
  return Number.isNaN(data) ? reader.number(message, EVENT_FIELDS.data16) : data
}

/** Marks, alerts, course points and workout steps, on the clock of 1970, sorted. */
export function fitMarks(file: FitFile): MarkedEvent[] {
  const { reader } = file
  const stepNames = workoutStepNames(file)
  return messagesOf(file, MESSAGE.event)
    .flatMap((message): MarkedEvent[] => {
      const kind = EVENT_NAMES.get(reader.number(message, EVENT_FIELDS.event))
      const atS = messageTimeS(reader, message)
      if (kind === undefined || kind === 'timer' || Number.isNaN(atS)) return []
      const name = kind === 'workout_step' ? stepNames.get(dataOf(file, message)) : undefined
      return [{ atS, kind, name }]
    })
    .toSorted((a, b) => a.atS - b.atS)
}
