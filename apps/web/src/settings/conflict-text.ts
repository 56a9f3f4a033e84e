import type { Json } from '@uncramp/contract/json'
import type { Quantities } from '@uncramp/text'
import type { AppSettingsWords } from '@uncramp/text/en/app-settings'

import { isValues, numberOf, textOf } from '../history/values.ts'
import type { Values } from '../store/doc.ts'

type ConflictWords = Pick<
  AppSettingsWords,
  | 'conflictFields'
  | 'conflictField'
  | 'conflictGoal'
  | 'conflictElse'
  | 'conflictNone'
  | 'conflictYes'
  | 'conflictNo'
>
type Said = Readonly<{ w: ConflictWords; q: Quantities }>

const LONGEST = 60

/** What two devices disagree about, in words; an answer nobody has words for is named as stored. */
export function fieldText(field: string, w: ConflictWords): string {
  const known: Readonly<Record<string, string>> = w.conflictFields
  return known[field] ?? w.conflictField(field)
}

/** One of two values of a field, as a person would say it. */
export function valueText(field: string, value: Json, { w, q }: Said): string {
  if (field === 'draft' && isValues(value)) return planText(value, { w, q })
  if (typeof value === 'number') return numberText(field, value, q)
  if (typeof value === 'boolean') return value ? w.conflictYes : w.conflictNo
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.length === 0 ? w.conflictNone : q.list(value.map(plain))
  if (typeof value === 'string') return short(plain(value))
  return value === null ? w.conflictNone : short(JSON.stringify(value))
}

/** Both values; where a plan reads the same on both devices, it says that something else differs. */
export function valueTexts(
  conflict: Readonly<{ field: string; kept: Json; lost: Json }>,
  said: Said,
): Readonly<{ kept: string; lost: string }> {
  const { field } = conflict
  const kept = valueText(field, conflict.kept, said)
  const lost = valueText(field, conflict.lost, said)
  return { kept, lost: kept === lost && field === 'draft' ? said.w.conflictElse : lost }
}

const plain = (code: string): string => code.replaceAll('_', ' ')
const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text

function numberText(field: string, value: number, q: Quantities): string {
  switch (field) {
    case 'massKg':
      return q.mass(value)
    case 'heightM':
      return q.height(value)
    case 'sweatRateMlPerH':
      return q.fluidRate(value)
    default:
      return q.decimal(value)
  }
}

function planText(draft: Values, { w, q }: Said): string {
  const [distanceM, goalS] = [numberOf(draft, 'distanceM'), numberOf(draft, 'goalS')]
  return [
    ...(distanceM === undefined ? [] : [q.distance(distanceM)]),
    ...(goalS === undefined ? [] : [w.conflictGoal(q.duration(goalS))]),
    ...dayText(textOf(draft, 'date') ?? '', q),
    ...[textOf(draft, 'time') ?? ''].filter((time) => time !== ''),
  ].join(', ')
}

/** The day of a plan as it is said; nothing when it has none. */
function dayText(date: string, q: Quantities): readonly string[] {
  const atMs = Date.parse(`${date}T12:00`)
  return Number.isFinite(atMs) ? [q.day(atMs)] : []
}
