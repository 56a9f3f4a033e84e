import type { Json } from '@uncramp/contract/json'
import {
  CRAMP_HELPS,
  crampFromTap,
  crampsMarked,
  type CrampHelp,
  type CrampRecord,
} from '@uncramp/core/learning'
import { MUSCLES, type Muscle, type Side } from '@uncramp/core/relief'

import type { Entry } from '../store/device-store.ts'
import type { Values } from '../store/doc.ts'
import { flagOf, isValues, numberOf, oneOf, partOf, someOf, stored } from './values.ts'

/** A cramp as History shows it. */
export type LoggedCramp = CrampRecord &
  Readonly<{ id: string; wasHelpful?: boolean; runAtM?: number }>

const SIDES: readonly Side[] = ['left', 'right', 'both']

/** Cramps as the core wants them, newest first; an entry without a time or a muscle is no cramp. */
export function crampsOf(entries: readonly Entry[]): readonly LoggedCramp[] {
  return entries
    .flatMap((entry) => crampOf(entry))
    .toSorted((one, other) => other.crampAtMs - one.crampAtMs)
}

function crampOf({ id, values }: Entry): readonly LoggedCramp[] {
  const crampAtMs = numberOf(values, 'atMs')
  const muscle = oneOf(MUSCLES, values['muscle'])
  if (crampAtMs === undefined || muscle === undefined) return []
  const durationS = numberOf(values, 'lastedS')
  const runAtM = numberOf(values, 'runAtM')
  const strength = strengthOf(values['strength'])
  return [
    {
      ...crampFromTap({
        crampAtMs,
        muscle,
        side: oneOf(SIDES, values['side']) ?? 'both',
        isNight: flagOf(values, 'isNight'),
        whatHelped: someOf(CRAMP_HELPS, values['whatHelped']),
        hasWeakness: flagOf(values, 'hasWeakness'),
        disturbedSleep: flagOf(values, 'disturbedSleep'),
        ...(strength === undefined ? {} : { strength }),
        ...(durationS === undefined ? {} : { durationS }),
      }),
      id,
      ...(typeof values['wasHelpful'] === 'boolean' ? { wasHelpful: values['wasHelpful'] } : {}),
      ...(runAtM === undefined ? {} : { runAtM }),
    },
  ]
}

/** Marked and tapped this close to each other, a cramp is one. */
const SAME_MS = 60_000

/**
 * Cramps marked in recordings that a server read, where the runner noted none at that time: a device
 * keeps those of what it reads itself as records of their own.
 */
export function markedBeside(
  activities: readonly Entry[],
  kept: readonly CrampRecord[],
): readonly CrampRecord[] {
  const marked = activities.flatMap(({ id, values }) => {
    const { analysis } = values
    const startAtMs = numberOf(partOf(analysis, 'activity'), 'startAtMs')
    const cramps = isValues(analysis) ? analysis['cramps'] : undefined
    if (startAtMs === undefined || !Array.isArray(cramps)) return []
    return cramps.flatMap((cramp: Json) => {
      const atS = isValues(cramp) ? numberOf(cramp, 'atS') : undefined
      if (!isValues(cramp) || atS === undefined) return []
      const muscle = oneOf(MUSCLES, cramp['muscle']) ?? null
      const side = oneOf(SIDES, cramp['side']) ?? null
      return crampsMarked({ id, startAtMs }, [{ atS, muscle, side }])
    })
  })
  return marked.filter(({ crampAtMs }) =>
    kept.every((cramp) => Math.abs(cramp.crampAtMs - crampAtMs) >= SAME_MS),
  )
}

function strengthOf(value: unknown): CrampRecord['strength'] | undefined {
  return value === 1 || value === 2 || value === 3 ? value : undefined
}

/** A cramp as it is stored; the same names as the cramp screen writes. */
export function crampValues(cramp: CrampRecord): Values {
  return stored({
    atMs: cramp.crampAtMs,
    muscle: cramp.muscle,
    side: cramp.side,
    strength: cramp.strength,
    lastedS: cramp.durationS ?? null,
    whatHelped: cramp.whatHelped,
    isNight: cramp.isNight,
    disturbedSleep: cramp.disturbedSleep,
    hasWeakness: cramp.hasWeakness,
  })
}

type Place = Readonly<{ muscle: Muscle; side: Side }>

/** How often each place has cramped, most often first; a cramp on both sides counts for each. */
export function placeCounts(
  cramps: readonly Place[],
): readonly (Place & Readonly<{ crampsCount: number }>)[] {
  const counts = new Map<string, Place & { crampsCount: number }>()
  for (const { muscle, side } of cramps) {
    const sides = side === 'both' ? (['left', 'right'] as const) : [side]
    for (const one of sides) {
      const key = `${muscle}-${one}`
      const known = counts.get(key) ?? { muscle, side: one, crampsCount: 0 }
      known.crampsCount += 1
      counts.set(key, known)
    }
  }
  return [...counts.values()].toSorted((one, other) => other.crampsCount - one.crampsCount)
}

/** How strongly a place is coloured on the map, 0-1: the most frequent one fully. */
export function placeStrength(cramps: readonly Place[]): (muscle: Muscle, side: Side) => number {
  const counts = placeCounts(cramps)
  const most = Math.max(1, counts[0]?.crampsCount ?? 1)
  return (muscle, side) =>
    (counts.find((one) => one.muscle === muscle && one.side === side)?.crampsCount ?? 0) / most
}

/** What may have helped, what helped most often first; "nothing" stays last. */
export function helpsByUse(
  cramps: readonly Pick<CrampRecord, 'whatHelped'>[],
): readonly CrampHelp[] {
  const countOf = (help: CrampHelp): number =>
    help === 'nothing' ? -1 : cramps.filter(({ whatHelped }) => whatHelped.includes(help)).length
  return CRAMP_HELPS.toSorted((one, other) => countOf(other) - countOf(one))
}
