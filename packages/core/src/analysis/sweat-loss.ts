import { sweatEstimate, sweatSodium, type SweatEstimate } from '../hydration/index.ts'
import { healthFlags, isExtraSaltRefused, isFluidRefused, type Runner } from '../runner/index.ts'
import { ML_PER_L, S_PER_H } from '../units.ts'
import { DEFAULT_WEATHER, type Weather } from '../weather/index.ts'
import type { FluidWhyNot, SweatLoss } from './analysis-document.ts'
import { gradeOver } from './hills.ts'
import type { RunParts } from './run-parts.ts'
import { lastSampleS } from './run-samples.ts'

/** Below this the estimate is smaller than its error. */
const MIN_MOVING_S = 900
/**
 * A watch lies on warm skin: it reads above the air by something between 2 and 10 °C, usually about 6.
 * Makers say to take it off for half an hour for a fair reading. The range of what it may be goes
 * into the range of the sweat.
 *
 * @source garmin_temperature, uncramp_engineering
 */
const WRIST_WARMING_C = { low: 2, usual: 6, high: 10 } as const
/** The first minutes show the room the watch came from. */
const SETTLE_S = 1200
const MIN_AIR_C = -30
const MAX_AIR_C = 50

/** The run's sport and what is known of runner and air. */
export type SweatLossInput = Readonly<{
  run: RunParts
  isRunning: boolean
  runner: Runner | undefined
  weather: Readonly<{ weather: Weather; from: 'given' | 'plan' }> | undefined
  startAtMs: number
}>

/**
 * Sweat and sodium probably lost on the run, by the same model that plans use. Lost, not to be
 * drunk back: nobody should replace all of it.
 *
 * @returns fluid all there or all `null` with the reason, `low` ≤ middle ≤ `high`; no sodium for a
 *          runner who must not add salt
 * @source uncramp_engineering
 */
export function sweatLoss(input: SweatLossInput): SweatLoss {
  const { run, runner } = input
  if (!input.isRunning) return refuse('not_running')
  if (run.movingS < MIN_MOVING_S || !(run.ledger.lengthM > 0)) return refuse('too_short')
  if (runner === undefined) return refuse('no_mass')
  if (isFluidRefused(runner)) return { ...refuse('refused'), refusedBy: healthFlags(runner, 'B') }
  const air = airOf(input)
  if (air === undefined) return refuse('no_weather')
  const hours = run.movingS / S_PER_H
  const rateAt = (temperatureC: number): SweatEstimate =>
    sweatEstimate({
      runner,
      weather: { ...air.weather, temperatureC },
      effort: effortOf(run),
      nowAtMs: input.startAtMs,
    })
  const middle = rateAt(air.weather.temperatureC)
  const lowMlPerH = Math.min(middle.lowMlPerH, rateAt(air.lowC).lowMlPerH)
  const highMlPerH = Math.max(middle.highMlPerH, rateAt(air.highC).highMlPerH)
  const ml = {
    estimatedSweatMl: middle.sweatMlPerH * hours,
    lowMl: lowMlPerH * hours,
    highMl: highMlPerH * hours,
  }
  return {
    ...ml,
    ...(isExtraSaltRefused(runner) ? NO_SODIUM : sodiumLoss(runner, ml)),
    weatherFrom: air.from,
    temperatureC: air.weather.temperatureC,
    why_not: null,
    refusedBy: [],
  }
}

const NO_SODIUM = { sodiumMg: null, sodiumLowMg: null, sodiumHighMg: null } as const

function refuse(why_not: FluidWhyNot): SweatLoss {
  return {
    estimatedSweatMl: null,
    lowMl: null,
    highMl: null,
    ...NO_SODIUM,
    weatherFrom: null,
    temperatureC: null,
    why_not,
    refusedBy: [],
  }
}

type Air = Readonly<{
  weather: Weather
  lowC: number
  highC: number
  from: 'given' | 'plan' | 'recorded'
}>

function airOf({ run, weather }: SweatLossInput): Air | undefined {
  if (weather !== undefined) {
    const { temperatureC } = weather.weather
    return { ...weather, lowC: temperatureC, highC: temperatureC }
  }
  const wristC = recordedC(run)
  if (wristC === undefined) return undefined
  const airC = (warmingC: number): number =>
    Math.max(MIN_AIR_C, Math.min(MAX_AIR_C, wristC - warmingC))
  return {
    weather: { ...DEFAULT_WEATHER, temperatureC: airC(WRIST_WARMING_C.usual), from: 'recorded' },
    lowC: airC(WRIST_WARMING_C.high),
    highC: airC(WRIST_WARMING_C.low),
    from: 'recorded',
  }
}

/** Median of what the watch felt once it had settled; unknown when it has hardly any reading. */
function recordedC({ samples }: RunParts): number | undefined {
  const lastS = lastSampleS(samples)
  const fromS = Math.min(SETTLE_S, lastS / 2)
  const readC: number[] = []
  for (let index = 0; index < samples.atS.length; index++) {
    const temperatureC = samples.temperatureC[index] ?? Number.NaN
    if ((samples.atS[index] ?? 0) >= fromS && Number.isFinite(temperatureC))
      readC.push(temperatureC)
  }
  const sortedC = Float64Array.from(readC).toSorted()
  return sortedC[sortedC.length >> 1]
}

const MIN_SPEED_MPS = 0.5
const MAX_SPEED_MPS = 7

function effortOf(run: RunParts): Readonly<{
  speedMps: number
  durationS: number
  gradeFrac: number
}> {
  const { lengthM } = run.ledger
  const speedMps = Math.max(MIN_SPEED_MPS, Math.min(MAX_SPEED_MPS, lengthM / run.movingS))
  const gradeFrac = gradeOver(run.ledger, run.profile, { fromM: 0, toM: lengthM }) ?? 0
  return { speedMps, durationS: run.movingS, gradeFrac }
}

type Millilitres = Readonly<{ estimatedSweatMl: number; lowMl: number; highMl: number }>

/** Sodium in that sweat: the two spreads are independent, so their logs add as squares. */
function sodiumLoss(
  runner: Runner,
  ml: Millilitres,
): Pick<SweatLoss, 'sodiumMg' | 'sodiumLowMg' | 'sodiumHighMg'> {
  const salt = sweatSodium(runner, false)
  const sodiumMg = (ml.estimatedSweatMl / ML_PER_L) * salt.sodiumMgPerL
  return {
    sodiumMg,
    sodiumLowMg:
      sodiumMg / spread(ml.estimatedSweatMl / ml.lowMl, salt.sodiumMgPerL / salt.lowMgPerL),
    sodiumHighMg:
      sodiumMg * spread(ml.highMl / ml.estimatedSweatMl, salt.highMgPerL / salt.sodiumMgPerL),
  }
}

function spread(a: number, b: number): number {
  return Math.exp(Math.hypot(Math.log(a), Math.log(b)))
}
