import assert from 'node:assert/strict'
import { test } from 'node:test'

import { gravityRank } from '@uncramp/core/triage'
import { adviseUrine, type UrineColour } from '@uncramp/core/urine'
import fc from 'fast-check'

import { urine as en } from './en/urine.ts'
import { urine as es } from './es/urine.ts'
import { URINE_COLOURS, urineColourOf } from './urine-colour.ts'

const TYPED: Readonly<Record<string, UrineColour>> = {
  brown: 'brown_cola',
  dark: 'brown_cola',
  Cola: 'brown_cola',
  'like tea': 'brown_cola',
  'cola-coloured': 'brown_cola',
  'reddish brown': 'brown_cola',
  black: 'brown_cola',
  'Marrón oscuro': 'brown_cola',
  oscura: 'brown_cola',
  té: 'brown_cola',
  'como la coca-cola': 'brown_cola',
  'light brown': 'brownish',
  red: 'pink_red',
  pink: 'pink_red',
  'dark red': 'pink_red',
  'con sangre': 'pink_red',
  rojo: 'pink_red',
  rosada: 'pink_red',
  yellow: 'yellow',
  amarillo: 'yellow',
  'dark yellow': 'dark_yellow',
  'amarillo oscuro': 'dark_yellow',
  'ámbar oscuro': 'dark_amber',
  pale: 'light_lemonade',
  'casi transparente': 'almost_clear',
  clear: 'almost_clear',
  naranja: 'orange',
  turbio: 'cloudy',
}

test('what a runner would type is understood, in both languages', () => {
  for (const [typed, colour] of Object.entries(TYPED))
    assert.equal(urineColourOf(typed), colour, typed)
  for (const colour of URINE_COLOURS) {
    const names = [colour, colour.replaceAll('_', '-'), en.colours[colour], es.colours[colour]]
    for (const name of names) assert.equal(urineColourOf(name), colour, name)
  }
})

test('what nobody can tell is not guessed', () => {
  for (const typed of ['', 'hydrated', 'ok', 'toString', 'constructor', 'purple', 'x'.repeat(1e6)])
    assert.equal(urineColourOf(typed), undefined, typed.slice(0, 20))
})

const ALARMING =
  'brown cola tea coffee red pink blood bloody marrón té rojo sangre negra rosa oscura dark'.split(
    ' ',
  )
const runner = { massKg: 70, conditions: [], medicines: [] }
function urgencyRank(colour: UrineColour): number {
  const advice = adviseUrine({ colour, runner, signs: [] })
  return advice.kind === 'triage' ? gravityRank(advice.result.level) : 0
}

test('a word for brown, dark, cola or blood is the same day at least, whatever stands beside it', () => {
  const alarming = fc.constantFrom(...ALARMING)
  const beside = fc.constantFrom('', 'very', 'a bit', 'muy', 'un poco', 'yellow', 'like', 'how odd')
  fc.assert(
    fc.property(beside, alarming, beside, (before, word, behind) => {
      const colour = urineColourOf(`${before} ${word} ${behind}`)
      // "Dark yellow" is a colour of the scale and said in full; "dark how odd" is nobody's.
      if (/^(dark|oscura)$/.test(word) && `${before}${behind}` !== '') return
      assert.ok(colour !== undefined, `${before} ${word} ${behind}`)
      assert.ok(urgencyRank(colour) >= gravityRank('same_day'), colour)
    }),
    { numRuns: 500 },
  )
  for (const typed of ['dark', 'very dark', 'oscura', 'muy oscuro'])
    assert.ok(urgencyRank(urineColourOf(typed) ?? 'yellow') >= gravityRank('same_day'), typed)
})

test('no text at all makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void urineColourOf(text)))
})
