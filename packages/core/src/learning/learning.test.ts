import { test } from 'node:test'

import fc from 'fast-check'

import { LEARNING_LAWS } from './learning.law.ts'

for (const { name, property } of LEARNING_LAWS) {
  test(name, () => {
    fc.assert(property as fc.IProperty<unknown>, { numRuns: 250 })
  })
}
