import type { Patterns } from '@uncramp/core/learning'
import { CHANGES, FACTORS } from '@uncramp/core/learning/codes'
import { z } from 'zod'

import { loggedAtMs } from '../ids.ts'
import { present } from '../present.ts'

const count = z.int().min(0)
const frac = z.number().min(0).max(1)
const sources = z.array(z.string()).min(1)
const factor = z.enum(FACTORS)

const issue = z
  .object({ code: z.string() })
  .catchall(z.unknown())
  .meta({ description: 'What in the log contradicts itself: a stable code and its facts.' })

const counts = z
  .strictObject({
    crampedWithCount: count,
    runsWithCount: count,
    crampedWithoutCount: count,
    runsWithoutCount: count,
  })
  .meta({ description: 'Runs on either side of the middle of this runner’s own values.' })

const judged = {
  factor,
  sources,
  counts,
  odds: z
    .strictObject({
      low: z.number().positive(),
      mid: z.number().positive(),
      high: z.number().positive(),
    })
    .meta({ description: 'Odds of a cramp with over without; 10th, 50th and 90th percentile.' }),
  chanceFrac: frac,
  shuffleFrac: frac.meta({
    description: 'How often shuffled runs look at least as striking, over all factors at once.',
  }),
}

/** One factor, judged. */
export const findingSchema = z.union([
  z.strictObject({ verdict: z.enum(['more_likely', 'less_likely']), ...judged }),
  z.strictObject({ verdict: z.literal('cannot_tell'), why: z.literal('open'), ...judged }),
  z.strictObject({
    verdict: z.literal('cannot_tell'),
    why: z.enum(['too_few_known', 'never_varies']),
    factor,
    sources,
  }),
])

/** The single next thing to try. */
export const nextChangeSchema = z.strictObject({
  code: z.literal('next_change'),
  change: z.enum(CHANGES),
  factor,
  isGuess: z.boolean(),
  chanceFrac: frac,
  sources,
})

const shared = {
  schema: z.literal('uncramp.patterns/1'),
  crampedRunsCount: count,
  cleanRunsCount: count,
  nightCrampsCount: count,
  issues: z.array(issue),
}

/** What went before the cramps, or not enough yet. */
export const patternsSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...shared, kind: z.literal('not_enough_yet'), neededCount: count }),
    z.strictObject({
      ...shared,
      kind: z.literal('patterns'),
      findings: z.array(findingSchema),
      next: nextChangeSchema.optional(),
    }),
  ])
  .meta({ id: 'uncramp.patterns', title: 'What went before the cramps' })

export type PatternsDocument = Patterns & Readonly<{ schema: 'uncramp.patterns/1' }>

/** Patterns as a document that says what it is. */
export function patternsDocument(patterns: Patterns): PatternsDocument {
  return { schema: 'uncramp.patterns/1', ...patterns }
}

/** One change on trial, as it is kept. */
export const trialSchema = z
  .strictObject({
    change: z.enum(CHANGES),
    factor,
    startAtMs: loggedAtMs,
    endAtMs: loggedAtMs,
    countsFromM: z.number().nonnegative(),
  })
  .meta({ id: 'uncramp.trial', title: 'One change on trial' })

const length = z.number().nonnegative().optional()

/** Facts of one run for learning; only the first four must be there. */
export const runFactsSchema = z
  .strictObject({
    activityId: z.string().min(1).max(100),
    startAtMs: loggedAtMs,
    distanceM: z.number().positive(),
    durationS: z.number().positive(),
    startTooFastFrac: z.number().optional(),
    startComparedToM: length.meta({
      description: 'Where the effort ends that the start was compared with.',
    }),
    fadeFrac: z.number().optional(),
    driftFrac: z.number().optional(),
    wbgtC: z.number().optional(),
    temperatureC: z.number().optional(),
    drunkMl: length,
    plannedMl: length,
    sodiumMg: length,
    ascentM: length,
    longestBeforeM: length,
    last7DaysM: length,
    last28DaysM: length,
    sleepS: length,
    sorenessLevel: z.number().min(0).max(3).optional(),
  })
  .transform((facts) => present(facts))
  .meta({ id: 'uncramp.run-facts', title: 'One run, as learning sees it' })
