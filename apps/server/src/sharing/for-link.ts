import type { Json } from '@uncramp/contract/json'
import { DELETED, isDeleted } from '@uncramp/contract/merge'
import type { RecordKind, StoredRecord } from '@uncramp/contract/records'

import { withoutEnds } from './hide-ends.ts'

/** Keys that may tell a place, or that people write by hand, however deep they stand. */
const PLACES =
  /latitude|longitude|polyline|position|place|gps|geo|bounds|course|track|fileName|title|sha256|note|text|description|gear|^name$|^label$/i
/** Keys that tell of health; a plan carries them too, and whoever shares plans did not tick health. */
const HEALTH = /^(runner|conditions?|medicines?)$/
/** Beside a track, an exact length would tell how much of it is hidden. */
const LENGTHS = /(M|Mps|PerKm)$|^points$/
/** A digest finds the file again, wherever else it was put. */
const DIGEST = /^[0-9a-f]{64}$/
const M_PER_KM = 1000

type JsonPoint = { latitudeDeg: number; longitudeDeg: number }

function isPoint(value: Json): value is JsonPoint {
  return (
    value !== null &&
    typeof value === 'object' &&
    typeof Reflect.get(value, 'latitudeDeg') === 'number' &&
    typeof Reflect.get(value, 'longitudeDeg') === 'number'
  )
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** Only the place of each point is shown: a time or a distance beside it would tell what is missing. */
function points(value: Json): readonly JsonPoint[] | undefined {
  if (!isList(value)) return undefined
  const found = value.filter(isPoint)
  if (found.length !== value.length) return undefined
  return found.map(({ latitudeDeg, longitudeDeg }) => ({ latitudeDeg, longitudeDeg }))
}

/** The value without what must not be told, at any depth; undefined when nothing of it may be. */
function told(value: Json, isHidden: (key: string) => boolean): Json | undefined {
  if (typeof value === 'string') return DIGEST.test(value) ? undefined : value
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.flatMap((part) => told(part, isHidden) ?? [])
  const parts = Object.entries(value).flatMap(([key, part]: readonly [string, Json]) => {
    const left = isHidden(key) ? undefined : told(part, isHidden)
    return left === undefined ? [] : [[key, left] as const]
  })
  return Object.fromEntries(parts)
}

/**
 * A record as a link shows it. A deleted one is its mark and no more. A `track` of points loses its
 * ends, and with a track the way is told to the kilometre only. What may tell a place, what was written
 * by hand and, unless the profile is shared as well, what tells of health is left out at any depth.
 */
export function forLink(
  link: Readonly<{ id: string; kinds: readonly RecordKind[] }>,
  record: StoredRecord,
): StoredRecord {
  if (isDeleted(record.fields)) return onlyMark(record)
  const written = record.fields['track']
  const given = written === undefined ? undefined : points(written.value)
  const track = given === undefined ? [] : withoutEnds(link.id, given)
  const isHealthTold = link.kinds.includes('profile')
  const isHidden = (key: string): boolean =>
    PLACES.test(key) ||
    (!isHealthTold && HEALTH.test(key)) ||
    (track.length > 0 && LENGTHS.test(key))
  const fields = Object.entries(record.fields).flatMap(([name, field]) => {
    if (name === 'track' && given !== undefined)
      return [[name, { ...field, value: track }] as const]
    if (name === 'distanceM' && track.length > 0)
      return [[name, { ...field, value: wholeKm(field.value) }] as const]
    const value = isHidden(name) ? undefined : told(field.value, isHidden)
    return value === undefined ? [] : [[name, { ...field, value }] as const]
  })
  return { ...record, fields: Object.fromEntries(fields) }
}

function wholeKm(value: Json): Json {
  return typeof value === 'number' ? Math.round(value / M_PER_KM) * M_PER_KM : null
}

/** What somebody else sees of a deleted record: that it is gone. */
export function onlyMark(record: StoredRecord): StoredRecord {
  const mark = record.fields[DELETED]
  return { ...record, fields: mark === undefined ? {} : { [DELETED]: mark } }
}
