import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { parseTimeS } from './time-text.ts'

const parse = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return parseTimeS(bytes, 0, bytes.length)
}

test('every instant from 1900 to 2200 is read as the platform writes it', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      (date) => assert.equal(Math.round(parse(date.toISOString()) * 1000), date.getTime()),
    ),
    { numRuns: 500 },
  )
})

test('zones are taken off, and none means UTC', () => {
  const noonS = Date.UTC(2026, 4, 1, 12) / 1000
  for (const text of [
    '2026-05-01T12:00:00Z',
    '2026-05-01T12:00:00',
    '2026-05-01 12:00:00z',
    '2026-05-01T14:00:00+02:00',
    '2026-05-01T08:30:00-03:30',
    '2026-05-01T14:00:00.000+0200',
    '2026-05-01T14:00:00+02',
  ]) {
    assert.equal(parse(text), noonS, text)
  }
})

test('what is no time is not a number', () => {
  for (const text of [
    '',
    '2026-05-01',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-05-01T25:00:00Z',
    'yesterday at about ten',
    '2026-05-01T12:00:00?02:00',
  ]) {
    assert.ok(Number.isNaN(parse(text)), text)
  }
})
