import assert from 'node:assert/strict'

import fc from 'fast-check'

import { DEFAULT_RUNNER } from '../runner/index.ts'
import { SIGN_CODES } from '../triage/index.ts'
import { clinicianSummary } from './index.ts'
import { DAY_MS, FIRST_AT_MS, anyLog, type Law } from './log.arbitrary.law.ts'

/** The page for a clinician says what was told, once. */
export const CLINICIAN_LAWS: readonly Law[] = [
  {
    name: 'the clinician page counts every cramp once and denies no sign that was not denied',
    property: fc.property(
      anyLog,
      fc.uniqueArray(fc.constantFrom(...SIGN_CODES), { maxLength: 8 }),
      fc.uniqueArray(fc.constantFrom(...SIGN_CODES), { maxLength: 8 }),
      (log, signs, denied) => {
        const page = clinicianSummary({
          ...log,
          runner: { ...DEFAULT_RUNNER, massKg: 70 },
          medicineStarts: [],
          answers: { signs, denied },
          trials: [],
          findings: [],
          nowAtMs: FIRST_AT_MS + 150 * DAY_MS,
        })
        const inWeeks = page.weeks.reduce(
          (sum, week) => sum + week.runCrampsCount + week.nightCrampsCount,
          0,
        )
        assert.equal(inWeeks, page.cramps.crampsCount)
        assert.ok(page.cramps.otherCrampsCount >= 0)
        for (const sign of page.redFlags.denied)
          assert.ok(denied.includes(sign) && !signs.includes(sign))
        assert.deepEqual(page.redFlags.present.toSorted(), signs.toSorted())
      },
    ),
  },
]
