import { z } from 'zod'

import { loggedAtMs } from '../ids.ts'
import { cautionSchema } from './caution.ts'
import { courseSchema, weatherSchema } from './plan-request.ts'
import { isZone } from './said.ts'
import { stationsSchema } from './stations.ts'

const spread = z
  .object({ low: z.number(), mid: z.number(), high: z.number() })
  .meta({ description: '10th, 50th and 90th percentile over the race days drawn.' })

const arrivals = z.object({
  fromS: z.number(),
  binS: z.number().positive(),
  low: z.array(z.number().nonnegative()),
  mid: z.array(z.number().nonnegative()),
  high: z.array(z.number().nonnegative()),
})

const placeFields = {
  name: z.string(),
  atM: z.number().nonnegative(),
  firstS: z.number(),
  peakS: z.number(),
  lastS: z.number(),
  peakCount: spread,
  arrivals,
}

const poured = z.object({
  waterMl: spread,
  sportsMl: spread,
  waterCups: spread,
  sportsCups: spread,
  sodiumMg: spread,
  iceKg: spread,
})

const heatBand = z.enum(['cold', 'cool', 'warm', 'hot', 'very_hot', 'extreme'])

/** `uncramp.field/1`: a whole race, for those who set it up. */
export const fieldSchema = z
  .object({
    schema: z.literal('uncramp.field/1'),
    seed: z.number(),
    anchor: z.enum(['predicted', 'last_year', 'first_5k']),
    runnersCount: z.number().int().positive(),
    drawsCount: z.number().int().positive(),
    distanceM: z.number().positive(),
    startAtMs: z.number().optional(),
    zone: z.string().optional(),
    airC: spread,
    stations: z.array(
      z.object({
        kind: z.literal('station'),
        ...placeFields,
        drinks: z.array(z.enum(['water', 'sports_drink'])),
        hasToilet: z.boolean(),
        rule: poured,
        habits: poured,
      }),
    ),
    finish: z.object({ kind: z.literal('finish'), ...placeFields }),
    waves: z.array(
      z.object({
        name: z.string(),
        startAtS: z.number(),
        runnersCount: z.number().int().nonnegative(),
        wbgtC: spread,
        band: heatBand,
        highBand: heatBand,
        uncompensableFrac: spread,
      }),
    ),
    walls: spread,
    cramps: z.object({
      rateFrac: spread,
      severeFrac: z.number().min(0).max(1),
      perKm: z.array(
        z.object({
          fromM: z.number(),
          toM: z.number(),
          lowCount: z.number(),
          midCount: z.number(),
          highCount: z.number(),
        }),
      ),
      sites: z.array(z.object({ muscle: z.string(), lowFrac: z.number(), highFrac: z.number() })),
      posts: z.array(
        z.object({
          atM: z.number(),
          stationIndex: z.number().int().nonnegative().optional(),
          fromM: z.number(),
          toM: z.number(),
          crampsLowCount: z.number(),
          crampsHighCount: z.number(),
        }),
      ),
    }),
    habits: z.object({ gainedFrac: z.number(), lowSodiumFrac: z.number() }),
    cautions: z.array(cautionSchema),
  })
  .meta({ id: 'uncramp.field', title: 'Water, heat and help for a whole race' })

/** A share that is null where nobody of a group has the splits for it. */
const share = z.number().nullable()
const splitRow = z.object({
  group: z.string(),
  sex: z.enum(['all', 'f', 'm']),
  runnersCount: z.number().int().nonnegative(),
  finishS: share,
  halfRatio: z.object({ low: share, mid: share, high: share }),
  negativeFrac: share,
  tenPercentSlowerFrac: share,
  startOverMean: z.object({ low: share, mid: share, high: share }),
  startOverHalfFrac: share,
  wall20Frac: share,
  wall25Frac: share,
  wall30Frac: share,
})

/** `uncramp.race-evidence/1`: what one race's results say about fast starts and walls. */
export const raceEvidenceSchema = z
  .object({
    schema: z.literal('uncramp.race-evidence/1'),
    rowsCount: z.number().int().nonnegative(),
    cleanCount: z.number().int().nonnegative(),
    all: splitRow,
    byFinish: z.array(splitRow),
    byAge: z.array(splitRow),
    startAndWall: z.array(
      z.object({
        fromFrac: z.number(),
        toFrac: z.number(),
        runnersCount: z.number().int().nonnegative(),
        wall20Frac: share,
        wall25Frac: share,
        wall30Frac: share,
      }),
    ),
    issues: z.array(
      z.object({ code: z.string(), rowsCount: z.number(), lines: z.array(z.number()) }),
    ),
  })
  .meta({ id: 'uncramp.race-evidence', title: 'Splits, walls and fast starts of one race' })

/** A waves file: starting groups and when they start, s after the gun. */
export const wavesSchema = z
  .array(z.strictObject({ name: z.string().max(80), startAtS: z.number().min(0).max(36_000) }))
  .min(1)
  .max(200)
  .meta({ id: 'uncramp.waves', title: 'Starting groups of a race' })

const MAX_CSV_COUNT = 24 * 1024 * 1024
const csv = z.string().min(1).max(MAX_CSV_COUNT)
/** A field times its race days; more would keep a processor for minutes. */
export const MAX_FIELD_RUNS_COUNT = 10_000_000

/** A race to be planned: who runs, where drinks stand, what air there may be. */
export const fieldRequestSchema = z
  .strictObject({
    entrantsCsv: csv.optional().meta({ description: 'One line per entrant, with a header.' }),
    resultsCsv: csv.optional().meta({
      description: 'Last year’s results, with splits; alone they stand for the entrants.',
    }),
    stations: stationsSchema,
    weather: z
      .array(weatherSchema)
      .min(1)
      .max(24)
      .meta({ description: 'Hour by hour from the gun; one is enough.' }),
    course: courseSchema.optional(),
    distanceM: z.number().min(1000).max(100_000).optional(),
    waves: wavesSchema.optional(),
    startAtMs: loggedAtMs.optional(),
    zone: z.string().max(64).refine(isZone).optional(),
    cupMl: z.number().min(20).max(1000).optional(),
    postsCount: z.int().min(1).max(40).optional(),
    drawsCount: z.int().min(1).max(500).default(100),
    seed: z.int().min(0).max(999_999_999).default(1),
  })
  .refine(({ entrantsCsv, resultsCsv }) => (entrantsCsv ?? resultsCsv) !== undefined)
  .meta({ id: 'uncramp.field-request', title: 'A race to be planned' })

export type FieldRequest = z.output<typeof fieldRequestSchema>
