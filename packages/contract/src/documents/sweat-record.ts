import { EFFORT_BANDS, TEMPERATURE_BANDS } from '@uncramp/core/learning/codes'
import { z } from 'zod'

import { loggedAtMs } from '../ids.ts'
import { cautionSchema } from './caution.ts'
import { weatherSchema } from './plan-request.ts'
import { runnerSchema, weighInSchema } from './runner.ts'

const rate = z.number().nonnegative()
const temperatureBand = z.enum(TEMPERATURE_BANDS)
const effortBand = z.enum(EFFORT_BANDS)

/** One weighed run to be judged. */
export const sweatTestRequestSchema = z
  .strictObject({
    runner: runnerSchema,
    weighIn: weighInSchema,
    weather: weatherSchema
      .optional()
      .meta({ description: 'For wind and sun; temperature and humidity are those of `weighIn`.' }),
    guessed: z.array(z.enum(['speedMps', 'temperatureC', 'humidityFrac'])).default([]),
  })
  .meta({ id: 'uncramp.sweat-test-request', title: 'One weighed run to be judged' })

/** All weighed runs of a runner. */
export const sweatRecordRequestSchema = z
  .strictObject({
    runner: runnerSchema.meta({ description: 'With all tests in `weighIns`.' }),
    nowAtMs: loggedAtMs,
    easyMps: z.number().min(1).max(7).optional(),
    wanted: z
      .strictObject({ temperatureC: z.number().min(-30).max(50), effortBand })
      .optional()
      .meta({ description: 'What a coming race asks for.' }),
  })
  .meta({ id: 'uncramp.sweat-record-request', title: 'All sweat tests of a runner' })

/** `uncramp.sweat-record/1`: sweat tests over time, what they cover and what is missing. */
export const sweatRecordSchema = z
  .object({
    schema: z.literal('uncramp.sweat-record/1'),
    tests: z.array(
      z.object({
        weighIn: weighInSchema,
        sweatMlPerH: rate.optional(),
        lowMlPerH: rate.optional(),
        highMlPerH: rate.optional(),
        refusedBy: z.string().optional().meta({ description: 'Why this run gives no rate.' }),
        isOld: z.boolean(),
      }),
    ),
    cells: z.array(
      z.object({
        temperatureBand,
        effortBand,
        temperatureC: z.number(),
        speedMps: z.number().positive(),
        testsCount: z.int().min(0),
        sweatMlPerH: rate,
        lowMlPerH: rate,
        highMlPerH: rate,
      }),
    ),
    nextTest: z.object({ temperatureBand, effortBand }).optional(),
    cautions: z.array(cautionSchema),
  })
  .meta({ id: 'uncramp.sweat-record', title: 'Sweat tests over time' })
