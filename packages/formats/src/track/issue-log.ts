import type { ActivityIssue, ActivityIssueCode } from '@uncramp/core/activity'

/** Collects what is wrong in a file: one entry per code, so that a ruined file costs no memory. */
export class IssueLog {
  readonly #byCode = new Map<ActivityIssueCode, { atByte: number; timesCount: number }>()

  /** Notes an issue, first met at `atByte`, that occurred `timesCount` times (once, if not said). */
  add(code: ActivityIssueCode, atByte: number, timesCount = 1): void {
    const known = this.#byCode.get(code)
    if (known === undefined) {
      this.#byCode.set(code, { atByte, timesCount })
      return
    }
    known.atByte = Math.min(known.atByte, atByte)
    known.timesCount += timesCount
  }

  /** Whether an issue of that kind was noted. */
  has(code: ActivityIssueCode): boolean {
    return this.#byCode.has(code)
  }

  /** All of them, in the order of the file. */
  list(): ActivityIssue[] {
    return Array.from(this.#byCode, ([code, { atByte, timesCount }]) => ({
      code,
      atByte,
      timesCount,
    })).toSorted((a, b) => a.atByte - b.atByte)
  }
}
