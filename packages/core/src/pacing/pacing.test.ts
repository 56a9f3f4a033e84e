import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import type { Course } from '../course/index.ts'
import { corralAdvice } from './corral.ts'
import { fastStartCost } from './fast-start-cost.ts'
import { firstMileVerdict } from './first-mile.ts'
import { gradeFactor, minettiJPerKgPerM, rawGradeFactor } from './grade.ts'
import { paceCeilingSPerKm } from './pace-ceiling.ts'
import type { PaceInput } from './pace-input.ts'
import { PACING_LAWS } from './pacing.law.ts'
import { planPace } from './plan-pace.ts'
import { predictFinishS } from './predict-finish.ts'
import { finishRangeAt5k, finishRangeAtHalf } from './race-model.ts'
import { fastestCredibleS } from './world-record.ts'

for (const { name, property } of PACING_LAWS) {
  test(`law: ${name}`, () => {
    const result = fc.check(property as fc.IProperty<unknown>, { numRuns: 500 })
    assert.ok(!result.failed, fc.defaultReportMessage(result) ?? '')
  })
}

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, expected ${expected}`)
}

const MARATHON: PaceInput = {
  distanceM: 42_195,
  goalS: 13_500,
  runner: { isFirstAtDistance: false },
  wbgtC: 7,
  splitUnit: 'mile',
}

function planned(input: PaceInput) {
  const plan = planPace(input)
  assert.ok(plan.ok)
  return plan.value
}

test('the grade curves give the published table', () => {
  const table = [
    [-0.2, 0.5, 1.115],
    [-0.15, 0.51, 0.959],
    [-0.1, 0.598, 0.877],
    [-0.09, 0.625, 0.872],
    [-0.05, 0.763, 0.888],
    [0, 1, 1],
    [0.05, 1.301, 1.214],
    [0.1, 1.658, 1.523],
    [0.15, 2.06, 1.912],
  ] as const
  for (const [gradeFrac, minetti, strava] of table) {
    near(minettiJPerKgPerM(gradeFrac) / 3.6, minetti, 0.0006)
    near(rawGradeFactor(gradeFrac), strava, 0.0006)
    assert.ok(gradeFactor(gradeFrac) >= 0.9)
  }
})

test('a two-hour half marathon predicts 4:10.2, 4:17.2 or 4:26.3 by weekly distance', () => {
  const recentRace = { distanceM: 21_097.5, finishS: 7200 }
  const table = [
    [90_000, 250.2],
    [60_000, 257.2],
    [30_000, 266.3],
  ] as const
  for (const [weeklyDistanceM, minutes] of table) {
    const answer = predictFinishS({ recentRace, distanceM: 42_195, weeklyDistanceM })
    assert.ok(answer.ok)
    near(answer.value.predictedS / 60, minutes, 0.06)
  }
  const first = predictFinishS({
    recentRace,
    distanceM: 42_195,
    weeklyDistanceM: 90_000,
    isFirstAtDistance: true,
  })
  assert.ok(first.ok)
  near(first.value.predictedS / 60, 266.3, 0.06)
})

test('a result faster than any runner, a walk and nonsense are refused with their facts', () => {
  const codes = [
    { distanceM: 42_195, finishS: 6000 },
    { distanceM: 10_000, finishS: 1e7 },
    { distanceM: 3, finishS: 600 },
    { distanceM: Number.NaN, finishS: 600 },
    { distanceM: 10_000, finishS: Number.NaN },
  ].map((recentRace) => {
    const answer = predictFinishS({ recentRace, distanceM: 42_195 })
    return answer.ok ? 'ok' : answer.error.code
  })
  assert.deepEqual(codes, [
    'race_faster_than_record',
    'race_too_slow',
    'race_distance_out_of_range',
    'race_distance_out_of_range',
    'race_faster_than_record',
  ])
})

function codeOf(change: Partial<PaceInput>): string {
  const plan = planPace({ ...MARATHON, ...change })
  return plan.ok ? 'ok' : plan.error.code
}

test('a goal is refused when nobody runs so fast, nobody runs so slowly, or it is too hot', () => {
  assert.equal(codeOf({ goalS: 7000 }), 'goal_faster_than_record')
  assert.equal(codeOf({ goalS: Number.NaN }), 'goal_faster_than_record')
  assert.equal(codeOf({ goalS: 80_000 }), 'goal_too_slow')
  assert.equal(codeOf({ distanceM: 999 }), 'distance_out_of_range')
  assert.equal(codeOf({ distanceM: Number.NaN }), 'distance_out_of_range')
  assert.equal(codeOf({ wbgtC: 32 }), 'too_hot_to_run')
  assert.equal(codeOf({ wbgtC: Number.NaN }), 'wbgt_unknown')
  assert.equal(codeOf({ wbgtC: 31.9 }), 'ok')
})

test('known records are credible and two per cent faster is not', () => {
  near(fastestCredibleS(42_195), 7235 * 0.98, 1)
  near(fastestCredibleS(5000), 755.36 * 0.98, 1)
  for (let distanceM = 800; distanceM < 250_000; distanceM *= 1.01)
    assert.ok(fastestCredibleS(distanceM * 1.01) > fastestCredibleS(distanceM))
})

test('a 3:45 marathon starts its first mile three per cent easier and ends on 3:45', () => {
  const { pace } = planned(MARATHON)
  const average = 13_500 / 42.195
  near((pace.splits[0]?.paceSPerKm ?? 0) / average, 1.03, 0.002)
  assert.equal(pace.shape, 'negative')
  near(pace.firstMile.amberBelowS / pace.firstMile.targetS, 0.97, 1e-9)
  near(pace.firstMile.redBelowS / pace.firstMile.targetS, 0.94, 1e-9)
})

test('18 s ahead at the first mile is amber and two splits bring it level', () => {
  const { pace } = planned(MARATHON)
  const verdict = firstMileVerdict({ plan: pace, atS: pace.firstMile.targetS - 18 })
  assert.equal(verdict.code, 'amber')
  assert.ok(verdict.code === 'amber')
  assert.equal(verdict.nextCount, 2)
  near(verdict.leftS, 0, 1e-9)
  const { targetS } = pace.firstMile
  const codes = [0.9, 0.95, 1, 1.02, 1.1, 0.1, Number.NaN].map(
    (share) => firstMileVerdict({ plan: pace, atS: targetS * share }).code,
  )
  assert.deepEqual(codes, [
    'red',
    'amber',
    'on_pace',
    'on_pace',
    'slow',
    'not_judged',
    'not_judged',
  ])
})

test('from a WBGT of 23 °C the slower finish is planned unless the runner keeps the goal', () => {
  const hot = planned({ ...MARATHON, wbgtC: 24 })
  near(hot.pace.finishS, 13_500 * (1 + hot.heat.slowerFrac), 1e-6)
  assert.deepEqual(
    hot.cautions.map(({ code, level }) => `${code} ${level}`),
    ['heat_wbgt_23 warn'],
  )
  assert.equal(planned({ ...MARATHON, wbgtC: 24, slowForHeat: false }).pace.finishS, 13_500)
  assert.equal(planned({ ...MARATHON, wbgtC: 22.9 }).pace.finishS, 13_500)
  const veryHot = planned({ ...MARATHON, wbgtC: 28 })
  assert.equal(veryHot.cautions[0]?.code, 'heat_wbgt_28')
  assert.equal(veryHot.cautions[0]?.level, 'stop')
})

test('a climb is slower and a descent faster at the same effort, and the goal still holds', () => {
  const course: Course = {
    name: 'hill',
    distanceM: 10_000,
    atM: [0, 4000, 6000, 8000, 10_000],
    altitudeM: [0, 0, 100, 0, 0],
    latitudeDeg: [],
    longitudeDeg: [],
  }
  const { pace, cues } = planned({ ...MARATHON, goalS: 3000, course, splitUnit: 'km' })
  const [flat, up, down] = [pace.splits[2], pace.splits[4], pace.splits[6]]
  assert.ok(flat !== undefined && up !== undefined && down !== undefined)
  near(up.paceSPerKm / flat.paceSPerKm, 1.214, 0.01)
  near(down.paceSPerKm / flat.paceSPerKm, 0.9, 0.01)
  assert.ok(cues.some(({ code }) => code === 'hill_by_effort'))
})

function penAt(predictedS: number) {
  const prediction = { predictedS, lowS: predictedS, highS: predictedS }
  return corralAdvice({ goalS: 10_000, distanceM: 42_195, prediction }).advice
}

test('the corral goes by the predicted time, not the wished one', () => {
  assert.deepEqual([9500, 10_000, 10_300, 10_600].map(penAt), [
    'front_of_pen',
    'middle_of_pen',
    'back_of_pen',
    'one_pen_back',
  ])
  assert.equal(corralAdvice({ goalS: 10_000, distanceM: 42_195 }).advice, 'back_of_pen')
})

test('the cost of a fast start is a range over all windows, per ability', () => {
  const table = [
    [10_800, 0.372, 2.99],
    [12_000, 0.545, 2.56],
    [13_500, -0.516, 2.08],
    [15_000, -0.469, 2.05],
    [17_000, -0.733, 1.57],
    [20_000, -1.984, 0.7],
  ] as const
  for (const [marathonS, low, high] of table)
    assert.deepEqual(fastStartCost(marathonS).lossPerSecondS, { low, high })
})

test('the 5 km model gives the printed what-if table', () => {
  // sex, predicted minutes, log pace change, r, r10, r90, wall20, wall25, F/P, F/P10, F/P90
  const table = [
    ['m', 180, -0.09, 1.034, 0.962, 1.157, 0.123, 0.08, 0.925, 0.883, 0.996],
    ['m', 210, -0.03, 1.061, 0.984, 1.192, 0.265, 0.192, 0.989, 0.939, 1.071],
    ['m', 240, -0.06, 1.087, 1.001, 1.232, 0.388, 0.292, 0.975, 0.919, 1.068],
    ['m', 300, 0, 1.09, 0.999, 1.247, 0.426, 0.292, 1.046, 0.977, 1.162],
    ['f', 180, -0.03, 1.015, 0.96, 1.107, 0.058, 0.031, 0.975, 0.937, 1.036],
    ['f', 240, -0.09, 1.063, 0.995, 1.176, 0.214, 0.134, 0.943, 0.895, 1.022],
    ['f', 270, -0.06, 1.071, 1, 1.19, 0.277, 0.179, 0.979, 0.926, 1.068],
    ['f', 300, 0.03, 1.054, 0.981, 1.177, 0.247, 0.151, 1.063, 0.998, 1.172],
  ] as const
  for (const [sex, minutes, q, r, r10, r90, wall20, wall25, f, f10, f90] of table) {
    const predictedS = minutes * 60
    const first5kS = Math.exp(q) * predictedS * (5000 / 42_195)
    const answer = finishRangeAt5k({ sex, ageYears: 40, temperatureC: 10, predictedS, first5kS })
    assert.ok(answer.ok)
    const { halfRatio, middleS, lowS, highS, wall20Frac, wall25Frac } = answer.value
    near(halfRatio.mid, r, 0.0015)
    near(halfRatio.low, r10, 0.0015)
    near(halfRatio.high, r90, 0.0015)
    near(middleS / predictedS, f, 0.0015)
    near(lowS / predictedS, f10, 0.0015)
    near(highS / predictedS, f90, 0.0015)
    near(wall20Frac, wall20, 0.0015)
    near(wall25Frac, wall25, 0.0015)
  }
})

test('the half-way model sees a fade coming and refuses splits that cannot be', () => {
  const runner = { sex: 'm', ageYears: 40, temperatureC: 10 } as const
  const even = finishRangeAtHalf({ ...runner, first5kS: 1706, first10kS: 3412, halfS: 7200 })
  const fading = finishRangeAtHalf({ ...runner, first5kS: 1600, first10kS: 3250, halfS: 7200 })
  assert.ok(even.ok && fading.ok)
  assert.ok(fading.value.wall20Frac > even.value.wall20Frac + 0.15)
  assert.ok(fading.value.highS > even.value.highS)
  const { lowS, lowHalfS, middleS, highHalfS, highS } = even.value
  assert.ok(lowS < lowHalfS && lowHalfS < middleS && middleS < highHalfS && highHalfS < highS)
  const backwards = finishRangeAtHalf({ ...runner, first5kS: 1706, first10kS: 1600, halfS: 7200 })
  assert.equal(backwards.ok ? 'ok' : backwards.error.code, 'splits_not_rising')
  const sprint = finishRangeAtHalf({ ...runner, first5kS: 700, first10kS: 3412, halfS: 7200 })
  assert.equal(sprint.ok ? 'ok' : sprint.error.code, 'outside_race_data')
})

test('after a cramp the ceiling is 5 % slower, after the next 10 %', () => {
  const ceilingsSPerKm = [0, 1, 2, 5].map((crampsCount) =>
    paceCeilingSPerKm({ paceSPerKm: 300, crampsCount }),
  )
  assert.deepEqual(ceilingsSPerKm, [300, 315, 330, 330])
})
