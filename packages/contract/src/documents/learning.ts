import {
  CHANGES,
  CRAMP_HELPS,
  FACTORS,
  FEEDBACK_KINDS,
  PATTERN_SEED,
} from '@uncramp/core/learning/codes'
import { MUSCLES } from '@uncramp/core/relief'
import { SIGN_CODES, TRIAGE_LEVELS } from '@uncramp/core/triage'
import { z } from 'zod'

import { loggedAtMs } from '../ids.ts'
import { crampsSchema, feedbackSchema } from './cramp.ts'
import { findingSchema, nextChangeSchema, runFactsSchema, trialSchema } from './patterns.ts'
import { conditionCode, medicineCode, runnerSchema } from './runner.ts'
import { triageAnswersSchema } from './triage.ts'

const MAX_RUNS_COUNT = 10_000
const count = z.int().min(0)
const frac = z.number().min(0).max(1)
const sources = z.array(z.string()).min(1)
const sign = z.enum(SIGN_CODES)
const level = z.enum(TRIAGE_LEVELS)
const runs = z.array(runFactsSchema).max(MAX_RUNS_COUNT)
/** Changes that were tried, as a file. */
export const trialsSchema = z
  .array(trialSchema)
  .max(200)
  .meta({ id: 'uncramp.trials', title: 'Changes that were tried' })
/** Since when which medicine, as a file. */
export const medicineStartsSchema = z
  .array(z.strictObject({ medicine: medicineCode, startedAtMs: loggedAtMs }))
  .max(200)
  .meta({ id: 'uncramp.medicine-starts', title: 'Since when which medicine' })
/** Answers to "was this helpful?", as a file; any order. */
export const feedbackLogSchema = z
  .array(feedbackSchema)
  .max(20_000)
  .meta({ id: 'uncramp.feedback-log', title: 'A log of what helped' })
const trials = trialsSchema.default([])
const medicineStarts = medicineStartsSchema.default([])
const health = z.strictObject({
  conditions: z.array(conditionCode).max(60).default([]),
  medicines: z.array(medicineCode).max(60).default([]),
  ageYears: z.number().min(0).max(120).optional(),
})

/** Runs and cramps to look for patterns in. */
export const patternsRequestSchema = z
  .strictObject({
    runs,
    cramps: crampsSchema,
    health: health.default({ conditions: [], medicines: [] }),
    seed: z.int().min(0).max(999_999_999).default(PATTERN_SEED),
  })
  .meta({ id: 'uncramp.patterns-request', title: 'Runs and cramps to learn from' })

/** Answers to "was this helpful?", any order. */
export const whatWorksRequestSchema = z
  .strictObject({ feedback: feedbackLogSchema })
  .meta({ id: 'WhatWorksRequest' })

const share = z.strictObject({ lowFrac: frac, midFrac: frac, highFrac: frac })

/** `uncramp.what-works/1`: how often each option helped this runner, best first. */
export const whatWorksSchema = z
  .strictObject({
    schema: z.literal('uncramp.what-works/1'),
    options: z.array(
      z.strictObject({
        kind: z.enum(FEEDBACK_KINDS),
        option: z.string(),
        helpfulCount: count,
        triedCount: count,
        share: share
          .optional()
          .meta({ description: 'Absent while too few answers are there; the ends are 80 %.' }),
      }),
    ),
  })
  .meta({ id: 'uncramp.what-works', title: 'What works for this runner' })

const goal = z.strictObject({
  distanceM: z.number().min(1000).max(250_000),
  finishS: z.number().min(120).max(360_000),
})
const scorable = z.strictObject({
  id: z.string().min(1).max(100),
  startAtMs: loggedAtMs,
  distanceM: z.number().min(0).max(1_000_000),
  startVerdict: z.enum(['even', 'slow', 'too_fast', 'not_judged']),
  firstThirdSlowerFrac: z.number().min(-1).max(10).nullable(),
  restSPerKm: z.number().positive().max(3600).nullable(),
})

/** Long runs, as their analyses judged the start, and the race to come. */
export const practiceRequestSchema = z
  .strictObject({ runs: z.array(scorable).max(MAX_RUNS_COUNT), goal: goal.optional() })
  .meta({ id: 'uncramp.practice-request', title: 'Long runs to score slow starts on' })

/** `uncramp.practice/1`: how well starts are held back, and what to practise next. */
export const practiceSchema = z
  .strictObject({
    schema: z.literal('uncramp.practice/1'),
    startScore: z.number().min(0).max(100).nullable(),
    trend: z.enum(['improving', 'steady', 'slipping', 'not_enough_yet']),
    runs: z.array(
      z.strictObject({
        id: z.string(),
        startAtMs: z.number(),
        distanceM: z.number(),
        firstThirdSlowerFrac: z.number(),
        runScore: z.number().min(0).max(100),
      }),
    ),
    onTargetCount: count,
    practice: z
      .strictObject({
        runsCount: count,
        longRunM: z.number(),
        firstThirdM: z.number(),
        firstThirdLowSPerKm: z.number(),
        firstThirdHighSPerKm: z.number(),
        restSPerKm: z.number(),
      })
      .nullable(),
  })
  .meta({ id: 'uncramp.practice', title: 'Practice of slow starts' })

/** A log to hold against the thresholds. */
export const crampLogSchema = z
  .strictObject({
    cramps: crampsSchema,
    changesAtMs: z.array(loggedAtMs).max(500).default([]),
    medicineStarts,
    nowAtMs: loggedAtMs,
  })
  .meta({ id: 'uncramp.cramp-log', title: 'A log to hold against the thresholds' })

const seeReason = z
  .object({ code: z.string(), sign, level, latestAtMs: z.number(), sources })
  .catchall(z.unknown())

/** `uncramp.see-someone/1`: thresholds that the log has passed; none is a good answer. */
export const seeSomeoneSchema = z
  .object({ schema: z.literal('uncramp.see-someone/1'), reasons: z.array(seeReason) })
  .meta({ id: 'uncramp.see-someone', title: 'When to see someone' })

/** Everything the page for a clinician is made from. */
export const clinicianRequestSchema = z
  .strictObject({
    runner: runnerSchema,
    runs: runs.default([]),
    cramps: crampsSchema.default([]),
    medicineStarts,
    answers: triageAnswersSchema.optional(),
    trials,
    nowAtMs: loggedAtMs,
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .optional()
      .meta({ description: 'Only on the page, and only if the runner wants it there.' }),
  })
  .meta({ id: 'uncramp.clinician-request', title: 'What a summary for a clinician is made from' })

const signs = z.array(sign)

/** `uncramp.clinician-summary/1`: the one page for a clinician, as facts. */
export const clinicianSummarySchema = z
  .object({
    schema: z.literal('uncramp.clinician-summary/1'),
    madeAtMs: z.number(),
    fromAtMs: z.number(),
    person: z.object({
      ageYears: z.number().optional(),
      sex: z.enum(['f', 'm', 'unknown']),
      massKg: z.number(),
    }),
    cramps: z.object({
      crampsCount: count,
      nightCrampsCount: count,
      otherCrampsCount: count,
      runsCount: count,
      crampedRunsCount: count,
      lateCount: count,
      placedCount: count,
      typicalS: z.number().optional(),
      longestS: z.number().optional(),
      durationsKnownCount: count,
      stoppedRunCount: count,
      sleepDisturbedCount: count,
      weaknessCount: count,
      sites: z.array(
        z.object({
          muscle: z.enum(MUSCLES),
          side: z.enum(['left', 'right', 'both']),
          crampsCount: count,
        }),
      ),
      helped: z.array(z.object({ help: z.enum(CRAMP_HELPS), crampsCount: count })),
    }),
    weeks: z.array(
      z.object({
        fromAtMs: z.number(),
        runsCount: count,
        runCrampsCount: count,
        nightCrampsCount: count,
      }),
    ),
    medicines: z.array(
      z.object({
        medicine: medicineCode,
        startedAtMs: z.number().optional(),
        isCurrent: z.boolean(),
        mayGoWithCramps: z.boolean(),
      }),
    ),
    conditions: z.array(conditionCode),
    reasons: z.array(seeReason),
    redFlags: z.object({ present: signs, unsure: signs, denied: signs, notAskedCount: count }),
    changes: z.array(
      z.object({
        trial: trialSchema,
        verdict: z.object({ kind: z.string() }).catchall(z.unknown()),
      }),
    ),
    findings: z.array(findingSchema),
    tests: z.array(z.string()),
  })
  .meta({ id: 'uncramp.clinician-summary', title: 'One page for a clinician' })

/** Runs, cramps and the change to be tried; or a trial to be judged. */
export const trialStartSchema = z
  .strictObject({
    change: z.enum(CHANGES),
    factor: z.enum(FACTORS),
    startAtMs: loggedAtMs,
    runs,
    cramps: crampsSchema,
    lastTrial: trialSchema.optional(),
  })
  .meta({ id: 'uncramp.trial-start', title: 'One change to be tried' })
export const trialCheckSchema = z
  .strictObject({ trial: trialSchema, runs, cramps: crampsSchema, nowAtMs: loggedAtMs })
  .meta({ id: 'uncramp.trial-check', title: 'A trial to be judged' })

/** `uncramp.trial-verdict/1`: how a trial stands, or how it ended. */
export const trialVerdictSchema = z
  .object({ schema: z.literal('uncramp.trial-verdict/1'), kind: z.string() })
  .catchall(z.unknown())
  .meta({ id: 'uncramp.trial-verdict', title: 'How a trial stands' })

/** `uncramp.trials-overview/1`: what to try next, and every trial with how it stands. */
export const trialsOverviewSchema = z
  .strictObject({
    schema: z.literal('uncramp.trials-overview/1'),
    next: nextChangeSchema.optional(),
    trials: z.array(
      z.strictObject({
        trial: trialSchema,
        verdict: z.object({ kind: z.string() }).catchall(z.unknown()),
      }),
    ),
  })
  .meta({ id: 'uncramp.trials-overview', title: 'What to try next, and what was tried' })
