import { paceClock } from '../pacing/index.ts'
import type { PlanPace } from '../pacing/pace-document.ts'
import { err, ok, type Result } from '../result.ts'
import { OUTLOOK_HIGH_FRAC, OUTLOOK_LOW_FRAC } from './finish-outlook.ts'

/** The runner was seen at a place, so many seconds after the gun. */
export type Sighting = Readonly<{ atM: number; atS: number }>

/** When the crew may expect the runner at a place, in seconds after the gun. */
export type CrewArrival = Readonly<{
  atM: number
  /** At or behind the last place the runner was seen at. */
  isPassed: boolean
  /** What the plan says. */
  plannedS: number
  lowS: number
  highS: number
}>

export type CrewError = Readonly<{ code: 'sighting_not_plausible'; atM: number; atS: number }>

/** Faster than anybody has run a kilometre, or slower than walking with long rests. */
const FASTEST_MPS = 7.6
const SLOWEST_MPS = 0.3

/**
 * Arrivals along the way from the plan and from where the runner was seen last: the plan's own shape at
 * the pace run so far, never faster than planned for what is left, as a range that widens with the way.
 *
 * @param places     metres from the start, in any order
 * @param sightings  in any order; the furthest counts. None: the plan alone
 * @returns          one arrival per place, nearest first
 * @errors           sighting_not_plausible
 * @source           uncramp_engineering
 */
export function crewArrivals(
  input: Readonly<{
    pace: Pick<PlanPace, 'splits'>
    places: readonly number[]
    sightings: readonly Sighting[]
  }>,
): Result<readonly CrewArrival[], CrewError> {
  const wrong = input.sightings.find((sighting) => !isPlausible(sighting))
  if (wrong !== undefined) return err({ code: 'sighting_not_plausible', ...wrong })
  const clock = paceClock(input.pace.splits)
  const seen = input.sightings.reduce<Sighting>((far, next) => (next.atM > far.atM ? next : far), {
    atM: 0,
    atS: 0,
  })
  const plannedS = clock.atSOf(seen.atM)
  const slowerRatio = plannedS > 0 ? Math.max(1, seen.atS / plannedS) : 1
  const places = input.places.toSorted((a, b) => a - b)
  return ok(
    places.map((atM) => {
      const isPassed = seen.atM > 0 && atM <= seen.atM
      const leftS = isPassed ? 0 : (clock.atSOf(atM) - plannedS) * slowerRatio
      return {
        atM,
        isPassed,
        plannedS: clock.atSOf(atM),
        lowS: seen.atS + leftS * OUTLOOK_LOW_FRAC,
        highS: seen.atS + leftS * OUTLOOK_HIGH_FRAC,
      }
    }),
  )
}

function isPlausible({ atM, atS }: Sighting): boolean {
  const speedMps = atM / atS
  return atM > 0 && atS > 0 && speedMps <= FASTEST_MPS && speedMps >= SLOWEST_MPS
}
