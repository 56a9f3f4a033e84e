import { z } from 'zod'

import { instantMs } from '../ids.ts'

const forecastHour = z
  .strictObject({
    atMs: instantMs,
    temperatureC: z.number(),
    humidityFrac: z.number().min(0).max(1),
    windMps: z.number().min(0),
    solarWPerM2: z.number().min(0).optional(),
    directWPerM2: z.number().min(0).optional(),
    pressureHpa: z.number().optional(),
    cloudFrac: z.number().min(0).max(1).optional(),
  })
  .meta({ id: 'ForecastHour', description: 'Radiation is the mean of the hour before `atMs`.' })

/** `uncramp.forecast/1`: the hours at a place; `plan --weather` reads it back. */
export const forecastSchema = z
  .strictObject({
    schema: z.literal('uncramp.forecast/1'),
    latitudeDeg: z.number(),
    longitudeDeg: z.number(),
    hours: z.array(forecastHour),
  })
  .meta({
    id: 'uncramp.forecast',
    title: 'Hours of weather at a place',
    description: 'Coordinates are rounded to two decimals before anything is asked.',
  })
