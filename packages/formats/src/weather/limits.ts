type Range = readonly [low: number, high: number]

/** What a place on earth can have, in the core's units; beyond it a service or a file is wrong. */
export const WEATHER_LIMITS: Readonly<Record<string, Range>> = {
  temperature_2m: [-60, 60],
  relative_humidity_2m: [0, 1],
  wind_speed_10m: [0, 80],
  surface_pressure: [400, 1100],
  shortwave_radiation: [0, 1500],
}

/** Whether a value is known and inside its range. */
export function isBelievable(field: string, value: number): boolean {
  const [low, high] = WEATHER_LIMITS[field] ?? [value, value]
  return value >= low && value <= high
}
