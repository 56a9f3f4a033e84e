import assert from 'node:assert/strict'
import { test } from 'node:test'

import { medicineStarts, shownReasons, trialsOf } from './feedback-log.ts'

const SHOWN = {
  about: 'see_someone',
  code: 'weakness',
  level: 'routine',
  shownAtMs: 5,
  latestAtMs: 4,
}
const TRIAL = {
  about: 'trial',
  change: 'start_slower',
  factor: 'fast_start',
  startAtMs: 1,
  endAtMs: 9,
  countsFromM: 9000,
}

test('each kind of feedback is read by its own reader only', () => {
  const entries = [
    { id: 'a', values: SHOWN },
    { id: 'b', values: TRIAL },
    { id: 'c', values: { about: 'medicine_start', medicine: 'statin', startedAtMs: 3 } },
    { id: 'd', values: { about: 'plan', wasHelpful: true, atMs: 1 } },
  ]
  assert.equal(shownReasons(entries).length, 1)
  assert.equal(trialsOf(entries)[0]?.change, 'start_slower')
  assert.equal(medicineStarts(entries)[0]?.medicine, 'statin')
})

test('a spoiled entry is left out', () => {
  assert.deepEqual(shownReasons([{ id: 'a', values: { ...SHOWN, level: 'mild' } }]), [])
  assert.deepEqual(trialsOf([{ id: 'a', values: { ...TRIAL, endAtMs: null } }]), [])
  assert.deepEqual(
    medicineStarts([{ id: 'a', values: { about: 'medicine_start', medicine: 'tea' } }]),
    [],
  )
})
