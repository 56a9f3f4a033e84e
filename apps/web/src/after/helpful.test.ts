import assert from 'node:assert/strict'
import { test } from 'node:test'

import { helpfulQuestions } from './helpful.ts'

const HOUR_MS = 3_600_000
const nowAtMs = 100 * HOUR_MS
const run = { id: 'r', values: { startAtMs: nowAtMs - 3 * HOUR_MS } }
const cramp = { id: 'c', values: { atMs: nowAtMs - 2 * HOUR_MS } }
const nothing = { activities: [], cramps: [], feedback: [], nowAtMs }

const answer = (recordId: string): { id: string; values: Record<string, string | boolean> } => ({
  id: 'f',
  values: { about: 'drink_plan', recordId, wasHelpful: false },
})

const ask = (recordId: string): boolean | undefined =>
  helpfulQuestions({ ...nothing, activities: [run], feedback: [answer(recordId)] })[0]?.wasHelpful

test('nothing is asked without a run or a cramp of the last day', () => {
  assert.deepEqual(helpfulQuestions(nothing), [])
  const old = { id: 'o', values: { startAtMs: nowAtMs - 30 * HOUR_MS } }
  assert.deepEqual(helpfulQuestions({ ...nothing, activities: [old] }), [])
})

test('relief is only asked for where it cramped', () => {
  const kinds = (cramps: readonly (typeof cramp)[]): readonly string[] =>
    helpfulQuestions({ ...nothing, activities: [run], cramps }).map(({ kind }) => kind)
  assert.deepEqual(kinds([]), ['drink_plan', 'warm_up'])
  assert.deepEqual(kinds([cramp]), ['drink_plan', 'warm_up', 'relief'])
})

test('an answer stands, and belongs to its own run', () => {
  assert.equal(ask('r'), false)
  assert.equal(ask('other'), undefined)
})
