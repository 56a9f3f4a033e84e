import { z } from 'zod'

/** A document by name: files are described as they may be written, printed ones as they come out. */
type Document = Readonly<{ io: 'input' | 'output'; load: () => Promise<z.ZodType> }>

const DOCUMENTS = {
  plan: { io: 'output', load: async () => (await import('./plan.ts')).planSchema },
  'plan-request': {
    io: 'input',
    load: async () => (await import('./plan-request.ts')).planRequestSchema,
  },
  runner: { io: 'input', load: async () => (await import('./runner.ts')).runnerSchema },
  profile: { io: 'input', load: async () => (await import('./runner.ts')).profileSchema },
  pantry: { io: 'input', load: async () => (await import('./pantry.ts')).pantrySchema },
  stations: { io: 'input', load: async () => (await import('./stations.ts')).stationsSchema },
  'sweat-test': {
    io: 'output',
    load: async () => (await import('./sweat-test.ts')).sweatTestSchema,
  },
  analysis: { io: 'output', load: async () => (await import('./analysis.ts')).analysisSchema },
  cramp: { io: 'input', load: async () => (await import('./cramp.ts')).crampSchema },
  cramps: { io: 'input', load: async () => (await import('./cramp.ts')).crampsSchema },
  patterns: { io: 'output', load: async () => (await import('./patterns.ts')).patternsSchema },
  field: { io: 'output', load: async () => (await import('./field.ts')).fieldSchema },
  'race-evidence': {
    io: 'output',
    load: async () => (await import('./field.ts')).raceEvidenceSchema,
  },
  waves: { io: 'input', load: async () => (await import('./field.ts')).wavesSchema },
  relief: { io: 'output', load: async () => (await import('./relief.ts')).reliefSchema },
  triage: { io: 'output', load: async () => (await import('./triage.ts')).triageSchema },
  'triage-answers': {
    io: 'input',
    load: async () => (await import('./triage.ts')).triageAnswersSchema,
  },
  sources: { io: 'output', load: async () => (await import('./sources.ts')).sourcesSchema },
  'plan-comparison': {
    io: 'output',
    load: async () => (await import('./of-plan.ts')).planComparisonSchema,
  },
  'repaired-plan': {
    io: 'output',
    load: async () => (await import('./of-plan.ts')).repairedPlanSchema,
  },
  'first-mile': { io: 'output', load: async () => (await import('./of-plan.ts')).firstMileSchema },
  'relief-request': {
    io: 'input',
    load: async () => (await import('./relief.ts')).reliefRequestSchema,
  },
  'relief-progress': {
    io: 'input',
    load: async () => (await import('./relief.ts')).reliefProgressSchema,
  },
  'relief-view': { io: 'output', load: async () => (await import('./relief.ts')).reliefViewSchema },
  'sweat-test-request': {
    io: 'input',
    load: async () => (await import('./sweat-record.ts')).sweatTestRequestSchema,
  },
  'sweat-record-request': {
    io: 'input',
    load: async () => (await import('./sweat-record.ts')).sweatRecordRequestSchema,
  },
  'sweat-record': {
    io: 'output',
    load: async () => (await import('./sweat-record.ts')).sweatRecordSchema,
  },
  'run-facts': { io: 'input', load: async () => (await import('./patterns.ts')).runFactsSchema },
  'patterns-request': {
    io: 'input',
    load: async () => (await import('./learning.ts')).patternsRequestSchema,
  },
  feedback: { io: 'input', load: async () => (await import('./cramp.ts')).feedbackSchema },
  'feedback-log': {
    io: 'input',
    load: async () => (await import('./learning.ts')).feedbackLogSchema,
  },
  trials: { io: 'input', load: async () => (await import('./learning.ts')).trialsSchema },
  'medicine-starts': {
    io: 'input',
    load: async () => (await import('./learning.ts')).medicineStartsSchema,
  },
  'what-works': { io: 'output', load: async () => (await import('./learning.ts')).whatWorksSchema },
  'practice-request': {
    io: 'input',
    load: async () => (await import('./learning.ts')).practiceRequestSchema,
  },
  practice: { io: 'output', load: async () => (await import('./learning.ts')).practiceSchema },
  'cramp-log': { io: 'input', load: async () => (await import('./learning.ts')).crampLogSchema },
  'see-someone': {
    io: 'output',
    load: async () => (await import('./learning.ts')).seeSomeoneSchema,
  },
  'clinician-request': {
    io: 'input',
    load: async () => (await import('./learning.ts')).clinicianRequestSchema,
  },
  'clinician-summary': {
    io: 'output',
    load: async () => (await import('./learning.ts')).clinicianSummarySchema,
  },
  trial: { io: 'output', load: async () => (await import('./patterns.ts')).trialSchema },
  'trial-start': {
    io: 'input',
    load: async () => (await import('./learning.ts')).trialStartSchema,
  },
  'trial-check': {
    io: 'input',
    load: async () => (await import('./learning.ts')).trialCheckSchema,
  },
  'trial-verdict': {
    io: 'output',
    load: async () => (await import('./learning.ts')).trialVerdictSchema,
  },
  'trials-overview': {
    io: 'output',
    load: async () => (await import('./learning.ts')).trialsOverviewSchema,
  },
  'field-request': {
    io: 'input',
    load: async () => (await import('./field.ts')).fieldRequestSchema,
  },
  forecast: { io: 'output', load: async () => (await import('./forecast.ts')).forecastSchema },
  'urine-reading': {
    io: 'input',
    load: async () => (await import('./after-run.ts')).urineReadingSchema,
  },
  'urine-advice': {
    io: 'output',
    load: async () => (await import('./after-run.ts')).urineAdviceSchema,
  },
  'rehydration-request': {
    io: 'input',
    load: async () => (await import('./after-run.ts')).rehydrationRequestSchema,
  },
  rehydration: {
    io: 'output',
    load: async () => (await import('./after-run.ts')).rehydrationSchema,
  },
} as const satisfies Record<string, Document>

export type DocumentName = keyof typeof DOCUMENTS

/** True for the name of a document, and for nothing else. */
export function isDocumentName(name: string): name is DocumentName {
  return Object.hasOwn(DOCUMENTS, name)
}

/** Every document that has a schema. */
export const DOCUMENT_NAMES: readonly DocumentName[] = Object.keys(DOCUMENTS).filter(isDocumentName)

/** The JSON Schema (draft 2020-12) of a document, as a plain value to print. */
export async function jsonSchemaOf(name: DocumentName): Promise<object> {
  const { io, load }: Document = DOCUMENTS[name]
  return z.toJSONSchema(await load(), { io, unrepresentable: 'any' })
}
