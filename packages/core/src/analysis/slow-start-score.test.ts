import assert from 'node:assert/strict'
import { test } from 'node:test'

import { slowStartScore, type ScorableRun } from './slow-start-score.ts'

const DAY_MS = 86_400_000

function run(dayIndex: number, firstThirdSlowerFrac: number, distanceM = 24_000): ScorableRun {
  return {
    activity: { id: String(dayIndex), startAtMs: dayIndex * 7 * DAY_MS, distanceM },
    start: { verdict: 'even', firstThirdSlowerFrac, restSPerKm: 350 },
  }
}

test('first thirds five percent slower score a hundred, three percent faster nothing', () => {
  assert.equal(slowStartScore([run(1, 0.05), run(2, 0.07)]).startScore, 100)
  assert.equal(slowStartScore([run(1, -0.03), run(2, -0.1)]).startScore, 0)
  assert.equal(slowStartScore([run(1, 0.01), run(2, 0.01)]).startScore, 50)
})

test('one long run is no score, and daily runs and unjudged ones are passed over', () => {
  assert.equal(slowStartScore([run(1, 0.05)]).startScore, null)
  const unjudged = {
    ...run(3, -0.2),
    start: { ...run(3, -0.2).start, verdict: 'not_judged' as const },
  }
  const score = slowStartScore([run(1, 0.05), run(2, 0.05), run(4, -0.2, 9000), unjudged])
  assert.equal(score.startScore, 100)
  assert.equal(score.runs.length, 2)
})

test('the trend is told from four runs on, whatever order they come in', () => {
  const runs = [run(4, 0.06), run(1, -0.03), run(3, 0.05), run(2, -0.02)]
  assert.equal(slowStartScore(runs).trend, 'improving')
  assert.equal(slowStartScore(runs.slice(0, 3)).trend, 'not_enough_yet')
  const back = runs.map((each, index) => run(10 - index, each.start.firstThirdSlowerFrac ?? 0))
  assert.equal(slowStartScore(back).runs[0]?.startAtMs, 7 * 7 * DAY_MS)
})

test('the next practice is five to eight percent slower than the runner’s own long-run pace', () => {
  const { practice, onTargetCount } = slowStartScore([run(1, 0.06), run(2, 0.02), run(3, 0.4)])
  assert.ok(practice !== null)
  assert.ok(Math.abs(practice.firstThirdLowSPerKm - 367.5) < 1e-6)
  assert.ok(Math.abs(practice.firstThirdHighSPerKm - 378) < 1e-6)
  assert.equal(practice.longRunM, 24_000)
  assert.equal(onTargetCount, 1)
})

test('without runs there is a practice only for a goal', () => {
  assert.equal(slowStartScore([]).practice, null)
  assert.ok(slowStartScore([], { distanceM: 42_195, finishS: 13_500 }).practice !== null)
})

/** How many runs of such lengths are scored. */
const scoredM = (...distancesM: readonly number[]): number =>
  slowStartScore(distancesM.map((distanceM, day) => run(day, 0.05, distanceM))).runs.length

test('long is what is long for this runner, twelve kilometres at the least', () => {
  assert.equal(scoredM(11_990, 12_010, 14_000), 2)
  // Six tenths of the longest: 18 km of 30.
  assert.equal(scoredM(30_000, 17_900, 18_100), 2)
  assert.equal(scoredM(...Array.from({ length: 12 }, () => 24_000)), 8)
})
