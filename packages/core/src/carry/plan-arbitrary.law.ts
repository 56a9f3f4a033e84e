/** Random plans for laws and tests: any distance, pace, drinks, stretches; nothing a planner checks. */
import fc from 'fast-check'

import type { Course, Station } from '../course/index.ts'
import { practiceTarget } from '../pacing/index.ts'
import type { Plan, Split, TimelineItem } from '../plan/index.ts'
import { realBetween } from '../real.arbitrary.law.ts'
import { M_PER_MILE, MS_PER_S } from '../units.ts'

const BECAUSE = [{ code: 'meal_after', sources: ['uncramp_engineering'] }] as const
type Draft = Pick<TimelineItem, 'id' | 'phase' | 'kind' | 'atS'> & Partial<TimelineItem>

export function timelineItem(draft: Draft): TimelineItem {
  return { isOptional: false, because: BECAUSE, grade: 'C', ...draft }
}

export type PlanSeed = Readonly<{
  distanceM: number
  meanSPerKm: number
  wobbles: readonly number[]
  startAtMs?: number
  drinkEveryS: number
  drinkMl: number
  hasStations: boolean
  hasSalt: boolean
  hasEat: boolean
  sportsFromS: number
  drillCount: number
  stretchCount: number
  isRefused: boolean
}>

const EXERCISES = ['leg_swing', 'butt_kicks', 'jumping_jacks', 'high_knees', 'stride'] as const
const STRETCHES = ['calf_straight', 'hamstring', 'quad', 'hip_flexor', 'glute'] as const

/** A marathon at 5:20 a kilometre, with everything a plan can hold. */
export const MARATHON_SEED: PlanSeed = {
  distanceM: 42_195,
  meanSPerKm: 320,
  wobbles: [1, 0.99, 1.01],
  startAtMs: 1_791_093_600_000,
  drinkEveryS: 1200,
  drinkMl: 150,
  hasStations: false,
  hasSalt: true,
  hasEat: true,
  sportsFromS: 5400,
  drillCount: 3,
  stretchCount: 6,
  isRefused: false,
}

/** A whole plan from a few numbers; drinks, stations and splits agree with each other. */
export function planOf(seed: PlanSeed): Plan {
  const splits = splitsOf(seed)
  const finishS = splits.reduce((sum, split) => sum + split.durationS, 0)
  const mileS = (M_PER_MILE / 1000) * seed.meanSPerKm * 1.03
  const { startAtMs } = seed
  const timeline = [
    ...beforeItems(seed),
    ...duringItems(seed, finishS),
    ...afterItems(seed, finishS),
  ]
  return {
    schema: 'uncramp.plan/1',
    method: 'personal',
    run: {
      distanceM: seed.distanceM,
      goalS: finishS,
      massKg: 70,
      zone: 'Europe/Amsterdam',
      ...(startAtMs === undefined ? {} : { startAtMs }),
    },
    weather: {
      temperatureC: 18,
      humidityFrac: 0.6,
      windMps: 2,
      sun: 'part',
      wbgtC: 17.9,
      from: 'given',
    },
    fluid: seed.isRefused ? { capBy: 'refused', refusedBy: ['siadh'] } : PLANNED,
    pace: {
      finishS,
      shape: 'even',
      splits,
      firstMile: {
        targetS: mileS,
        amberBelowS: mileS - 16,
        redBelowS: mileS - 32,
        fix: [
          { aheadS: 10, nextSplitsS: [mileS, mileS] },
          { aheadS: 20, nextSplitsS: [mileS + 5, mileS + 5] },
        ],
      },
      fastStartCost: {
        lossPerSecondS: { low: -0.5, high: 2.1 },
        kind: 'association',
        sources: ['race_data'],
      },
      corral: {
        predictedS: finishS,
        predictedLowS: finishS * 0.97,
        predictedHighS: finishS * 1.05,
        advice: 'middle_of_pen',
        goalGapFrac: 0,
        beThereBeforeStartS: 900,
      },
      practice: practiceTarget({ distanceM: seed.distanceM, finishS }),
    },
    timeline: timeline.map((item) =>
      startAtMs === undefined ? item : { ...item, clockMs: clockOf(startAtMs, item.atS) },
    ),
    cautions: [],
  }
}

function clockOf(startAtMs: number, atS: number): number {
  return startAtMs + MS_PER_S * atS
}

const PLANNED: Plan['fluid'] = {
  sweatMlPerH: 742,
  sweatLowMlPerH: 576,
  sweatHighMlPerH: 955,
  planMlPerH: 420,
  capMlPerH: 520,
  capBy: 'sweat',
  totalMl: 1570,
  massChangeFrac: -0.02,
  endSerumSodiumMmolPerL: 140.1,
  sodiumMgPerH: 320,
  carbohydrateGPerH: 45,
  lowSodiumRiskScore: 0,
  series: [],
}

const splitsBySeed = new WeakMap<PlanSeed, readonly Split[]>()

function splitsOf(seed: PlanSeed): readonly Split[] {
  const known = splitsBySeed.get(seed) ?? freshSplits(seed)
  splitsBySeed.set(seed, known)
  return known
}

function freshSplits({ distanceM, meanSPerKm, wobbles }: PlanSeed): readonly Split[] {
  const splits: Split[] = []
  for (let fromM = 0, index = 0; fromM < distanceM; index += 1) {
    const toM = index === 0 ? Math.min(M_PER_MILE, distanceM) : Math.min(fromM + 1000, distanceM)
    const wobble = index === 0 ? 1.03 : (wobbles[index % Math.max(1, wobbles.length)] ?? 1)
    const paceSPerKm = meanSPerKm * wobble
    const durationS = ((toM - fromM) / 1000) * paceSPerKm
    splits.push({ fromM, toM, durationS, gradeFrac: 0, paceSPerKm })
    fromM = toM
  }
  return splits
}

function atMOf(seed: PlanSeed, atS: number): number {
  let leftS = atS
  for (const split of splitsOf(seed)) {
    if (leftS <= split.durationS)
      return split.fromM + (leftS / split.durationS) * (split.toM - split.fromM)
    leftS -= split.durationS
  }
  return seed.distanceM
}

function beforeItems(seed: PlanSeed): readonly TimelineItem[] {
  const drills = Array.from({ length: seed.drillCount }, (_, index) =>
    timelineItem({
      id: `drill-${index + 1}`,
      phase: 'before',
      kind: 'drill',
      what: EXERCISES[index % EXERCISES.length] ?? 'stride',
      atS: -1300 + 600 + index * 40,
      durationS: 40,
    }),
  )
  const drinks = seed.isRefused
    ? []
    : [
        timelineItem({
          id: 'drink-before-1',
          phase: 'before',
          kind: 'drink',
          drink: 'water',
          fluidMl: 420,
          sodiumMg: 0,
          atS: -7200,
          durationS: 600,
        }),
        timelineItem({
          id: 'drink-before-2',
          phase: 'before',
          kind: 'drink',
          drink: 'water',
          fluidMl: 150,
          sodiumMg: 0,
          atS: -300,
        }),
      ]
  return [
    timelineItem({ id: 'toilet-1', phase: 'before', kind: 'toilet', atS: -2400 }),
    timelineItem({ id: 'warm-up', phase: 'before', kind: 'warm_up', atS: -1300, durationS: 600 }),
    ...drills,
    timelineItem({ id: 'corral', phase: 'before', kind: 'corral', atS: -900 }),
    ...drinks,
  ].toSorted((a, b) => a.atS - b.atS)
}

function duringItems(seed: PlanSeed, finishS: number): readonly TimelineItem[] {
  const items: TimelineItem[] = []
  if (seed.isRefused) return items
  for (let index = 1; index * seed.drinkEveryS < finishS - 300; index += 1) {
    const atS = index * seed.drinkEveryS
    const isSports = atS >= seed.sportsFromS
    items.push(
      timelineItem({
        id: `drink-${index}`,
        phase: 'during',
        kind: 'drink',
        drink: isSports ? 'sports_drink' : 'water',
        fluidMl: seed.drinkMl,
        sodiumMg: isSports ? seed.drinkMl * 0.5 : 0,
        carbohydrateG: isSports ? 9 : 0,
        atS,
        atM: atMOf(seed, atS),
        durationS: 20,
        ...(seed.hasStations ? { station: `Station ${index}` } : {}),
      }),
    )
  }
  const middleS = Math.round(finishS / 2)
  const atM = atMOf(seed, middleS)
  if (seed.hasSalt)
    items.push(
      timelineItem({
        id: 'salt-1',
        phase: 'during',
        kind: 'salt',
        drink: 'water',
        fluidMl: 240,
        sodiumMg: 400,
        atS: middleS,
        atM,
        isOptional: true,
        ...(seed.hasStations ? { station: 'Halfway' } : {}),
      }),
      timelineItem({
        id: 'salt-2',
        phase: 'during',
        kind: 'salt',
        sodiumMg: 100,
        atS: middleS + 45,
        atM: atMOf(seed, middleS + 45),
      }),
    )
  if (seed.hasEat)
    items.push(
      timelineItem({
        id: 'eat-1',
        phase: 'during',
        kind: 'eat',
        carbohydrateG: 25,
        atS: middleS + 90,
        atM: atMOf(seed, middleS + 90),
      }),
    )
  return items.toSorted((a, b) => a.atS - b.atS)
}

function afterItems(seed: PlanSeed, finishS: number): readonly TimelineItem[] {
  const stretches = Array.from({ length: seed.stretchCount }, (_, index) =>
    timelineItem({
      id: `stretch-${index + 1}`,
      phase: 'after',
      kind: 'stretch',
      what: STRETCHES[Math.floor(index / 2) % STRETCHES.length] ?? 'quad',
      side: index % 2 === 0 ? 'left' : 'right',
      atS: finishS + 900 + index * 40,
      durationS: 30,
    }),
  )
  return [
    timelineItem({ id: 'weigh-after', phase: 'after', kind: 'weigh', atS: finishS + 600 }),
    ...stretches,
    timelineItem({ id: 'urine-1', phase: 'after', kind: 'urine_check', atS: finishS + 7200 }),
  ]
}

export const planSeedArbitrary: fc.Arbitrary<PlanSeed> = fc.record(
  {
    distanceM: fc.integer({ min: 1000, max: 120_000 }),
    meanSPerKm: fc.integer({ min: 170, max: 620 }),
    wobbles: fc.array(realBetween(0.85, 1.2), { maxLength: 9 }),
    startAtMs: fc.integer({ min: 1_000_000, max: 4_000_000 }).map((min) => min * 1_000_000),
    drinkEveryS: fc.integer({ min: 240, max: 2400 }),
    drinkMl: fc.integer({ min: 30, max: 250 }),
    hasStations: fc.boolean(),
    hasSalt: fc.boolean(),
    hasEat: fc.boolean(),
    sportsFromS: fc.integer({ min: 0, max: 9000 }),
    drillCount: fc.integer({ min: 0, max: 9 }),
    stretchCount: fc.integer({ min: 0, max: 14 }),
    isRefused: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
  },
  {
    requiredKeys: [
      'distanceM',
      'meanSPerKm',
      'wobbles',
      'drinkEveryS',
      'drinkMl',
      'hasStations',
      'hasSalt',
      'hasEat',
      'sportsFromS',
      'drillCount',
      'stretchCount',
      'isRefused',
    ],
  },
)

export const planArbitrary: fc.Arbitrary<Plan> = planSeedArbitrary.map(planOf)

function wrappedDeg(longitudeDeg: number): number {
  return longitudeDeg > 180 ? longitudeDeg - 360 : longitudeDeg
}

/** A course of the plan's length: out and back when `isThereAndBack`, over any meridian. */
export function courseOf(
  distanceM: number,
  {
    stepM,
    longitudeDeg,
    isThereAndBack,
    hasAltitude,
  }: Readonly<{
    stepM: number
    longitudeDeg: number
    isThereAndBack: boolean
    hasAltitude: boolean
  }>,
): Course {
  const atM: number[] = []
  for (let m = 0; m < distanceM - 0.5; m += stepM) atM.push(m)
  atM.push(distanceM)
  const wayM = (atWayM: number): number =>
    isThereAndBack && atWayM > distanceM / 2 ? distanceM - atWayM : atWayM
  return {
    name: 'Test & course',
    distanceM,
    atM,
    altitudeM: atM.map((m) => (hasAltitude ? 100 + 20 * Math.sin(m / 900) : NaN)),
    latitudeDeg: atM.map(() => 1.5),
    longitudeDeg: atM.map((m) => wrappedDeg(longitudeDeg + wayM(m) / 111_195)),
  }
}

export const courseShapeArbitrary = fc.record({
  stepM: realBetween(1.5, 400),
  longitudeDeg: fc.constantFrom(-180, -3.7, 0, 179.98, 180),
  isThereAndBack: fc.boolean(),
  hasAltitude: fc.boolean(),
})

/** Stations beside the plan's own drinks. */
export const stationsArbitrary: fc.Arbitrary<readonly Station[]> = fc.array(
  fc.record({
    atM: fc.integer({ min: 0, max: 120_000 }),
    name: fc.constantFrom('Km 5', 'Plaza Mayor', 'Ünter den Linden 🥤'),
    drinks: fc.constantFrom<Station['drinks']>([], ['water'], ['water', 'sports_drink']),
    hasToilet: fc.boolean(),
  }),
  { maxLength: 4 },
)
