import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { CoursePoint } from '@uncramp/core/carry'
import { haversineM } from '@uncramp/core/course'
import fc from 'fast-check'

import type { TimedSample } from '../timed-course.ts'
import { revisitedPoints } from './revisited-places.ts'

const placed = (atM: number, latitudeDeg: number, longitudeDeg: number): TimedSample => ({
  atM,
  atS: atM,
  latitudeDeg,
  longitudeDeg,
  isPoint: false,
})
const point: CoursePoint = { id: 'drink-1', kind: 'water', atM: 0, atS: 0 }

/** Degrees that lie about as far apart as the distance that counts as the same place. */
const nearby = fc.integer({ min: -500_000, max: 500_000 }).map((steps) => steps / 1e9)
const latitudes = fc.oneof(
  fc.constantFrom(-90, -89.9999, 0, 60, 89.9999, 90),
  fc.integer({ min: -90, max: 90 }),
)
const longitudes = fc.oneof(
  fc.constantFrom(-180, -179.9999, 0, 179.9999, 180),
  fc.integer({ min: -180, max: 180 }),
)

test('a place passed again is found wherever on earth it lies, and only then', () => {
  let revisitedCount = 0
  fc.assert(
    fc.property(fc.tuple(latitudes, longitudes, nearby, nearby), (places) => {
      const [latDeg, lonDeg, northDeg, eastDeg] = places
      const here = placed(0, latDeg, lonDeg)
      const otherLatDeg = Math.max(-90, Math.min(90, latDeg + northDeg))
      const turnedDeg = lonDeg + eastDeg
      const otherLonDeg = turnedDeg > 180 ? turnedDeg - 360 : turnedDeg
      const there = placed(5000, otherLatDeg, otherLonDeg)
      const isNear = haversineM(here, there) < 35
      if (isNear) revisitedCount += 1
      const found = revisitedPoints([{ point, sample: here }], [here, there])
      assert.deepEqual(found, isNear ? [point] : [])
    }),
    { numRuns: 2000 },
  )
  assert.ok(revisitedCount > 200, `only ${revisitedCount} places were near`)
})

test('the same bend a moment later is not a second pass', () => {
  const here = placed(0, 52, 4.9)
  const soon = placed(250, 52.0001, 4.9)
  assert.deepEqual(revisitedPoints([{ point, sample: here }], [here, soon]), [])
})
