import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ODOMETER_ZERO, advance, betweenM, type Fix, type Odometer } from './odometer.ts'

const M_PER_DEG = 111_194.9

function fix(atS: number, northM: number, accuracyM = 8): Fix {
  return { atS, latitudeDeg: 48 + northM / M_PER_DEG, longitudeDeg: 16, accuracyM }
}

function after(fixes: readonly Fix[]): Odometer {
  return fixes.reduce(advance, ODOMETER_ZERO)
}

test('a degree of latitude is 111.2 km', () => {
  const from = { latitudeDeg: 48, longitudeDeg: 16 }
  assert.ok(Math.abs(betweenM(from, { ...from, latitudeDeg: 49 }) - 111_195) < 5)
})

test('an even run adds up, across the antimeridian too', () => {
  const run = Array.from({ length: 101 }, (_, index) => fix(index * 3, index * 10))
  assert.ok(Math.abs(after(run).atM - 1000) < 1)
  const east = [179.9995, -179.9995].map((longitudeDeg, index) => ({
    ...fix(index * 20, 0),
    longitudeDeg,
  }))
  assert.ok(after(east).atM < 80 && after(east).atM > 60)
})

test('jumps, poor positions and trembling add nothing', () => {
  const jump = after([fix(0, 0), fix(3, 10), fix(6, 900), fix(9, 30)])
  assert.ok(Math.abs(jump.atM - 30) < 1)
  assert.equal(after([fix(0, 0), fix(5, 60, 200)]).atM, 0)
  const standing = Array.from({ length: 60 }, (_, index) => fix(index * 5, index % 2 === 0 ? 0 : 3))
  assert.equal(after(standing).atM, 0)
})

test('after a tunnel the straight way is taken', () => {
  const through = after([fix(0, 0), fix(3, 10), fix(123, 400)])
  assert.ok(Math.abs(through.atM - 400) < 1)
})

test('a clock that jumps back changes nothing', () => {
  const odometer = after([fix(10, 0), fix(20, 40)])
  assert.equal(advance(odometer, fix(15, 80)), odometer)
})
