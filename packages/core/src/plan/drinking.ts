import {
  drinksDuring,
  fluidBalance,
  planIntake,
  sweatEstimate,
  type DuringDrink,
  type HydrationCaution,
  type PlannedIntake,
  type RefusedIntake,
  type SweatEstimate,
} from '../hydration/index.ts'
import type { PacePlan } from '../pacing/index.ts'
import { S_PER_H } from '../units.ts'
import type { Parts } from './parts.ts'
import type { PlanFluid } from './plan-document.ts'
import type { PlanInput } from './plan-input.ts'

/**
 * Hills are run by effort, so the sweat estimate sees the run as flat at its mean speed. On a course
 * that climbs this reads low, which lowers the cap: the safer side.
 */
const FLAT_GRADE_FRAC = 0

/** What the runner sweats and drinks on this run. */
export type Drinking = Readonly<{
  sweat: SweatEstimate
  intake: PlannedIntake | RefusedIntake
  drinks: readonly DuringDrink[]
  cautions: readonly HydrationCaution[]
}>

/** Sweat, rate and drinks of the run; none where fluid is refused. @source acsm2007, eah2015, coach_rules */
export function drinking(input: PlanInput, { pacePlan: paced }: Parts): Drinking {
  const { runner, weather, method } = input
  const { distanceM } = paced
  const durationS = paced.pace.finishS
  const effort = { speedMps: distanceM / durationS, durationS, gradeFrac: FLAT_GRADE_FRAC }
  const sweat = sweatEstimate({ runner, weather, effort, nowAtMs: input.startAtMs })
  const intake = planIntake({ runner, sweat, durationS, distanceM, weather, method })
  if (intake.capBy === 'refused') return { sweat, intake, drinks: [], cautions: [] }
  const { drinks, cautions } = drinksDuring({
    runner,
    sweat,
    intake,
    durationS,
    distanceM,
    method,
    pantry: input.pantry,
    stations: input.stations,
    wantsSaltShot: input.wantsSaltShot,
    way: wayOf(paced),
  })
  return { sweat, intake, drinks, cautions: [...intake.cautions, ...cautions] }
}

function wayOf({ pace }: PacePlan): Readonly<{ atS: readonly number[]; atM: readonly number[] }> {
  const [atS, atM] = [[0], [0]]
  let elapsedS = 0
  for (const split of pace.splits) {
    elapsedS += split.durationS
    atS.push(elapsedS)
    atM.push(split.toM)
  }
  return { atS, atM }
}

/** The fluid part of the document: rates, worst cases and the minute-by-minute balance. @source acsm2007, nguyen_kurtz */
export function fluidOf(input: PlanInput, drank: Drinking, durationS: number): PlanFluid {
  const { intake, sweat, drinks } = drank
  if (intake.capBy === 'refused') return { capBy: 'refused', refusedBy: intake.refusedBy }
  const balance = fluidBalance({ runner: input.runner, sweat, durationS, drinks })
  const perHour = S_PER_H / durationS
  const carbohydrateG = drinks.reduce((sumG, drink) => sumG + drink.carbohydrateG, 0)
  return {
    sweatMlPerH: Math.round(sweat.sweatMlPerH),
    sweatLowMlPerH: Math.round(sweat.lowMlPerH),
    sweatHighMlPerH: Math.round(sweat.highMlPerH),
    planMlPerH: intake.planMlPerH,
    capMlPerH: intake.capMlPerH,
    capBy: intake.capBy,
    totalMl: balance.totalMl,
    massChangeFrac: balance.massChangeFrac,
    endSerumSodiumMmolPerL: balance.endSerumSodiumMmolPerL,
    sodiumMgPerH: Math.round(balance.sodiumMg * perHour),
    carbohydrateGPerH: Math.round(carbohydrateG * perHour),
    lowSodiumRiskScore: intake.lowSodiumRiskScore,
    series: balance.series,
  }
}
