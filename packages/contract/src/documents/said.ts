import { z } from 'zod'

/** How a text is written: language, units, paper and clock. Everything has an answer when left out. */
export const saidQuery = z.strictObject({
  locale: z.enum(['en', 'es']).default('en'),
  units: z.enum(['metric', 'imperial', 'uk']).default('metric'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  zone: z
    .string()
    .max(64)
    .refine(isZone)
    .default('UTC')
    .meta({ description: 'IANA zone of clock times.' }),
})

export type Said = z.output<typeof saidQuery>

/** Whether this machine knows a time zone by that name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
