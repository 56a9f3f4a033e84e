import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { heatBand, heatPenaltyFrac } from './heat.ts'
import { liljegrenWbgt } from './liljegren.ts'
import { sunPosition } from './sun-position.ts'
import { bomWbgtC, stullWetBulbC } from './wbgt-shortcuts.ts'
import { estimateWbgt, wbgtC, windAt2mMps } from './wbgt.ts'
import type { Sun, Weather } from './weather.ts'

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, expected ${expected}`)
}

test('Liljegren’s WBGT agrees with an independent solution of the same balances in 20 cases', () => {
  // °C, humidity, m/s at 2 m, W/m², cosine of zenith, WBGT
  const table = [
    [25, 0.5, 1, 850, 0.8, 26.28],
    [25, 0.5, 3, 850, 0.8, 23.86],
    [25, 0.5, 2, 150, 0.8, 20.99],
    [25, 0.5, 2, 0, -1, 19.7],
    [10, 0.8, 2, 0, -0.5, 8.37],
    [0, 0.9, 3, 200, 0.3, 1.2],
    [15, 0.6, 2, 600, 0.7, 16.25],
    [18, 0.6, 2, 600, 0.8, 18.92],
    [20, 0.5, 1, 850, 0.8, 22.26],
    [20, 0.8, 4, 400, 0.6, 20.45],
    [22, 0.7, 0.5, 700, 0.7, 26.91],
    [28, 0.7, 2, 850, 0.9, 29.4],
    [30, 0.3, 3, 900, 0.9, 25.43],
    [30, 0.7, 1, 850, 0.9, 32.66],
    [32, 0.8, 2, 600, 0.8, 33.38],
    [35, 0.2, 5, 950, 0.95, 26.66],
    [35, 0.6, 2, 850, 0.9, 34.42],
    [38, 0.4, 0.2, 900, 0.9, 40.32],
    [40, 0.15, 8, 1000, 0.98, 28.48],
    [-5, 0.5, 6, 300, 0.4, -4.8],
  ] as const
  for (const [temperatureC, humidityFrac, windMps, solarWPerM2, cosZenithFrac, expected] of table) {
    const input = { temperatureC, humidityFrac, solarWPerM2, cosZenithFrac }
    const answer = liljegrenWbgt({ ...input, pressureHpa: 1013.25, windAt2mMps: windMps })
    near(answer.wbgtC, expected, 0.01)
  }
})

test('the shortcuts give their published values', () => {
  near(bomWbgtC(20, 0.5), 19.9, 0.05)
  near(bomWbgtC(25, 0.6), 25.6, 0.05)
  near(bomWbgtC(30, 0.7), 32.6, 0.05)
  near(stullWetBulbC(20, 0.5), 13.7, 0.05)
})

test('the sun stands overhead at noon of an equinox on the equator and below ground at midnight', () => {
  // 2026: 20 March 12:07 and 00:07, 21 June 12:02, 3 January 00:00, all GMT.
  const equator = { latitudeDeg: 0, longitudeDeg: 0 }
  near(sunPosition(1_774_008_420_000, equator).cosZenithFrac, 1, 0.001)
  near(sunPosition(1_773_965_220_000, equator).cosZenithFrac, -1, 0.001)
  const tropic = { latitudeDeg: 23.44, longitudeDeg: 0 }
  near(sunPosition(1_782_043_320_000, tropic).cosZenithFrac, 1, 0.001)
  near(sunPosition(1_767_398_400_000, equator).sunDistanceFrac, 0.9833, 0.0003)
})

const weather = fc.record({
  temperatureC: realBetween(-20, 45),
  humidityFrac: realBetween(0, 1),
  windMps: realBetween(0, 20),
  sun: fc.constantFrom<Sun>('night', 'overcast', 'light_cloud', 'part', 'full'),
  from: fc.constant('given' as const),
}) satisfies fc.Arbitrary<Weather>

test('law: warmer or damper air never has a lower WBGT', () => {
  fc.assert(
    fc.property(weather, realBetween(0, 5), (air, more) => {
      const base = wbgtC(air)
      assert.ok(Number.isFinite(base))
      assert.ok(wbgtC({ ...air, temperatureC: air.temperatureC + more }) >= base - 1e-3)
      const damperFrac = Math.min(1, air.humidityFrac + more / 5)
      assert.ok(wbgtC({ ...air, humidityFrac: damperFrac }) >= base - 1e-3)
    }),
    { numRuns: 2000 },
  )
})

test('law: a sunnier class never has a lower WBGT, wind classes and all', () => {
  const classes: readonly Sun[] = ['night', 'overcast', 'light_cloud', 'part', 'full']
  fc.assert(
    fc.property(weather, (air) => {
      const heats = classes.map((sun) => wbgtC({ ...air, sun }))
      for (const [index, heat] of heats.entries())
        assert.ok(heat >= (heats[index - 1] ?? Number.NEGATIVE_INFINITY) - 1e-3, String(heats))
    }),
    { numRuns: 1000 },
  )
})

test('a radiation figure is used when there is one, else the sun class, and night has none', () => {
  const air = {
    temperatureC: 20,
    humidityFrac: 0.5,
    windMps: 2,
    sun: 'full',
    from: 'given',
  } as const
  assert.equal(estimateWbgt(air).wbgtBy, 'sun_class')
  assert.equal(estimateWbgt({ ...air, solarWPerM2: 300 }).wbgtBy, 'radiation')
  assert.equal(estimateWbgt({ ...air, cosZenithFrac: -0.1 }).solarWPerM2, 0)
  assert.equal(estimateWbgt({ ...air, solarWPerM2: 300 }).solarWPerM2, 300)
})

test('wind at a runner’s height is a fraction of the forecast’s, and never quite nothing', () => {
  near(windAt2mMps(5, 850), 5 * 0.2 ** 0.15, 1e-9)
  near(windAt2mMps(5, 0), 5 * 0.2 ** 0.3, 1e-9)
  assert.equal(windAt2mMps(0, 500), 0.13)
})

test('the heat bands begin where the race flags do', () => {
  const at = [9.9, 10, 18, 23, 28, 32].map((heatC) => heatBand(heatC))
  assert.deepEqual(at, ['cold', 'cool', 'warm', 'hot', 'very_hot', 'extreme'])
})

test('heat costs 0.19, 0.35 and 0.5 % per degree by marathon time, nothing below 7.5 °C', () => {
  const table = [
    [9000, 0.0019],
    [12_600, 0.0035],
    [16_200, 0.005],
    [25_000, 0.005],
  ] as const
  for (const [marathonS, perDegreeFrac] of table) {
    near(heatPenaltyFrac({ wbgtC: 17.5, marathonS }), perDegreeFrac * 10, 1e-12)
    assert.equal(heatPenaltyFrac({ wbgtC: 5, marathonS }), 0)
  }
  // Ely: the fastest men lose 1.7 to 4.5 % over 5-25 °C; the elite line stays inside that.
  near(heatPenaltyFrac({ wbgtC: 22.5, marathonS: 8000 }), 0.0285, 0.0001)
})
