import {
  ACTIONS,
  ROW_IDS,
  SIGN_CODES,
  TOPICS,
  TRIAGE_LEVELS,
  type SignCode,
  type TriageAnswers,
} from '@uncramp/core/triage'
import { z } from 'zod'

import { present } from '../present.ts'

const [firstSign, ...otherSigns] = SIGN_CODES
if (firstSign === undefined) throw new Error('triage always knows signs')
const sign: z.ZodType<SignCode> = z.enum([firstSign, ...otherSigns])
const signs = z.array(sign).max(SIGN_CODES.length * 2)

/** An answers file: what the runner said yes to, did not know, denied, and what is known besides. */
export const triageAnswersSchema = z
  .strictObject({
    signs: signs.default([]),
    unknown: signs.optional(),
    denied: signs.optional(),
    topics: z.array(z.enum(TOPICS)).optional(),
    context: z
      .strictObject({
        hoursSinceRunH: z.number().nonnegative().optional(),
        runDurationS: z.number().nonnegative().optional(),
        massChangeKg: z.number().optional(),
        isPregnant: z.boolean().optional(),
        takesStatin: z.boolean().optional(),
        ageYears: z.number().nonnegative().optional(),
        isSmoker: z.boolean().optional(),
        hasDiabetes: z.boolean().optional(),
        hasClotRisk: z.boolean().optional(),
      })
      .optional(),
  })
  .meta({ id: 'uncramp.triage-answers', title: 'Answers to the questions of triage' })

const level = z.enum(TRIAGE_LEVELS)

/** `uncramp.triage/1`: how soon to get help, what to do now, and why. */
export const triageSchema = z
  .object({
    schema: z.literal('uncramp.triage/1'),
    level,
    coachingEnds: z.boolean(),
    matched: z.array(
      z.object({
        row: z.enum(ROW_IDS),
        level,
        signs: z.array(sign),
        isUnsure: z.boolean(),
        thinks: z.array(z.string()),
        sources: z.array(z.string()).min(1),
      }),
    ),
    actions: z.array(z.enum(ACTIONS)),
    thinks: z.array(z.string()),
    tellClinician: z.array(z.string()),
    sources: z.array(z.string()).min(1),
    grade: z.enum(['A', 'B', 'C', 'X']),
    answers: triageAnswersSchema,
  })
  .meta({ id: 'uncramp.triage', title: 'How soon to get help' })

/** The core's answers from parsed ones. */
export function triageAnswersOf(json: z.output<typeof triageAnswersSchema>): TriageAnswers {
  const { context, ...rest } = present(json)
  return { ...rest, ...(context === undefined ? {} : { context: present(context) }) }
}
