import type { Quantities } from '@uncramp/text'

/** Who reads Fahrenheit has Letter in the printer. */
export function paperOf({ units }: Quantities): 'a4' | 'letter' {
  return units.temperature === 'f' ? 'letter' : 'a4'
}
