/** Patterns over a long log: 2,000 activities and 100 cramps. Aim: under 300 ms. */
import { findPatterns } from '@uncramp/core/learning'

import { measure, row } from './measure.ts'
import { simulatedRunner } from './simulated-runner.ts'

const runner = { conditions: [], medicines: [] }
for (const [runsCount, crampsCount] of [
  [60, 12],
  [2000, 100],
] as const) {
  const log = simulatedRunner({
    seed: 5,
    planted: 'heat',
    effect: { kind: 'per_sd', odds: 2 },
    runsCount,
    crampsCount,
  })
  const took = measure(() => findPatterns({ ...log, runner, seed: 1 }))
  row(
    `patterns over ${runsCount} runs and ${crampsCount} cramps`,
    `${took.p50Ms.toFixed(1)} ms`,
    `p99 ${took.p99Ms.toFixed(1)} ms, aim below 300`,
  )
}
