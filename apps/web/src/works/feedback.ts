import {
  FEEDBACK_KINDS,
  orderOptions,
  type Feedback,
  type FeedbackKind,
} from '@uncramp/core/learning'

import { numberOf, oneOf, textOf } from '../history/values.ts'
import type { DeviceStore, Entry } from '../store/device-store.ts'

/**
 * Every tap on "was this helpful?". A judged relief is named by the muscle that cramped; a plan by
 * the drink it was run with, a set by what was done.
 */
export function feedbackOf(
  entries: readonly Entry[],
  cramps: readonly Entry[],
): readonly Feedback[] {
  return entries.flatMap(({ values }): readonly Feedback[] => {
    const kind = oneOf(FEEDBACK_KINDS, values['about'])
    const givenAtMs = numberOf(values, 'atMs')
    const { wasHelpful, recordId } = values
    if (kind === undefined || givenAtMs === undefined || typeof wasHelpful !== 'boolean') return []
    const cramp = cramps.find(({ id }) => id === recordId)
    const named = textOf(values, 'option')
    const option = named ?? (cramp === undefined ? undefined : textOf(cramp.values, 'muscle'))
    return [{ kind, givenAtMs, wasHelpful, option: option ?? kind }]
  })
}

/** Everything judged on this device. */
export function allFeedback(store: DeviceStore): readonly Feedback[] {
  return feedbackOf(store.of('feedback').value, store.of('cramp').value)
}

/** Options of one kind, those that helped this runner most first. */
export function ordered<Option extends string>(
  options: readonly Option[],
  kind: FeedbackKind,
  store: DeviceStore,
): readonly Option[] {
  return orderOptions(options, kind, allFeedback(store))
}
