import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hasColour, isLive } from './terminal.ts'

const TERMINAL = { isTTY: true }

test('a dumb terminal gets no colour and nothing that is written over', () => {
  assert.equal(isLive(TERMINAL, { TERM: 'dumb' }), false)
  assert.equal(hasColour(TERMINAL, { TERM: 'dumb' }), false)
})

test('other terminals get both, and those without a name too', () => {
  for (const env of [{ TERM: 'xterm-256color' }, {}]) {
    assert.equal(isLive(TERMINAL, env), true)
    assert.equal(hasColour(TERMINAL, env), true)
  }
})

test('NO_COLOR takes the colours alone, and only when it says something', () => {
  assert.equal(isLive(TERMINAL, { NO_COLOR: '1' }), true)
  assert.equal(hasColour(TERMINAL, { NO_COLOR: '1' }), false)
  assert.equal(hasColour(TERMINAL, { NO_COLOR: '' }), true)
})

test('a pipe gets neither', () => {
  assert.equal(isLive({ isTTY: false }, {}), false)
  assert.equal(hasColour({ isTTY: false }, {}), false)
})
