import assert from 'node:assert/strict'

import fc from 'fast-check'

import { joinCramps, judgeTrial, startTrial } from './index.ts'
import { DAY_MS, FIRST_AT_MS, logOf, sketches, type Law } from './log.arbitrary.law.ts'

/** One trial at a time, judged at its end. */
export const TRIAL_LAWS: readonly Law[] = [
  {
    name: 'nothing is said of a trial before its end, and only one runs at a time',
    property: fc.property(sketches, fc.nat(400), fc.nat(120), (some, fromDays, nowDays) => {
      const { runs, cramps } = logOf(some)
      const joined = joinCramps(runs, cramps).runs
      const startAtMs = FIRST_AT_MS + fromDays * DAY_MS
      const change = { change: 'start_slower', factor: 'fast_start' } as const
      const started = startTrial({ ...change, runs: joined, startAtMs })
      if (!started.ok) return
      const trial = started.value
      const nowAtMs = startAtMs + nowDays * DAY_MS
      const verdict = judgeTrial({ trial, runs: joined, nowAtMs })
      assert.equal(verdict.kind === 'running', nowAtMs < trial.endAtMs)
      const next = startTrial({ ...change, runs: joined, startAtMs: nowAtMs, lastTrial: trial })
      if (nowAtMs < trial.endAtMs) assert.ok(!next.ok && next.error.code === 'trial_running')
    }),
  },
]
