import { shareRange, type ShareRange } from './beta-share.ts'
import type { FeedbackKind } from './codes/lists.ts'

export { FEEDBACK_KINDS, type FeedbackKind } from './codes/lists.ts'

/** One tap: was this helpful? `option` is the code of what was used, such as a relief step or drink. */
export type Feedback = Readonly<{
  givenAtMs: number
  kind: FeedbackKind
  option: string
  wasHelpful: boolean
}>

/** What is known of one option. The range is what the share may well be. */
export type OptionShare = Readonly<{
  kind: FeedbackKind
  option: string
  helpfulCount: number
  triedCount: number
  share: ShareRange
}>

/** Below this many answers a share is shown as a count only. @source uncramp_engineering */
export const SHARE_FROM_COUNT = 3

/**
 * How often each option helped this runner, best first.
 *
 * @param feedback  any order; two taps for one option at one instant count once, the last one
 * @source uncramp_engineering
 */
export function whatWorks(feedback: readonly Feedback[]): readonly OptionShare[] {
  const once = new Map(feedback.map((one) => [`${one.kind} ${one.option} ${one.givenAtMs}`, one]))
  const tallies = new Map<string, { one: Feedback; helpfulCount: number; triedCount: number }>()
  for (const one of once.values()) {
    const key = `${one.kind} ${one.option}`
    const tally = tallies.get(key) ?? { one, helpfulCount: 0, triedCount: 0 }
    tally.triedCount += 1
    if (one.wasHelpful) tally.helpfulCount += 1
    tallies.set(key, tally)
  }
  return [...tallies.values()]
    .map(({ one: { kind, option }, helpfulCount, triedCount }) => ({
      kind,
      option,
      helpfulCount,
      triedCount,
      share: shareRange({ yesCount: helpfulCount, noCount: triedCount - helpfulCount }),
    }))
    .toSorted(
      (one, other) =>
        other.share.midFrac - one.share.midFrac ||
        other.triedCount - one.triedCount ||
        (one.kind + one.option < other.kind + other.option ? -1 : 1),
    )
}

/**
 * The same options, those that helped this runner most first; what was never judged stands where a
 * share of one half does, and equals keep the order they came in. Nothing is added or left out.
 *
 * @param options  codes in the order of the evidence, safe ones only
 * @source uncramp_engineering
 */
export function orderOptions<Option extends string>(
  options: readonly Option[],
  kind: FeedbackKind,
  feedback: readonly Feedback[],
): readonly Option[] {
  const shares = new Map(
    whatWorks(feedback)
      .filter((one) => one.kind === kind)
      .map((one) => [one.option, one.share.midFrac]),
  )
  const shareOf = (option: Option): number => shares.get(option) ?? 0.5
  return options.toSorted((one, other) => shareOf(other) - shareOf(one))
}
