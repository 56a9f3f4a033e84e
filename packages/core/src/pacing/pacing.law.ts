import assert from 'node:assert/strict'

import fc from 'fast-check'

import type { Course } from '../course/index.ts'
import { realBetween } from '../real.arbitrary.law.ts'
import { M_PER_MILE } from '../units.ts'
import { firstMileFix, firstMileVerdict } from './first-mile.ts'
import { gradeFactor } from './grade.ts'
import type { PaceInput } from './pace-input.ts'
import { planPace } from './plan-pace.ts'
import { predictFinishS } from './predict-finish.ts'
import { fastestCredibleS } from './world-record.ts'

type Law = Readonly<{ name: string; property: fc.IRawProperty<unknown> }>

const distanceM = fc.oneof(
  fc.constantFrom(1000, 1609.344, 5000, 10_000, 21_097.5, 42_195, 50_000, 100_000, 250_000),
  realBetween(1000, 250_000),
)
const profile = fc.array(realBetween(-0.45, 0.45), {
  minLength: 2,
  maxLength: 12,
})

function courseOf(lengthM: number, grades: readonly number[]): Course {
  const stepM = lengthM / grades.length
  const altitudeM = [100]
  for (const grade of grades) altitudeM.push((altitudeM.at(-1) ?? 0) + grade * stepM)
  const atM = altitudeM.map((_, index) => (index === grades.length ? lengthM : index * stepM))
  return { name: 'random', distanceM: lengthM, atM, altitudeM, latitudeDeg: [], longitudeDeg: [] }
}

const input: fc.Arbitrary<PaceInput> = fc
  .record({
    distanceM,
    // From the fastest credible time to a walk.
    slowness: realBetween(0, 1),
    grades: fc.option(profile, { nil: undefined }),
    isFirstAtDistance: fc.boolean(),
    wbgtC: realBetween(-20, 31.99),
    splitUnit: fc.constantFrom('km' as const, 'mile' as const),
    shape: fc.constantFrom(undefined, 'even' as const, 'negative' as const),
    slowForHeat: fc.constantFrom(undefined, true, false),
    predicted: fc.option(realBetween(0.8, 1.4), { nil: undefined }),
  })
  .map((draw) => {
    const fastestS = fastestCredibleS(draw.distanceM)
    const goalS = fastestS + draw.slowness * (draw.distanceM * 1.79 - fastestS)
    const predictedS = goalS * (draw.predicted ?? 1)
    return {
      distanceM: draw.distanceM,
      goalS,
      runner: { isFirstAtDistance: draw.isFirstAtDistance },
      wbgtC: draw.wbgtC,
      splitUnit: draw.splitUnit,
      ...(draw.predicted === undefined
        ? {}
        : { prediction: { predictedS, lowS: predictedS * 0.95, highS: predictedS * 1.06 } }),
      ...(draw.shape === undefined ? {} : { shape: draw.shape }),
      ...(draw.slowForHeat === undefined ? {} : { slowForHeat: draw.slowForHeat }),
      ...(draw.grades === undefined ? {} : { course: courseOf(draw.distanceM, draw.grades) }),
    }
  })

function planned(given: PaceInput) {
  const plan = planPace(given)
  assert.ok(plan.ok, 'a fair input is planned')
  return plan.value
}

/** Flat-equivalent pace of a stretch of splits; a split cut in two is cut evenly. */
function flatSPerM(
  splits: readonly { fromM: number; toM: number; durationS: number; gradeFrac: number }[],
  fromM: number,
  toM: number,
): number {
  let [flatM, spentS] = [0, 0]
  for (const split of splits) {
    const shareM = Math.min(toM, split.toM) - Math.max(fromM, split.fromM)
    if (shareM <= 0) continue
    flatM += shareM * gradeFactor(split.gradeFrac)
    spentS += (split.durationS * shareM) / (split.toM - split.fromM)
  }
  return spentS / flatM
}

/** What must hold for every pace plan there is. */
export const PACING_LAWS: readonly Law[] = [
  {
    name: 'the splits cover the run and sum to the finish within a second, each longer than nothing',
    property: fc.property(input, (given) => {
      const { pace } = planned(given)
      let [atM, sumS] = [0, 0]
      for (const { fromM, toM, durationS, paceSPerKm } of pace.splits) {
        assert.equal(fromM, atM)
        assert.ok(toM > fromM && durationS > 0 && paceSPerKm > 0 && Number.isFinite(durationS))
        atM = toM
        sumS += durationS
      }
      assert.equal(atM, given.distanceM)
      assert.ok(Math.abs(sumS - pace.finishS) < 1, `${sumS} for ${pace.finishS}`)
    }),
  },
  {
    name: 'with grade taken out the first mile, and the first split, is not faster than the average of the rest',
    property: fc.property(input, (given) => {
      const { splits } = planned(given).pace
      for (const untilM of [M_PER_MILE, splits[0]?.toM ?? 0]) {
        if (untilM >= given.distanceM) continue
        const first = flatSPerM(splits, 0, untilM)
        const rest = flatSPerM(splits, untilM, given.distanceM)
        assert.ok(first >= rest * (1 - 1e-9), `first ${first}, rest ${rest}`)
      }
    }),
  },
  {
    name: 'the plan never finishes before the goal, and heat only ever makes it later',
    property: fc.property(input, realBetween(0, 10), (given, hotter) => {
      const { pace, heat } = planned(given)
      assert.ok(pace.finishS >= given.goalS && heat.adjustedS >= given.goalS)
      const warmerC = Math.min(31.99, given.wbgtC + hotter)
      assert.ok(planned({ ...given, wbgtC: warmerC }).heat.adjustedS >= heat.adjustedS)
    }),
  },
  {
    name: 'the two clocks of a plan are each other’s inverse and rise',
    property: fc.property(input, realBetween(0, 1), (given, share) => {
      const { atSOf, atMOf, pace } = planned(given)
      const atM = share * given.distanceM
      assert.ok(Math.abs(atMOf(atSOf(atM)) - atM) < 1e-3)
      assert.ok(atSOf(atM) <= atSOf(given.distanceM) + 1e-6)
      assert.ok(Math.abs(atSOf(given.distanceM) - pace.finishS) < 1)
    }),
  },
  {
    name: 'a first-mile fix never asks for a sudden change and gives back no more than was taken',
    property: fc.property(input, realBetween(-120, 120), (given, aheadS) => {
      const { splits } = planned(given).pace
      const next = splits.filter(({ fromM }) => fromM >= M_PER_MILE - 1)
      const cure = firstMileFix({ splits, aheadS })
      let givenBackS = 0
      for (const [index, durationS] of cure.nextSplitsS.entries()) {
        const asPlannedS = next[index]?.durationS ?? Number.NaN
        const ratio = durationS / asPlannedS
        assert.ok(ratio <= 1.04 + 1e-9 && ratio >= 0.99 - 1e-9, `changed by ${ratio}`)
        givenBackS += durationS - asPlannedS
      }
      assert.ok(Math.abs(givenBackS) <= Math.abs(aheadS) + 1e-6)
      assert.ok(Math.abs(givenBackS + cure.leftS - aheadS) < 1e-6)
    }),
  },
  {
    name: 'whoever runs the splits of a printed fix is level with the plan within a second',
    property: fc.property(input, (given) => {
      const { splits, firstMile } = planned(given).pace
      const next = splits.filter(({ fromM }) => fromM >= M_PER_MILE - 1)
      for (const { aheadS, nextSplitsS } of firstMile.fix) {
        const givenBackS = nextSplitsS.reduce(
          (sumS, durationS, index) => sumS + durationS - (next[index]?.durationS ?? Number.NaN),
          0,
        )
        assert.ok(
          Math.abs(givenBackS - aheadS) < 1,
          `${aheadS} s ahead, ${givenBackS} s given back`,
        )
      }
    }),
  },
  {
    name: 'a faster first mile never gets a milder verdict',
    property: fc.property(
      input,
      realBetween(0.4, 2.4),
      realBetween(0.4, 2.4),
      (given, one, other) => {
        const plan = planned(given).pace
        const rank = (share: number): number => {
          const { code } = firstMileVerdict({ plan, atS: plan.firstMile.targetS * share })
          return ['slow', 'on_pace', 'amber', 'red'].indexOf(code)
        }
        assert.ok(rank(Math.min(one, other)) >= rank(Math.max(one, other)))
      },
    ),
  },
  {
    name: 'a prediction grows with distance, lies in its range, and a slower past never predicts faster',
    property: fc.property(
      realBetween(800, 250_000),
      realBetween(1, 3),
      fc.tuple(distanceM, fc.option(realBetween(0, 200_000), { nil: undefined })),
      (raceM, slower, [toM, weeklyDistanceM]) => {
        const finishS = fastestCredibleS(raceM) * 1.01
        const ask = (raceS: number, wantedM: number) => {
          const answer = predictFinishS({
            recentRace: { distanceM: raceM, finishS: raceS },
            distanceM: wantedM,
            ...(weeklyDistanceM === undefined ? {} : { weeklyDistanceM }),
          })
          assert.ok(answer.ok)
          return answer.value
        }
        const fast = ask(finishS, toM)
        assert.ok(fast.lowS <= fast.predictedS && fast.predictedS <= fast.highS)
        assert.ok(ask(finishS * slower, toM).predictedS >= fast.predictedS)
        assert.ok(ask(finishS, Math.min(250_000, toM * slower)).predictedS >= fast.predictedS)
      },
    ),
  },
]
