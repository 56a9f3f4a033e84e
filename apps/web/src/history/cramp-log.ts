import { MUSCLES, type Muscle, type Side } from '@uncramp/core/relief'

import type { Entry } from '../store/device-store.ts'

/** A cramp as written down. */
export type CrampEntry = Readonly<{
  id: string
  atMs: number
  muscle: Muscle
  side: Side
  lastedS?: number
  runAtM?: number
}>

/** Reads the cramp records; what is not one is left out. */
export function crampEntries(entries: readonly Entry[]): readonly CrampEntry[] {
  return entries.flatMap(({ id, values }) => {
    const { atMs, muscle, side, lastedS, runAtM } = values
    const known = MUSCLES.find((code) => code === muscle)
    if (typeof atMs !== 'number' || known === undefined) return []
    return [
      {
        id,
        atMs,
        muscle: known,
        side: side === 'left' || side === 'right' ? side : 'both',
        ...(typeof lastedS === 'number' ? { lastedS } : {}),
        ...(typeof runAtM === 'number' ? { runAtM } : {}),
      },
    ]
  })
}

/** How much of all cramps a place had, 0-1 against the most cramped one. */
export function crampShares(cramps: readonly CrampEntry[]): (muscle: Muscle, side: Side) => number {
  const counts = new Map<string, number>()
  for (const cramp of cramps) {
    const sides = cramp.side === 'both' ? (['left', 'right'] as const) : [cramp.side]
    for (const side of sides) {
      const key = `${cramp.muscle}-${side}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const most = Math.max(1, ...counts.values())
  return (muscle, side) => (counts.get(`${muscle}-${side}`) ?? 0) / most
}

export type CalendarDay = Readonly<{ dayAtMs: number; hasRun: boolean; hasCramp: boolean }>

const DAY_MS = 86_400_000
const WEEKS_COUNT = 12

/** The last twelve weeks, Monday first, up to the end of this week. */
export function calendarDays(
  known: Readonly<{ runsAtMs: readonly number[]; crampsAtMs: readonly number[] }>,
  nowAtMs: number,
): readonly CalendarDay[] {
  const noon = new Date(nowAtMs)
  noon.setHours(12, 0, 0, 0)
  const sinceMonday = (noon.getDay() + 6) % 7
  const firstMs = noon.getTime() - (sinceMonday + (WEEKS_COUNT - 1) * 7) * DAY_MS
  const runs = new Set(known.runsAtMs.map((atMs) => new Date(atMs).toDateString()))
  const cramps = new Set(known.crampsAtMs.map((atMs) => new Date(atMs).toDateString()))
  return Array.from({ length: WEEKS_COUNT * 7 }, (_, index) => {
    const dayAtMs = firstMs + index * DAY_MS
    const day = new Date(dayAtMs).toDateString()
    return { dayAtMs, hasRun: runs.has(day), hasCramp: cramps.has(day) }
  })
}
