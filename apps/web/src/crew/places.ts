import { HALF_MARATHON_M, M_PER_KM, M_PER_MILE } from '@uncramp/core'
import type { Plan } from '@uncramp/core/plan'

/** A place where the crew may stand. */
export type CrewPlace = Readonly<{ atM: number; kind: 'mark' | 'half' | 'finish' }>

const KM_STEP = 5
const MILE_STEP = 3
/** Marks nearer than this to half-way or the finish are the same place. */
const SAME_PLACE_M = 400

/** Marks every 5 km or 3 miles (every one on runs up to a half marathon's half), half-way and the finish. */
export function crewPlaces(plan: Pick<Plan, 'run'>, unit: 'km' | 'mile'): readonly CrewPlace[] {
  const { distanceM } = plan.run
  const unitM = unit === 'km' ? M_PER_KM : M_PER_MILE
  const isShort = distanceM < HALF_MARATHON_M / 2
  const stepM = unitM * (isShort ? 1 : unit === 'km' ? KM_STEP : MILE_STEP)
  const ends: readonly CrewPlace[] = [
    { atM: distanceM / 2, kind: 'half' },
    { atM: distanceM, kind: 'finish' },
  ]
  const marks = Array.from({ length: Math.floor(distanceM / stepM) }, (_, index): CrewPlace => ({
    atM: (index + 1) * stepM,
    kind: 'mark',
  })).filter((mark) => ends.every((end) => Math.abs(end.atM - mark.atM) > SAME_PLACE_M))
  return [...marks, ...ends].toSorted((a, b) => a.atM - b.atM)
}
