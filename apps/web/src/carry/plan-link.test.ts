import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER } from '@uncramp/core/runner'

import { firstDraft } from '../before/run-draft.ts'
import { planLink, readPlanLink } from './plan-link.ts'

const DRAFT = firstDraft({ nowAtMs: Date.UTC(2026, 8, 30, 9), zone: 'UTC' })
const RUNNER = {
  ...DEFAULT_RUNNER,
  massKg: 61.5,
  sex: 'f' as const,
  conditions: ['kidney_disease' as const],
}

test('a plan comes back from its link as it was, short enough for a QR code', () => {
  const link = planLink({ ...DRAFT, goalS: 13_500 }, RUNNER)
  assert.ok(link.ok)
  assert.ok(link.value.length < 700, String(link.value.length))
  const back = readPlanLink(link.value, DRAFT)
  assert.ok(back?.ok)
  assert.deepEqual(back.value.draft, { ...DRAFT, goalS: 13_500 })
  assert.equal(back.value.runner.massKg, 61.5)
  assert.equal(back.value.runner.sex, 'f')
})

test('conditions and medicines never travel in a link', () => {
  const link = planLink(DRAFT, RUNNER)
  assert.ok(link.ok)
  const back = readPlanLink(link.value, DRAFT)
  assert.ok(back?.ok)
  assert.deepEqual(back.value.runner.conditions, [])
})

test('an address without a plan is none, a damaged one says so', () => {
  assert.equal(readPlanLink('#page', DRAFT), undefined)
  const damaged = readPlanLink('#plan=1.AAAA', DRAFT)
  assert.equal(damaged?.ok, false)
})
