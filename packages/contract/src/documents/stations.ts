import { z } from 'zod'

/** A place to drink (or void) on the course. */
export const stationSchema = z.strictObject({
  atM: z.number().min(0).max(250_000),
  name: z.string().max(80).default(''),
  drinks: z.array(z.enum(['water', 'sports_drink'])).default(['water']),
  hasToilet: z.boolean().default(false),
})

/** A stations file. */
export const stationsSchema = z
  .array(stationSchema)
  .max(500)
  .meta({ id: 'uncramp.stations', title: 'Aid stations of a course' })
