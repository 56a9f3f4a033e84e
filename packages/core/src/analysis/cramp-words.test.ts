import assert from 'node:assert/strict'
import { test } from 'node:test'

import { crampInText, crampWord } from './cramp-words.ts'

const FOUND = [
  ['cramp', null, null],
  ['Left calf cramp!', 'calf', 'left'],
  ['Calambre gemelo izquierdo', 'calf', 'left'],
  ['me acalambré el isquio derecho', 'hamstring', 'right'],
  ['rampa al bessó dret', 'calf', 'right'],
  ['Crampe mollet gauche', 'calf', 'left'],
  ['crampo al polpaccio destro', 'calf', 'right'],
  ['Câimbra na panturrilha', 'calf', null],
  ['Wadenkrampf', 'calf', null],
  ['kramp i höger vad', null, 'right'],
  ['skurcz', null, null],
  ['křeč', null, null],
  ['судорога', null, null],
  ['ふくらはぎがつった', null, null],
  ['抽筋', null, null],
  ['쥐', null, null],
  ['Flato', 'side_stitch', null],
  ['side stitch right', 'side_stitch', 'right'],
  ['calambre gemelo der', 'calf', 'right'],
  ['calambre gemelo der.', 'calf', 'right'],
  ['Krampf in der Wade', 'calf', null],
  ['Krampf in der linken Wade', 'calf', 'left'],
  ['cramps both: left and right quad', 'quad', 'both'],
] as const

test('a cramp is read in many languages, with muscle and side where they are named', () => {
  for (const [name, muscle, side] of FOUND)
    assert.deepEqual(crampWord(name), { muscle, side }, name)
})

test('names that only look like it, or say there was none, are no cramp', () => {
  const names = [
    'Lap 3',
    'Crampton Road',
    'crampons',
    'no cramps today',
    'sin calambres',
    'Kein Krampf',
    'ramp up',
    'stitched quilt',
  ]
  for (const name of names) assert.equal(crampWord(name), null, name)
})

test('a name of any length is read in no time', () => {
  assert.equal(crampWord('sin '.repeat(100_000)), null)
})

test('what was written about a run is read sentence by sentence', () => {
  assert.deepEqual(
    crampInText('Felt good until 30 km. Then a cramp, left calf, and walked home!'),
    {
      muscle: null,
      side: null,
    },
  )
  assert.deepEqual(crampInText('Langer Lauf\nab km 28 Krampf in der linken Wade\nsonst ok'), {
    muscle: 'calf',
    side: 'left',
  })
  assert.deepEqual(crampInText('No cramps in the first half; hamstring cramped in the second.'), {
    muscle: 'hamstring',
    side: null,
  })
  assert.equal(crampInText('No cramps today. Great weather, new shoes.'), null)
  assert.equal(crampInText('Easy hour with the dog'), null)
  assert.equal(crampInText(''), null)
  // Past four thousand letters nobody reads.
  assert.equal(crampInText(`${'la '.repeat(2000)}cramp`), null)
  assert.equal(crampInText('no '.repeat(100_000)), null)
})
