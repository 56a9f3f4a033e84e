import type { TrainingLevel } from '../runner/index.ts'
import { clamp } from '../units.ts'
import type { Sun, Weather } from '../weather/index.ts'
import { metabolicW, oxygenUptakeLPerMin, type Effort } from './metabolic-rate.ts'

/** Body and air that a heat balance is struck between. */
export type HeatBalanceInput = Readonly<{
  massKg: number
  heightM: number
  training: TrainingLevel
  effort: Effort
  weather: Weather
}>

/** Every term of the balance, per m² of skin, and the sweat that it asks for. */
export type HeatBalance = Readonly<{
  metabolicW: number
  heatWPerM2: number
  respiratoryWPerM2: number
  skinC: number
  convectionWPerM2: number
  dryWPerM2: number
  maxEvaporationWPerM2: number
  requiredEvaporationWPerM2: number
  requiredWettednessFrac: number
  efficiencyFrac: number
  sweatMlPerH: number
}>

/**
 * How much warmer the surroundings radiate than the air is.
 *
 * @source uncramp_engineering
 */
const RADIANT_ABOVE_AIR_C: Readonly<Record<Sun, number>> = {
  night: 0,
  overcast: 0,
  light_cloud: 5,
  part: 10,
  full: 15,
}
/** Wind at 10 m height to wind on a runner: between town (0.5) and open land (0.7). */
const WIND_AT_RUNNER_RATIO = 0.6
/** A tailwind as fast as the runner never leaves the skin in still air. */
const MIN_RELATIVE_AIR_MPS = 0.5
/** Tee shirt and shorts. */
const CLO = 0.3
const LEWIS_K_PER_KPA = 16.5
const VAPORISATION_J_PER_G = 2430

/**
 * Saturated vapour pressure over water.
 *
 * @source iso7933
 */
export function saturatedVapourKPa(temperatureC: number): number {
  return 0.6105 * Math.exp((17.27 * temperatureC) / (temperatureC + 237.3))
}

/**
 * Skin area.
 *
 * @source iso7933
 */
export function bodyAreaM2(massKg: number, heightM: number): number {
  return 0.202 * massKg ** 0.425 * heightM ** 0.725
}

/**
 * Heat balance of a runner in steady state: what must evaporate, and the sweat it takes, some of
 * which drips off. Heat storage is left out, so short runs read a little high.
 *
 * @source iso7933, cramer2019, uncramp_engineering
 */
export function heatBalance(input: HeatBalanceInput): HeatBalance {
  const { effort, weather } = input
  const area = bodyAreaM2(input.massKg, input.heightM)
  const totalW = metabolicW(oxygenUptakeLPerMin(input, effort))
  const climb = effort.gradeFrac / Math.sqrt(1 + effort.gradeFrac ** 2)
  const workW = input.massKg * 9.81 * effort.speedMps * climb
  const heatWPerM2 = (totalW - workW) / area
  const respiratoryWPerM2 = respiratoryHeatWPerM2(totalW / area, weather)
  const skin = skinExchange(effort.speedMps, weather)
  const requiredEvaporationWPerM2 = Math.max(0, heatWPerM2 - respiratoryWPerM2 - skin.dryWPerM2)
  const requiredWettednessFrac = requiredEvaporationWPerM2 / Math.max(1, skin.maxEvaporationWPerM2)
  const efficiencyFrac = Math.max(0.5, 1 - Math.min(requiredWettednessFrac, 1) ** 2 / 2)
  return {
    metabolicW: totalW,
    heatWPerM2,
    respiratoryWPerM2,
    ...skin,
    requiredEvaporationWPerM2,
    requiredWettednessFrac,
    efficiencyFrac,
    sweatMlPerH:
      (requiredEvaporationWPerM2 * area * 3600) / (VAPORISATION_J_PER_G * efficiencyFrac),
  }
}

/**
 * Vapour pressure of the air.
 *
 * @source iso7933
 */
export function airVapourKPa(weather: Pick<Weather, 'temperatureC' | 'humidityFrac'>): number {
  return weather.humidityFrac * saturatedVapourKPa(weather.temperatureC)
}

function respiratoryHeatWPerM2(metabolicWPerM2: number, weather: Weather): number {
  const airC = weather.temperatureC
  const vapourKPa = airVapourKPa(weather)
  const dry = 0.001516 * metabolicWPerM2 * (28.56 - 0.885 * airC + 0.641 * vapourKPa)
  return dry + 0.00127 * metabolicWPerM2 * (59.34 + 0.53 * airC - 11.63 * vapourKPa)
}

type SkinExchange = Pick<
  HeatBalance,
  'skinC' | 'convectionWPerM2' | 'dryWPerM2' | 'maxEvaporationWPerM2'
>

function skinExchange(speedMps: number, weather: Weather): SkinExchange {
  const airC = weather.temperatureC
  const radiantAboveAirC = RADIANT_ABOVE_AIR_C[weather.sun]
  const radiantC = airC + radiantAboveAirC
  const relativeMps = Math.max(
    MIN_RELATIVE_AIR_MPS,
    Math.hypot(speedMps, weather.windMps * WIND_AT_RUNNER_RATIO),
  )
  const skinC = clamp(25 + 0.27 * airC + 0.05 * radiantAboveAirC, 24, 36)
  const convection = relativeMps > 1 ? 8.7 * relativeMps ** 0.6 : 3.5 + 5.2 * relativeMps
  const radiation = 4 * 0.95 * 5.67e-8 * 0.77 * (273.2 + (skinC + radiantC) / 2) ** 3
  const exchange = convection + radiation
  const operativeC = (radiation * radiantC + convection * airC) / exchange
  const cloth = clothing(speedMps, relativeMps)
  return {
    skinC,
    convectionWPerM2: convection,
    dryWPerM2: (skinC - operativeC) / (cloth.slope + 1 / (cloth.ratio * exchange)),
    maxEvaporationWPerM2:
      (saturatedVapourKPa(skinC) - airVapourKPa(weather)) /
      (cloth.slope / (0.45 * LEWIS_K_PER_KPA) + 1 / (cloth.ratio * LEWIS_K_PER_KPA * convection)),
  }
}

/** `slope`: K of dry insulation per W/m²; `ratio`: clothed to bare area. */
function clothing(
  speedMps: number,
  relativeMps: number,
): Readonly<{ slope: number; ratio: number }> {
  const x = Math.min(relativeMps, 3)
  const y = Math.min(speedMps, 1.5)
  const pumping = 1.044 * Math.exp((0.066 * x - 0.398) * x + (0.094 * y - 0.378) * y)
  return { slope: 0.155 * CLO * Math.min(1, pumping), ratio: 1 + 0.28 * CLO }
}
