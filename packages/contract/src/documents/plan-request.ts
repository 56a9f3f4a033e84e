import type { Course } from '@uncramp/core/course'
import type { PlanInput } from '@uncramp/core/plan'
import { MUSCLES } from '@uncramp/core/relief'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'
import { z } from 'zod'

import { present } from '../present.ts'
import { pantrySchema } from './pantry.ts'
import { runnerOf, runnerSchema } from './runner.ts'
import { stationsSchema } from './stations.ts'

/** The air of a run. */
export const weatherSchema = z.strictObject({
  temperatureC: z.number(),
  humidityFrac: z.number(),
  windMps: z.number().default(DEFAULT_WEATHER.windMps),
  sun: z.enum(['night', 'overcast', 'light_cloud', 'part', 'full']).default('part'),
  pressureHpa: z.number().optional(),
  solarWPerM2: z.number().optional(),
  directFrac: z.number().optional(),
  cosZenithFrac: z.number().optional(),
  from: z.enum(['given', 'forecast', 'climate', 'recorded', 'default']).default('given'),
})

const columns = z.array(z.number()).max(200_000)
/** The way, as columns of points. */
export const courseSchema = z.strictObject({
  name: z.string().max(200),
  distanceM: z.number(),
  atM: columns,
  /** Unknown heights are null on the wire, because JSON has no NaN. */
  altitudeM: z.array(z.number().nullable()).max(200_000),
  latitudeDeg: columns,
  longitudeDeg: columns,
})

/** What a plan is asked for with. Only the distance, a time or a race, and the mass must be there. */
export const planRequestSchema = z
  .strictObject({
    method: z.enum(['personal', 'rule_of_thumb']).default('personal'),
    runner: runnerSchema,
    distanceM: z.number(),
    goalS: z.number().optional(),
    recentRace: z.strictObject({ distanceM: z.number(), finishS: z.number() }).optional(),
    startAtMs: z.number().optional(),
    zone: z.string().max(64).optional(),
    weather: weatherSchema.optional(),
    course: courseSchema.optional(),
    stations: stationsSchema.default([]),
    pantry: pantrySchema.default([]),
    wantsSaltShot: z.boolean().default(false),
    splitUnit: z.enum(['km', 'mile']).default('km'),
    shape: z.enum(['even', 'negative']).optional(),
    crampMuscles: z.array(z.enum(MUSCLES)).default([]),
    wakeBeforeStartS: z.number().optional(),
    nextSessionAfterS: z.number().optional(),
  })
  .meta({ id: 'uncramp.plan-request', title: 'What a plan is made from' })

export type PlanRequest = z.output<typeof planRequestSchema>

/** The core's input from a parsed request: defaults filled in, absent keys absent. */
export function planInputOf(request: PlanRequest): PlanInput {
  const { runner, weather, course, pantry, stations, ...rest } = request
  const { recentRace, ...fields } = present(rest)
  return {
    ...fields,
    ...(recentRace === undefined ? {} : { recentRace }),
    runner: runnerOf(runner),
    weather: weather === undefined ? DEFAULT_WEATHER : present(weather),
    stations,
    pantry: pantry.map((item) => present(item)),
    ...(course === undefined ? {} : { course: courseOf(course) }),
  }
}

/** The core's course from a parsed one: unknown heights are not numbers. */
export function courseOf(course: z.output<typeof courseSchema>): Course {
  return { ...course, altitudeM: course.altitudeM.map((heightM) => heightM ?? Number.NaN) }
}
