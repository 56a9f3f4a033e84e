import { describe, it } from 'node:test'

import fc from 'fast-check'

import { HYDRATION_LAWS } from './hydration.law.ts'

describe('laws of drinking', () => {
  for (const { name, property } of HYDRATION_LAWS)
    it(name, () => {
      fc.assert(property, { numRuns: Number(process.env['LAW_RUNS'] ?? 20_000) })
    })
})
