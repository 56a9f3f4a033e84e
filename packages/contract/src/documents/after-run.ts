import { SIGN_CODES } from '@uncramp/core/triage'
import {
  URINE_OFF_SCALE,
  URINE_SCALE,
  type UrineColour,
  type UrineReading,
} from '@uncramp/core/urine'
import { z } from 'zod'

import { present } from '../present.ts'
import { cautionSchema } from './caution.ts'
import { runnerOf, runnerSchema } from './runner.ts'
import { triageSchema } from './triage.ts'

const S_PER_DAY = 86_400
const COLOURS = Object.keys({ ...URINE_SCALE, ...URINE_OFF_SCALE }).filter(
  (name): name is UrineColour => name in URINE_SCALE || name in URINE_OFF_SCALE,
)
const grade = z.enum(['A', 'B', 'C', 'X'])
const sources = z.array(z.string()).min(1)
const sign = z.enum(SIGN_CODES)
const signs = z.array(sign).max(2 * SIGN_CODES.length)

/** What the runner sees in the bowl, and what is needed to read it. */
export const urineReadingSchema = z
  .strictObject({
    colour: z.enum(COLOURS),
    runner: runnerSchema,
    run: z
      .strictObject({
        durationS: z
          .number()
          .min(0)
          .max(7 * S_PER_DAY),
        endedAgoS: z
          .number()
          .min(0)
          .max(7 * S_PER_DAY),
      })
      .optional()
      .meta({ description: 'The last run; left out when there was none in the last day.' }),
    massChangeKg: z.number().min(-30).max(30).optional(),
    signs: signs.default([]),
    unknown: signs.optional(),
    capMlPerH: z.number().min(0).max(2000).optional(),
    isColourMuted: z.boolean().optional(),
    isLightDim: z.boolean().optional(),
  })
  .meta({ id: 'uncramp.urine-reading', title: 'A urine colour to be read' })

/** The core's reading from a parsed one. */
export function urineReadingOf(json: z.output<typeof urineReadingSchema>): UrineReading {
  const { runner, ...rest } = json
  return { ...present(rest), runner: runnerOf(runner) }
}

/** `uncramp.urine-advice/1`: an amount, a sentence, why there is none, or triage. */
export const urineAdviceSchema = z
  .object({
    schema: z.literal('uncramp.urine-advice/1'),
    kind: z.enum(['dose', 'advice', 'withheld', 'triage']),
    code: z.string(),
    fluidMl: z.number().min(0).optional().meta({ description: 'For `dose` only.' }),
    overS: z.number().min(0).optional(),
    recheckAfterS: z.number().min(0).optional(),
    result: triageSchema.omit({ schema: true, answers: true }).optional(),
    sources,
    grade,
  })
  .meta({ id: 'uncramp.urine-advice', title: 'What a urine colour asks for' })

/** The scale after a run, and how one feels. */
export const rehydrationRequestSchema = z
  .strictObject({
    runner: runnerSchema,
    massBeforeKg: z.number().positive().max(300).optional(),
    massAfterKg: z.number().positive().max(300).optional(),
    nextSessionAfterS: z
      .number()
      .min(0)
      .max(30 * S_PER_DAY)
      .optional(),
    hasLowSodiumSymptoms: z.boolean(),
  })
  .meta({ id: 'uncramp.rehydration-request', title: 'The hours after a run' })

/** `uncramp.rehydration/1`: what to drink after a run, or that there is nothing to drink yet. */
export const rehydrationSchema = z
  .object({
    schema: z.literal('uncramp.rehydration/1'),
    advice: z.enum(['drink_volume', 'thirst_and_meals', 'nothing_until_urine']),
    lowMl: z.number().min(0).optional(),
    highMl: z.number().min(0).optional(),
    overS: z.number().min(0).optional(),
    rateMlPerH: z.number().min(0).optional(),
    withSodium: z.boolean().optional(),
    because: z.array(z.object({ code: z.string(), sources }).catchall(z.unknown())).min(1),
    cautions: z.array(cautionSchema),
    grade,
    triage: triageSchema.omit({ schema: true, answers: true }).optional().meta({
      description: 'On the command line only: signs that were given need help the same day or now.',
    }),
  })
  .meta({ id: 'uncramp.rehydration', title: 'Drinking after a run' })
