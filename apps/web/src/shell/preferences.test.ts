import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Preferences, type KeptStrings } from './preferences.ts'

function kept(start: Record<string, string> = {}): KeptStrings & { all: Record<string, string> } {
  const all = { ...start }
  return {
    all,
    getItem: (key) => all[key] ?? null,
    setItem: (key, value) => {
      all[key] = value
    },
  }
}

const VIENNA = { languages: ['de-AT', 'es-ES'], zone: 'Europe/Vienna' }

test('the first language of the device that we speak is taken', () => {
  assert.equal(new Preferences(kept(), VIENNA).locale.value, 'es')
})

test('an American device starts in miles, pounds and fluid ounces; a British one in miles and kilograms', () => {
  const american = new Preferences(kept(), { ...VIENNA, languages: ['en-US'] }).units.value
  const british = new Preferences(kept(), { ...VIENNA, languages: ['en-GB'] }).units.value
  assert.deepEqual([american.distance, american.mass, american.fluid], ['mi', 'lb', 'floz'])
  assert.deepEqual([british.distance, british.mass, british.fluid], ['mi', 'kg', 'ml'])
})

test('choices come back after a restart', () => {
  const strings = kept()
  const first = new Preferences(strings, VIENNA)
  first.theme.value = 'glare'
  first.units.value = { ...first.units.value, fluid: 'floz' }
  first.hasVoice.value = false
  first.save()
  const second = new Preferences(strings, VIENNA)
  assert.equal(second.theme.value, 'glare')
  assert.equal(second.units.value.fluid, 'floz')
  assert.equal(second.hasVoice.value, false)
})

test('a spoiled entry falls back to what the device suggests', () => {
  for (const text of ['', '{', '[]', 'null', '{"theme":"neon","units":{"mass":"stone"}}']) {
    const preferences = new Preferences(kept({ 'uncramp.preferences': text }), VIENNA)
    assert.equal(preferences.theme.value, 'system')
    assert.equal(preferences.units.value.mass, 'kg')
  }
})

test('a device without storage keeps working', () => {
  const full: KeptStrings = {
    getItem: () => null,
    setItem: () => {
      throw new Error('quota exceeded')
    },
  }
  new Preferences(full, VIENNA).save()
})
