/** Properties of moist air that the globe and wick balances need: SI inside, kelvin and hPa at the door. */
const AIR_MOLAR = 28.97
const VAPOUR_MOLAR = 18.015
const HEAT_CAPACITY = 1003.5
const GAS_CONSTANT = 8314.34 / AIR_MOLAR
/** Conductivity of air over its viscosity (Eucken's relation). */
const CONDUCTIVITY_PER_VISCOSITY = HEAT_CAPACITY + 1.25 * GAS_CONSTANT
const PRANDTL = HEAT_CAPACITY / CONDUCTIVITY_PER_VISCOSITY
const PA_PER_HPA = 100
const STANDARD_HPA = 1013.25
/** Still air is never quite still; slower than this the correlations are not used. */
export const STILL_AIR_MPS = 0.13
/** Heat capacity of air, per mole, over that of the vapour's mass: how evaporation enters the wick. */
export const PSYCHROMETRIC_RATIO = (HEAT_CAPACITY * AIR_MOLAR) / VAPOUR_MOLAR

/**
 * Saturation vapour pressure over water in moist air.
 *
 * @param airK  250-330
 * @source liljegren2008
 */
export function saturationHpa(airK: number): number {
  return 1.004 * 6.1121 * Math.exp((17.502 * (airK - 273.15)) / (airK - 32.18))
}

/**
 * Heat of evaporation of water, in J/kg.
 *
 * @source liljegren2008
 */
export function evaporationHeat(airK: number): Readonly<{ value: number }> {
  return { value: ((313.15 - airK) / 30) * -71_100 + 2.4073e6 }
}

/**
 * Long-wave emissivity of a clear sky.
 *
 * @source liljegren2008
 */
export function skyEmissivityFrac(airK: number, humidityFrac: number): number {
  return 0.575 * (humidityFrac * saturationHpa(airK)) ** 0.143
}

/** The air that flows around a body: its mean temperature with the surface, pressure and speed. */
export type AirFlow = Readonly<{ filmK: number; pressureHpa: number; windMps: number }>

function flowAround({ filmK, pressureHpa, windMps }: AirFlow, diameterM: number) {
  const collision = ((filmK / 97 - 2.9) / 0.4) * -0.034 + 1.048
  const viscosity = (2.6693e-6 * Math.sqrt(AIR_MOLAR * filmK)) / (3.617 ** 2 * collision)
  const density = (pressureHpa * PA_PER_HPA) / (GAS_CONSTANT * filmK)
  const reynolds = (Math.max(windMps, STILL_AIR_MPS) * density * diameterM) / viscosity
  return { viscosity, density, reynolds, conductivity: CONDUCTIVITY_PER_VISCOSITY * viscosity }
}

/**
 * How well moving air takes heat from a sphere, per square metre and kelvin.
 *
 * @source liljegren2008
 */
export function sphereCoolingWPerK(flow: AirFlow, diameterM: number): number {
  const { reynolds, conductivity } = flowAround(flow, diameterM)
  return ((2 + 0.6 * Math.sqrt(reynolds) * PRANDTL ** 0.3333) * conductivity) / diameterM
}

/**
 * How well moving air takes heat from a wet wick, per square metre and kelvin, and how much faster
 * vapour spreads than heat (Prandtl over Schmidt number).
 *
 * @source liljegren2008
 */
export function wickCooling(
  flow: AirFlow,
  diameterM: number,
): Readonly<{ coolingWPerK: number; vapourFrac: number }> {
  const { viscosity, density, reynolds, conductivity } = flowAround(flow, diameterM)
  const diffusivity =
    (3.64e-4 *
      (flow.filmK / Math.sqrt(132 * 647.3)) ** 2.334 *
      Math.cbrt(36.4 * 218) *
      (132 * 647.3) ** (5 / 12) *
      Math.sqrt(1 / AIR_MOLAR + 1 / VAPOUR_MOLAR) *
      1e-4) /
    (flow.pressureHpa / STANDARD_HPA)
  const schmidt = viscosity / (density * diffusivity)
  return {
    coolingWPerK: (0.281 * reynolds ** 0.6 * PRANDTL ** 0.44 * conductivity) / diameterM,
    vapourFrac: PRANDTL / schmidt,
  }
}
