import { clamp } from '../units.ts'
import { liljegrenWbgt } from './liljegren.ts'
import type { Sun, Weather } from './weather.ts'

const SEA_LEVEL_HPA = 1013.25
/** Sun height that the radiation of a sun class is meant for, and that stands in when none is known. */
const USUAL_COS_ZENITH_FRAC = 0.8

/**
 * Radiation that stands for each sun class with the sun high (zenith about 37°).
 *
 * @source uncramp_engineering
 */
export const SUN_CLASS_W_PER_M2: Readonly<Record<Sun, number>> = {
  night: 0,
  overcast: 150,
  light_cloud: 400,
  part: 600,
  full: 850,
}

/** What the sun's part of a WBGT rests on: a radiation figure, or a sun class. */
export type WbgtBy = 'radiation' | 'sun_class'

/** A WBGT, how it was made and the radiation it was made with. */
export type WbgtEstimate = Readonly<{ wbgtC: number; wbgtBy: WbgtBy; solarWPerM2: number }>

/**
 * WBGT of the weather over a run, by Liljegren's balances. With no radiation figure the sun class
 * stands in, lowered when the sun is known to be lower than usual. A runner's own wind is left out.
 *
 * @param weather  −30 to 50 °C, humidity 0-1, wind at 10 m; numbers, not NaN
 * @returns        °C, rising with temperature and humidity
 * @source liljegren2008, uncramp_engineering
 */
export function estimateWbgt(weather: Weather): WbgtEstimate {
  const { solarWPerM2: givenWPerM2, cosZenithFrac } = weather
  const solarWPerM2 = Math.max(0, givenWPerM2 ?? classWPerM2(weather.sun, cosZenithFrac))
  const { wbgtC: heatC } = liljegrenWbgt({
    temperatureC: weather.temperatureC,
    humidityFrac: weather.humidityFrac,
    pressureHpa: weather.pressureHpa ?? SEA_LEVEL_HPA,
    windAt2mMps: windAt2mMps(weather.windMps, solarWPerM2),
    solarWPerM2,
    cosZenithFrac: cosZenithFrac ?? USUAL_COS_ZENITH_FRAC,
    ...(weather.directFrac === undefined ? {} : { directFrac: weather.directFrac }),
  })
  const wbgtBy = givenWPerM2 === undefined ? 'sun_class' : 'radiation'
  return { wbgtC: heatC, wbgtBy, solarWPerM2 }
}

/** The figure of `estimateWbgt` alone, in °C. */
export function wbgtC(weather: Weather): number {
  return estimateWbgt(weather).wbgtC
}

/** Clear-sky radiation falls with the sun's height (Haurwitz's shape); a class falls with it. */
function classWPerM2(sun: Sun, cosZenithFrac = USUAL_COS_ZENITH_FRAC): number {
  if (cosZenithFrac <= 0) return 0
  const ratio = clearSky(cosZenithFrac) / clearSky(USUAL_COS_ZENITH_FRAC)
  return SUN_CLASS_W_PER_M2[sun] * ratio
}

function clearSky(cosZenithFrac: number): number {
  return cosZenithFrac * Math.exp(-0.057 / cosZenithFrac)
}

const STILL_AIR_MPS = 0.13
const NIGHT_EXPONENT = 0.3
const STRONG_SUN_EXPONENT = 0.15
const STRONG_SUN_W_PER_M2 = 850

/**
 * Wind at a runner's height from the 10 m wind of a forecast: among houses, with an exponent that
 * falls smoothly from a still night (0.30) to strong sun (0.15), so that no class border makes it jump.
 *
 * @param windMps  at 10 m, 0-30
 * @returns        at 2 m, at least 0.13
 * @source epa_wind_profile, uncramp_engineering
 */
export function windAt2mMps(windMps: number, solarWPerM2: number): number {
  const sunFrac = clamp(solarWPerM2 / STRONG_SUN_W_PER_M2, 0, 1)
  const exponent = NIGHT_EXPONENT + (STRONG_SUN_EXPONENT - NIGHT_EXPONENT) * sunFrac
  return Math.max(STILL_AIR_MPS, windMps * 0.2 ** exponent)
}
