import assert from 'node:assert/strict'
import { test } from 'node:test'

import { IssueLog } from './issue-log.ts'
import type { RawColumns } from './raw-track.ts'
import { tidyTrack } from './tidy-track.ts'

function tidied(columns: RawColumns): RawColumns {
  const timeS = Float64Array.of(1_600_000_000, 1_600_000_001, 1_600_000_002)
  const raw = { samplesCount: 3, timeS, columns, atByte: Int32Array.of(10, 20, 30) }
  return tidyTrack(raw, new IssueLog()).columns
}

test('a latitude without any longitude is no place, whatever a damaged file put into it', () => {
  const { latitudeDeg, altitudeM } = tidied({
    latitudeDeg: Float64Array.of(4e7, 52, 52),
    altitudeM: Float64Array.of(3, 4, 5),
  })
  assert.equal(latitudeDeg, undefined)
  assert.deepEqual(altitudeM, Float64Array.of(3, 4, 5))
  assert.equal(tidied({ longitudeDeg: Float64Array.of(1, 2, 3) }).longitudeDeg, undefined)
})

test('a place off the earth, a half one, and the one of a receiver without a fix are blanks', () => {
  const { latitudeDeg, longitudeDeg } = tidied({
    latitudeDeg: Float64Array.of(0, 95, 52),
    longitudeDeg: Float64Array.of(0, 4, NaN),
  })
  assert.deepEqual(latitudeDeg, Float64Array.of(NaN, NaN, NaN))
  assert.deepEqual(longitudeDeg, Float64Array.of(NaN, NaN, NaN))
})
