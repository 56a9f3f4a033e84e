import assert from 'node:assert/strict'
import { test } from 'node:test'

import { quantities, UNIT_SYSTEMS } from '@uncramp/text'
import { appSettings } from '@uncramp/text/en/app-settings'

import { fieldText, valueText, valueTexts } from './conflict-text.ts'

const said = { w: appSettings, q: quantities('en', UNIT_SYSTEMS.metric, 'UTC') }

test('what two devices disagree about is said in words and with its unit', () => {
  assert.equal(fieldText('massKg', appSettings), 'Body mass')
  assert.equal(valueText('massKg', 72.5, said), '72.5 kg')
  assert.equal(
    valueText('medicines', ['loop_diuretic', 'statin'], said),
    'loop diuretic and statin',
  )
  assert.equal(valueText('medicines', [], said), 'none')
  assert.equal(valueText('wasHelpful', true, said), 'yes')
  assert.equal(fieldText('newThing', appSettings), 'Another answer (newThing)')
  assert.equal(valueText('newThing', 'x'.repeat(200), said).length, 61)
})

test('a plan is told by distance, goal and day; the same words twice are not', () => {
  const kept = { distanceM: 42_195, goalS: 12_900, date: '2027-04-11' }
  const plan = valueTexts({ field: 'draft', kept, lost: { ...kept, goalS: 13_020 } }, said)
  assert.match(plan.kept, /^42\.2 km, goal 3:35:00, Sunday,? 11 April$/)
  assert.match(plan.lost, /goal 3:37:00/)
  const same = valueTexts({ field: 'draft', kept, lost: { ...kept, method: 'coach' } }, said)
  assert.equal(same.lost, appSettings.conflictElse)
})
