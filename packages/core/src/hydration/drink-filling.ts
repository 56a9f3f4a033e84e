import type { Grade } from '../evidence/index.ts'
import { isExtraSaltRefused, type Runner } from '../runner/index.ts'
import { S_PER_H } from '../units.ts'
import type { DrinkKind } from './drink-kind.ts'
import type { SizedDrink } from './drink-times.ts'
import {
  PLANNED_FROM_S,
  RULE_DRINK_HIGH_ML,
  RULE_DRINK_LOW_ML,
  type PlannedIntake,
} from './intake.ts'
import { sportsDrinkOf, type PantryItem } from './pantry.ts'
import type { HydrationReason } from './reasons.ts'
import { saltShotSodiumMg } from './salt-shot.ts'
import { sodiumCaps, type SodiumCaps } from './sodium.ts'

/** One drink of a run. */
export type DuringDrink = Readonly<{
  /** `salt`: water with a packet of salt in it. */
  kind: 'drink' | 'salt'
  atS: number
  atM: number
  drink: DrinkKind
  fluidMl: number
  sodiumMg: number
  carbohydrateG: number
  station?: string
  isOptional: boolean
  ruleOfThumb: Readonly<{
    rule: 'S2' | 'S3' | 'S4'
    fluidLowMl: number
    fluidHighMl: number
    followed: boolean
  }>
  because: readonly HydrationReason[]
  grade: Grade
}>

/** Sized drinks and what decides what is in them. */
export type FillInput = Readonly<{
  runner: Runner
  intake: PlannedIntake
  sweatMlPerH: number
  durationS: number
  pantry: readonly PantryItem[]
  drinks: readonly SizedDrink[]
  /** Which of them is the salt shot, if any. */
  shotIndex: number | undefined
}>

type Content = Readonly<{
  kind: 'drink' | 'salt'
  drink: DrinkKind
  sodiumMg: number
  carbohydrateG: number
}>

/** From this moment on a long run has sports drink. */
const SPORTS_DRINK_FROM_S = PLANNED_FROM_S
const MAX_HOURLY_CARBOHYDRATE_G = 60
const WATER: Content = { kind: 'drink', drink: 'water', sodiumMg: 0, carbohydrateG: 0 }

/**
 * What is in each drink: sports drink from 90 minutes on while the hourly and whole-run caps on
 * sodium and 60 g of carbohydrate an hour leave room, and water otherwise. The salt shot is booked first.
 *
 * @source coach_rules, thomas2016, mccubbin2018, uncramp_engineering
 */
export function fillDrinks(input: FillInput): readonly DuringDrink[] {
  const { runner, drinks, durationS } = input
  const isSaltRefused = isExtraSaltRefused(runner)
  const item = isSaltRefused ? undefined : sportsDrinkOf(input.pantry, runner)
  const caps = sodiumCaps(runner, input.sweatMlPerH, durationS)
  const shotMg = Math.min(saltShotSodiumMg(), Math.floor(caps.perEventMg))
  const filled: Content[] = drinks.map((_, i) =>
    i === input.shotIndex ? { ...WATER, kind: 'salt', sodiumMg: shotMg } : WATER,
  )
  const isLimited = drinks.map(() => false)
  drinks.forEach((sized, i) => {
    const stationDrinks = sized.station?.drinks
    const mayBeSports = stationDrinks?.includes('sports_drink') ?? true
    const mustBeSports = stationDrinks !== undefined && !stationDrinks.includes('water')
    if (item === undefined || !mayBeSports || i === input.shotIndex) return
    if (sized.atS < SPORTS_DRINK_FROM_S && !mustBeSports) return
    const content = contentOf(item, sized.fluidMl)
    if (hasRoom({ drinks, filled, i, caps }, content)) filled[i] = content
    else isLimited[i] = true
  })
  return drinks.flatMap((sized, i) => {
    const content = filled[i] ?? WATER
    const isMissing = content.drink === 'water' && sized.station?.drinks.includes('water') === false
    return isMissing
      ? []
      : [finished(input, sized, { content, caps, isLimited: isLimited[i] === true })]
  })
}

function contentOf(item: PantryItem, fluidMl: number): Content {
  return {
    kind: 'drink',
    drink: 'sports_drink',
    sodiumMg: Math.round((item.sodiumMgPerL * fluidMl) / 1000),
    carbohydrateG: Math.round((item.carbohydrateGPerL * fluidMl) / 100) / 10,
  }
}

type Booked = Readonly<{
  drinks: readonly SizedDrink[]
  filled: readonly Content[]
  i: number
  caps: SodiumCaps
}>

/** Whether a drink fits every hour it falls in and the whole run. */
function hasRoom(booked: Booked, content: Content): boolean {
  const atS = booked.drinks[booked.i]?.atS ?? 0
  let hourMg = content.sodiumMg
  let hourG = content.carbohydrateG
  let runMg = content.sodiumMg
  booked.drinks.forEach((other, j) => {
    const { sodiumMg, carbohydrateG } = booked.filled[j] ?? WATER
    runMg += sodiumMg
    if (Math.abs(other.atS - atS) >= S_PER_H) return
    hourMg += sodiumMg
    hourG += carbohydrateG
  })
  return (
    hourMg <= booked.caps.perHourMg &&
    runMg <= booked.caps.perEventMg &&
    hourG <= MAX_HOURLY_CARBOHYDRATE_G
  )
}

type Filling = Readonly<{ content: Content; caps: SodiumCaps; isLimited: boolean }>

function finished(input: FillInput, sized: SizedDrink, filling: Filling): DuringDrink {
  const { content } = filling
  const { fluidMl } = sized
  const isSports = content.drink === 'sports_drink'
  const isShot = content.kind === 'salt'
  const grade: Grade = isShot || isSports ? 'C' : input.intake.grade
  return {
    ...content,
    atS: sized.atS,
    atM: sized.atM,
    fluidMl,
    ...(sized.station === undefined ? {} : { station: sized.station.name }),
    isOptional: isShot || input.intake.need === 'optional',
    ruleOfThumb: {
      rule: isShot ? 'S2' : isSports ? 'S4' : 'S3',
      fluidLowMl: RULE_DRINK_LOW_ML,
      fluidHighMl: RULE_DRINK_HIGH_ML,
      followed: fluidMl >= RULE_DRINK_LOW_ML && fluidMl <= RULE_DRINK_HIGH_ML,
    },
    because: drinkReasons(input, sized, filling),
    grade,
  }
}

function drinkReasons(
  input: FillInput,
  sized: SizedDrink,
  { content, caps, isLimited }: Filling,
): readonly HydrationReason[] {
  const reasons: HydrationReason[] = [...input.intake.because]
  const { sodiumMg, carbohydrateG } = content
  if (content.kind === 'salt')
    reasons.unshift({
      code: 'salt_shot_unproven',
      sources: ['coach_rules', 'miller2022'],
      sodiumMg,
      fluidMl: sized.fluidMl,
    })
  else if (content.drink === 'sports_drink')
    reasons.push({
      code: 'sports_drink_from_90_min',
      sources: ['coach_rules', 'thomas2016'],
      sodiumMg,
      carbohydrateG,
    })
  else if (isLimited)
    reasons.push({
      code: 'water_sodium_limit',
      sources: ['uncramp_engineering'],
      limitMg: caps.perHourMg,
    })
  if (sized.station !== undefined)
    reasons.push({
      code: 'moved_to_station',
      sources: ['uncramp_engineering'],
      movedByS: sized.movedByS,
    })
  return reasons
}
