import type { TrainingLevel } from '../runner/index.ts'
import { S_PER_MIN, clamp } from '../units.ts'

/** How fast, how long and how steep on average; `gradeFrac` is rise over run, negative downhill. */
export type Effort = Readonly<{ speedMps: number; durationS: number; gradeFrac: number }>

const REST_ML_PER_KG_MIN = 3.5
const MAX_GRADE_FRAC = 0.45
/** Up to here everybody walks; from `RUN_FROM_MPS` on running is assumed; between them both. */
const WALK_UP_TO_MPS = 5 / 3.6
const RUN_FROM_MPS = 7 / 3.6
const RESPIRATORY_EXCHANGE_FRAC = 0.9
const J_PER_L_OXYGEN = 21_166

/**
 * Share of the textbook cost that a runner really pays above rest.
 *
 * @source uncramp_engineering
 */
const ECONOMY: Readonly<Record<TrainingLevel, number>> = { novice: 1, regular: 0.95, well: 0.88 }

/**
 * Energy cost of running on a slope over that on the level; the grade is held within ±45 %.
 *
 * @source minetti2002
 */
function slopeCostRatio(gradeFrac: number): number {
  const i = clamp(gradeFrac, -MAX_GRADE_FRAC, MAX_GRADE_FRAC)
  const cost = ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6
  return cost / 3.6
}

/**
 * Oxygen uptake before economy: the walking equation up to 5 km/h, the running one from 7 km/h, a
 * blend between, because slow runners walk part of the way. Downhill follows Minetti's energy curve.
 *
 * @returns ml of oxygen per kg and minute, rest included
 * @source  acsm_metabolic, minetti2002, uncramp_engineering
 */
export function oxygenUptakeMlPerKgMin(effort: Pick<Effort, 'speedMps' | 'gradeFrac'>): number {
  const speed = effort.speedMps * S_PER_MIN
  const gradeFrac = clamp(effort.gradeFrac, -MAX_GRADE_FRAC, MAX_GRADE_FRAC)
  const isUphill = gradeFrac >= 0
  const downhillRatio = isUphill ? 1 : slopeCostRatio(gradeFrac)
  const climb = isUphill ? speed * gradeFrac : 0
  const running = 0.2 * speed * downhillRatio + 0.9 * climb
  const walking = 0.1 * speed * downhillRatio + 1.8 * climb
  const runFrac = clamp((effort.speedMps - WALK_UP_TO_MPS) / (RUN_FROM_MPS - WALK_UP_TO_MPS), 0, 1)
  return REST_ML_PER_KG_MIN + walking + runFrac * (running - walking)
}

/**
 * Oxygen uptake of a whole runner, with economy by training level.
 *
 * @returns litres of oxygen per minute
 * @source  acsm_metabolic, uncramp_engineering
 */
export function oxygenUptakeLPerMin(
  runner: Readonly<{ massKg: number; training: TrainingLevel }>,
  effort: Pick<Effort, 'speedMps' | 'gradeFrac'>,
): number {
  const netMlPerKgMin = oxygenUptakeMlPerKgMin(effort) - REST_ML_PER_KG_MIN
  return ((REST_ML_PER_KG_MIN + netMlPerKgMin * ECONOMY[runner.training]) * runner.massKg) / 1000
}

/**
 * Heat and work released by an oxygen uptake, at a respiratory exchange ratio of 0.90.
 *
 * @source iso7933
 */
export function metabolicW(oxygenLPerMin: number): number {
  return (oxygenLPerMin * J_PER_L_OXYGEN * (0.23 * RESPIRATORY_EXCHANGE_FRAC + 0.77)) / S_PER_MIN
}

/**
 * Mass of carbon dioxide breathed out less oxygen taken in: lost, but not sweat.
 *
 * @source mitchell1972
 */
export function gasLossG(oxygenLPerMin: number, durationS: number): number {
  return oxygenLPerMin * (durationS / S_PER_MIN) * (RESPIRATORY_EXCHANGE_FRAC * 1.977 - 1.429)
}

/**
 * Water breathed out, from the vapour pressure of the air.
 *
 * @source mitchell1972
 */
export function respiratoryWaterMl(
  oxygenLPerMin: number,
  vapourKPa: number,
  durationS: number,
): number {
  return Math.max(0, 0.019 * oxygenLPerMin * (44 - 7.5 * vapourKPa) * (durationS / S_PER_MIN))
}
