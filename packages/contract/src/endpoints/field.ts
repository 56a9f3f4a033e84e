import { fieldRequestSchema, fieldSchema, raceEvidenceSchema } from '../documents/field.ts'
import { saidQuery } from '../documents/said.ts'
import { endpoint, WRITE } from '../endpoint.ts'
import { ROUTES } from '../routes.ts'

const TAG = 'A whole race'
const MAX_BYTE = 32 * 1024 * 1024
const FIELD = {
  ...WRITE,
  access: 'signed_in',
  tag: TAG,
  isHeavy: true,
  body: fieldRequestSchema,
  maxBodyByte: MAX_BYTE,
  refusals: [
    'too_busy',
    'not_results',
    'no_times',
    'waves_unknown',
    'field_too_large',
    'no_runners',
    'station_off_course',
  ],
} as const

/** Water, heat and help for a whole race. Signed in, because one call is minutes of work. */
export const fieldEndpoints = {
  createField: endpoint({
    ...FIELD,
    ...ROUTES.createField,
    summary:
      'Arrivals, litres and cups per station, heat by wave, expected cramps and medical posts. Nothing is kept.',
    reply: fieldSchema,
  }),
  createFieldPage: endpoint({
    ...FIELD,
    ...ROUTES.createFieldPage,
    summary: 'The same as one page to print.',
    query: saidQuery,
    replyForm: 'html',
  }),
  createRaceEvidence: endpoint({
    ...WRITE,
    ...ROUTES.createRaceEvidence,
    access: 'signed_in',
    tag: TAG,
    isHeavy: true,
    summary: 'What one race’s results (CSV, the body) say about fast starts and walls.',
    bodyForm: 'bytes',
    maxBodyByte: MAX_BYTE,
    reply: raceEvidenceSchema,
    refusals: ['body_missing', 'too_busy', 'not_results', 'no_halves'],
  }),
}
