import { isOnFoot, type Lap, type Session, type Sport, type SubSport } from '@uncramp/core/activity'

import { dateFieldS, messageTimeS } from './fit-clock.ts'
import { readTotals } from './fit-totals.ts'
import type { MessageReader } from './message-reader.ts'
import {
  INTENSITY_NAMES,
  LAP_FIELDS,
  LAP_TRIGGER_NAMES,
  MESSAGE,
  SESSION_FIELDS,
  SPORT_FIELDS,
  SPORT_NAMES,
  SUB_SPORT_NAMES,
  WORKOUT_STEP_FIELDS,
} from './profile.generated.ts'
import type { FitScan, MessageRef } from './scan.ts'

/** A file after the first pass, with what reads it. */
export type FitFile = Readonly<{ scan: FitScan; reader: MessageReader }>

/** Messages of one kind, in file order. */
export function messagesOf({ scan }: FitFile, globalIndex: number): readonly MessageRef[] {
  return scan.messages.get(globalIndex) ?? []
}

/** Sessions on the clock of 1970 (`fromS`, `toS` are not offsets yet), sorted. */
export function fitSessions(file: FitFile): Session[] {
  const { reader } = file
  return messagesOf(file, MESSAGE.session)
    .map((message): Session => {
      const sport = sportOf(reader.number(message, SESSION_FIELDS.sport))
      const totals = readTotals(reader, message, {
        fields: SESSION_FIELDS,
        isOnFoot: isOnFoot(sport),
      })
      return {
        sport,
        subSport: subSportOf(reader.number(message, SESSION_FIELDS.subSport)),
        ...spanOf(reader, message, totals.elapsedS),
        name: reader.text(message, SESSION_FIELDS.sportProfileName),
        totals,
      }
    })
    .toSorted((a, b) => (a.fromS || 0) - (b.fromS || 0))
}

/** The sport of a file without a session: a recording cut off, or a very old watch. */
export function declaredSport(file: FitFile): Pick<Session, 'sport' | 'subSport' | 'name'> {
  const { reader } = file
  const message = messagesOf(file, MESSAGE.sport)[0]
  if (message !== undefined) {
    return {
      sport: sportOf(reader.number(message, SPORT_FIELDS.sport)),
      subSport: subSportOf(reader.number(message, SPORT_FIELDS.subSport)),
      name: reader.text(message, SPORT_FIELDS.name),
    }
  }
  const lap = messagesOf(file, MESSAGE.lap)[0]
  const sport = lap === undefined ? NaN : reader.number(lap, LAP_FIELDS.sport)
  return { sport: sportOf(sport), subSport: 'generic', name: undefined }
}

/** Laps on the clock of 1970, in file order. A lap that followed a workout bears its step's name. */
export function fitLaps(file: FitFile, sport: Sport): Lap[] {
  const { reader } = file
  const stepNames = workoutStepNames(file)
  return messagesOf(file, MESSAGE.lap).map((message): Lap => {
    const lapSport = sportOf(reader.number(message, LAP_FIELDS.sport))
    const totals = readTotals(reader, message, {
      fields: LAP_FIELDS,
      isOnFoot: isOnFoot(lapSport === 'unknown' ? sport : lapSport),
    })
    return {
      ...spanOf(reader, message, totals.elapsedS),
      name: stepNames.get(reader.number(message, LAP_FIELDS.workoutStepIndex)),
      trigger: LAP_TRIGGER_NAMES.get(reader.number(message, LAP_FIELDS.lapTrigger)) ?? 'unknown',
      intensity: INTENSITY_NAMES.get(reader.number(message, LAP_FIELDS.intensity)) ?? 'unknown',
      totals,
    }
  })
}

/** Names of the steps of the workout that was followed, by their index. */
export function workoutStepNames(file: FitFile): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  for (const message of messagesOf(file, MESSAGE.workoutStep)) {
    const name = file.reader.text(message, WORKOUT_STEP_FIELDS.name)
    const index = file.reader.number(message, WORKOUT_STEP_FIELDS.messageIndex)
    if (name !== undefined) names.set(index & 0xfff, name)
  }
  return names
}

/** Both session and lap have their start at field 2. */
function spanOf(
  reader: MessageReader,
  message: MessageRef,
  elapsedS: number | undefined,
): { fromS: number; toS: number } {
  const startS = dateFieldS(reader, message, LAP_FIELDS.startTime)
  const stampS = messageTimeS(reader, message)
  const fromS = Number.isNaN(startS) ? stampS - (elapsedS ?? 0) : startS
  const toS = elapsedS === undefined ? stampS : fromS + elapsedS
  return { fromS, toS: Math.max(fromS, Number.isNaN(toS) ? fromS : toS) }
}

function sportOf(value: number): Sport {
  if (Number.isNaN(value) || value === 0) return 'unknown'
  return SPORT_NAMES.get(value) ?? 'other'
}

function subSportOf(value: number): SubSport {
  return Number.isNaN(value) ? 'generic' : (SUB_SPORT_NAMES.get(value) ?? 'other')
}
