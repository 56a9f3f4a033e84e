import { z } from 'zod'

import { forecastSchema } from '../documents/forecast.ts'
import { planRequestSchema } from '../documents/plan-request.ts'
import { planSchema } from '../documents/plan.ts'
import { triageAnswersSchema, triageSchema } from '../documents/triage.ts'
import { endpoint, READ, WRITE } from '../endpoint.ts'
import { ROUTES } from '../routes.ts'

const TAG = 'Plans and runs'
/** A course of 200,000 points fits. */
const PLAN_MAX_BYTE = 12 * 1024 * 1024
const ANALYSIS_MAX_BYTE = 32 * 1024 * 1024

export const evidenceSource = z
  .object({
    key: z.string(),
    title: z.string(),
    authors: z.string(),
    year: z.number(),
    kind: z.string(),
    doi: z.string().optional(),
    url: z.string().optional(),
    read: z.string(),
  })
  .meta({ id: 'EvidenceSource' })

/** Open to anyone: nothing is kept. */
export const scienceEndpoints = {
  createPlan: endpoint({
    ...WRITE,
    ...ROUTES.createPlan,
    access: 'anyone',
    tag: TAG,
    summary:
      'A plan for one run. Nothing is kept; no account is needed. Refusals carry the code of the science.',
    body: planRequestSchema,
    maxBodyByte: PLAN_MAX_BYTE,
    reply: planSchema,
    refusals: ['goal_missing', 'field_out_of_range'],
  }),
  runTriage: endpoint({
    ...WRITE,
    ...ROUTES.runTriage,
    access: 'anyone',
    tag: TAG,
    summary: 'How soon to get help, from signs; red flags first. Nothing is kept.',
    // An empty answer is no answer: it must never come back as "look after yourself".
    body: triageAnswersSchema.refine(
      ({ signs, unknown = [], denied = [] }) => signs.length + unknown.length + denied.length > 0,
    ),
    reply: triageSchema,
  }),
  createAnalysis: endpoint({
    ...WRITE,
    ...ROUTES.createAnalysis,
    access: 'anyone',
    tag: TAG,
    summary:
      'What a recorded run (FIT, GPX, TCX, also gzipped) says. The bytes are the body; nothing is kept.',
    query: z.strictObject({ name: z.string().max(255).default('') }),
    bodyForm: 'bytes',
    maxBodyByte: ANALYSIS_MAX_BYTE,
    reply: z.looseObject({ schema: z.literal('uncramp.analysis/1') }),
    refusals: ['body_missing', 'not_an_activity', 'no_activity'],
  }),
  listSources: endpoint({
    ...READ,
    ...ROUTES.listSources,
    access: 'anyone',
    tag: TAG,
    summary: 'The evidence behind the numbers.',
    reply: z.strictObject({ sources: z.array(evidenceSource) }),
  }),
  readWeather: endpoint({
    ...READ,
    ...ROUTES.readWeather,
    access: 'signed_in',
    tag: TAG,
    summary: 'An hourly forecast for a place, asked of the weather service the operator named.',
    query: z.strictObject({
      latitudeDeg: z.coerce.number().min(-90).max(90),
      longitudeDeg: z.coerce.number().min(-180).max(180),
    }),
    reply: forecastSchema,
    refusals: ['weather_off', 'weather_unreachable'],
  }),
}
