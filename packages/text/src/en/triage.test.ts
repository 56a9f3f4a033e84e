import assert from 'node:assert/strict'
import { test } from 'node:test'

import { CONDITIONS, MEDICINES, type ConditionCode, type MedicineCode } from '@uncramp/core/runner'
import { healthCautions } from '@uncramp/core/triage'
import { adviseUrine, URINE_OFF_SCALE, URINE_SCALE, type UrineColour } from '@uncramp/core/urine'

import { triage as triageEs } from '../es/triage.ts'
import { urine as urineEs } from '../es/urine.ts'
import { phrase } from '../phrases.ts'
import { quantities } from '../quantities.ts'
import { triage } from './triage.ts'
import { urine } from './urine.ts'

const languages = [
  { q: quantities('en', 'metric'), triage, urine },
  { q: quantities('es', 'imperial'), triage: triageEs, urine: urineEs },
]

function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : []
}

test('every sentence has words, no blank ends and no promise', () => {
  for (const words of languages) {
    const all = [...sentences(words.triage), ...sentences(words.urine)]
    assert.ok(all.length > 300)
    for (const sentence of all) {
      assert.equal(sentence, sentence.trim())
      assert.ok(sentence.length > 1)
      assert.doesNotMatch(sentence, /prevent|cures?\b|avoids? cramps|evita los calambres|previene/i)
    }
  }
})

test('both languages ask different questions, so none was left untranslated', () => {
  for (const [code, { ask }] of Object.entries(triage.signs)) {
    const other = Object.entries(triageEs.signs).find(([name]) => name === code)
    assert.notEqual(other?.[1].ask, ask, code)
    assert.match(other?.[1].ask ?? '', /^¿.*\?$/)
    assert.match(ask, /\?$/)
  }
})

test('every caution names its conditions and medicines in words, never as a code', () => {
  const everything = {
    conditions: Object.keys(CONDITIONS) as ConditionCode[],
    medicines: Object.keys(MEDICINES) as MedicineCode[],
    ageYears: 16,
  }
  for (const { q, triage: words } of languages) {
    for (const caution of healthCautions(everything)) {
      assert.doesNotMatch(phrase(words.cautions, caution, q), /_|undefined|NaN/, caution.code)
    }
  }
})

test('every colour has advice in words, with the amount in the runner’s unit', () => {
  const runner = { massKg: 70, conditions: [], medicines: [] }
  const colours = [...Object.keys(URINE_SCALE), ...Object.keys(URINE_OFF_SCALE)] as UrineColour[]
  for (const { q, urine: words } of languages) {
    for (const colour of colours) {
      const said = phrase(words.advice, adviseUrine({ colour, signs: [], runner }), q)
      assert.doesNotMatch(said, /undefined|NaN/, colour)
    }
  }
  const amber = adviseUrine({ colour: 'dark_yellow', signs: [], runner })
  assert.match(
    phrase(urine.advice, amber, quantities('en', 'metric')),
    /350 ml over 2 h|350 ml over 120 min/,
  )
})

test('the emergency number stands beside the sentence about the local one', () => {
  const q = quantities('en', 'metric')
  assert.match(triage.levels.emergency.now, /local emergency number/)
  assert.equal(triage.emergencyNumbers(['999'], q), 'Where you are it is 999.')
  assert.match(triage.emergencyNumbers(['112', '911'], q), /112 and 911/)
})
