import type { WeighIn } from '@uncramp/core/runner'

import type { Entry } from '../store/device-store.ts'

const NAMES = [
  'startAtMs',
  'durationS',
  'massBeforeKg',
  'massAfterKg',
  'drunkMl',
  'eatenG',
  'urineMl',
  'scaleStepKg',
  'speedMps',
  'temperatureC',
  'humidityFrac',
] as const satisfies readonly (keyof WeighIn)[]

/** The weighed runs among the records, oldest first; a record with a number missing is none. */
export function weighInsOf(entries: readonly Entry[]): readonly WeighIn[] {
  return entries
    .flatMap(({ values }) => {
      const numbers = NAMES.map((name) => values[name])
      const isWhole = numbers.every((value) => typeof value === 'number' && Number.isFinite(value))
      // Every name of a weigh-in is in the list, and every one holds a number.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const weighIn = Object.fromEntries(NAMES.map((name, i) => [name, numbers[i]])) as WeighIn
      return isWhole ? [weighIn] : []
    })
    .toSorted((one, other) => one.startAtMs - other.startAtMs)
}
