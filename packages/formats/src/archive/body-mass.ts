import { messageTimeS } from '../fit/fit-clock.ts'
import { messagesOf } from '../fit/fit-sessions.ts'
import { openFit } from '../fit/open-fit.ts'
import { MESSAGE, WEIGHT_SCALE_FIELDS } from '../fit/profile.generated.ts'
import { decodeUtf8 } from '../text/decode-text.ts'
import { parseTimeS } from '../text/time-text.ts'
import { IssueLog } from '../track/issue-log.ts'

/** One reading of a scale. */
export type BodyMass = Readonly<{ atMs: number; massKg: number }>

const MIN_MASS_KG = 20
const MAX_MASS_KG = 300
const G_PER_KG = 1000

/** Readings in a FIT file of a scale; empty for other FIT files. */
export function bodyMassFromFit(bytes: Uint8Array): BodyMass[] {
  const file = openFit(bytes, new IssueLog())
  return messagesOf(file, MESSAGE.weightScale).flatMap((message) =>
    plausible({
      atMs: messageTimeS(file.reader, message) * 1000,
      massKg: file.reader.number(message, WEIGHT_SCALE_FIELDS.weight),
    }),
  )
}

/**
 * Readings in a Garmin export's `…userBioMetrics.json`: a list of entries of which some have
 * `weight: { weight: grams, timestampGMT }`. Anything else is passed over.
 */
export function bodyMassFromGarminJson(bytes: Uint8Array): BodyMass[] {
  const entries = parseJson(decodeUtf8(bytes))
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry: unknown) => {
    const weight = memberOf(entry, 'weight')
    const massG = memberOf(weight, 'weight')
    const stamp =
      memberOf(weight, 'timestampGMT') ?? memberOf(memberOf(entry, 'metaData'), 'calendarDate')
    if (typeof massG !== 'number' || typeof stamp !== 'string') return []
    return plausible({ atMs: instantMs(stamp), massKg: massG / G_PER_KG })
  })
}

function plausible(reading: BodyMass): BodyMass[] {
  const isHuman = reading.massKg >= MIN_MASS_KG && reading.massKg <= MAX_MASS_KG
  return isHuman && Number.isFinite(reading.atMs) ? [reading] : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function instantMs(stamp: string): number {
  const bytes = Uint8Array.from(stamp.trim(), (letter) => letter.charCodeAt(0))
  return parseTimeS(bytes, 0, bytes.length) * 1000
}
