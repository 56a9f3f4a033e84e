/** Weather from outside: one question to an Open-Meteo-shaped service, its hours, and the weather of one run from them. */
export {
  FORECAST_REQUEST,
  FORECAST_TIMEOUT_MS,
  OPEN_METEO_BASE,
  askForecast,
  type AskForecastError,
  type ForecastFetch,
} from './ask-forecast.ts'
export { parseForecast, type Forecast, type ForecastHour } from './forecast.ts'
export { ALL_FORECAST_DAYS, encodeOpenMeteoUrl } from './open-meteo-url.ts'
export { parseOpenMeteo, type WeatherWindow } from './open-meteo.ts'
export { roundedPlace, type Place } from './place.ts'
