import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Interview } from './interview.ts'

test('the first screen asks for emergencies', () => {
  const first = new Interview({}).question.value
  assert.equal(first?.kind, 'any_of')
})

test('an emergency ends the interview at once', () => {
  const interview = new Interview({})
  const first = interview.question.value
  assert.ok(first?.kind === 'any_of')
  const [sign] = first.signs
  assert.ok(sign !== undefined && interview.isEmergencyWith(sign))
  interview.answer(first.signs, [sign], [])
  assert.equal(interview.result.value.level, 'emergency')
  assert.equal(interview.question.value, undefined)
})

test('saying no to everything ends in self-care, and one step back is possible throughout', () => {
  const interview = new Interview({})
  let screens = 0
  for (let ask = interview.question.value; ask !== undefined && screens < 60; screens++) {
    if (ask.kind === 'topics') interview.choose([])
    else interview.answer(ask.signs, [], [])
    assert.equal(interview.hasBack.value, true)
    ask = interview.question.value
  }
  assert.ok(screens > 2 && screens < 60)
  assert.equal(interview.result.value.level, 'self_care')
  interview.back()
  assert.notEqual(interview.question.value, undefined)
})

test('a sign that comes with the link counts', () => {
  assert.equal(new Interview({}, ['chest_pain', 'nonsense']).result.value.level, 'emergency')
})
