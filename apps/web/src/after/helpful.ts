import type { Entry } from '../store/device-store.ts'

/** What a runner judges with one tap after a run; the names are those that learning knows. */
export const HELPFUL_KINDS = ['drink_plan', 'warm_up', 'relief'] as const
export type HelpfulKind = (typeof HELPFUL_KINDS)[number]

/** One question, and its answer where there is one. */
export type HelpfulQuestion = Readonly<{
  kind: HelpfulKind
  feedbackId?: string
  /** The record that was judged. */
  recordId?: string
  wasHelpful?: boolean
}>

const RECENT_MS = 24 * 3600 * 1000

/** What to ask after a run of the last day: the plan, the warm-up, and the relief where it cramped. */
export function helpfulQuestions(known: {
  readonly activities: readonly Entry[]
  readonly cramps: readonly Entry[]
  readonly feedback: readonly Entry[]
  readonly nowAtMs: number
}): readonly HelpfulQuestion[] {
  const { nowAtMs, feedback } = known
  const isRecent = (atMs: unknown): boolean =>
    typeof atMs === 'number' && nowAtMs - atMs >= 0 && nowAtMs - atMs < RECENT_MS
  const run = known.activities.findLast(({ values }) => isRecent(values['startAtMs']))
  const cramp = known.cramps.findLast(({ values }) => isRecent(values['atMs']))
  const ask = (kind: HelpfulKind, recordId: string | undefined): readonly HelpfulQuestion[] => {
    if (recordId === undefined) return []
    const answer = feedback.findLast(
      ({ values }) => values['about'] === kind && values['recordId'] === recordId,
    )
    if (answer === undefined) return [{ kind, recordId }]
    const wasHelpful = answer.values['wasHelpful'] === true
    return [{ kind, recordId, feedbackId: answer.id, wasHelpful }]
  }
  return [...ask('drink_plan', run?.id), ...ask('warm_up', run?.id), ...ask('relief', cramp?.id)]
}
