import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_PANTRY } from '@uncramp/core/hydration'

import { PANTRY_CHOICES, choiceOf, itemOf, labelOf, withLabel } from './pantry.ts'

test('every choice gives the drink that is that choice again', () => {
  for (const choice of PANTRY_CHOICES) assert.equal(choiceOf(itemOf(choice, 'Mine')), choice)
})

test('a drink of another name is an own one, whatever it is called', () => {
  assert.equal(choiceOf({ ...DEFAULT_PANTRY.gatorade, name: 'toString' }), 'own')
})

test('a label of 500 ml becomes a litre, and back', () => {
  const item = withLabel(DEFAULT_PANTRY.gatorade, {
    servingMl: 500,
    sodiumMg: 270,
    carbohydrateG: 30,
    caffeineMg: 25,
  })
  assert.equal(item.sodiumMgPerL, 540)
  assert.equal(item.carbohydrateGPerL, 60)
  assert.equal(item.caffeineMgPerL, 50)
  assert.deepEqual(labelOf(item, 100), {
    servingMl: 100,
    sodiumMg: 54,
    carbohydrateG: 6,
    caffeineMg: 5,
  })
})
