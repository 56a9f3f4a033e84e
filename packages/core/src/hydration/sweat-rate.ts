import type { Runner, WeighIn } from '../runner/index.ts'
import { ML_PER_L, M_PER_KM, MS_PER_S, S_PER_H, clamp } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import { heatBalance } from './heat-exchange.ts'
import type { Effort } from './metabolic-rate.ts'
import { weighInLogSd, weighInSweat } from './weigh-in.ts'

/** What a runner is expected to sweat on one run, with its spread and where it came from. */
export type SweatEstimate = Readonly<{
  /** Median. */
  sweatMlPerH: number
  /** 20th and 80th percentile. */
  lowMlPerH: number
  highMlPerH: number
  /** Spread on the log scale, person to person and day to day together. */
  logSd: number
  /** Median before any weigh-in spoke. */
  priorMlPerH: number
  /** Heat balance alone and regression alone, before they are bounded. */
  physicsMlPerH: number
  regressionMlPerH: number
  requiredWettednessFrac: number
  /** More must evaporate than the air takes: slow down or do not run; drinking does not help. */
  isUncompensable: boolean
  fromWeighInsCount: number
  hasOwnRate: boolean
}>

/** The run that a sweat rate is wanted for. `nowAtMs` lets weigh-ins grow old. */
export type SweatInput = Readonly<{
  runner: Runner
  weather: Weather
  effort: Effort
  nowAtMs?: number | undefined
}>

/** Lowest of 506 measured athletes, in round numbers; below `FLOOR_MASS_KG` it shrinks with mass. */
const FLOOR_ML_PER_H = 250
const FLOOR_MASS_KG = 50
const ROOF_ML_PER_H = 2500
const ACCLIMATISED_RATIO = 1.1
const PRIOR_LOG_SD = 0.3
const DISPUTED_LOG_SD = 0.4
const DAY_LOG_SD = 0.1
const OWN_RATE_LOG_SD = 0.12
const P80 = 0.84
const MAX_AGE_MS = 24 * 30.44 * 24 * S_PER_H * MS_PER_S
const FAR_TEMPERATURE_C = 10
const WETTEDNESS_LIMIT_FRAC = 0.85
const ACCLIMATISED_LIMIT_FRAC = 1

/**
 * Height when nobody gave it: 1.75 m at 70 kg, growing with the fourth root of mass, which meets the
 * reference runners (50 kg 1.60 m, 60 kg 1.68 m, 90 kg 1.83 m) within 4 cm.
 *
 * @source uncramp_engineering
 */
export function heightOrGuessM(runner: Pick<Runner, 'massKg' | 'heightM'>): number {
  return runner.heightM ?? clamp(1.75 * (runner.massKg / 70) ** 0.25, 1.2, 2.3)
}

/**
 * Refit of the ACSM's table of sweat rates by mass, speed and temperature; under-reads humid heat.
 *
 * @source acsm2007, uncramp_engineering
 */
export function regressionSweatMlPerH(
  input: Readonly<{ massKg: number; speedMps: number; temperatureC: number }>,
): number {
  const kmPerH = (input.speedMps * S_PER_H) / M_PER_KM
  const litres =
    0.001338 * input.massKg * kmPerH -
    0.000319 * input.massKg -
    0.1294 +
    0.01042 * (input.temperatureC - 18)
  return litres * ML_PER_L
}

type Prior = Pick<
  SweatEstimate,
  'priorMlPerH' | 'physicsMlPerH' | 'regressionMlPerH' | 'requiredWettednessFrac'
> &
  Readonly<{ logSd: number }>

/**
 * Sweat rate expected of anybody of this size at this work in this air: the geometric mean of heat
 * balance and regression, each bounded first. Where the two disagree twofold the spread is wider.
 *
 * @source gagnon2013, barnes2019, baker2016, uncramp_engineering
 */
function priorSweat(input: Omit<SweatInput, 'nowAtMs'>): Prior {
  const { runner, weather, effort } = input
  const { massKg, training } = runner
  const heat = heatBalance({ massKg, heightM: heightOrGuessM(runner), training, effort, weather })
  const regressionMlPerH = regressionSweatMlPerH({
    massKg,
    speedMps: effort.speedMps,
    temperatureC: weather.temperatureC,
  })
  const floorMlPerH = FLOOR_ML_PER_H * Math.min(1, massKg / FLOOR_MASS_KG)
  const physicalMlPerH = clamp(heat.sweatMlPerH, floorMlPerH, ROOF_ML_PER_H)
  const regressedMlPerH = clamp(regressionMlPerH, floorMlPerH, ROOF_ML_PER_H)
  const ratio = physicalMlPerH / regressedMlPerH
  return {
    priorMlPerH:
      Math.sqrt(physicalMlPerH * regressedMlPerH) *
      (runner.isAcclimatised ? ACCLIMATISED_RATIO : 1),
    physicsMlPerH: heat.sweatMlPerH,
    regressionMlPerH,
    requiredWettednessFrac: heat.requiredWettednessFrac,
    logSd: ratio > 2 || ratio < 0.5 ? DISPUTED_LOG_SD : PRIOR_LOG_SD,
  }
}

/**
 * Sweat rate of this runner on this run: the prior, moved by the runner's own weigh-ins.
 *
 * A weigh-in counts by its noise; not at all when older than 24 months or refused by `weighInSweat`;
 * half when it was more than 10 °C away. The runner's own figure counts as one careful weigh-in.
 *
 * @returns ml/h, always positive and finite for a runner, weather and effort in range
 * @source  gagnon2013, barnes2019, uncramp_engineering
 */
export function sweatEstimate(input: SweatInput): SweatEstimate {
  const { runner } = input
  const prior = priorSweat(input)
  let precision = 1 / prior.logSd ** 2
  let pull = 0
  let fromWeighInsCount = 0
  for (const weighIn of runner.weighIns) {
    const vote = weighInVote(weighIn, input)
    if (vote === undefined) continue
    precision += vote.weight
    pull += vote.weight * vote.mean
    fromWeighInsCount += 1
  }
  const hasOwnRate = runner.sweatRateMlPerH !== undefined && runner.sweatRateMlPerH > 0
  if (runner.sweatRateMlPerH !== undefined && hasOwnRate) {
    const weight = 1 / OWN_RATE_LOG_SD ** 2
    precision += weight
    pull += weight * Math.log(runner.sweatRateMlPerH / prior.priorMlPerH)
  }
  const sweatMlPerH = prior.priorMlPerH * Math.exp(pull / precision)
  // The prior's spread is that of one run already; a runner's own mean still varies by day.
  const isPrior = fromWeighInsCount === 0 && !hasOwnRate
  const logSd = isPrior ? prior.logSd : Math.sqrt(1 / precision + DAY_LOG_SD ** 2)
  const limitFrac = runner.isAcclimatised ? ACCLIMATISED_LIMIT_FRAC : WETTEDNESS_LIMIT_FRAC
  return {
    ...prior,
    sweatMlPerH,
    lowMlPerH: sweatMlPerH * Math.exp(-P80 * logSd),
    highMlPerH: sweatMlPerH * Math.exp(P80 * logSd),
    logSd,
    isUncompensable: prior.requiredWettednessFrac > limitFrac,
    fromWeighInsCount,
    hasOwnRate,
  }
}

function weighInVote(
  weighIn: WeighIn,
  input: SweatInput,
): Readonly<{ weight: number; mean: number }> | undefined {
  const { runner, weather, nowAtMs } = input
  if (nowAtMs !== undefined && nowAtMs - weighIn.startAtMs > MAX_AGE_MS) return undefined
  const observed = weighInSweat(weighIn, runner)
  if (!observed.ok) return undefined
  const expected = priorSweat({
    runner: { ...runner, massKg: weighIn.massBeforeKg },
    weather: {
      ...weather,
      temperatureC: weighIn.temperatureC,
      humidityFrac: weighIn.humidityFrac,
    },
    effort: { speedMps: weighIn.speedMps, durationS: weighIn.durationS, gradeFrac: 0 },
  })
  const isFar = Math.abs(weighIn.temperatureC - weather.temperatureC) > FAR_TEMPERATURE_C
  return {
    weight: (isFar ? 0.5 : 1) / weighInLogSd(weighIn) ** 2,
    mean: Math.log(observed.value.sweatMlPerH / expected.priorMlPerH),
  }
}
