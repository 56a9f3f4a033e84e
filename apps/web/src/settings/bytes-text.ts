import type { Locale } from '@uncramp/text'

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const
const PER_UNIT = 1000

/** `3.4 MB`: an amount of storage, in the largest unit that leaves a whole number before the point. */
export function bytesText(bytes: number, locale: Locale): string {
  let amount = bytes / PER_UNIT
  let place = 0
  while (amount >= PER_UNIT && place < UNITS.length - 1) {
    amount /= PER_UNIT
    place += 1
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[place] ?? 'kilobyte',
    maximumFractionDigits: amount < 10 && place > 0 ? 1 : 0,
  }).format(amount)
}
