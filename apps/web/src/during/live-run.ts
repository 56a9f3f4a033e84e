import { paceClock } from '@uncramp/core/pacing'
import type { Plan } from '@uncramp/core/plan'
import type { Muscle, RepairedPlan, Side } from '@uncramp/core/relief'
import {
  ODOMETER_ZERO,
  drinkPrompt,
  finishOutlook,
  paceAdvice,
  type DrinkPrompt,
  type FinishOutlook,
  type Odometer,
  type PaceAdvice,
  type PromptDrink,
  type RunDrink,
} from '@uncramp/core/run'
import type { Runner } from '@uncramp/core/runner'

export type LiveCramp = Readonly<{ atS: number; atM: number; muscle: Muscle; side: Side }>

/**
 * A run being run, as plain data: it is written to the device all the time and taken up again after
 * a reload, a crash or an empty battery.
 */
export type LiveRun = Readonly<{
  version: 1
  id: string
  startedAtMs: number
  isRehearsal: boolean
  plan: Plan
  runner: Pick<Runner, 'sex' | 'conditions' | 'medicines'> & Readonly<{ ageYears?: number }>
  odometer: Odometer
  drinks: readonly RunDrink[]
  cramps: readonly LiveCramp[]
  repaired?: RepairedPlan
  /** Everything up to here has been said. */
  saidM: number
  pausedAtMs?: number
  pausedMs: number
}>

const SIGNAL_LOST_S = 25

/** A fresh run at the gun. */
export function liveRun(start: {
  readonly id: string
  readonly startedAtMs: number
  readonly isRehearsal: boolean
  readonly plan: Plan
  readonly runner: LiveRun['runner']
}): LiveRun {
  return {
    version: 1,
    ...start,
    odometer: ODOMETER_ZERO,
    drinks: [],
    cramps: [],
    saidM: 0,
    pausedMs: 0,
  }
}

/** Whether a stored value is a run this version can go on with. */
export function isLiveRun(value: unknown): value is LiveRun {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1
}

/** Seconds since the gun, pauses left out. */
export function elapsedS(live: LiveRun, nowAtMs: number): number {
  const untilMs = live.pausedAtMs ?? nowAtMs
  return Math.max(0, (untilMs - live.startedAtMs - live.pausedMs) / 1000)
}

/** Where the runner is: as measured, or by the plan where there is no position. */
export function placeOf(live: LiveRun, atS: number): Readonly<{ atM: number; isGuessed: boolean }> {
  const clock = paceClock(live.plan.pace.splits)
  const last = live.odometer.points.at(-1)
  if (last === undefined) return { atM: clock.atMOf(atS), isGuessed: true }
  const sinceS = atS - last.atS
  if (sinceS <= SIGNAL_LOST_S) return { atM: last.atM, isGuessed: false }
  return { atM: last.atM + clock.atMOf(atS) - clock.atMOf(last.atS), isGuessed: true }
}

type LiveDrink = PromptDrink & Readonly<{ id: string }>

/** The drinks to prompt for: the plan's, or what a cramp left of them. */
export function promptDrinks(live: LiveRun): readonly LiveDrink[] {
  const planned = live.plan.timeline.flatMap((item) =>
    item.phase === 'during' && item.kind === 'drink' && item.fluidMl !== undefined
      ? [
          {
            id: item.id,
            atS: item.atS,
            atM: item.atM ?? paceClock(live.plan.pace.splits).atMOf(item.atS),
            fluidMl: item.fluidMl,
            drink: item.drink ?? ('water' as const),
            ...(item.station === undefined ? {} : { station: item.station }),
          },
        ]
      : [],
  )
  const { repaired } = live
  if (repaired === undefined) return planned
  const moved = new Map(repaired.drinks.map((drink) => [drink.id, drink]))
  return planned.flatMap((drink) => {
    const now = moved.get(drink.id)
    const isPast = drink.atM <= (live.cramps.at(-1)?.atM ?? 0)
    if (now !== undefined) return [{ ...drink, atS: now.atS, fluidMl: now.fluidMl }]
    return isPast ? [drink] : []
  })
}

/** Everything Run shows at one moment. */
export type RunView = Readonly<{
  atS: number
  atM: number
  isGuessed: boolean
  distanceM: number
  isOver: boolean
  prompt: DrinkPrompt
  advice: PaceAdvice
  /** Ahead of the plan's clock at this place; negative: behind. */
  aheadS: number
  targetSPerKm: number
  ceilingSPerKm?: number
  outlook?: FinishOutlook
}>

/** What to show now; the same data and the same moment always give the same view. */
export function viewRun(live: LiveRun, nowAtMs: number, lastAdvice?: PaceAdvice['code']): RunView {
  const { plan, odometer, drinks, repaired } = live
  const atS = elapsedS(live, nowAtMs)
  const { atM, isGuessed } = placeOf(live, atS)
  const { distanceM } = plan.run
  const splits = repaired?.splits ?? plan.pace.splits
  const split = splits.find((part) => part.toM > atM) ?? plan.pace.splits.at(-1)
  const targetSPerKm = split?.paceSPerKm ?? 360
  const clock = paceClock(plan.pace.splits)
  const finishAtS = repaired?.finishLowS ?? plan.pace.finishS
  const outlook = repaired === undefined ? outlookOf(live) : undefined
  const behindS = Math.max(0, atS - clock.atSOf(atM))
  return {
    atS,
    atM,
    isGuessed,
    distanceM,
    isOver: atM >= distanceM,
    prompt: drinkPrompt({
      planned: promptDrinks(live),
      logged: drinks,
      ...(plan.fluid.capBy === 'refused' ? {} : { capMlPerH: plan.fluid.capMlPerH }),
      nowAtS: atS,
      nowAtM: atM,
      finishAtS: repaired === undefined ? finishAtS + behindS : finishAtS,
    }),
    advice: paceAdvice({
      points: odometer.points,
      nowAtS: atS,
      targetSPerKm,
      ...(lastAdvice === undefined ? {} : { last: lastAdvice }),
    }),
    aheadS: clock.atSOf(Math.min(atM, distanceM)) - atS,
    targetSPerKm,
    ...(repaired === undefined ? {} : { ceilingSPerKm: repaired.ceilingPaceSPerKm }),
    ...(outlook === undefined ? {} : { outlook }),
  }
}

function outlookOf(live: LiveRun): FinishOutlook | undefined {
  const { plan, runner, odometer } = live
  return finishOutlook({
    pace: plan.pace,
    distanceM: plan.run.distanceM,
    points: odometer.points,
    sex: runner.sex,
    ...(runner.ageYears === undefined ? {} : { ageYears: runner.ageYears }),
    temperatureC: plan.weather.temperatureC,
  })
}
