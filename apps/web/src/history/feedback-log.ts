import { CHANGES, FACTORS, type ShownReason, type Trial } from '@uncramp/core/learning'
import { MEDICINES, type MedicineCode } from '@uncramp/core/runner'
import { TRIAGE_LEVELS } from '@uncramp/core/triage'

import type { Entry } from '../store/device-store.ts'
import { numberOf, oneOf } from './values.ts'

const REASONS: readonly ShownReason['code'][] = [
  'cramps_weekly',
  'cramps_despite_change',
  'sleep_disturbed',
  'cramp_too_long',
  'cramps_after_medicine',
  'weakness',
]

type FeedbackAbout = 'see_someone' | 'trial' | 'medicine_start'

function about(entries: readonly Entry[], what: FeedbackAbout): readonly Entry[] {
  return entries.filter(({ values }) => values['about'] === what)
}

/** Reasons to see someone that the runner has answered. */
export function shownReasons(
  entries: readonly Entry[],
): readonly (ShownReason & Readonly<{ id: string }>)[] {
  return about(entries, 'see_someone').flatMap(({ id, values }) => {
    const code = oneOf(REASONS, values['code'])
    const level = oneOf(TRIAGE_LEVELS, values['level'])
    const shownAtMs = numberOf(values, 'shownAtMs')
    const latestAtMs = numberOf(values, 'latestAtMs')
    const remindAtMs = numberOf(values, 'remindAtMs')
    if (code === undefined || level === undefined) return []
    if (shownAtMs === undefined || latestAtMs === undefined) return []
    const medicine = oneOf(MEDICINE_CODES, values['medicine'])
    const remind = remindAtMs === undefined ? {} : { remindAtMs }
    const after = medicine === undefined ? {} : { medicine }
    return [{ id, code, ...after, level, shownAtMs, latestAtMs, ...remind }]
  })
}

/** Changes tried against cramps, oldest first. */
export function trialsOf(entries: readonly Entry[]): readonly Trial[] {
  return about(entries, 'trial')
    .flatMap(({ values }) => {
      const change = oneOf(CHANGES, values['change'])
      const factor = oneOf(FACTORS, values['factor'])
      const startAtMs = numberOf(values, 'startAtMs')
      const endAtMs = numberOf(values, 'endAtMs')
      const countsFromM = numberOf(values, 'countsFromM')
      if (change === undefined || factor === undefined) return []
      if (startAtMs === undefined || endAtMs === undefined || countsFromM === undefined) return []
      return [{ change, factor, startAtMs, endAtMs, countsFromM }]
    })
    .toSorted((one, other) => one.startAtMs - other.startAtMs)
}

const isMedicine = (code: string): code is MedicineCode => code in MEDICINES
const MEDICINE_CODES: readonly MedicineCode[] = Object.keys(MEDICINES).filter(isMedicine)

export type MedicineStart = Readonly<{ id: string; medicine: MedicineCode; startedAtMs: number }>

/** Since when which medicine, where the runner said so. */
export function medicineStarts(entries: readonly Entry[]): readonly MedicineStart[] {
  return about(entries, 'medicine_start').flatMap(({ id, values }) => {
    const medicine = oneOf(MEDICINE_CODES, values['medicine'])
    const startedAtMs = numberOf(values, 'startedAtMs')
    return medicine === undefined || startedAtMs === undefined
      ? []
      : [{ id, medicine, startedAtMs }]
  })
}
