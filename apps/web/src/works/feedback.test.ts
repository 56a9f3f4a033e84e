import assert from 'node:assert/strict'
import { test } from 'node:test'

import { orderOptions } from '@uncramp/core/learning'

import { feedbackOf } from './feedback.ts'

const CRAMPS = [{ id: 'c1', values: { muscle: 'hamstring', atMs: 5 } }]

test('a judged relief is named by the muscle, a plan by its drink', () => {
  const entries = [
    { id: '1', values: { about: 'relief', recordId: 'c1', wasHelpful: true, atMs: 10 } },
    { id: '2', values: { about: 'drink_plan', option: 'home_mix', wasHelpful: false, atMs: 11 } },
    { id: '3', values: { about: 'warm_up', recordId: 'r1', wasHelpful: true, atMs: 12 } },
  ]
  assert.deepEqual(feedbackOf(entries, CRAMPS), [
    { kind: 'relief', option: 'hamstring', wasHelpful: true, givenAtMs: 10 },
    { kind: 'drink_plan', option: 'home_mix', wasHelpful: false, givenAtMs: 11 },
    { kind: 'warm_up', option: 'warm_up', wasHelpful: true, givenAtMs: 12 },
  ])
})

test('trials, reminders and half answers are no feedback', () => {
  const entries = [
    { id: '1', values: { about: 'trial', change: 'start_slower', atMs: 1 } },
    { id: '2', values: { about: 'relief', recordId: 'c1', atMs: 1 } },
    { id: '3', values: { about: 'relief', recordId: 'c1', wasHelpful: true } },
  ]
  assert.deepEqual(feedbackOf(entries, CRAMPS), [])
})

const tap = (option: string, wasHelpful: boolean, atMs: number) => ({
  id: String(atMs),
  values: { about: 'stretching', option, wasHelpful, atMs },
})

test('what helped comes first, what was never judged keeps its place before what did not', () => {
  const feedback = feedbackOf(
    [tap('calf', false, 1), tap('calf', false, 2), tap('quad', true, 3), tap('quad', true, 4)],
    [],
  )
  assert.deepEqual(orderOptions(['calf', 'hamstring', 'quad'], 'stretching', feedback), [
    'quad',
    'hamstring',
    'calf',
  ])
})
