import type { Locale } from '@uncramp/text'
import type { FieldWords } from '@uncramp/text/en/field'

/** Words about a field, loaded only when one is planned. */
export async function fieldWords(locale: Locale): Promise<FieldWords> {
  return locale === 'es'
    ? (await import('@uncramp/text/es/field')).field
    : (await import('@uncramp/text/en/field')).field
}
