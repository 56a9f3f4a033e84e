import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { clockAtMs, CLOCK_ZERO, laterClock, nextClock } from './clock.ts'
import { uuid } from './ids.ts'
import { canonicalJson } from './json.ts'
import { isDeleted, mergeFields, type Fields } from './merge.ts'
import { activityIdOf, newId } from './new-id.ts'

const RUNS = { numRuns: 300 }
const clock = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('aaaaaaaaaaaa', 'bbbbbbbbbbbb'))
  .map(([atMs, node]) => nextClock({ nowAtMs: atMs, last: CLOCK_ZERO, node }))
const written = fc.record({ value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.boolean()), clock })
const fields: fc.Arbitrary<Fields> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'deleted', '__proto__', 'constructor'),
  written,
)
const text = (of: Fields): string =>
  JSON.stringify(
    Object.keys(of)
      .toSorted()
      .map((key) => [key, Reflect.getOwnPropertyDescriptor(of, key)?.value]),
  )
const same = (a: Fields, b: Fields): boolean => text(a) === text(b)
const at = (nowAtMs: number) => nextClock({ nowAtMs, last: CLOCK_ZERO, node: 'aaaaaaaaaaaa' })

test('merging does not depend on who comes first', () => {
  fc.assert(
    fc.property(fields, fields, (a, b) => same(mergeFields(a, b), mergeFields(b, a))),
    RUNS,
  )
})

test('merging the same again changes nothing', () => {
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      const once = mergeFields(a, b)
      return same(mergeFields(once, b), once) && same(mergeFields(once, a), once)
    }),
    RUNS,
  )
})

test('merging does not depend on how states are grouped', () => {
  fc.assert(
    fc.property(fields, fields, fields, (a, b, c) =>
      same(mergeFields(mergeFields(a, b), c), mergeFields(a, mergeFields(b, c))),
    ),
    RUNS,
  )
})

test('no field is ever lost, and each has a word that somebody wrote', () => {
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      const merged = mergeFields(a, b)
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
        assert.ok(Object.hasOwn(merged, key))
      assert.equal(Object.getPrototypeOf(merged), Object.prototype)
    }),
    RUNS,
  )
})

test('a deletion marked later than an edit stands', () => {
  const gone: Fields = { deleted: { value: true, clock: at(2) } }
  assert.equal(isDeleted(mergeFields({ a: { value: 1, clock: at(1) } }, gone)), true)
  const back: Fields = { deleted: { value: false, clock: at(3) } }
  assert.equal(isDeleted(mergeFields(gone, back)), false)
})

test('a clock only ever goes forward, also when the wall clock jumps back an hour', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3_600_000, max: 3_600_000 }), { maxLength: 50 }),
      (jumps) => {
        let last = CLOCK_ZERO
        let nowAtMs = Date.UTC(2026, 9, 4)
        for (const jump of jumps) {
          nowAtMs += jump
          const next = nextClock({ nowAtMs, last, node: 'aaaaaaaaaaaa' })
          assert.ok(next > last && laterClock(next, last) === next)
          last = next
        }
      },
    ),
    RUNS,
  )
})

test('seventy thousand changes within one millisecond still have an order', () => {
  let last = nextClock({ nowAtMs: 1000, last: CLOCK_ZERO, node: 'aaaaaaaaaaaa' })
  for (let i = 0; i < 70_000; i++) {
    const next = nextClock({ nowAtMs: 1000, last, node: 'aaaaaaaaaaaa' })
    assert.ok(next > last)
    last = next
  }
  assert.ok(clockAtMs(last) <= 1002)
})

test('identifiers are UUID version 7, and a file gives the same one everywhere', () => {
  assert.ok(uuid.safeParse(newId(Date.UTC(2026, 9, 4), crypto.randomUUID())).success)
  const file = {
    sha256: 'f552a9f0cd54204e0d702e0ac240dfde439f34a2b326ffb85b9c92e8ec5c7ace',
    startAtMs: 1_699_438_778_000,
  }
  assert.equal(activityIdOf(file), '018bae71-d690-7f55-aa9f-0cd54204e0d7')
  assert.ok(uuid.safeParse(activityIdOf(file)).success)
})

test('equal values have one text, whatever the order of keys', () => {
  assert.equal(
    canonicalJson({ b: [1, { d: null, c: 'x' }], a: true }),
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  )
})
