import fc from 'fast-check'

import { courseFromTrack, type Course, type Station } from '../course/index.ts'
import { realBetween } from '../real.arbitrary.law.ts'
import { MUSCLES } from '../relief/muscle.ts'
import {
  CONDITIONS,
  DEFAULT_RUNNER,
  MEDICINES,
  type ConditionCode,
  type MedicineCode,
  type Runner,
} from '../runner/index.ts'
import type { Weather } from '../weather/index.ts'
import type { PlanInput } from './plan-input.ts'

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

const conditionCodes = Object.keys(CONDITIONS) as ConditionCode[]
const medicineCodes = Object.keys(MEDICINES) as MedicineCode[]

/** Most runners have nothing on a list, so that fluid numbers are usually there to be judged. */
const codes = <C>(all: readonly C[]): fc.Arbitrary<readonly C[]> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray([...all], { maxLength: 3 }))

function clean<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as unknown as T
}

const weighIn = fc.record({
  startAtMs: fc.integer({ min: 1_700_000_000_000, max: 1_790_000_000_000 }),
  durationS: realBetween(1000, 9000),
  massBeforeKg: realBetween(40, 110),
  massAfterKg: realBetween(39, 110),
  drunkMl: realBetween(0, 2000),
  eatenG: realBetween(0, 100),
  urineMl: realBetween(0, 500),
  scaleStepKg: fc.constantFrom(0.1, 0.2),
  speedMps: realBetween(1.5, 5),
  temperatureC: realBetween(-5, 38),
  humidityFrac: realBetween(0, 1),
})

/** Any adult or teenager a plan is made for, over the whole documented range of each field. */
export const runnerArbitrary: fc.Arbitrary<Runner> = fc
  .record({
    massKg: realBetween(30, 200),
    heightM: maybe(realBetween(1.2, 2.3)),
    sex: fc.constantFrom('f' as const, 'm' as const, 'unknown' as const),
    ageYears: maybe(fc.integer({ min: 14, max: 110 })),
    isAcclimatised: fc.boolean(),
    training: fc.constantFrom('novice' as const, 'regular' as const, 'well' as const),
    crampHistory: fc.constantFrom('none' as const, 'some' as const, 'often' as const),
    conditions: codes(conditionCodes),
    medicines: codes(medicineCodes),
    isSaltySweater: fc.boolean(),
    gutTrainedRunsCount: fc.integer({ min: 0, max: 5 }),
    weighIns: fc.oneof(fc.constant([]), fc.array(weighIn, { maxLength: 3 })),
    sweatRateMlPerH: maybe(realBetween(100, 4000)),
    sweatSodiumMgPerL: maybe(realBetween(100, 2500)),
    weeklyDistanceM: maybe(realBetween(0, 200_000)),
    longestRunM: maybe(realBetween(0, 60_000)),
    isFirstAtDistance: fc.boolean(),
    drinksAtEveryStation: fc.boolean(),
    caffeineMg: realBetween(0, 600),
  })
  .map((fields) => clean({ ...DEFAULT_RUNNER, ...fields }) as Runner)

/** Any weather that exists on a road, up to where plans are refused. */
export const weatherArbitrary: fc.Arbitrary<Weather> = fc
  .record({
    temperatureC: realBetween(-30, 45),
    humidityFrac: realBetween(0, 1),
    windMps: realBetween(0, 30),
    sun: fc.constantFrom(
      'night' as const,
      'overcast' as const,
      'light_cloud' as const,
      'part' as const,
      'full' as const,
    ),
    solarWPerM2: maybe(realBetween(0, 1100)),
    cosZenithFrac: maybe(realBetween(-1, 1)),
    from: fc.constantFrom('given' as const, 'forecast' as const, 'default' as const),
  })
  .map((fields) => clean(fields) as Weather)

const course: fc.Arbitrary<Course | undefined> = maybe(
  fc
    .record({
      pointsCount: fc.integer({ min: 40, max: 200 }),
      amplitudeM: realBetween(0, 150),
      wavesCount: realBetween(0.5, 6),
    })
    .map(({ pointsCount, amplitudeM, wavesCount }) => {
      const at = Array.from({ length: pointsCount }, (_, index) => index / (pointsCount - 1))
      const made = courseFromTrack({
        name: 'random',
        latitudeDeg: at.map((frac) => 50 + frac * 0.2),
        longitudeDeg: at.map((frac) => 5 + 0.02 * Math.sin(6 * frac)),
        altitudeM: at.map((frac) => 200 + amplitudeM * Math.sin(wavesCount * 6.28 * frac)),
      })
      if (!made.ok) throw new Error(`the random course was refused: ${made.error.code}`)
      return made.value
    }),
)

const station: fc.Arbitrary<Station> = fc.record({
  atM: realBetween(0, 60_000),
  name: fc.constantFrom('A', 'B'),
  drinks: fc.subarray(['water' as const, 'sports_drink' as const]),
  hasToilet: fc.boolean(),
})

/** Inputs of which most give a plan: distance, a time that fits it, runner, weather, course, stations. */
export const planInputArbitrary: fc.Arbitrary<PlanInput> = fc
  .record({
    method: fc.constantFrom('personal' as const, 'rule_of_thumb' as const),
    runner: runnerArbitrary,
    distanceM: fc.oneof(
      fc.constantFrom(5000, 10_000, 21_097.5, 42_195),
      realBetween(1000, 160_000),
    ),
    paceSPerKm: realBetween(190, 900),
    hasGoal: fc.boolean(),
    startAtMs: maybe(fc.integer({ min: 1_790_000_000_000, max: 1_800_000_000_000 })),
    weather: weatherArbitrary,
    course,
    stations: fc.oneof(fc.constant([]), fc.array(station, { maxLength: 12 })),
    pantry: fc.oneof(
      fc.constant([]),
      fc
        .record({ sodiumMgPerL: realBetween(0, 4000), carbohydrateGPerL: realBetween(0, 200) })
        .map((item) => [{ kind: 'product' as const, name: 'x', ...item }]),
    ),
    wantsSaltShot: fc.boolean(),
    splitUnit: fc.constantFrom('km' as const, 'mile' as const),
    shape: fc.constantFrom(undefined, 'even' as const, 'negative' as const),
    crampMuscles: fc.subarray([...MUSCLES], { maxLength: 2 }),
    wakeBeforeStartS: maybe(realBetween(0, 20_000)),
  })
  .map(({ paceSPerKm, hasGoal, ...fields }) => {
    const finishS = (paceSPerKm * (fields.course?.distanceM ?? fields.distanceM)) / 1000
    const time = hasGoal
      ? { goalS: finishS }
      : { recentRace: { distanceM: 10_000, finishS: paceSPerKm * 10 } }
    return clean({ ...fields, ...time }) as PlanInput
  })
