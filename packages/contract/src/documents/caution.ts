import { z } from 'zod'

/** A warning on any document: a stable code, how much it matters, the sources, and its facts in units. */
export const cautionSchema = z
  .object({
    code: z.string(),
    level: z.enum(['info', 'warn', 'stop']),
    sources: z.array(z.string()).min(1),
  })
  .catchall(z.unknown())
