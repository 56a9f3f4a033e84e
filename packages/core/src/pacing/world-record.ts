import { M_PER_MILE, S_PER_H } from '../units.ts'

/** Fastest known running times, shortest first: a bound for refusing nonsense, not a record list. */
const RECORDS: readonly Readonly<{ distanceM: number; recordS: number }>[] = [
  { distanceM: 1000, recordS: 131.96 },
  { distanceM: M_PER_MILE, recordS: 223.13 },
  { distanceM: 3000, recordS: 437.55 },
  { distanceM: 5000, recordS: 755.36 },
  { distanceM: 10_000, recordS: 1571 },
  { distanceM: 21_097.5, recordS: 3402 },
  { distanceM: 42_195, recordS: 7235 },
  { distanceM: 50_000, recordS: 9523 },
  { distanceM: 100_000, recordS: 21_560 },
  { distanceM: 160_934.4, recordS: 39_099 },
  { distanceM: 319_614, recordS: 24 * S_PER_H },
]
/** Room for a record run after this list was made. */
const MARGIN_FACTOR = 0.98

/**
 * The least time a plan or a past result may claim over a distance: 2 % under the fastest known, with
 * a power law between the distances of the list and beyond its ends.
 *
 * @param distanceM  above 0
 * @source world_records, uncramp_engineering
 */
export function fastestCredibleS(distanceM: number): number {
  const above = RECORDS.findIndex((row) => row.distanceM >= distanceM)
  const index = Math.max(1, above < 0 ? RECORDS.length - 1 : above)
  const [from, to] = [RECORDS[index - 1], RECORDS[index]]
  if (from === undefined || to === undefined) throw new Error('the list has two rows and more')
  const exponent = Math.log(to.recordS / from.recordS) / Math.log(to.distanceM / from.distanceM)
  return MARGIN_FACTOR * from.recordS * (distanceM / from.distanceM) ** exponent
}
