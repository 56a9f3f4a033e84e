import type { Grade, SourceId } from '../evidence/index.ts'
import { isFluidRefused, type Runner } from '../runner/index.ts'
import { gravityRank, triage, type TriageResult } from '../triage/index.ts'
import { ML_PER_L, S_PER_H } from '../units.ts'
import { urineGate, type GateClosedBy, type UrineGateFacts } from './gate.ts'
import { isOnScale, signOfColour, URINE_SCALE, type UrineColour, type UrineLevel } from './scale.ts'

/** What the runner sees in the bowl, and everything needed to read it. */
export type UrineReading = UrineGateFacts &
  Readonly<{
    colour: UrineColour
    runner: Pick<Runner, 'massKg' | 'conditions' | 'medicines' | 'ageYears'>
    /** The personal drinking cap of the plan, when there is one. */
    capMlPerH?: number
    /** Vitamins, a dye or a medicine known to colour urine. */
    isColourMuted?: boolean
    /** Evening bathroom, night: the colour reads too dark. */
    isLightDim?: boolean
  }>

/** What the colour says when it may speak: an amount … */
export type UrineDoseCode =
  | 'one_glass'
  | 'drink_over_2_h'
  | 'drink_and_weigh'
  | 'drink_weigh_and_watch'
/** … or a sentence without one. */
export type UrinePlainCode = 'ease_off' | 'on_target' | 'ignore_colour' | 'look_in_bright_light'

/** Why no amount is shown. */
export type UrineWithheldCode = GateClosedBy | 'fluid_refused'

type Weight = Readonly<{ sources: readonly SourceId[]; grade: Grade }>
/** Water or a drink to taste, over `overS`; never more than the weight lost. */
type Dose = Readonly<{ fluidMl: number; overS: number; recheckAfterS: number }>
/** One member per code, so that every code's words know its facts. */
type Say<Kind extends string, Code extends string, Facts> = Code extends unknown
  ? Weight & Readonly<{ kind: Kind; code: Code }> & Facts
  : never

/** Advice with or without an amount, advice withheld, or a hand-off to triage; exactly one of them. */
export type UrineAdvice =
  | Say<'dose', UrineDoseCode, Dose>
  | Say<'advice', UrinePlainCode, object>
  | Say<'withheld', UrineWithheldCode, object>
  | Say<'triage', 'see_triage', Readonly<{ result: TriageResult }>>

/**
 * One glass, for a colour that is only a little dark.
 *
 * @source nsw_urine, uncramp_engineering
 */
export const GLASS_ML = 200

/**
 * For dark yellow and darker: this much per kg, over two hours.
 *
 * @source nsw_urine, uncramp_engineering
 */
export const DARK_ML_PER_KG = 5

/**
 * The time a dark colour's drink is spread over, and until the next look.
 *
 * @source nsw_urine, uncramp_engineering
 */
export const RECHECK_S = 2 * S_PER_H

/**
 * Nobody drinks faster than this afterwards, whatever the colour.
 *
 * @source acsm2007, uncramp_engineering
 */
export const AFTER_CAP_ML_PER_H = 800

const WEIGHT: Weight = {
  sources: ['armstrong1994', 'nsw_urine', 'eah2015', 'uncramp_engineering'],
  grade: 'B',
}

/** The wish, held under the caps of gut and plan, and never more than was lost. */
function cappedMl(reading: UrineReading, wantedMl: number): number {
  const capMlPerH = Math.min(AFTER_CAP_ML_PER_H, reading.capMlPerH ?? AFTER_CAP_ML_PER_H)
  const lostMl = reading.massChangeKg === undefined ? wantedMl : -reading.massChangeKg * ML_PER_L
  return Math.round(Math.max(0, Math.min(wantedMl, (capMlPerH * RECHECK_S) / S_PER_H, lostMl)))
}

function drink(reading: UrineReading, code: UrineDoseCode, wantedMl: number): UrineAdvice {
  const fluidMl = cappedMl(reading, wantedMl)
  return { kind: 'dose', code, fluidMl, overS: RECHECK_S, recheckAfterS: RECHECK_S, ...WEIGHT }
}

function plain(code: UrinePlainCode): UrineAdvice {
  return { kind: 'advice', code, ...WEIGHT }
}

function adviseLevel(reading: UrineReading, urineLevel: UrineLevel): UrineAdvice {
  const darkMl = DARK_ML_PER_KG * reading.runner.massKg
  switch (urineLevel) {
    case 1:
      return plain('ease_off')
    case 2:
    case 3:
      return plain('on_target')
    case 4:
      return drink(reading, 'one_glass', GLASS_ML)
    case 5:
      return drink(reading, 'drink_over_2_h', darkMl)
    case 6:
      return drink(reading, 'drink_and_weigh', darkMl)
    case 7:
    case 8:
      return drink(reading, 'drink_weigh_and_watch', darkMl)
  }
}

/** Colours and signs that need help the same day or more, and every colour off the scale but neon. */
function handOff(reading: UrineReading): UrineAdvice | undefined {
  const { run, massChangeKg, unknown, colour } = reading
  const sign = signOfColour(colour)
  const hasSigns = reading.signs.length + (unknown?.length ?? 0) > 0
  const result = triage({
    signs: sign === undefined ? reading.signs : [...reading.signs, sign],
    ...(unknown === undefined ? {} : { unknown }),
    context: {
      ...(run === undefined
        ? {}
        : { runDurationS: run.durationS, hoursSinceRunH: run.endedAgoS / S_PER_H }),
      ...(massChangeKg === undefined || !hasSigns ? {} : { massChangeKg }),
      takesStatin: reading.runner.medicines.includes('statin'),
    },
  })
  const isUrgent = gravityRank(result.level) >= gravityRank('same_day')
  if (sign === undefined && !isUrgent) return undefined
  return { kind: 'triage', code: 'see_triage', result, ...WEIGHT, sources: result.sources }
}

/**
 * What a urine colour asks for.
 *
 * First the colours and signs that are for triage (brown always), then the reasons to say nothing:
 * vitamins, dim light, a condition on list B, the gate after a long run. Only then an amount: never
 * when weight was held or gained, never more than was lost.
 *
 * @param reading  `massKg` 30-200; a resting reading, first or second void
 * @source armstrong1994, wardenaar2022, nsw_urine, eah2015, uncramp_engineering
 */
export function adviseUrine(reading: UrineReading): UrineAdvice {
  const toTriage = handOff(reading)
  if (toTriage !== undefined) return toTriage
  const { colour, isColourMuted, isLightDim } = reading
  if (!isOnScale(colour) || isColourMuted === true) return plain('ignore_colour')
  const { urineLevel } = URINE_SCALE[colour]
  if (isFluidRefused(reading.runner) && urineLevel > 1) {
    return { kind: 'withheld', code: 'fluid_refused', ...WEIGHT }
  }
  const closedBy = urineGate(reading)
  if (closedBy !== undefined) return { kind: 'withheld', code: closedBy, ...WEIGHT }
  if (isLightDim === true && urineLevel >= FIRST_MISREAD_LEVEL) {
    return {
      ...plain('look_in_bright_light'),
      sources: ['wardenaar2022', ...WEIGHT.sources],
    }
  }
  return adviseLevel(reading, urineLevel)
}

/**
 * From this step on, dim light (which reads up to two steps too dark) could turn a colour on target
 * into advice to drink.
 *
 * @source wardenaar2022
 */
const FIRST_MISREAD_LEVEL: UrineLevel = 4
