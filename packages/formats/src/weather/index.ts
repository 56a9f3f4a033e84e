/** Weather answers from outside: an Open-Meteo-shaped JSON to the weather of one run, and the address to ask. */
export {
  encodeOpenMeteoUrl,
  parseOpenMeteo,
  type OpenMeteoQuery,
  type WeatherWindow,
} from './open-meteo.ts'
