import type { Feedback } from '@uncramp/core/learning'
import {
  CRAMP_HELPS,
  FEEDBACK_KINDS,
  crampFromTap,
  type CrampRecord,
} from '@uncramp/core/learning/codes'
import { MUSCLES } from '@uncramp/core/relief'
import { z } from 'zod'

import { loggedAtMs } from '../ids.ts'
import { present } from '../present.ts'

/** One cramp as tapped or told later: when and which muscle; the rest may follow or stay unknown. */
export const crampSchema = z
  .strictObject({
    crampAtMs: loggedAtMs,
    muscle: z.enum(MUSCLES),
    side: z.enum(['left', 'right', 'both']).optional(),
    strength: z
      .literal([1, 2, 3])
      .optional()
      .meta({ description: '1 a twinge, 2 had to slow, 3 had to stop.' }),
    durationS: z
      .number()
      .min(0)
      .max(24 * 3600)
      .optional(),
    whatHelped: z.array(z.enum(CRAMP_HELPS)).max(CRAMP_HELPS.length).optional(),
    isNight: z.boolean().optional(),
    duringRun: z
      .strictObject({
        activityId: z.string().min(1).max(100),
        atS: z.number().min(0),
      })
      .optional(),
    disturbedSleep: z.boolean().optional(),
    hasWeakness: z.boolean().optional(),
  })
  .meta({ id: 'uncramp.cramp', title: 'One cramp' })

/** A log of cramps as a file. */
export const crampsSchema = z
  .array(crampSchema)
  .max(20_000)
  .meta({ id: 'uncramp.cramps', title: 'A log of cramps' })

/** One answer to "was this helpful?". */
export const feedbackSchema = z
  .strictObject({
    givenAtMs: loggedAtMs,
    kind: z.enum(FEEDBACK_KINDS),
    option: z.string().min(1).max(64),
    wasHelpful: z.boolean(),
  })
  .meta({ id: 'uncramp.feedback', title: 'Was this helpful?' })

export type CrampJson = z.output<typeof crampSchema>

/** The core's record from a parsed one: what was not said is what it most often is. */
export function crampOf(json: CrampJson): CrampRecord {
  const { duringRun, crampAtMs, muscle, ...rest } = json
  return crampFromTap({
    ...present(rest),
    crampAtMs,
    muscle,
    ...(duringRun === undefined ? {} : { duringRun }),
  })
}

/** The core's feedback from a parsed one. */
export function feedbackOf(json: z.output<typeof feedbackSchema>): Feedback {
  return json
}
