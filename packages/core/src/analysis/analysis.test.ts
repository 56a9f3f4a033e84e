import { test } from 'node:test'

import fc from 'fast-check'

import { ANALYSIS_LAWS } from './analysis.law.ts'

for (const { name, property } of ANALYSIS_LAWS) {
  test(name, async () => {
    await fc.assert(property, { numRuns: 40 })
  })
}
