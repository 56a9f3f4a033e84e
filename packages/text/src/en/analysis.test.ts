import assert from 'node:assert/strict'
import { test } from 'node:test'

import { analysis as es } from '../es/analysis.ts'
import { quantities } from '../quantities.ts'
import { analysis as en } from './analysis.ts'

const km = quantities('en', 'metric')
const miles = quantities('en', 'imperial')
const hora = quantities('es', 'metric')

test('a fast start is told with what to do first, in the runner’s own units', () => {
  const facts = { tooFastFrac: 0.062, startToM: 5000, laterFromM: 5000, laterToM: 20_000 }
  assert.equal(
    en.start.too_fast(facts, km),
    'Start easier next time. Your first 5 km were 6.2% faster than your own effort from 5 km to 20 km.',
  )
  assert.match(en.start.too_fast(facts, miles), /first 3\.1 mi .* from 3\.1 mi to 12\.4 mi/)
})

test('the cost of a fast start is a range of what others did, never one figure', () => {
  const both = en.startCost({ low: -28, high: 111 }, km)
  assert.match(both, /28 s gained to 111 s lost/)
  assert.match(both, /What others did/)
  assert.match(en.startCost({ low: 40, high: 300 }, km), /40 s lost to 5 min lost/)
})

test('a cramp is named with muscle, side and place as far as they are known', () => {
  const cramp = { atM: 33_000, muscle: 'calf', side: 'left', from: 'marked' } as const
  assert.equal(en.cramp(cramp, km), 'Cramp, left calf at 33 km (marked on the watch)')
  assert.equal(
    en.cramp({ atM: null, muscle: null, side: null, from: 'told' }, km),
    'Cramp (as you told)',
  )
  assert.equal(es.cramp(cramp, hora), 'Calambre: gemelo izquierdo en 33 km (marcado en el reloj)')
  const sideOnly = { ...cramp, muscle: null } as const
  assert.equal(en.cramp(sideOnly, km), 'Cramp, left side at 33 km (marked on the watch)')
  assert.equal(
    es.cramp(sideOnly, hora),
    'Calambre en el lado izquierdo en 33 km (marcado en el reloj)',
  )
  assert.equal(
    en.cramp({ ...sideOnly, side: 'both' }, km),
    'Cramp, both sides at 33 km (marked on the watch)',
  )
})

test('no sentence promises that anything prevents or cures cramps', () => {
  const said = JSON.stringify([en.notJudged, en.stopKinds, en.noSweat, en.sweatNote])
  assert.doesNotMatch(said, /prevent|cure|avoid/i)
})

test('both languages have a sentence for every reason, stop and missing estimate', () => {
  for (const words of [en, es]) {
    const labels = [words.notJudged, words.stopKinds, words.noSweat, words.headings, words.trend]
    for (const text of labels.flatMap((label) => Object.values(label))) assert.ok(text.length > 2)
  }
  assert.deepEqual(Object.keys(es.notJudged), Object.keys(en.notJudged))
  assert.notDeepEqual(es.notJudged, en.notJudged)
})
