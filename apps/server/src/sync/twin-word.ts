import { CLOCK_ZERO, nextClock } from '@uncramp/contract/clock'

/** Fields of a record, as far as their clocks go; what they mean is parsed by whoever asks. */
export type Words = Readonly<Record<string, Readonly<{ value: unknown; clock: string }>>>

/** Later than nothing: whatever a device says of the same field, before or after, stands. */
export const WEAKEST_CLOCK = nextClock({ nowAtMs: 0, last: CLOCK_ZERO, node: '000000000000' })

/** The record that this one is marked as a copy of. */
export function twinIdOf(record: Words): string | undefined {
  const value = wordOf(record, 'twinId')?.value
  return typeof value === 'string' && value !== '' ? value : undefined
}

/**
 * Whether the server may mark a record as a copy of a richer one: nobody has ever said anything about that,
 * a mark taken off again included. Nor has a person said of the richer one that it has no copy, unless that
 * was before the poorer one was there.
 */
export function mayMark(poorer: Words, richer: Words): boolean {
  if (wordOf(poorer, 'twinId') !== undefined) return false
  const said = wordOf(richer, 'twinId')
  return said === undefined || twinIdOf(richer) !== undefined || said.clock < firstClock(poorer)
}

function wordOf(record: Words, name: string): Words[string] | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

function firstClock(record: Words): string {
  return Object.values(record).reduce(
    (first, { clock }) => (first === '' || clock < first ? clock : first),
    '',
  )
}
