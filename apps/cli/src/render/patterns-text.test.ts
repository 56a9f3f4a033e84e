import assert from 'node:assert/strict'
import { test } from 'node:test'

import { crampFromTap, findPatterns, type RunFacts } from '@uncramp/core/learning'
import { quantities } from '@uncramp/text'
import { learning as en } from '@uncramp/text/en/learning'
import { learning as es } from '@uncramp/text/es/learning'

import { inkFor } from './ink.ts'
import { patternsText } from './patterns-text.ts'

const DAY_MS = 86_400_000

/** Sixty runs; cramps on the hottest; the last cramp is logged for a run that is not there. */
function found(crampedCount: number) {
  const runs = Array.from({ length: 60 }, (_, i): RunFacts => ({
    activityId: `run-${i}`,
    startAtMs: (20_000 + 2 * i) * DAY_MS,
    distanceM: 12_000 + 500 * ((i * 7) % 13),
    durationS: 4000 + 100 * ((i * 5) % 17),
    wbgtC: 8 + ((i * 11) % 20),
    startTooFastFrac: 0.04,
  }))
  const cramps = runs
    .toSorted((one, other) => (other.wbgtC ?? 0) - (one.wbgtC ?? 0))
    .slice(0, crampedCount)
    .map((run) => crampFromTap({ crampAtMs: run.startAtMs + 3_600_000, muscle: 'calf' }))
  const stray = crampFromTap({
    crampAtMs: 10_000 * DAY_MS,
    muscle: 'calf',
    duringRun: { activityId: 'gone', atS: 5 },
  })
  const runner = { conditions: [], medicines: [] }
  return findPatterns({ runs, cramps: [...cramps, stray], runner, seed: 1 })
}

test('a page of patterns names the factor, its counts, what cannot be told, and one thing to try', () => {
  const page = patternsText(found(12), {
    words: en,
    q: quantities('en', 'metric'),
    ink: inkFor(false),
  })
  assert.match(page, /▲ Cramps more likely\n {2}Heat\n/)
  assert.match(page, /Cramps on 12 of 30 hotter runs, on 0 of 30 cooler runs\./)
  assert.match(page, /Starting too fast\. It is the same on all your runs/)
  assert.match(page, /→ Run in the cooler hours/)
  assert.match(page, /names a run that is not here/)
  assert.ok(page.split('\n').every((line) => line.length <= 80))
})

test('too few cramps: the page says how many there are and how many it takes, in both languages', () => {
  const few = found(2)
  const ink = inkFor(false)
  assert.match(
    patternsText(few, { words: en, q: quantities('en', 'metric'), ink }),
    /You have 2 runs with a cramp and 58\s+without\. From 3 of each/,
  )
  const spanish = patternsText(few, { words: es, q: quantities('es', 'metric'), ink })
  assert.match(spanish, /Tienes 2 carreras con calambre/)
})
