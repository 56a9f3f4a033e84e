import assert from 'node:assert/strict'
import { test } from 'node:test'

import { gradeFactor } from '../pacing/index.ts'
import { FAST_START_AND_FADE, HOT, analysed, near } from './analysed-run.law.ts'
import type { Analysis } from './analysis-document.ts'

test('a start a sixteenth too fast is said so, with a cost range and no middle', () => {
  const { start } = analysed(FAST_START_AND_FADE)
  assert.equal(start.verdict, 'too_fast')
  near(start.tooFastFrac, 0.0625, 0.003)
  // 100 s gained over 5 km; runners of 3:45 lost −0.52 to 2.08 s for each.
  near(start.estimatedCostS?.low, -51.6, 3)
  near(start.estimatedCostS?.high, 208, 8)
  assert.deepEqual(Object.keys(start.estimatedCostS ?? {}).toSorted(), ['high', 'low'])
})

test('the first mile alone can be too fast', () => {
  const { start } = analysed([
    { lengthM: 1700, paceSPerKm: 290 },
    { lengthM: 28_300, paceSPerKm: 330 },
  ])
  assert.equal(start.verdict, 'too_fast')
  near(start.firstMileFastFrac, 0.121, 0.005)
})

test('a practised slow start is called slow, not wrong', () => {
  const { start } = analysed([
    { lengthM: 8000, paceSPerKm: 355 },
    { lengthM: 16_000, paceSPerKm: 335 },
  ])
  assert.equal(start.verdict, 'slow')
  near(start.firstThirdSlowerFrac, 0.0597, 0.003)
})

test('hills are taken out: the same effort up and down is an even start', () => {
  const up = { lengthM: 6000, paceSPerKm: 330 * 1.0656, gradeFrac: 0.018 }
  const down = { lengthM: 6000, paceSPerKm: 330 * 0.9476, gradeFrac: -0.018 }
  const { start, fade } = analysed([up, down, up, down])
  assert.equal(start.verdict, 'even')
  near(start.tooFastFrac, 0, 0.01)
  near(fade.gradeAdjustedFrac, 1, 0.01)
  const raw = analysed([up, down, up, down], { hasAltitude: false })
  near(raw.start.tooFastFrac, -0.06, 0.03)
  assert.equal(raw.start.hillsTakenOut, false)
})

const startAt = (paceSPerKm: number, gradeFrac: number): Analysis['start'] =>
  analysed([
    { lengthM: 1700, paceSPerKm: paceSPerKm * gradeFactor(gradeFrac), gradeFrac },
    { lengthM: 10_300, paceSPerKm: 360 },
  ]).start

test('a start up a steep hill is too fast only beyond what the hill model may be wrong by', () => {
  const steep = startAt(342, 0.07)
  near(steep.tooFastFrac, 0.05, 0.012)
  assert.equal(steep.verdict, 'even')
  assert.equal(startAt(342, 0).verdict, 'too_fast')
  assert.equal(startAt(300, 0.07).verdict, 'too_fast')
  assert.equal(startAt(370, -0.05).verdict, 'even')
  assert.equal(startAt(370, 0).verdict, 'slow')
})

test('in heat part of the slowing is put down to the heat', () => {
  const legs = [
    { lengthM: 5000, paceSPerKm: 330 },
    { lengthM: 37_195, paceSPerKm: 343 },
  ]
  assert.equal(analysed(legs).start.verdict, 'too_fast')
  const hot = analysed(legs, {}, { weather: HOT })
  assert.equal(hot.start.verdict, 'even')
  assert.ok(hot.start.heatTakenOutFrac > 0.02)
  assert.deepEqual([hot.fade.verdict, hot.fade.heatShareFrac], ['even', 0])
  const slower = [
    legs[0],
    { lengthM: 16_000, paceSPerKm: 343 },
    { lengthM: 21_195, paceSPerKm: 390 },
  ]
  const faded = analysed(
    slower.flatMap((leg) => leg ?? []),
    {},
    { weather: HOT },
  ).fade
  assert.equal(faded.verdict, 'faded')
  assert.ok(faded.heatShareFrac > 0.02 && faded.heatShareFrac < (faded.gradeAdjustedFrac ?? 0) - 1)
})
