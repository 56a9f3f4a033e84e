import type { MedicineCode } from '../runner/index.ts'
import { gravityRank, type TriageLevel } from '../triage/index.ts'
import { MS_PER_S, S_PER_H } from '../units.ts'
import type { SeeSomeone } from './thresholds.ts'

const MS_PER_DAY = 24 * S_PER_H * MS_PER_S

/** "Remind me later" comes back after this. @source uncramp_engineering */
export const REMIND_AFTER_MS = 7 * MS_PER_DAY

/** What was shown of one reason to see someone, and what the runner said to it. */
export type ShownReason = Readonly<{
  code: SeeSomeone['code']
  /** The one it was about; what was shown before medicines were noted stands for all of them. */
  medicine?: MedicineCode
  level: TriageLevel
  shownAtMs: number
  /** Cramps up to here were in it. */
  latestAtMs: number
  /** Only when the runner asked for it. */
  remindAtMs?: number
}>

/**
 * The reasons to show now: each once, again only when the runner asked to be reminded and something
 * still speaks for it, when it has become more urgent, or when what needs help the same day has happened
 * once more.
 *
 * @param at  what the log says now, and what was shown before
 * @source uncramp_engineering
 */
export function dueReasons(
  at: Readonly<{
    fired: readonly SeeSomeone[]
    shown: readonly ShownReason[]
    nowAtMs: number
  }>,
): readonly SeeSomeone[] {
  return at.fired.filter((reason) => {
    const last = lastShown(at.shown, reason)
    if (last === undefined) return true
    const isReminder = last.remindAtMs !== undefined && at.nowAtMs >= last.remindAtMs
    const isUrgent = gravityRank(reason.level) > gravityRank('routine')
    const isOnceMore = isUrgent && reason.latestAtMs > last.latestAtMs
    return isReminder || isOnceMore || gravityRank(reason.level) > gravityRank(last.level)
  })
}

function medicineOf(reason: SeeSomeone): MedicineCode | undefined {
  return reason.code === 'cramps_after_medicine' ? reason.medicine : undefined
}

/** Whether what was shown is this reason: each medicine that cramps began after is one of its own. */
export function isShown(one: Pick<ShownReason, 'code' | 'medicine'>, reason: SeeSomeone): boolean {
  const isSameMedicine = one.medicine === undefined || one.medicine === medicineOf(reason)
  return one.code === reason.code && isSameMedicine
}

function lastShown(shown: readonly ShownReason[], reason: SeeSomeone): ShownReason | undefined {
  return shown
    .filter((one) => isShown(one, reason))
    .reduce<ShownReason | undefined>(
      (last, one) => (last === undefined || one.shownAtMs > last.shownAtMs ? one : last),
      undefined,
    )
}

/** The record after a reason was shown; it takes the place of the one before. @source uncramp_engineering */
export function afterShowing(
  shown: readonly ShownReason[],
  reason: SeeSomeone,
  nowAtMs: number,
): readonly ShownReason[] {
  const { code, level, latestAtMs } = reason
  const medicine = medicineOf(reason)
  const about = { code, ...(medicine === undefined ? {} : { medicine }) }
  return [
    ...shown.filter((one) => !isShown(one, reason)),
    { ...about, level, latestAtMs, shownAtMs: nowAtMs },
  ]
}

/** The record after "remind me later": a week on, and only this reason. @source uncramp_engineering */
export function remindLater(
  shown: readonly ShownReason[],
  reason: SeeSomeone,
  nowAtMs: number,
): readonly ShownReason[] {
  return shown.map((one) =>
    isShown(one, reason) ? { ...one, remindAtMs: nowAtMs + REMIND_AFTER_MS } : one,
  )
}
