import {
  clinicianRequestSchema,
  clinicianSummarySchema,
  crampLogSchema,
  patternsRequestSchema,
  practiceRequestSchema,
  practiceSchema,
  seeSomeoneSchema,
  trialCheckSchema,
  trialStartSchema,
  trialVerdictSchema,
  whatWorksRequestSchema,
  whatWorksSchema,
} from '../documents/learning.ts'
import { patternsSchema, trialSchema } from '../documents/patterns.ts'
import { saidQuery } from '../documents/said.ts'
import { endpoint, READ, WRITE } from '../endpoint.ts'
import { ROUTES } from '../routes.ts'

const MAX_BYTE = 8 * 1024 * 1024
const POSTED = {
  ...WRITE,
  access: 'anyone',
  tag: 'Learning',
  maxBodyByte: MAX_BYTE,
} as const
const KEPT = { ...READ, access: 'signed_in', tag: 'Learning from kept records' } as const
const RUNNER_REFUSALS = ['field_out_of_range', 'child_not_covered'] as const

/** Learning from what is posted: nothing is kept. */
const postedEndpoints = {
  findPatterns: endpoint({
    ...POSTED,
    ...ROUTES.findPatterns,
    isHeavy: true,
    summary: 'What went before the cramps, or that there is not enough yet.',
    body: patternsRequestSchema,
    reply: patternsSchema,
    refusals: ['too_busy'],
  }),
  findWhatWorks: endpoint({
    ...POSTED,
    ...ROUTES.findWhatWorks,
    summary: 'How often each option helped, best first.',
    body: whatWorksRequestSchema,
    reply: whatWorksSchema,
  }),
  scorePractice: endpoint({
    ...POSTED,
    ...ROUTES.scorePractice,
    summary: 'How well starts were held back over the long runs, and what to practise next.',
    body: practiceRequestSchema,
    reply: practiceSchema,
  }),
  findReasonsToSeeSomeone: endpoint({
    ...POSTED,
    ...ROUTES.findReasonsToSeeSomeone,
    summary: 'Thresholds that a log of cramps has passed.',
    body: crampLogSchema,
    reply: seeSomeoneSchema,
  }),
  createClinicianSummary: endpoint({
    ...POSTED,
    ...ROUTES.createClinicianSummary,
    isHeavy: true,
    summary: 'The one page for a clinician, as facts.',
    body: clinicianRequestSchema,
    reply: clinicianSummarySchema,
    refusals: [...RUNNER_REFUSALS, 'too_busy'],
  }),
  createClinicianPage: endpoint({
    ...POSTED,
    ...ROUTES.createClinicianPage,
    isHeavy: true,
    summary: 'The one page for a clinician, to print.',
    query: saidQuery,
    body: clinicianRequestSchema,
    replyForm: 'html',
    refusals: [...RUNNER_REFUSALS, 'too_busy'],
  }),
  startTrial: endpoint({
    ...POSTED,
    ...ROUTES.startTrial,
    summary: 'One change to be tried alone, with a start and an end; or why it cannot start.',
    body: trialStartSchema,
    reply: trialSchema,
    refusals: ['trial_running', 'no_cramps_before', 'too_few_runs_before'],
  }),
  judgeTrial: endpoint({
    ...POSTED,
    ...ROUTES.judgeTrial,
    summary: 'How a trial stands. Nothing is said of its outcome before its end.',
    body: trialCheckSchema,
    reply: trialVerdictSchema,
  }),
}

/** Learning from the caller's own kept records. */
const keptEndpoints = {
  readPatterns: endpoint({
    ...KEPT,
    ...ROUTES.readPatterns,
    isHeavy: true,
    summary: 'What went before the cramps that are kept here.',
    reply: patternsSchema,
    refusals: ['too_busy'],
  }),
  readWhatWorks: endpoint({
    ...KEPT,
    ...ROUTES.readWhatWorks,
    summary: 'How often each option helped this runner.',
    reply: whatWorksSchema,
  }),
  readPractice: endpoint({
    ...KEPT,
    ...ROUTES.readPractice,
    isHeavy: true,
    summary: 'How well starts were held back over the kept long runs.',
    reply: practiceSchema,
    refusals: ['too_busy'],
  }),
  readReasonsToSeeSomeone: endpoint({
    ...KEPT,
    ...ROUTES.readReasonsToSeeSomeone,
    summary: 'Thresholds that the kept log has passed.',
    reply: seeSomeoneSchema,
  }),
  readClinicianSummary: endpoint({
    ...KEPT,
    ...ROUTES.readClinicianSummary,
    isHeavy: true,
    summary: 'The one page for a clinician from kept records, as facts; made only when asked for.',
    reply: clinicianSummarySchema,
    refusals: [...RUNNER_REFUSALS, 'profile_missing', 'too_busy'],
  }),
  readClinicianPage: endpoint({
    ...KEPT,
    ...ROUTES.readClinicianPage,
    isHeavy: true,
    summary: 'The one page for a clinician from kept records, to print.',
    query: saidQuery,
    replyForm: 'html',
    refusals: [...RUNNER_REFUSALS, 'profile_missing', 'too_busy'],
  }),
}

/** What a runner's own log says. */
export const learningEndpoints = { ...postedEndpoints, ...keptEndpoints }
