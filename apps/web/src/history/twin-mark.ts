import type { RunMatch } from '@uncramp/core/activity'

/** What is written into a record that another one is probably a copy of. */
export type TwinMark = Readonly<{
  /** The record that is marked, and so does not count for now. */
  id: string
  twinId: string
  /** The one that has more; empty where they have as much. */
  richerId: string
}>

/**
 * Which of two records of one run gets the mark: the new one, so that what was there goes on to count,
 * unless what was there is only a part of the new one.
 *
 * @param match  of the new recording, first, with the other one, second; undefined: not the same run
 */
export function twinMark(match: RunMatch, newId: string, otherId: string): TwinMark | undefined {
  if (!match.isSame) return undefined
  const richerId = { first: newId, second: otherId, equal: '' }[match.richer]
  return match.isPart && match.richer === 'first'
    ? { id: otherId, twinId: newId, richerId }
    : { id: newId, twinId: otherId, richerId }
}
