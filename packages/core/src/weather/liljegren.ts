import {
  PSYCHROMETRIC_RATIO,
  evaporationHeat,
  saturationHpa,
  skyEmissivityFrac,
  sphereCoolingWPerK,
  wickCooling,
} from './moist-air.ts'

const STEFAN_BOLTZMANN = 5.6696e-8
const ZERO_CELSIUS = 273.15
const SOLAR_CONSTANT_W_PER_M2 = 1367
/** Below half a degree of sun the beam counts as diffuse. */
const LOWEST_COS_ZENITH_FRAC = 0.00873
/** No more of the sun above the air reaches the ground than this. */
const MAX_CLEARNESS_FRAC = 0.85
const MAX_DIRECT_FRAC = 0.9
const GLOBE_M = 0.0508
const GLOBE_EMISSIVITY_FRAC = 0.95
const GLOBE_ABSORBED_FRAC = 0.95
const WICK_M = 0.007
const WICK_LENGTH_M = 0.0254
const WICK_EMISSIVITY_FRAC = 0.95
const WICK_ABSORBED_FRAC = 0.6
const GROUND_EMISSIVITY_FRAC = 0.999
const GROUND_REFLECTED_FRAC = 0.45

/** Air, wind at 2 m and sun at one place and time. */
export type LiljegrenInput = Readonly<{
  temperatureC: number
  humidityFrac: number
  pressureHpa: number
  windAt2mMps: number
  solarWPerM2: number
  cosZenithFrac: number
  /** Unknown: from how clear the sky is. */
  directFrac?: number
  /** Distance to the sun in astronomical units. */
  sunDistanceFrac?: number
}>

/** WBGT and the two thermometers it is made of. */
export type LiljegrenWbgt = Readonly<{ wbgtC: number; globeC: number; wetBulbC: number }>

type Balance = Readonly<{
  airK: number
  pressureHpa: number
  windMps: number
  vapourHpa: number
  longwave: Readonly<{ value: number }>
  solarWPerM2: number
  directFrac: number
  cosZenithFrac: number
}>

/**
 * Outdoor WBGT from ordinary weather: the black globe's and the wet wick's heat balances, each solved
 * for its temperature.
 *
 * @param input  −30 to 50 °C, 0.01-1 humidity, 500-1100 hPa, 0-30 m/s at 2 m, 0-1400 W/m²
 * @returns      °C; about ±0.3 of the authors' own program
 * @source liljegren2008
 */
export function liljegrenWbgt(input: LiljegrenInput): LiljegrenWbgt {
  const balance = balanceOf(input)
  const { airK } = balance
  const globeK = solveK((surfaceK) => globeExcess(balance, surfaceK), airK - 15, airK + 90)
  const wickK = solveK((surfaceK) => wickExcess(balance, surfaceK), airK - 60, airK + 40)
  const [globeC, wetBulbC] = [celsiusOf(globeK), celsiusOf(wickK)]
  return { globeC, wetBulbC, wbgtC: 0.1 * input.temperatureC + 0.2 * globeC + 0.7 * wetBulbC }
}

function kelvinOf(temperatureC: number): number {
  return temperatureC + ZERO_CELSIUS
}

function celsiusOf(surfaceK: number): number {
  return surfaceK - ZERO_CELSIUS
}

function balanceOf(input: LiljegrenInput): Balance {
  const airK = kelvinOf(input.temperatureC)
  const humidityFrac = Math.max(0.01, input.humidityFrac)
  const emissivity = skyEmissivityFrac(airK, humidityFrac) + GROUND_EMISSIVITY_FRAC
  return {
    airK,
    pressureHpa: input.pressureHpa,
    windMps: input.windAt2mMps,
    vapourHpa: humidityFrac * saturationHpa(airK),
    longwave: { value: 0.5 * emissivity * airK ** 4 },
    cosZenithFrac: Math.max(input.cosZenithFrac, LOWEST_COS_ZENITH_FRAC),
    ...sunOnGround(input),
  }
}

function sunOnGround(input: LiljegrenInput): Pick<Balance, 'solarWPerM2' | 'directFrac'> {
  const { cosZenithFrac, sunDistanceFrac = 1 } = input
  const aboveAirWPerM2 =
    cosZenithFrac < LOWEST_COS_ZENITH_FRAC
      ? 0
      : (SOLAR_CONSTANT_W_PER_M2 * cosZenithFrac) / sunDistanceFrac ** 2
  if (aboveAirWPerM2 <= 0) return { solarWPerM2: Math.max(0, input.solarWPerM2), directFrac: 0 }
  const clearnessFrac = Math.min(
    MAX_CLEARNESS_FRAC,
    Math.max(0, input.solarWPerM2) / aboveAirWPerM2,
  )
  const modelled = clearnessFrac > 0 ? Math.exp(3 - 1.34 * clearnessFrac - 1.65 / clearnessFrac) : 0
  return {
    solarWPerM2: clearnessFrac * aboveAirWPerM2,
    directFrac: Math.max(0, Math.min(MAX_DIRECT_FRAC, input.directFrac ?? modelled)),
  }
}

function globeExcess(balance: Balance, surfaceK: number): number {
  const { airK, pressureHpa, windMps, solarWPerM2, directFrac, cosZenithFrac } = balance
  const radiated = STEFAN_BOLTZMANN * GLOBE_EMISSIVITY_FRAC
  const flow = { filmK: (surfaceK + airK) / 2, pressureHpa, windMps }
  const convected = (sphereCoolingWPerK(flow, GLOBE_M) * (surfaceK - airK)) / radiated
  const beam = directFrac * (1 / (2 * cosZenithFrac) - 1) + 1 + GROUND_REFLECTED_FRAC
  const absorbed = (solarWPerM2 * GLOBE_ABSORBED_FRAC * beam) / (2 * radiated)
  return balance.longwave.value - convected + absorbed - surfaceK ** 4
}

function wickExcess(balance: Balance, surfaceK: number): number {
  const { airK, pressureHpa, windMps, solarWPerM2, directFrac, cosZenithFrac } = balance
  const flow = { filmK: (surfaceK + airK) / 2, pressureHpa, windMps }
  const { coolingWPerK, vapourFrac } = wickCooling(flow, WICK_M)
  const endCap = (0.25 * WICK_M) / WICK_LENGTH_M
  const diffuse = (1 - directFrac) * (1 + endCap)
  const tangent = Math.sqrt(Math.max(0, 1 - cosZenithFrac ** 2)) / cosZenithFrac
  const direct = directFrac * (tangent / Math.PI + endCap)
  const radiated =
    STEFAN_BOLTZMANN * WICK_EMISSIVITY_FRAC * (balance.longwave.value - surfaceK ** 4) +
    WICK_ABSORBED_FRAC * solarWPerM2 * (diffuse + direct + GROUND_REFLECTED_FRAC)
  const surfaceHpa = saturationHpa(surfaceK)
  const evaporated =
    (evaporationHeat(flow.filmK).value / PSYCHROMETRIC_RATIO) *
    ((surfaceHpa - balance.vapourHpa) / (pressureHpa - surfaceHpa)) *
    vapourFrac ** 0.56
  return airK - evaporated + radiated / coolingWPerK - surfaceK
}

const TOLERANCE_K = 1e-7
const MAX_STEPS_COUNT = 100

/** Where a falling balance crosses zero, between two temperatures (false position, Illinois variant). */
function solveK(excess: (surfaceK: number) => number, lowK: number, highK: number): number {
  let [coldK, hotK] = [lowK, highK]
  let [cold, hot] = [excess(coldK), excess(hotK)]
  if (cold <= 0) return coldK
  if (hot >= 0) return hotK
  let guessK = coldK
  for (let step = 0; step < MAX_STEPS_COUNT; step++) {
    const previousK = guessK
    guessK = coldK + ((hotK - coldK) * cold) / (cold - hot)
    const value = excess(guessK)
    if (Math.abs(guessK - previousK) < TOLERANCE_K || value === 0) return guessK
    if (value > 0) {
      ;[coldK, cold] = [guessK, value]
      hot /= 2
    } else {
      ;[hotK, hot] = [guessK, value]
      cold /= 2
    }
  }
  return guessK
}
