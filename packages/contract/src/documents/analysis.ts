import { ACTIVITY_ISSUES, SPORTS, SUB_SPORTS } from '@uncramp/core/activity'
import { GATE_REASONS, STOP_KINDS } from '@uncramp/core/analysis'
import { MUSCLES } from '@uncramp/core/relief'
import { z } from 'zod'

const frac = z.number().nullable()
const seconds = z.number().nonnegative()
const metres = z.number().nonnegative()
const bpm = z.number().positive().nullable()
const spm = z.number().positive().nullable()
const sPerKm = z.number().positive().nullable()
const gateReason = z.enum(GATE_REASONS)
const lowHigh = z.object({ low: z.number(), high: z.number() })

const activity = z.object({
  id: z.string().meta({ description: 'SHA-256 of the bytes of the file, in hexadecimal.' }),
  format: z.enum(['fit', 'gpx', 'tcx']),
  sport: z.enum(SPORTS),
  subSport: z.enum(SUB_SPORTS),
  name: z.string().nullable(),
  startAtMs: z.number(),
  utcOffsetS: z.number().nullable(),
  distanceM: metres,
  distanceFrom: z.enum(['recorded', 'positions', 'speed', 'totals', 'none']),
  mendedM: metres,
  elapsedS: seconds,
  timerS: seconds,
  movingS: seconds,
  ascentM: z.number().nonnegative().nullable(),
  heartRateBpm: bpm,
  cadenceSpm: spm,
  device: z.string().nullable(),
  issues: z.array(
    z.object({
      code: z.enum(ACTIVITY_ISSUES),
      atByte: z.number().nonnegative(),
      timesCount: z.number().positive(),
    }),
  ),
})

const judged = z
  .object({ fromS: seconds, toS: seconds, fromM: metres, toM: metres })
  .meta({ description: 'Between warm-up and cool-down laps; verdicts and plan are of this part.' })

const steadiness = z
  .object({
    why_not: gateReason.nullable(),
    gapFrac: z.number(),
    stoppedFrac: z.number(),
    ascentFrac: frac,
    paceSwitchesCount: z.number().nonnegative(),
  })
  .meta({ description: 'Whether the pace of this run can be judged fairly, and why not.' })

const split = z.object({
  fromM: metres,
  toM: metres,
  durationS: seconds,
  movingS: seconds,
  gradeAdjustedSPerKm: sPerKm,
  gradeFrac: frac,
  heartRateBpm: bpm,
  cadenceSpm: spm,
})

const start = z.object({
  verdict: z.enum(['even', 'slow', 'too_fast', 'not_judged']),
  why: gateReason.nullable(),
  firstMileS: seconds.nullable(),
  tooFastFrac: frac,
  startToM: metres.nullable(),
  laterFromM: metres.nullable(),
  laterToM: metres.nullable(),
  firstMileFastFrac: frac,
  firstThirdSlowerFrac: frac,
  restSPerKm: sPerKm,
  hillsTakenOut: z.boolean(),
  heatTakenOutFrac: z.number().nonnegative(),
  estimatedCostS: lowHigh.nullable().meta({
    description: 'An association from race results over all reference windows; no middle value.',
  }),
})

const fade = z.object({
  verdict: z.enum(['negative', 'even', 'slowed', 'faded', 'faded_hard', 'not_judged']),
  why_not: gateReason.nullable(),
  secondHalfOverFirstFrac: frac,
  gradeAdjustedFrac: frac,
  heatShareFrac: z.number(),
  wall: z.object({ atM: metres, toM: metres, slowdownFrac: z.number().positive() }).nullable(),
  outlookAtHalfS: lowHigh.extend({ tookS: z.number() }).nullable(),
})

const drift = z.object({
  verdict: z.enum(['rising', 'steady', 'falling', 'not_judged']),
  heartRateDriftFrac: frac,
  why_not: z.enum([...GATE_REASONS, 'no_heart_rate', 'unsteady_pace']).nullable(),
  warmUpS: seconds,
  firstHeartRateBpm: bpm,
  secondHeartRateBpm: bpm,
})

const stop = z.object({
  atM: metres,
  atS: z.number(),
  durationS: seconds,
  suggests: z.enum(STOP_KINDS),
  slowerAfterFrac: frac,
  cadenceDropFrac: frac,
  isSudden: z.boolean(),
  isMarked: z.boolean(),
})

const cadence = z.object({
  verdict: z.enum(['held', 'fell', 'fell_with_pace', 'not_judged']),
  dropFrac: frac,
  why_not: z.enum([...GATE_REASONS, 'no_cadence']).nullable(),
  earlySpm: spm,
  lateSpm: spm,
  slowerFrac: frac,
})

const cramp = z.object({
  atS: z.number(),
  atM: metres.nullable(),
  muscle: z.enum(MUSCLES).nullable(),
  side: z.enum(['left', 'right', 'both']).nullable(),
  from: z.enum(['marked', 'told']),
})

const fluid = z
  .object({
    estimatedSweatMl: z.number().nullable(),
    lowMl: z.number().nullable(),
    highMl: z.number().nullable(),
    sodiumMg: z.number().nullable(),
    sodiumLowMg: z.number().nullable(),
    sodiumHighMg: z.number().nullable(),
    weatherFrom: z.enum(['given', 'plan', 'recorded']).nullable(),
    temperatureC: z.number().nullable(),
    why_not: z.enum(['not_running', 'too_short', 'no_mass', 'no_weather', 'refused']).nullable(),
    refusedBy: z.array(z.string()),
  })
  .meta({ description: 'What was probably sweated; not an amount to drink.' })

const againstPlan = z.object({
  distanceFrac: z.number().nonnegative(),
  isScaled: z.boolean(),
  splits: z.array(
    z.object({
      fromM: metres,
      toM: metres,
      plannedS: seconds,
      actualS: z.number(),
      aheadS: z.number(),
    }),
  ),
  firstMile: z.object({
    plannedS: seconds,
    actualS: seconds.nullable(),
    verdict: z.enum(['on_pace', 'amber', 'red', 'slow', 'not_judged']),
  }),
  finish: z.object({ plannedS: seconds, actualS: seconds.nullable(), slowerFrac: frac }),
})

const series = z.object({
  atM: z.array(metres),
  paceSPerKm: z.array(sPerKm),
  gradeAdjustedSPerKm: z.array(sPerKm),
  heartRateBpm: z.array(bpm),
  altitudeM: z.array(z.number().nullable()),
})

/** `uncramp.analysis/1`, as it is printed, sent and stored. */
export const analysisSchema = z
  .object({
    schema: z.literal('uncramp.analysis/1'),
    activity,
    judged: judged.nullable().default(null),
    steadiness,
    splits: z.array(split),
    mileSplits: z.array(split),
    start,
    fade,
    drift,
    stops: z.array(stop),
    cadence,
    cramps: z.array(cramp),
    fluid,
    plan: againstPlan.nullable(),
    series,
  })
  .meta({ id: 'uncramp.analysis', title: 'What a recorded run says' })
