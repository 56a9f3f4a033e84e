import { z } from 'zod'

import { cautionSchema } from './caution.ts'
import { planSchema, splitSchema, timelineItemSchema } from './plan.ts'

const S_PER_DAY = 86_400
const coded = z.object({ code: z.string() }).catchall(z.unknown())
const reason = z
  .object({ code: z.string(), sources: z.array(z.string()).min(1) })
  .catchall(z.unknown())

/** Two plans to lay side by side. */
export const planPairSchema = z
  .strictObject({ before: planSchema, after: planSchema })
  .meta({ id: 'PlanPair' })

/** `uncramp.plan-comparison/1`: why two plans differ, then what to do differently. */
export const planComparisonSchema = z
  .object({
    schema: z.literal('uncramp.plan-comparison/1'),
    causes: z.array(coded).meta({ description: 'What about the inputs differs.' }),
    changes: z.array(
      z
        .object({
          code: z.string(),
          item: timelineItemSchema.optional(),
          caution: cautionSchema.optional(),
        })
        .catchall(z.unknown()),
    ),
  })
  .meta({ id: 'uncramp.plan-comparison', title: 'What changed between two plans' })

const logged = z.strictObject({
  atS: z.number().min(0).max(S_PER_DAY),
  fluidMl: z.number().min(0).max(5000),
})

/** Where a runner is when a cramp has let go, and what was drunk so far. */
export const repairRequestSchema = z
  .strictObject({
    plan: planSchema,
    nowAtS: z.number().min(0).max(S_PER_DAY),
    nowAtM: z.number().min(0),
    crampsCount: z.int().min(1).max(50),
    loggedDrinks: z.array(logged).max(500).default([]),
  })
  .meta({ id: 'RepairRequest' })

/** `uncramp.repaired-plan/1`: the rest of a run after a cramp. */
export const repairedPlanSchema = z
  .object({
    schema: z.literal('uncramp.repaired-plan/1'),
    splits: z.array(splitSchema),
    drinks: z.array(
      z.object({ id: z.string(), atS: z.number(), atM: z.number(), fluidMl: z.number().min(0) }),
    ),
    ceilingPaceSPerKm: z.number().positive(),
    finishLowS: z.number().positive(),
    finishHighS: z.number().positive(),
    because: z.array(reason).min(1),
    grade: z.enum(['A', 'B', 'C', 'X']),
  })
  .meta({ id: 'uncramp.repaired-plan', title: 'The rest of a plan after a cramp' })

/** What the watch showed at the first mile. */
export const firstMileRequestSchema = z
  .strictObject({ plan: planSchema, atS: z.number().positive().max(S_PER_DAY) })
  .meta({ id: 'FirstMileRequest' })

/** `uncramp.first-mile/1`: the verdict at the first mile, with the way back to the plan. */
export const firstMileSchema = z
  .object({
    schema: z.literal('uncramp.first-mile/1'),
    code: z.enum(['on_pace', 'amber', 'red', 'slow', 'not_judged']),
    targetS: z.number().positive(),
    atS: z.number(),
    aheadS: z.number().optional(),
    behindS: z.number().optional(),
    nextCount: z.int().min(0).optional(),
    paceSPerKm: z.number().min(0).optional(),
    levelAtM: z.number().min(0).optional(),
    leftS: z.number().optional(),
  })
  .meta({ id: 'uncramp.first-mile', title: 'The verdict at the first mile' })
