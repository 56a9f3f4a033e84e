import { z } from 'zod'

/** What a reader of files needs to know of a schema. */
export type Schema<T> = z.ZodType<T>
export type SchemaError = z.ZodError

/** The language in which schemas say what does not fit. */
export function speakIn(locale: 'en' | 'es'): void {
  z.config(locale === 'es' ? z.locales.es() : z.locales.en())
}
