import type { Plan } from '../plan/plan-document.ts'

/** Where the pace plan has the runner when, and when where. Both run on past the finish. */
export type PaceClock = Readonly<{
  /** Seconds from the gun at a distance along the course. */
  atS: (distanceM: number) => number
  /** Distance along the course at a time from the gun. */
  atM: (elapsedS: number) => number
}>

type Knot = Readonly<{ distanceM: number; elapsedS: number }>

/**
 * The clock of a pace plan: straight lines between the splits, the last pace kept past the end.
 * A plan without usable splits is run evenly.
 *
 * @param plan  splits in order, the first from 0 m
 * @source uncramp_engineering
 */
export function paceClock(plan: Pick<Plan, 'pace' | 'run'>): PaceClock {
  const knots = knotsOf(plan)
  return {
    atS: (distanceM) => {
      const [from, to] = legAround(knots, (knot) => knot.distanceM, distanceM)
      const legM = to.distanceM - from.distanceM
      return from.elapsedS + ((distanceM - from.distanceM) / legM) * (to.elapsedS - from.elapsedS)
    },
    atM: (elapsedS) => {
      const [from, to] = legAround(knots, (knot) => knot.elapsedS, elapsedS)
      const legS = to.elapsedS - from.elapsedS
      return from.distanceM + ((elapsedS - from.elapsedS) / legS) * (to.distanceM - from.distanceM)
    },
  }
}

function knotsOf({ pace, run }: Pick<Plan, 'pace' | 'run'>): readonly [Knot, Knot, ...Knot[]] {
  const start: Knot = { distanceM: 0, elapsedS: 0 }
  const knots: Knot[] = []
  let elapsedS = 0
  for (const split of pace.splits) {
    if (split.durationS <= 0 || split.toM <= split.fromM) continue
    elapsedS += split.durationS
    knots.push({ distanceM: split.toM, elapsedS })
  }
  const [first, ...rest] = knots
  return first === undefined
    ? [start, { distanceM: run.distanceM, elapsedS: pace.finishS }]
    : [start, first, ...rest]
}

function legAround(
  knots: readonly [Knot, Knot, ...Knot[]],
  coordinate: (knot: Knot) => number,
  value: number,
): readonly [Knot, Knot] {
  let low = 0
  let high = knots.length - 2
  while (low < high) {
    const mid = (low + high) >> 1
    const end = knots[mid + 1]
    if (end !== undefined && coordinate(end) <= value) low = mid + 1
    else high = mid
  }
  return [knots[low] ?? knots[0], knots[low + 1] ?? knots[1]]
}
