import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { crewArrivals } from './index.ts'

/** Ten kilometres at five minutes each. */
const PACE = {
  splits: Array.from({ length: 10 }, (_, index) => ({
    fromM: index * 1000,
    toM: (index + 1) * 1000,
    durationS: 300,
    gradeFrac: 0,
    paceSPerKm: 300,
  })),
}

test('before anybody saw the runner, the plan speaks', () => {
  const arrivals = crewArrivals({ pace: PACE, places: [10_000, 5000], sightings: [] })
  assert.ok(arrivals.ok)
  assert.deepEqual(
    arrivals.value.map(({ atM, lowS, highS }) => [atM, Math.round(lowS), Math.round(highS)]),
    [
      [5000, 1470, 1590],
      [10_000, 2940, 3180],
    ],
  )
})

test('a runner two minutes late at 5 km is expected later everywhere, places behind are passed', () => {
  const sightings = [{ atM: 5000, atS: 1620 }]
  const arrivals = crewArrivals({ pace: PACE, places: [3000, 10_000], sightings })
  assert.ok(arrivals.ok)
  const [behind, finish] = arrivals.value
  assert.equal(behind?.isPassed, true)
  assert.deepEqual([Math.round(finish?.lowS ?? 0), Math.round(finish?.highS ?? 0)], [3208, 3337])
})

test('a runner ahead of the plan is not promised to stay ahead', () => {
  const sightings = [{ atM: 5000, atS: 1400 }]
  const arrivals = crewArrivals({ pace: PACE, places: [10_000], sightings })
  assert.ok(arrivals.ok)
  assert.equal(arrivals.value[0]?.lowS, 1400 + 1500 * 0.98)
})

test('what nobody can have run is refused', () => {
  for (const sighting of [
    { atM: 5000, atS: 300 },
    { atM: 100, atS: 9000 },
    { atM: Number.NaN, atS: 60 },
    { atM: 1000, atS: 0 },
  ]) {
    const arrivals = crewArrivals({ pace: PACE, places: [10_000], sightings: [sighting] })
    assert.equal(!arrivals.ok && arrivals.error.code, 'sighting_not_plausible')
  }
})

test('a later sighting never brings an arrival forward, and a range never turns over', () => {
  fc.assert(
    fc.property(
      realBetween(500, 9000),
      realBetween(2, 5),
      realBetween(0, 600),
      (atM, mps, lateS) => {
        const seen = (atS: number) =>
          crewArrivals({ pace: PACE, places: [9500, 10_000], sightings: [{ atM, atS }] })
        const [early, late] = [seen(atM / mps), seen(atM / mps + lateS)]
        if (!early.ok || !late.ok) return
        for (const [index, arrival] of early.value.entries()) {
          assert.ok(arrival.lowS <= arrival.highS)
          assert.ok((late.value[index]?.lowS ?? 0) >= arrival.lowS - 1e-9)
        }
      },
    ),
  )
})
