import type { FigureId } from '@uncramp/core/figure'
import { planRolling, type RollMuscle } from '@uncramp/core/massage'
import type { Muscle } from '@uncramp/core/relief'
import type { Runner } from '@uncramp/core/runner'
import { planStretches, type StretchId } from '@uncramp/core/stretching'
import { planWarmUp, type WarmUpExercise } from '@uncramp/core/warmup'

export type PlayerSet = 'warm-up' | 'stretch-before' | 'stretch-after' | 'roll'

/** What a part is, so that its words can be found. */
export type PartName =
  | Readonly<{ kind: 'warm_up'; what: WarmUpExercise }>
  | Readonly<{ kind: 'stretch'; what: StretchId }>
  | Readonly<{ kind: 'roll'; what: RollMuscle }>

/** One thing to do without a break, on one side where it matters. */
export type PlayerPart = Readonly<{
  name: PartName
  figure: FigureId
  side: 'left' | 'right' | 'both'
  durationS: number
  /** Quiet time to change over, after it. */
  restS: number
  repsCount?: number
}>

export type PlayerRequest = Readonly<{
  set: PlayerSet
  runner: Runner
  distanceM: number
  temperatureC: number
  wbgtC: number
  finishBeforeStartS: number
  crampMuscles: readonly Muscle[]
  /** The same stretches, those that did this runner good first. */
  order?: (stretches: readonly StretchId[]) => readonly StretchId[]
}>

const BOTH_SIDES = ['left', 'right'] as const

/** The parts of a set, side by side, in the order to do them; empty when the core blocks it all. */
export function playerParts(request: PlayerRequest): readonly PlayerPart[] {
  switch (request.set) {
    case 'warm-up':
      return warmUpParts(request)
    case 'stretch-before':
      return stretchParts(request, 'before')
    case 'stretch-after':
      return stretchParts(request, 'after')
    case 'roll':
      return rollParts(request)
  }
}

function warmUpParts(request: PlayerRequest): readonly PlayerPart[] {
  const plan = planWarmUp(request)
  return plan.steps.flatMap((step) => {
    const name: PartName = { kind: 'warm_up', what: step.exercise }
    const one = {
      name,
      figure: step.figure,
      durationS: step.workS,
      restS: step.restS,
      ...(step.repsCount === undefined ? {} : { repsCount: step.repsCount }),
    }
    return Array.from({ length: step.setsCount }, (_, index): PlayerPart => ({
      ...one,
      side: step.sides === 'each' ? (BOTH_SIDES[index % 2] ?? 'left') : 'both',
    }))
  })
}

function stretchParts(request: PlayerRequest, phase: 'before' | 'after'): readonly PlayerPart[] {
  const plan = planStretches({ phase, runner: request.runner, crampMuscles: request.crampMuscles })
  const stretches = plan.steps.map(({ stretch }) => stretch)
  const order = request.order?.(stretches) ?? stretches
  const steps = plan.steps.toSorted(
    (one, other) => order.indexOf(one.stretch) - order.indexOf(other.stretch),
  )
  return steps.flatMap((step) =>
    Array.from({ length: step.setsCount }, () =>
      BOTH_SIDES.map((side): PlayerPart => ({
        name: { kind: 'stretch', what: step.stretch },
        figure: step.figure,
        side,
        durationS: step.holdS,
        restS: step.restS,
      })),
    ).flat(),
  )
}

function rollParts(request: PlayerRequest): readonly PlayerPart[] {
  const plan = planRolling({
    phase: 'after',
    runner: request.runner,
    crampMuscles: request.crampMuscles,
  })
  return plan.steps.flatMap((step) =>
    BOTH_SIDES.map((side): PlayerPart => ({
      name: { kind: 'roll', what: step.muscle },
      figure: step.figure,
      side,
      durationS: step.rollS,
      restS: 5,
    })),
  )
}

/** All of it, rests included. */
export function partsDurationS(parts: readonly PlayerPart[]): number {
  return parts.reduce((sumS, part) => sumS + part.durationS + part.restS, 0)
}
