import assert from 'node:assert/strict'
import { test } from 'node:test'

import { findPatterns } from '@uncramp/core/learning'

import { crampOf, crampSchema } from './cramp.ts'
import { patternsDocument, patternsSchema, runFactsSchema } from './patterns.ts'

const DAY_MS = 86_400_000

function logOf(crampedCount: number) {
  const runs = Array.from({ length: 30 }, (_, i) =>
    runFactsSchema.parse({
      activityId: `run-${i}`,
      startAtMs: (i + 1) * DAY_MS,
      distanceM: 10_000 + 100 * i,
      durationS: 3600 + 30 * i,
      wbgtC: i,
    }),
  )
  const cramps = runs
    .slice(-crampedCount)
    .map(({ startAtMs }) =>
      crampOf(crampSchema.parse({ crampAtMs: startAtMs + 1_800_000, muscle: 'calf' })),
    )
  const runner = { conditions: [], medicines: [] }
  return findPatterns({ runs, cramps, runner, seed: 1 })
}

test('patterns go through the wire unchanged, found or not enough yet', () => {
  for (const crampedCount of [2, 10]) {
    const document = patternsDocument(logOf(crampedCount))
    assert.deepEqual(patternsSchema.parse(JSON.parse(JSON.stringify(document))), document)
  }
})

test('a tap with muscle and time is a whole cramp; a muscle nobody has is refused', () => {
  const night = crampOf(crampSchema.parse({ crampAtMs: 5, muscle: 'foot', isNight: true }))
  assert.deepEqual([night.side, night.strength, night.disturbedSleep], ['both', 2, true])
  assert.ok(!crampSchema.safeParse({ crampAtMs: 5, muscle: 'wing' }).success)
})
