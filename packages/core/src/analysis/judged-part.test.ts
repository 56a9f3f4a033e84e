import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { LapIntensity } from '../activity/index.ts'
import { analysed, near } from './analysed-run.law.ts'
import { betweenWarmUps } from './judged-part.ts'
import { madeActivity, madeLap, madeTrack, type Leg } from './made-run.law.ts'
import { planOf } from './run-plan.law.ts'

type Told = readonly [lengthS: number, intensity: LapIntensity]

/** Laps one after the other. */
function lapsOf(told: readonly Told[]) {
  let fromS = 0
  return told.map(([lengthS, intensity]) => {
    const lap = { ...madeLap(fromS, fromS + lengthS, ''), intensity }
    fromS += lengthS
    return lap
  })
}

const HALF: Leg = { lengthM: 21_097.5, paceSPerKm: 330, heartRateBpm: 160, cadenceSpm: 176 }
const HALF_S = Math.round(21.0975 * 330)
const JOG: Leg = { lengthM: 1000, paceSPerKm: 480, heartRateBpm: 110, cadenceSpm: 160 }
const WALK: Leg = { lengthM: 400, paceSPerKm: 750, heartRateBpm: 110, cadenceSpm: 110 }

const WARM: readonly Told[] = [
  [480, 'warm_up'],
  [300, 'warm_up'],
]
const RUN: readonly Told[] = [
  [600, 'active'],
  [HALF_S - 600, 'active'],
]
const COOL: readonly Told[] = [[300, 'cool_down']]

/** The half as planned, after a jog and a wait at the start, and a walk after it. */
function recorded(parts: Readonly<{ isWarm: boolean; isCool: boolean }>) {
  const { isWarm, isCool } = parts
  const legs = [...(isWarm ? [{ ...JOG, restS: 300 }] : []), HALF, ...(isCool ? [WALK] : [])]
  const laps = lapsOf([...(isWarm ? WARM : []), ...RUN, ...(isCool ? COOL : [])])
  return analysed(legs, {}, { laps, plan: planOf(21_097.5, 330) })
}

describe('a run that followed its plan is on its pace', () => {
  for (const isWarm of [false, true])
    for (const isCool of [false, true])
      test(`${isWarm ? 'after' : 'without'} a warm-up, ${isCool ? 'before' : 'without'} a cool-down`, () => {
        const bare = recorded({ isWarm: false, isCool: false })
        const run = recorded({ isWarm, isCool })
        assert.equal(run.judged === null, !isWarm && !isCool)
        near(run.plan?.finish.actualS, bare.plan?.finish.actualS ?? 0, 10)
        assert.equal(run.plan?.firstMile.verdict, bare.plan?.firstMile.verdict)
        near(run.plan?.splits.at(-1)?.aheadS, bare.plan?.splits.at(-1)?.aheadS ?? 0, 10)
        assert.equal(run.start.verdict, 'even')
        near(run.start.firstMileS, bare.start.firstMileS ?? 0, 3)
        assert.equal(run.fade.verdict, 'even')
        assert.equal(run.steadiness.why_not, null)
        // The whole recording stays what it is.
        const moreM = (isWarm ? 1000 : 0) + (isCool ? 400 : 0)
        near(run.activity.distanceM, 21_097.5 + moreM, 15)
        near(run.splits.at(-1)?.toM, 21_097.5 + moreM, 15)
      })
})

test('the part that was judged is told on the clock and the way of the whole', () => {
  const { judged } = recorded({ isWarm: true, isCool: true })
  assert.ok(judged !== null)
  assert.deepEqual([judged.fromS, judged.toS], [780, 780 + HALF_S])
  near(judged.fromM, 1000, 10)
  near(judged.toM, 22_097.5, 15)
})

describe('laps leave', () => {
  const activity = (told: readonly Told[]) =>
    madeActivity(madeTrack([{ lengthM: 10_000, paceSPerKm: 300 }]), { laps: lapsOf(told) })
  const CASES: readonly (readonly [string, readonly Told[], readonly [number, number] | null])[] = [
    ['a run without named laps whole', [[3000, 'unknown']], null],
    ['a run without laps whole', [], null],
    [
      'what comes after warm-ups',
      [
        [300, 'warm_up'],
        [300, 'warm_up'],
        [2400, 'active'],
      ],
      [600, 3000],
    ],
    [
      'what comes before a cool-down',
      [
        [2400, 'active'],
        [600, 'cool_down'],
      ],
      [0, 2400],
    ],
    [
      'a rest before the cool-down out',
      [
        [2400, 'active'],
        [60, 'rest'],
        [540, 'cool_down'],
      ],
      [0, 2400],
    ],
    [
      'a rest at the end in',
      [
        [2400, 'active'],
        [600, 'rest'],
      ],
      null,
    ],
    [
      'a warm-up in the middle in',
      [
        [600, 'active'],
        [600, 'warm_up'],
        [1800, 'active'],
      ],
      null,
    ],
    ['nothing but warm-up whole', [[3000, 'warm_up']], null],
    [
      'a run of which hardly a part is left whole',
      [
        [2400, 'warm_up'],
        [600, 'active'],
      ],
      null,
    ],
  ]
  for (const [name, told, left] of CASES)
    test(name, () => {
      const span = betweenWarmUps(activity(told))
      assert.deepEqual(span === null ? null : [span.fromS, span.toS], left)
    })
})
