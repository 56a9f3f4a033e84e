import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { altitudeAtM, gradeFrac, hasAltitude, pointAtM } from './along-course.ts'
import { courseFromTrack, type TrackColumns } from './course-from-track.ts'
import { haversineM } from './haversine.ts'

const DEGREE_M = 111_195

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, expected ${expected}`)
}

/** North from the equator, a point every 100 m. */
function north(pointsCount: number, altitudeOf?: (index: number) => number): TrackColumns {
  const indices = Array.from({ length: pointsCount }, (_, index) => index)
  return {
    name: 'north',
    latitudeDeg: indices.map((index) => (index * 100) / DEGREE_M),
    longitudeDeg: indices.map(() => 5),
    ...(altitudeOf === undefined ? {} : { altitudeM: indices.map(altitudeOf) }),
  }
}

function made(track: TrackColumns) {
  const course = courseFromTrack(track)
  assert.ok(course.ok, JSON.stringify(course))
  return course.value
}

function codeOf(track: TrackColumns): string {
  const course = courseFromTrack(track)
  return course.ok ? 'ok' : course.error.code
}

test('a degree of latitude is 111.195 km, and so is one across the date line', () => {
  near(
    haversineM({ latitudeDeg: 0, longitudeDeg: 5 }, { latitudeDeg: 1, longitudeDeg: 5 }),
    DEGREE_M,
    1,
  )
  near(
    haversineM({ latitudeDeg: 0, longitudeDeg: 179.5 }, { latitudeDeg: 0, longitudeDeg: -179.5 }),
    DEGREE_M,
    1,
  )
})

test('a straight climb keeps its grade, end to end', () => {
  const course = made(north(101, (index) => 50 + index * 5))
  near(course.distanceM, 10_000, 1)
  near(gradeFrac(course, { fromM: 0, toM: 1000 }), 0.05, 0.0005)
  near(gradeFrac(course, { fromM: 9000, toM: 10_000 }), 0.05, 0.0005)
  near(altitudeAtM(course, 5000), 300, 1)
  near(pointAtM(course, 5000).latitudeDeg, 5000 / DEGREE_M, 1e-5)
  assert.equal(course.atM[0], 0)
  assert.equal(course.atM.at(-1), course.distanceM)
})

test('altitude noise of a few metres does not make hills', () => {
  const course = made(north(201, (index) => 20 + (index % 2 === 0 ? 4 : -4)))
  for (let fromM = 0; fromM < 19_000; fromM += 1000)
    assert.ok(Math.abs(gradeFrac(course, { fromM, toM: fromM + 1000 })) < 0.006)
})

test('missing altitude stays unknown and reads as flat; short gaps are bridged', () => {
  const bare = made(north(50))
  assert.equal(hasAltitude(bare), false)
  assert.equal(gradeFrac(bare, { fromM: 0, toM: 1000 }), 0)
  const gappy = made(north(51, (index) => (index > 20 && index < 26 ? Number.NaN : index * 2)))
  near(altitudeAtM(gappy, 2300), 46, 1)
})

test('repeated points, points without position and wild altitudes are passed over', () => {
  const plain = north(31, () => 10)
  const dirty = {
    ...plain,
    latitudeDeg: Array.from(plain.latitudeDeg).flatMap((deg) => [deg, deg, Number.NaN]),
    longitudeDeg: Array.from(plain.longitudeDeg).flatMap((deg) => [deg, deg, 5]),
    altitudeM: Array.from({ length: 31 }).flatMap(() => [10, 99_999, 10]),
  }
  const course = made(dirty)
  near(course.distanceM, made(plain).distanceM, 1e-6)
  near(altitudeAtM(course, 1500), 10, 1e-6)
})

test('a course over the date line is as long as it is and has longitudes in range', () => {
  const course = made({
    name: 'fiji',
    latitudeDeg: [0, 0, 0, 0, 0],
    longitudeDeg: [179.98, 179.99, -180, -179.99, -179.98],
  })
  near(course.distanceM, DEGREE_M * 0.04, 1)
  assert.ok(course.longitudeDeg.every((deg) => Math.abs(deg) <= 180))
  assert.ok(Math.abs(pointAtM(course, course.distanceM / 2).longitudeDeg) > 179.9)
})

test('what is no course is refused with its facts', () => {
  assert.equal(codeOf(north(2)), 'course_too_few_points')
  assert.equal(codeOf(north(0)), 'course_too_few_points')
  assert.equal(codeOf(north(4)), 'course_length_out_of_range')
  assert.equal(codeOf({ ...north(9), longitudeDeg: [1] }), 'course_columns_differ')
  assert.equal(
    codeOf({ ...north(9), latitudeDeg: [0, 91, 0, 0, 0, 0, 0, 0, 0] }),
    'course_position_out_of_range',
  )
  assert.equal(codeOf({ ...north(3), latitudeDeg: [0, 1, 2] }), 'course_leg_too_long')
})

test('law: any columns give a rising, finite course or a refusal', () => {
  const place = fc.tuple(realBetween(50, 50.05), realBetween(5, 5.08), realBetween(-400, 4000))
  const anyDeg = fc.oneof(fc.double(), realBetween(-200, 200))
  const anything = fc.tuple(anyDeg, anyDeg, fc.double())
  const columns = fc.array(
    fc.oneof({ weight: 40, arbitrary: place }, { weight: 1, arbitrary: anything }),
    { maxLength: 40 },
  )
  let coursesCount = 0
  fc.assert(
    fc.property(columns, (points) => {
      const course = courseFromTrack({
        name: 'any',
        latitudeDeg: points.map(([latitudeDeg]) => latitudeDeg),
        longitudeDeg: points.map(([, longitudeDeg]) => longitudeDeg),
        altitudeM: points.map(([, , altitudeM]) => altitudeM),
      })
      if (!course.ok) return
      coursesCount += 1
      const { atM, distanceM, altitudeM, latitudeDeg, longitudeDeg } = course.value
      assert.ok(Number.isFinite(distanceM) && atM.at(-1) === distanceM)
      assert.ok(latitudeDeg.every((deg) => Math.abs(deg) <= 90))
      assert.ok(longitudeDeg.every((deg) => Math.abs(deg) <= 180))
      assert.ok(altitudeM.every((hereM) => Number.isNaN(hereM) || Number.isFinite(hereM)))
      for (const [index, hereM] of atM.entries())
        assert.ok(index === 0 ? hereM === 0 : hereM > (atM[index - 1] ?? 0))
    }),
    { numRuns: 500 },
  )
  assert.ok(coursesCount > 150, `${coursesCount} of 500 became a course`)
})
