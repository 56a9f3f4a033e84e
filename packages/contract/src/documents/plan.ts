import { z } from 'zod'

const reason = z
  .object({ code: z.string(), sources: z.array(z.string()).min(1) })
  .catchall(z.unknown())
  .meta({ description: 'Why: a stable code, its facts in units, and the sources it rests on.' })

const caution = z
  .object({
    code: z.string(),
    level: z.enum(['info', 'warn', 'stop']),
    sources: z.array(z.string()).min(1),
  })
  .catchall(z.unknown())

const grade = z.enum(['A', 'B', 'C', 'X'])
const drink = z.enum(['water', 'sports_drink'])

const balancePoint = z.object({
  atS: z.number(),
  sweatMl: z.number(),
  drunkMl: z.number(),
  massChangeFrac: z.number(),
  serumSodiumMmolPerL: z.number(),
})

const plannedFluid = z.object({
  sweatMlPerH: z.number().nonnegative(),
  sweatLowMlPerH: z.number().nonnegative(),
  sweatHighMlPerH: z.number().nonnegative(),
  planMlPerH: z.number().nonnegative(),
  capMlPerH: z.number().nonnegative(),
  capBy: z.enum(['gut', 'mass', 'sweat', 'sodium']),
  totalMl: z.number().nonnegative(),
  massChangeFrac: z.number().max(0),
  endSerumSodiumMmolPerL: z.number(),
  sodiumMgPerH: z.number().nonnegative(),
  carbohydrateGPerH: z.number().nonnegative(),
  lowSodiumRiskScore: z.number().nonnegative(),
  series: z.array(balancePoint),
})

const refusedFluid = z.object({
  capBy: z.literal('refused'),
  refusedBy: z.array(z.string()).min(1),
})

/** One stretch of the way in a plan. */
export const splitSchema = z.object({
  fromM: z.number().nonnegative(),
  toM: z.number().positive(),
  durationS: z.number().positive(),
  gradeFrac: z.number(),
  paceSPerKm: z.number().positive(),
})

const pace = z.object({
  finishS: z.number().positive(),
  shape: z.enum(['even', 'negative']),
  splits: z.array(splitSchema).min(1),
  firstMile: z.object({
    targetS: z.number().positive(),
    amberBelowS: z.number().positive(),
    redBelowS: z.number().positive(),
    fix: z.array(z.object({ aheadS: z.number(), nextSplitsS: z.array(z.number().positive()) })),
  }),
  fastStartCost: z.object({
    lossPerSecondS: z.object({ low: z.number(), high: z.number() }),
    kind: z.literal('association'),
    sources: z.tuple([z.literal('race_data')]),
  }),
  corral: z.object({
    predictedS: z.number().positive(),
    predictedLowS: z.number().positive(),
    predictedHighS: z.number().positive(),
    advice: z.enum(['front_of_pen', 'middle_of_pen', 'back_of_pen', 'one_pen_back']),
    goalGapFrac: z.number(),
    beThereBeforeStartS: z.number().nonnegative(),
  }),
  practice: z.object({
    runsCount: z.number().int().positive(),
    longRunM: z.number().positive(),
    firstThirdM: z.number().positive(),
    firstThirdLowSPerKm: z.number().positive(),
    firstThirdHighSPerKm: z.number().positive(),
    restSPerKm: z.number().positive(),
  }),
})

const ruleOfThumb = z.object({
  rule: z.string(),
  fluidLowMl: z.number().optional(),
  fluidHighMl: z.number().optional(),
  durationLowS: z.number().optional(),
  durationHighS: z.number().optional(),
  followed: z.boolean(),
})

const TIMELINE_KINDS = [
  'drink',
  'salt',
  'toilet',
  'warm_up',
  'drill',
  'stretch',
  'corral',
  'pace_check',
  'cue',
  'urine_check',
  'weigh',
  'roll',
  'massage',
  'eat',
  'rest',
] as const

/** One thing to do, timed from the gun. */
export const timelineItemSchema = z.object({
  id: z.string(),
  phase: z.enum(['before', 'during', 'after']),
  kind: z.enum(TIMELINE_KINDS),
  atS: z.number(),
  atM: z.number().nonnegative().optional(),
  clockMs: z.number().optional(),
  durationS: z.number().nonnegative().optional(),
  drink: drink.optional(),
  fluidMl: z.number().nonnegative().max(2000).optional(),
  sodiumMg: z.number().nonnegative().optional(),
  carbohydrateG: z.number().nonnegative().optional(),
  what: z.string().optional(),
  station: z.string().optional(),
  side: z.enum(['left', 'right', 'both']).optional(),
  isOptional: z.boolean(),
  ruleOfThumb: ruleOfThumb.optional(),
  because: z.array(reason).min(1),
  grade,
})

/** `uncramp.plan/1`, as it is printed, sent and stored. */
export const planSchema = z
  .object({
    schema: z.literal('uncramp.plan/1'),
    method: z.enum(['personal', 'rule_of_thumb']),
    run: z.object({
      distanceM: z.number().positive(),
      goalS: z.number().positive(),
      startAtMs: z.number().optional(),
      zone: z.string().optional(),
      massKg: z.number().positive(),
    }),
    weather: z.object({
      temperatureC: z.number(),
      humidityFrac: z.number().min(0).max(1),
      windMps: z.number().nonnegative(),
      sun: z.enum(['night', 'overcast', 'light_cloud', 'part', 'full']),
      wbgtC: z.number(),
      from: z.enum(['given', 'forecast', 'climate', 'recorded', 'default']),
    }),
    fluid: z.union([plannedFluid, refusedFluid]),
    pace,
    timeline: z.array(timelineItemSchema),
    cautions: z.array(caution),
  })
  .meta({ id: 'uncramp.plan', title: 'A plan for one run' })
