import type { Analysis } from '@uncramp/core/analysis'

import type { Entry } from '../store/device-store.ts'
import type { Values } from '../store/doc.ts'

/** A run as lists show it. */
export type RunSummary = Readonly<{
  id: string
  startAtMs: number
  distanceM: number
  elapsedS: number
  name: string
  from: string
  start: string
}>

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads a record; what is missing reads as nothing. */
export function runSummary({ id, values }: Entry): RunSummary {
  return {
    id,
    startAtMs: numberOf(values['startAtMs']),
    distanceM: numberOf(values['distanceM']),
    elapsedS: numberOf(values['elapsedS']),
    name: textOf(values['name']),
    from: textOf(values['from']),
    start: textOf(values['start']),
  }
}

/** What is kept of an analysis; the rest is worked out again from the file. */
export function runValues(analysis: Analysis, sha256: string): Values {
  const { activity, start, fade } = analysis
  return {
    startAtMs: activity.startAtMs,
    distanceM: Math.round(activity.distanceM),
    elapsedS: Math.round(activity.elapsedS),
    movingS: Math.round(activity.movingS),
    name: activity.name ?? '',
    from: activity.format,
    sha256,
    start: start.verdict,
    fade: fade.verdict,
  }
}

const SAME_START_MS = 60_000
const SAME_LENGTH_FRAC = 0.05

/** Two records that may be one run: nearly the same start and nearly the same length. */
export function mayBeSame(a: RunSummary, b: RunSummary): boolean {
  const longer = Math.max(a.distanceM, b.distanceM, 1)
  return (
    a.id !== b.id &&
    Math.abs(a.startAtMs - b.startAtMs) <= SAME_START_MS &&
    Math.abs(a.distanceM - b.distanceM) / longer <= SAME_LENGTH_FRAC
  )
}
