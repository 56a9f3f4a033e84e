import assert from 'node:assert/strict'

import fc from 'fast-check'

import { afterShowing, dueReasons, remindLater, seeSomeone } from './index.ts'
import { DAY_MS, FIRST_AT_MS, anyLog, type Law } from './log.arbitrary.law.ts'

/** When a reason is shown again. */
export const REMINDER_LAWS: readonly Law[] = [
  {
    name: 'a reason to see someone that was shown is not shown again until the runner asked for it',
    property: fc.property(anyLog, fc.nat(400), ({ cramps }, afterDays) => {
      const nowAtMs = FIRST_AT_MS + 150 * DAY_MS
      const fired = seeSomeone({ cramps, changesAtMs: [], medicineStarts: [], nowAtMs })
      const shown = fired.reduce<ReturnType<typeof afterShowing>>(
        (so, reason) => afterShowing(so, reason, nowAtMs),
        [],
      )
      const laterAtMs = nowAtMs + afterDays * DAY_MS
      assert.deepEqual(dueReasons({ fired, shown, nowAtMs: laterAtMs }), [])
      const [first] = fired
      if (first === undefined) return
      const asked = remindLater(shown, first, nowAtMs)
      const due = dueReasons({ fired, shown: asked, nowAtMs: laterAtMs })
      assert.deepEqual(due, afterDays >= 7 ? [first] : [])
    }),
  },
]
