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

const NO_HEIGHTS = 'No heights in the file, so hills are still in it.'
const SIN_ALTURAS = 'El archivo no tiene alturas, así que las cuestas siguen dentro.'
const OUT = [
  { hills: true, heatFrac: 0, en: 'Hills are taken out.', es: 'Las cuestas están descontadas.' },
  {
    hills: true,
    heatFrac: 0.0277,
    en: 'Hills are taken out. So is the heat: 2.8%.',
    es: 'Las cuestas están descontadas. El calor también: 2,8 %.',
  },
  { hills: false, heatFrac: 0, en: NO_HEIGHTS, es: SIN_ALTURAS },
  {
    hills: false,
    heatFrac: 0.0277,
    en: `${NO_HEIGHTS} The heat is taken out: 2.8%.`,
    es: `${SIN_ALTURAS} El calor sí está descontado: 2,8 %.`,
  },
  {
    hills: true,
    heatFrac: 0.0002,
    en: 'Hills are taken out.',
    es: 'Las cuestas están descontadas.',
  },
] as const

for (const said of OUT) {
  const { hills, heatFrac } = said
  test(`a start says what was taken out: hills ${hills}, heat ${heatFrac}`, () => {
    assert.equal(en.takenOut({ hills, heatFrac }, km), said.en)
    assert.equal(es.takenOut({ hills, heatFrac }, hora).replaceAll('\u00A0', ' '), said.es)
  })
}

const FADES = ['negative', 'even', 'slowed', 'faded', 'faded_hard'] as const

for (const code of FADES) {
  test(`a second half says whether hills were taken out: ${code}`, () => {
    const changeFrac = code === 'negative' ? -0.05 : 0.05
    const [taken, left] = [true, false].map((hillsTakenOut) => ({ changeFrac, hillsTakenOut }))
    assert.ok(taken !== undefined && left !== undefined)
    assert.match(en.fade[code](taken, km), /, hills taken out\./)
    assert.match(en.fade[code](left, km), /, hills not taken out\./)
    assert.match(es.fade[code](taken, hora), /, sin contar las cuestas\./)
    assert.match(es.fade[code](left, hora), /, con las cuestas incluidas\./)
    // The rest of the sentence is the same.
    assert.equal(en.fade[code](left, km).replace('not taken', 'taken'), en.fade[code](taken, km))
    for (const words of [en.fade[code](left, km), es.fade[code](left, hora)])
      assert.doesNotMatch(words, /heat|calor/)
  })
}
