import { test } from 'node:test'

import fc from 'fast-check'

import { CLINICIAN_LAWS } from './clinician-summary.law.ts'
import { JOIN_LAWS } from './join-cramps.law.ts'
import { PATTERN_LAWS } from './patterns.law.ts'
import { REMINDER_LAWS } from './reminders.law.ts'
import { SWEAT_RECORD_LAWS } from './sweat-record.law.ts'
import { TRIAL_LAWS } from './trial.law.ts'
import { WHAT_WORKS_LAWS } from './what-works.law.ts'

const LAWS = [
  PATTERN_LAWS,
  JOIN_LAWS,
  WHAT_WORKS_LAWS,
  REMINDER_LAWS,
  TRIAL_LAWS,
  SWEAT_RECORD_LAWS,
  CLINICIAN_LAWS,
].flat()

for (const { name, property } of LAWS) {
  test(name, () => {
    fc.assert(property as fc.IProperty<unknown>, { numRuns: 250 })
  })
}
