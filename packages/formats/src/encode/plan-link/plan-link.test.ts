import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'
import { deflateSync } from 'fflate'

import { contentHash } from '../identity.ts'
import { fromBase64Url, toBase64Url } from './base64-url.ts'
import { decodePlanLink, encodePlanLink, type PlanLinkValue } from './plan-link.ts'

const INPUTS: PlanLinkValue = {
  method: 'personal',
  runner: {
    massKg: 70,
    sex: 'f',
    isAcclimatised: false,
    training: 'regular',
    crampHistory: 'often',
    conditions: [],
    medicines: [],
    isSaltySweater: false,
    gutTrainedRunsCount: 0,
    weighIns: [],
    isFirstAtDistance: false,
    hasFamilyCramps: false,
    hasRecentMuscleInjury: false,
    drinksAtEveryStation: false,
    caffeineMg: 0,
  },
  distanceM: 42_195,
  goalS: 13_500,
  startAtMs: 1_791_097_200_000,
  zone: 'Europe/Amsterdam',
  weather: { temperatureC: 18, humidityFrac: 0.6, windMps: 2, sun: 'part', from: 'given' },
  stations: [],
  pantry: [],
  wantsSaltShot: false,
  splitUnit: 'km',
  crampMuscles: ['calf'],
}

test('the inputs of a plan come back from a link that fits a small QR code', () => {
  const link = encodePlanLink(INPUTS)
  assert.ok(link.ok)
  assert.match(link.value, /^[\w.-]+$/)
  assert.ok(link.value.length < 330, String(link.value.length))
  const back = decodePlanLink(link.value)
  assert.ok(back.ok)
  assert.deepEqual(back.value, INPUTS)
})

test('whatever JSON holds comes back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as PlanLinkValue
      const link = encodePlanLink(plain)
      if (!link.ok) return
      const back = decodePlanLink(link.value)
      if (JSON.stringify(plain).includes('__proto__')) return
      assert.ok(back.ok)
      assert.deepEqual(back.value, plain)
    }),
    { numRuns: 40 },
  )
})

test('no text makes the reader throw, and a damaged link is never another plan silently', () => {
  const link = encodePlanLink(INPUTS)
  assert.ok(link.ok)
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.nat({ max: 400 }),
      (noise, at) => {
        assert.equal(typeof decodePlanLink(noise).ok, 'boolean')
        assert.equal(typeof decodePlanLink(`1.${noise}`).ok, 'boolean')
        const cut = link.value.slice(0, Math.min(at, link.value.length - 1))
        assert.equal(decodePlanLink(cut).ok, false)
        const letter = link.value.charAt(cut.length) === 'A' ? 'B' : 'A'
        const slip = `${cut}${letter}${link.value.slice(cut.length + 1)}`
        const read = decodePlanLink(slip)
        if (read.ok) assert.deepEqual(read.value, INPUTS)
      },
    ),
  )
})

test('a link that unpacks to far more than a plan is stopped early', () => {
  const bomb = deflateSync(new Uint8Array(4_000_000).fill(0x20), { level: 9 })
  const result = decodePlanLink(`1.${toBase64Url(bomb)}.1`)
  assert.deepEqual(!result.ok && result.error.code, 'link_too_long')
})

test('nesting without end, a prototype as key and another version are refused', () => {
  const deep = '['.repeat(5000) + ']'.repeat(5000)
  const proto = '{"__proto__":{"a":1}}'
  for (const json of [deep, proto]) {
    const packed = toBase64Url(deflateSync(new TextEncoder().encode(json)))
    const result = decodePlanLink(`1.${packed}.${contentHash(json).toString(36)}`)
    assert.deepEqual(!result.ok && result.error.code, 'link_damaged')
  }
  const other = decodePlanLink('2.AAAA')
  assert.deepEqual(!other.ok && other.error.code, 'link_unknown_version')
})

test('base64url is the platform’s own', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.equal(toBase64Url(bytes), Buffer.from(bytes).toString('base64url'))
      assert.deepEqual(fromBase64Url(toBase64Url(bytes)), Uint8Array.from(bytes))
    }),
  )
})
