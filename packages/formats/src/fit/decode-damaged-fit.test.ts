import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import type { DecodedActivity } from '@uncramp/core/activity'
import fc from 'fast-check'

import { codesOf, decodedFit } from '../testing/decoded-fit.ts'
import { testRun } from '../testing/fit-bytes.ts'
import { decodeFit } from './decode-fit.ts'

describe('damage', () => {
  const whole = testRun(60).bytes()

  test('a wrong check sum is an issue at its place', () => {
    const { activity, issues } = decodedFit(testRun(60).bytes({ crc: 1 }))
    assert.deepEqual(issues, [{ code: 'crc_mismatch', atByte: whole.length - 2, timesCount: 1 }])
    assert.equal(activity.track.atS.length, 60)
  })

  test('a header that claims less, nothing, or four gigabytes is not believed', () => {
    for (const dataBytes of [0, 100, 0xffff_ffff]) {
      const { activity, issues } = decodedFit(testRun(60).bytes({ dataBytes }))
      assert.equal(activity.track.atS.length, 60, `${dataBytes}`)
      assert.ok(issues.length > 0)
    }
  })

  test('a file cut off anywhere keeps all records before the cut', () => {
    const recordBytes = 24
    for (let toByte = 14; toByte < whole.length; toByte += 7) {
      const result = decodeFit(whole.subarray(0, toByte))
      if (!result.ok) {
        assert.ok(toByte < 200)
        continue
      }
      const { activity, issues } = result.value
      const expected = Math.min(60, Math.floor((toByte - 140) / recordBytes))
      assert.ok(activity.track.atS.length >= expected, `${toByte}: ${activity.track.atS.length}`)
      assert.ok(issues.length > 0)
    }
  })

  test('a byte lost in the middle costs a few records, not the rest', () => {
    const lost = new Uint8Array(whole.length - 1)
    lost.set(whole.subarray(0, 800))
    lost.set(whole.subarray(801), 800)
    const { activity, issues } = decodedFit(lost)
    assert.ok(activity.track.atS.length >= 57, `${activity.track.atS.length}`)
    assert.ok(codesOf(issues).includes('undefined_record'))
    assert.equal(activity.totals.distanceM, 180)
  })

  test('two chained recordings of the same time are one', () => {
    const twice = new Uint8Array(whole.length * 2)
    twice.set(whole)
    twice.set(whole, whole.length)
    const { activity, issues } = decodedFit(twice)
    assert.equal(activity.track.atS.length, 60)
    assert.equal(activity.laps.length, 1)
    assert.deepEqual(codesOf(issues), ['second_recording'])
  })

  test('rubbish behind the end is an issue', () => {
    const longer = new Uint8Array(whole.length + 9)
    longer.set(whole)
    assert.deepEqual(decodedFit(longer).issues, [
      { code: 'trailing_bytes', atByte: whole.length, timesCount: 9 },
    ])
  })

  test('nothing that is done to the bytes makes it throw', () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = whole.slice()
        for (const { at, to } of changes) bytes[at] = to
        const result = decodeFit(bytes)
        if (result.ok) assertSound(result.value)
      }),
      { numRuns: 400 },
    )
  })
})

function assertSound({ activity }: DecodedActivity): void {
  const { atS } = activity.track
  for (const column of Object.values(activity.track)) assert.equal(column.length, atS.length)
  atS.forEach((value, index) => assert.ok(value >= (atS[index - 1] ?? 0)))
  for (const { fromS, toS } of [...activity.stops, ...activity.laps, ...activity.sessions]) {
    assert.ok(fromS >= 0 && toS >= fromS)
  }
}
