/** The air a run happens in. */
export { DEFAULT_WEATHER, type Sun, type Weather, type WeatherOrigin } from './weather.ts'
