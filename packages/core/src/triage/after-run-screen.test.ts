import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  LOW_SODIUM_SIGNS,
  afterRunScreen,
  hasLowSodiumSymptoms,
  type AfterRun,
} from './after-run-screen.ts'

const H = 3600
/** Three hours, just over, not weighed, nothing felt. */
const after = (change: Partial<AfterRun> = {}): AfterRun => ({
  durationS: 3 * H,
  hoursSinceH: 0.5,
  signs: [],
  ...change,
})
const isIn = (durationS: number, hoursSinceH: number) =>
  afterRunScreen(after({ durationS, hoursSinceH })).isInWindow
const isNoProof = (durationS: number) => afterRunScreen(after({ durationS })).isLossNoProof
const drinkingOf = (change: Partial<AfterRun> = {}) => afterRunScreen(after(change)).drinking

test('without a sign the scale decides: only a loss leads to an amount', () => {
  assert.equal(drinkingOf(), 'thirst')
  assert.equal(drinkingOf({ massChangeKg: -0.1 }), 'planned')
  assert.equal(drinkingOf({ massChangeKg: 0 }), 'wait_for_urine')
  assert.equal(drinkingOf({ massChangeKg: 0.1 }), 'wait_for_urine')
  assert.equal(drinkingOf({ massChangeKg: Number.NaN }), 'wait_for_urine')
})

test('a mild sign of low sodium, told or not denied, stops the drinking even after a loss', () => {
  for (const sign of ['puffy_hands', 'nausea'] as const) {
    assert.equal(drinkingOf({ massChangeKg: -2, signs: [sign] }), 'wait_for_urine', sign)
    assert.equal(drinkingOf({ massChangeKg: -2, unknown: [sign] }), 'wait_for_urine', sign)
  }
})

test('a brain or breathing sign ends all of it: no water, and help at once', () => {
  for (const signs of [['confusion'], ['seizure'], ['frothy_cough']] as const) {
    const screen = afterRunScreen(after({ signs }))
    assert.deepEqual([screen.drinking, screen.triage?.level], ['none', 'emergency'], signs[0])
    assert.ok(hasLowSodiumSymptoms(after({ signs })))
  }
})

test('a gain alone is no appointment; with a mild sign it is one for today', () => {
  const gained = { massChangeKg: 0.8 }
  assert.equal(afterRunScreen(after(gained)).triage, undefined)
  assert.equal(
    afterRunScreen(after({ ...gained, signs: ['puffy_hands'] })).triage?.level,
    'same_day',
  )
})

test('nothing may be drunk for now when a sign is told, not when only the scale says wait', () => {
  assert.equal(hasLowSodiumSymptoms(after({ massChangeKg: 0.8 })), false)
  assert.equal(hasLowSodiumSymptoms(after({ massChangeKg: 0.8, unknown: [] })), false)
  assert.equal(hasLowSodiumSymptoms(after({ massChangeKg: -1 })), false)
  assert.equal(hasLowSodiumSymptoms(after({ massChangeKg: 0.8, signs: ['puffy_hands'] })), true)
  assert.equal(hasLowSodiumSymptoms(after({ massChangeKg: 0.8, unknown: ['puffy_hands'] })), true)
})

test('the window: two hours and longer, until a day after; not knowing leaves it open', () => {
  assert.deepEqual(
    [isIn(2 * H, 24), isIn(2 * H - 1, 1), isIn(2 * H, 24.1), isIn(Number.NaN, Number.NaN)],
    [true, false, false, true],
  )
})

test('from eight hours on a loss of weight is no proof of safety', () => {
  assert.deepEqual([isNoProof(8 * H), isNoProof(8 * H - 1)], [true, false])
})

test('it asks for every sign of low sodium that was not told, and never for the scale', () => {
  const { ask } = afterRunScreen(after({ signs: ['nausea'], unknown: ['headache'] }))
  const wanted = LOW_SODIUM_SIGNS.filter(
    (sign) => !['weight_gain', 'nausea', 'headache'].includes(sign),
  )
  assert.deepEqual(ask, wanted)
  assert.ok(ask.includes('confusion') && ask.includes('puffy_hands'))
})
