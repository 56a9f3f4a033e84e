import { z } from 'zod'

/** One source of the evidence. */
export const sourceSchema = z.object({
  title: z.string(),
  authors: z.string(),
  year: z.number(),
  kind: z.string(),
  doi: z.string().optional(),
  url: z.string().optional(),
  read: z.enum(['full', 'abstract', 'secondary', 'recalled']),
})

/** What `uncramp sources --json` prints: every source by its key. */
export const sourcesSchema = z
  .record(z.string(), sourceSchema)
  .meta({ id: 'uncramp.sources', title: 'The evidence behind the numbers' })
