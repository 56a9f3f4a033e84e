import assert from 'node:assert/strict'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { DEFAULT_RUNNER } from '../runner/index.ts'
import { sweatRecord } from './index.ts'
import { DAY_MS, FIRST_AT_MS, type Law } from './log.arbitrary.law.ts'

/** What all weighings together say. */
export const SWEAT_RECORD_LAWS: readonly Law[] = [
  {
    name: 'the sweat grid has every square once, each estimate inside its range',
    property: fc.property(
      realBetween(40, 130),
      fc.array(
        fc.record({
          startAtMs: fc.nat(1000).map((day) => FIRST_AT_MS - day * DAY_MS),
          durationS: fc.integer({ min: 600, max: 14_400 }),
          lossKg: realBetween(-1, 4),
          drunkMl: fc.nat(1500),
          temperatureC: realBetween(-10, 40),
          speedMps: realBetween(1.5, 5),
        }),
        { maxLength: 6 },
      ),
      (massKg, given) => {
        const weighIns = given.map(({ lossKg, ...one }) => ({
          ...one,
          massBeforeKg: massKg,
          massAfterKg: massKg - lossKg,
          eatenG: 0,
          urineMl: 0,
          scaleStepKg: 0.1,
          humidityFrac: 0.6,
        }))
        const runner = { ...DEFAULT_RUNNER, massKg, weighIns }
        const { cells, tests, nextTest } = sweatRecord({ runner, nowAtMs: FIRST_AT_MS })
        assert.equal(cells.length, 12)
        assert.equal(tests.length, weighIns.length)
        for (const { estimate } of cells)
          assert.ok(
            estimate.lowMlPerH > 0 &&
              estimate.lowMlPerH <= estimate.sweatMlPerH &&
              estimate.sweatMlPerH <= estimate.highMlPerH,
          )
        assert.ok(nextTest?.temperatureBand !== 'hot' || nextTest.effortBand === 'easy')
      },
    ),
  },
]
