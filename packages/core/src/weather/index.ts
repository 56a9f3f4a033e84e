/** The air a run happens in: what is known of it, how hot it is to a body, and what that costs. */
export {
  HEAT_REFUSE_WBGT_C,
  HEAT_STOP_WBGT_C,
  HEAT_WARN_WBGT_C,
  heatBand,
  heatPenaltyFrac,
  type HeatBand,
} from './heat.ts'
export { liljegrenWbgt, type LiljegrenInput, type LiljegrenWbgt } from './liljegren.ts'
export { sunPosition, type SunPosition } from './sun-position.ts'
export { bomWbgtC, shadeWbgtC, stullWetBulbC } from './wbgt-shortcuts.ts'
export {
  SUN_CLASS_W_PER_M2,
  estimateWbgt,
  wbgtC,
  windAt2mMps,
  type WbgtBy,
  type WbgtEstimate,
} from './wbgt.ts'
export { DEFAULT_WEATHER, type Sun, type Weather, type WeatherOrigin } from './weather.ts'
export type { WeatherFileError } from './weather-file-error.ts'
