import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { readRaceColumns } from '../../../../bench/race-columns.ts'
import {
  MARATHON_FITS,
  RaceEvidenceTables,
  fitRaceShape,
  marathonShape,
  predictArrivals,
  type RaceColumns,
  type RaceShape,
} from './index.ts'

const FOLDER = join(import.meta.dirname, '../../../../../shared/data/race')
const skip = existsSync(FOLDER) ? false : 'no race data beside the project (../shared/data/race)'
const read = (name: string): RaceColumns => readRaceColumns(readFileSync(join(FOLDER, name)))

type Check = Readonly<{ worstFrac: number; peakFrac: number; coverFrac: number }>

/** Arrivals per 5 min at one place from the first 5 km, against what was observed. */
function check(
  columns: RaceColumns,
  of: Readonly<{ shape: RaceShape; atM: number; temperatureC: number }>,
): Check {
  const first5kS = columns.splitS[0] ?? columns.finishS
  const timeS = of.atM === 30_000 ? (columns.splitS[6] ?? columns.finishS) : columns.finishS
  const kept = Array.from(timeS.keys()).filter((i) => (first5kS[i] ?? 0) > 0 && (timeS[i] ?? 0) > 0)
  const times = Float64Array.from(kept, (i) => timeS[i] ?? 0)
  const predicted = predictArrivals({
    ...of,
    first5kS: Float64Array.from(kept, (i) => first5kS[i] ?? 0),
    sexRank: Uint8Array.from(kept, (i) => columns.sexRank[i] ?? 0),
    distanceM: 42_195,
    binS: 300,
    drawsCount: 12,
    seed: 1,
  })
  const observed = new Float64Array(predicted.mid.length)
  for (const atS of times)
    observed[Math.floor(atS / 300)] = (observed[Math.floor(atS / 300)] ?? 0) + 1
  const peak = Math.max(...observed)
  const inside = times.filter(
    (atS, i) => atS >= (predicted.runnerLowS[i] ?? 0) && atS <= (predicted.runnerHighS[i] ?? 0),
  )
  return {
    worstFrac:
      Math.max(...predicted.mid.map((count, bin) => Math.abs(count - (observed[bin] ?? 0)))) / peak,
    peakFrac: Math.max(...predicted.mid) / peak - 1,
    coverFrac: inside.length / times.length,
  }
}

const told = ({ worstFrac, peakFrac, coverFrac }: Check): string =>
  `worst 5 min ${(worstFrac * 100).toFixed(1)} % of the peak, peak ${(peakFrac * 100).toFixed(1)} %, cover ${(coverFrac * 100).toFixed(1)} %`

test('Boston 2015, which the shape has never seen: 30 km and finish from 5 km', { skip }, (t) => {
  const boston = read('boston-2015.csv')
  for (const atM of [30_000, 42_195]) {
    const found = check(boston, { shape: marathonShape('first_5k'), atM, temperatureC: 8 })
    t.diagnostic(`boston ${atM}: ${told(found)}`)
    assert.ok(found.worstFrac < 0.1, told(found))
    assert.ok(found.coverFrac > 0.75 && found.coverFrac < 0.85, told(found))
  }
})

test(
  'the same method the other way: Boston’s shape on Chicago 2014, worse at the finish',
  { skip },
  (t) => {
    const fit = { ...MARATHON_FITS.first_5k, temperatureC: 8 }
    const shape = fitRaceShape(read('boston-2015.csv'), fit)
    assert.ok(shape)
    const chicago = read('chicago-2014.csv')
    for (const [atM, allowedFrac] of [
      [30_000, 0.12],
      [42_195, 0.17],
    ] as const) {
      const found = check(chicago, { shape, atM, temperatureC: 12 })
      t.diagnostic(`chicago ${atM}: ${told(found)}`)
      assert.ok(found.worstFrac < allowedFrac, told(found))
      assert.ok(found.coverFrac > 0.75 && found.coverFrac < 0.85, told(found))
    }
  },
)

test('table 1 of the race evidence is met on both races', { skip }, () => {
  const published = [
    ['boston-2015.csv', 26_543, 1.072, 1.033, 1.131, 7.6, 36.1, -3.4, 0.1, 22, 14.1, 9.2],
    ['chicago-2014.csv', 39_882, 1.1, 1.038, 1.187, 9.7, 50.1, -5.9, -0.8, 41.9, 31.6, 23.3],
  ] as const
  for (const [
    name,
    count,
    mid,
    low,
    high,
    negative,
    slower,
    start,
    half,
    w20,
    w25,
    w30,
  ] of published) {
    const tables = new RaceEvidenceTables()
    tables.add(read(name))
    const { all, cleanCount } = tables.tables()
    assert.equal(cleanCount, count)
    const near = (value: number, wanted: number, within: number): void => {
      assert.ok(Math.abs(value - wanted) <= within, `${name}: ${value} for ${wanted}`)
    }
    near(all.halfRatio.mid, mid, 0.001)
    near(all.halfRatio.low, low, 0.001)
    near(all.halfRatio.high, high, 0.001)
    const percents = [
      [all.negativeFrac, negative],
      [all.tenPercentSlowerFrac, slower],
      [all.startOverMean.mid, start],
      [all.startOverHalfFrac, half],
      [all.wall20Frac, w20],
      [all.wall25Frac, w25],
      [all.wall30Frac, w30],
    ] as const
    for (const [frac, percent] of percents) near(frac * 100, percent, 0.06)
  }
})
