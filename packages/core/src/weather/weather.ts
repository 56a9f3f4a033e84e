/** How much sun reaches the runner. */
export type Sun = 'night' | 'overcast' | 'light_cloud' | 'part' | 'full'

/** Where the weather came from: typed in, a forecast, past years, the recording, or a default. */
export type WeatherOrigin = 'given' | 'forecast' | 'climate' | 'recorded' | 'default'

/**
 * Weather over one run, already averaged over it. Radiation is optional: with it the WBGT is
 * Liljegren's, without it the `sun` class stands in.
 */
export type Weather = Readonly<{
  /** −30 to 50. */
  temperatureC: number
  /** 0-1, never percent. */
  humidityFrac: number
  /** At 10 m height, 0-30. */
  windMps: number
  sun: Sun
  /** 500-1100; unknown: 1013.25. */
  pressureHpa?: number
  /** Global horizontal radiation, mean over the run. */
  solarWPerM2?: number
  /** Share of that which is direct beam, 0-0.9. */
  directFrac?: number
  /** Cosine of the sun's zenith angle at mid-run, −1 to 1. */
  cosZenithFrac?: number
  from: WeatherOrigin
}>

/** Mild and dry enough to be a sensible guess, and said to be one. */
export const DEFAULT_WEATHER: Weather = {
  temperatureC: 15,
  humidityFrac: 0.6,
  windMps: 2,
  sun: 'part',
  from: 'default',
}
