import { z } from 'zod'

import {
  rehydrationRequestSchema,
  rehydrationSchema,
  urineAdviceSchema,
  urineReadingSchema,
} from '../documents/after-run.ts'
import {
  firstMileRequestSchema,
  firstMileSchema,
  planComparisonSchema,
  planPairSchema,
  repairRequestSchema,
  repairedPlanSchema,
} from '../documents/of-plan.ts'
import { courseSchema } from '../documents/plan-request.ts'
import { planSchema } from '../documents/plan.ts'
import {
  reliefProgressSchema,
  reliefRequestSchema,
  reliefSchema,
  reliefViewSchema,
} from '../documents/relief.ts'
import { saidQuery } from '../documents/said.ts'
import { stationsSchema } from '../documents/stations.ts'
import {
  sweatRecordRequestSchema,
  sweatRecordSchema,
  sweatTestRequestSchema,
} from '../documents/sweat-record.ts'
import { sweatTestSchema } from '../documents/sweat-test.ts'
import { endpoint, WRITE } from '../endpoint.ts'
import { ROUTES } from '../routes.ts'

const MB = 1024 * 1024
const PLAN_BYTE = 2 * MB
const PLANS = 'Plans and runs'
const BODY = 'The body'
const RUNNER_REFUSALS = ['field_out_of_range', 'child_not_covered'] as const

/** The forms a plan leaves in. */
export const PLAN_FILES = [
  'ics',
  'fit-workout',
  'fit-course',
  'gpx',
  'apple-workout',
  'intervals-text',
  'html',
] as const

/** A plan and, for forms that need a way, its course and stations. */
const planFileRequest = z
  .strictObject({
    plan: planSchema,
    course: courseSchema.optional(),
    stations: stationsSchema.default([]),
  })
  .meta({ id: 'PlanFileRequest' })

/** Advice around a plan and a cramp. Open to anyone: nothing is kept. */
export const adviceEndpoints = {
  comparePlans: endpoint({
    ...WRITE,
    ...ROUTES.comparePlans,
    access: 'anyone',
    tag: PLANS,
    summary: 'What changed from one plan to another, and why: a new forecast, a delayed start.',
    body: planPairSchema,
    maxBodyByte: 2 * PLAN_BYTE,
    reply: planComparisonSchema,
    refusals: ['plan_breaks_rules'],
  }),
  repairPlan: endpoint({
    ...WRITE,
    ...ROUTES.repairPlan,
    access: 'anyone',
    tag: PLANS,
    summary: 'The rest of a plan after a cramp: slower, drinks moved or made smaller, never added.',
    body: repairRequestSchema,
    maxBodyByte: PLAN_BYTE,
    reply: repairedPlanSchema,
    refusals: ['plan_breaks_rules', 'nothing_left', 'splits_missing'],
  }),
  checkFirstMile: endpoint({
    ...WRITE,
    ...ROUTES.checkFirstMile,
    access: 'anyone',
    tag: PLANS,
    summary: 'The verdict at the first mile marker, with the way back to the plan.',
    body: firstMileRequestSchema,
    maxBodyByte: PLAN_BYTE,
    reply: firstMileSchema,
    refusals: ['plan_breaks_rules'],
  }),
  createPlanFile: endpoint({
    ...WRITE,
    ...ROUTES.createPlanFile,
    access: 'anyone',
    tag: PLANS,
    summary:
      'A plan as a file to take along: calendar, FIT workout or course, GPX, Apple workout, text for intervals.icu, or a card to print. `uncramp-notices` names what did not fit.',
    params: z.strictObject({ format: z.enum(PLAN_FILES) }),
    query: saidQuery,
    body: planFileRequest,
    maxBodyByte: 12 * MB,
    replyForm: 'bytes',
    refusals: [
      'plan_breaks_rules',
      'document_unknown',
      'course_missing',
      'start_time_unknown',
      'course_does_not_fit',
    ],
  }),
  createRelief: endpoint({
    ...WRITE,
    ...ROUTES.createRelief,
    access: 'anyone',
    tag: BODY,
    summary: 'What to do in the minute a cramp strikes, step by step, with the red flags to ask.',
    query: saidQuery,
    body: reliefRequestSchema,
    reply: reliefSchema,
  }),
  stepRelief: endpoint({
    ...WRITE,
    ...ROUTES.stepRelief,
    access: 'anyone',
    tag: BODY,
    summary: 'What to show and say at one moment of a relief, from its beginning and every answer.',
    query: saidQuery,
    body: reliefProgressSchema,
    reply: reliefViewSchema,
  }),
  judgeSweatTest: endpoint({
    ...WRITE,
    ...ROUTES.judgeSweatTest,
    access: 'anyone',
    tag: BODY,
    summary: 'The sweat of one weighed run, and what it changes for the next one.',
    body: sweatTestRequestSchema,
    maxBodyByte: MB,
    reply: sweatTestSchema,
    refusals: [...RUNNER_REFUSALS, 'run_too_short', 'mass_gained', 'implausible_sweat_rate'],
  }),
  judgeSweatRecord: endpoint({
    ...WRITE,
    ...ROUTES.judgeSweatRecord,
    access: 'anyone',
    tag: BODY,
    summary: 'All sweat tests of a runner: what they cover, what is missing, which cannot be.',
    body: sweatRecordRequestSchema,
    maxBodyByte: MB,
    reply: sweatRecordSchema,
    refusals: RUNNER_REFUSALS,
  }),
  readUrine: endpoint({
    ...WRITE,
    ...ROUTES.readUrine,
    access: 'anyone',
    tag: BODY,
    summary: 'What a urine colour asks for, or why nothing is said. Brown goes to triage.',
    body: urineReadingSchema,
    maxBodyByte: MB,
    reply: urineAdviceSchema,
    refusals: RUNNER_REFUSALS,
  }),
  adviseRehydration: endpoint({
    ...WRITE,
    ...ROUTES.adviseRehydration,
    access: 'anyone',
    tag: BODY,
    summary: 'Drinking after a run, from the scale. Who lost nothing is not told to drink.',
    body: rehydrationRequestSchema,
    maxBodyByte: MB,
    reply: rehydrationSchema,
    refusals: [...RUNNER_REFUSALS, 'fluid_refused', 'mass_not_plausible'],
  }),
}
