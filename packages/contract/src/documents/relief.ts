import { MUSCLES } from '@uncramp/core/relief'
import { z } from 'zod'

import { conditionCode, medicineCode } from './runner.ts'

/** `uncramp.relief/1`: the steps against one cramp, in order, as a list to read ahead. */
export const reliefSchema = z
  .object({
    schema: z.literal('uncramp.relief/1'),
    muscle: z.enum(MUSCLES),
    side: z.enum(['left', 'right', 'both']),
    againCount: z.int().nonnegative(),
    steps: z.array(
      z.object({
        phase: z.enum(['slow_down', 'work', 'ask', 'walk', 'jog', 'run', 'finished', 'stopped']),
        code: z.string(),
        says: z.string(),
        figure: z.string(),
        durationS: z.number().nonnegative().optional().meta({ description: 'Absent: it waits.' }),
      }),
    ),
    roundS: z.number().positive().optional().meta({ description: 'How long `work` repeats.' }),
    stop: z.object({ code: z.string() }).catchall(z.unknown()).optional(),
    goTo: z.enum(['triage', 'aid_station']).optional(),
    redFlags: z.array(z.object({ code: z.string(), says: z.string() })),
  })
  .meta({ id: 'uncramp.relief', title: 'What to do in the minute a cramp strikes' })

const S_PER_DAY = 86_400
const MAX_EVENTS_COUNT = 500

const muscle = z.enum(MUSCLES)
const side = z.enum(['left', 'right', 'both']).default('both')
const health = {
  conditions: z.array(conditionCode).max(60).default([]),
  medicines: z.array(medicineCode).max(60).default([]),
}

/** A cramp, now: which muscle, how many came before it in half an hour, whose muscle it is. */
export const reliefRequestSchema = z
  .strictObject({ muscle, side, againCount: z.int().min(0).max(50).default(0), ...health })
  .meta({ id: 'uncramp.relief-request', title: 'A cramp to be treated' })

const event = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['tick', 'done', 'still_cramping', 'eased', 'stop']) }),
  z.strictObject({ kind: z.literal('sign'), code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/) }),
])

/** A relief under way: how it began and everything since, so that nothing is kept between calls. */
export const reliefProgressSchema = z
  .strictObject({
    start: reliefRequestSchema,
    recentCramps: z
      .array(z.strictObject({ atS: z.number().min(-S_PER_DAY).max(0), muscle }))
      .max(50)
      .default([])
      .meta({ description: 'Earlier cramps of this run; `atS` from the start of this one, ≤ 0.' }),
    events: z
      .array(z.strictObject({ atS: z.number().min(0).max(S_PER_DAY), event }))
      .max(MAX_EVENTS_COUNT)
      .default([]),
    nowAtS: z.number().min(0).max(S_PER_DAY).meta({ description: 'Since the cramp began.' }),
  })
  .meta({ id: 'uncramp.relief-progress', title: 'A relief under way' })

/** `uncramp.relief-view/1`: what to show, say and offer now. */
export const reliefViewSchema = z
  .object({
    schema: z.literal('uncramp.relief-view/1'),
    phase: z.enum(['slow_down', 'work', 'ask', 'walk', 'jog', 'run', 'finished', 'stopped']),
    instruction: z.object({ code: z.string() }).catchall(z.unknown()),
    says: z.string(),
    figure: z.string(),
    side: z.enum(['left', 'right', 'both']),
    leftS: z.number().min(0).optional(),
    partLeftS: z.number().min(0).optional(),
    progressFrac: z.number().min(0).max(1),
    cue: z.string().meta({ description: 'Changes when the instruction is to be spoken again.' }),
    choices: z.array(z.string()).min(1),
    goTo: z.enum(['triage', 'aid_station']).optional(),
  })
  .meta({ id: 'uncramp.relief-view', title: 'One moment of a relief' })
