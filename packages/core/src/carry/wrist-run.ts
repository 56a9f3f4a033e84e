import type { Plan } from '../plan/plan-document.ts'
import { M_PER_KM, M_PER_MILE } from '../units.ts'
import type { CarriedRun } from './carried-drinks.ts'
import { paceClock, type PaceClock } from './pace-clock.ts'
import type { PaceRange, WristCue, WristStep } from './wrist-step.ts'

/** Where the run is cut, and what is said there. */
export type Cut = Readonly<{ atS: number; atM: number; cues: readonly WristCue[] }>

/**
 * Half the width of a pace range at least: a narrower one beeps all the time.
 *
 * @source uncramp_engineering
 */
const MIN_HALF_RANGE_S_PER_KM = 10
/** Room on the slow side in the crowd of the first mile. */
const FIRST_MILE_SLACK_S_PER_KM = 20
/** A step shorter than this between a pace change and a drink is no step. */
const MIN_STEP_S = 15
/** A split must fill this much of a step before it widens the range. */
const MIN_OVERLAP_S = 30

/**
 * Cuts of the run: the gun, the end of the first mile, every drink and every other thing to
 * swallow. Same second, same cut. A pace change gives way to a drink close by, never the reverse.
 *
 * @source uncramp_engineering
 */
export function runCuts(plan: Plan, run: CarriedRun): readonly Cut[] {
  const { targetS, amberBelowS, redBelowS } = plan.pace.firstMile
  const first: Cut = { atS: 0, atM: 0, cues: [{ code: 'first_mile', targetS, atS: 0 }] }
  const cuts = [first, ...swallowCuts(run)]
  const mileS = Math.round(targetS)
  if (plan.run.distanceM > M_PER_MILE && mileS + MIN_STEP_S < run.finishS) {
    const near = cuts.find((cut) => cut.atS > 0 && Math.abs(cut.atS - mileS) < MIN_STEP_S)
    const atS = near?.atS ?? mileS
    const cue: WristCue = {
      code: 'goal_pace',
      firstMileS: targetS,
      amberBelowS,
      redBelowS,
      atS,
    }
    cuts.push({ atS, atM: near?.atM ?? M_PER_MILE, cues: [cue] })
  }
  return joinSameSecond(cuts)
}

function swallowCuts({ drinks, stops }: CarriedRun): readonly Cut[] {
  const cuts: Cut[] = []
  for (const drink of drinks) {
    const { atS, atM = 0, phase: _, ...rest } = drink
    cuts.push({ atS, atM, cues: [{ code: 'drink', ...rest, atS, atM }] })
  }
  for (const { id, kind, atS, atM, sodiumMg, carbohydrateG } of stops) {
    if (kind === 'salt') cuts.push({ atS, atM, cues: [{ code: 'salt', id, sodiumMg, atS, atM }] })
    if (kind === 'eat')
      cuts.push({ atS, atM, cues: [{ code: 'eat', id, carbohydrateG, atS, atM }] })
  }
  return cuts
}

/** What must be read first comes first: drinks and food before pace. */
const CUE_ORDER: readonly WristCue['code'][] = ['drink', 'salt', 'eat', 'first_mile', 'goal_pace']

function joinSameSecond(cuts: readonly Cut[]): readonly Cut[] {
  const bySecond = new Map<number, Cut>()
  for (const cut of cuts.toSorted((a, b) => a.atS - b.atS)) {
    const same = bySecond.get(cut.atS)
    const cues = [...(same?.cues ?? []), ...cut.cues]
    bySecond.set(cut.atS, {
      atS: cut.atS,
      atM: same?.atM ?? cut.atM,
      cues: cues.toSorted((a, b) => CUE_ORDER.indexOf(a.code) - CUE_ORDER.indexOf(b.code)),
    })
  }
  return [...bySecond.values()]
}

/**
 * Steps of the run from its cuts. The last one ends at the lap key: nobody finishes on the second.
 *
 * @param measure  how the steps before the last one end
 * @source uncramp_engineering
 */
export function runSteps(
  plan: Plan,
  cuts: readonly Cut[],
  measure: 'time' | 'distance',
): readonly WristStep[] {
  const finishS = Math.round(plan.pace.finishS)
  const clock = paceClock(plan)
  return cuts.map((cut, index): WristStep => {
    const next = cuts[index + 1]
    const endS = next?.atS ?? finishS
    const isLast = next === undefined
    const cues: readonly WristCue[] =
      isLast && index > 0 ? [...cut.cues, { code: 'to_finish', atS: cut.atS }] : cut.cues
    return {
      role: 'run',
      cues,
      length: isLast ? { by: 'lap' } : stepLength(cut, next, measure),
      plannedS: endS - cut.atS,
      atS: cut.atS,
      atM: cut.atM,
      pace: rangeOver({ plan, clock }, cut.atS, endS),
    }
  })
}

function stepLength(cut: Cut, next: Cut, measure: 'time' | 'distance'): WristStep['length'] {
  const distanceM = Math.round(next.atM) - Math.round(cut.atM)
  return measure === 'distance' && distanceM > 0
    ? { by: 'distance', distanceM }
    : { by: 'time', durationS: next.atS - cut.atS }
}

/** Wide enough for the plan's own hills between two moments, and for a wrist. */
function rangeOver(
  { plan, clock }: Readonly<{ plan: Plan; clock: PaceClock }>,
  startS: number,
  endS: number,
): PaceRange {
  const { targetS } = plan.pace.firstMile
  if (startS < targetS - MIN_STEP_S) {
    const targetSPerKm = (targetS / M_PER_MILE) * M_PER_KM
    return {
      slowSPerKm: Math.ceil(targetSPerKm + FIRST_MILE_SLACK_S_PER_KM),
      fastSPerKm: Math.floor(targetSPerKm - MIN_HALF_RANGE_S_PER_KM),
    }
  }
  const [startM, endM] = [clock.atM(startS), clock.atM(endS)]
  const meanSPerKm = ((endS - startS) / (endM - startM)) * M_PER_KM
  const within = plan.pace.splits.filter((split) => {
    if (split.toM <= startM || split.fromM >= endM) return false
    const overlapS = Math.min(endS, clock.atS(split.toM)) - Math.max(startS, clock.atS(split.fromM))
    return overlapS >= MIN_OVERLAP_S
  })
  const pacesSPerKm = within.map(
    (split) => (split.durationS / (split.toM - split.fromM)) * M_PER_KM,
  )
  return {
    slowSPerKm: Math.ceil(Math.max(meanSPerKm + MIN_HALF_RANGE_S_PER_KM, ...pacesSPerKm)),
    fastSPerKm: Math.floor(Math.min(meanSPerKm - MIN_HALF_RANGE_S_PER_KM, ...pacesSPerKm)),
  }
}
