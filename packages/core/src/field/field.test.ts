import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { bits, drawKey, inverseNormal, share } from './chance.ts'
import { isCleanFinish } from './clean-finish.ts'
import { crampsPerKm } from './cramps.ts'
import { FIELD_LAWS } from './field.law.ts'
import {
  DEFAULT_SUPPLIES,
  FORECAST_SPREAD,
  RaceEvidenceTables,
  marathonShape,
  planField,
  weatherDraws,
  type FieldInput,
} from './index.ts'
import { placePosts, usualPostsCount } from './medical-posts.ts'
import { iceKgPerL } from './plan-field.ts'
import { Progress } from './progress.ts'
import { startLine } from './start-line.ts'
import { WallTable } from './wall-table.ts'

for (const { name, property } of FIELD_LAWS) {
  test(name, () => {
    fc.assert(property, { numRuns: 25 })
  })
}

const WEATHER = {
  temperatureC: 18,
  humidityFrac: 0.6,
  windMps: 2,
  sun: 'part',
  from: 'given',
} as const

function field(count: number): FieldInput {
  return {
    runners: {
      anchorS: Float64Array.from({ length: count }, (_, i) => 10_000 + (i * 9000) / count),
      sexRank: Uint8Array.from({ length: count }, (_, i) => 1 + (i % 2)),
      ageYears: new Float64Array(count).fill(40),
      massKg: new Float64Array(count).fill(NaN),
      waveIndex: new Uint8Array(count),
      startS: new Float64Array(count).fill(NaN),
    },
    anchor: 'predicted',
    distanceM: 42_195,
    stations: [10_000, 20_000, 30_000].map((atM) => ({
      atM,
      name: `at ${atM}`,
      drinks: ['water'],
      hasToilet: false,
    })),
    waves: [{ name: '', startAtS: 0 }],
    weathers: weatherDraws([WEATHER], { drawsCount: 20, seed: 3, spread: FORECAST_SPREAD }),
    shape: marathonShape('finish'),
    supplies: DEFAULT_SUPPLIES,
    seed: 3,
  }
}

const codeOf = (input: FieldInput): string => {
  const plan = planField(input)
  return plan.ok ? 'ok' : plan.error.code
}

test('a field is refused with a code when there is nobody, nothing, or a station off the course', () => {
  const good = field(10)
  assert.equal(codeOf(good), 'ok')
  assert.equal(codeOf({ ...good, runners: field(0).runners }), 'no_runners')
  assert.equal(codeOf({ ...good, stations: [] }), 'no_stations')
  assert.equal(codeOf({ ...good, weathers: [] }), 'no_weather')
  assert.equal(codeOf({ ...good, distanceM: 25_000 }), 'station_off_course')
  assert.equal(codeOf({ ...good, distanceM: 500_000 }), 'distance_out_of_range')
})

test('station peaks come in the order of the stations, and the field spreads out on the way', () => {
  const plan = planField(field(3000))
  assert.ok(plan.ok)
  const [first, second, third] = plan.value.stations
  assert.ok(first && second && third)
  assert.ok(first.firstS < second.firstS && second.firstS < third.firstS)
  assert.ok(first.peakCount.mid > third.peakCount.mid)
  assert.ok(plan.value.finish.lastS - plan.value.finish.firstS > first.lastS - first.firstS)
})

test('a single drink is never counted above 250 ml, however long the way to the station', () => {
  const input = {
    ...field(200),
    stations: [{ atM: 40_000, name: '', drinks: ['water'] as const, hasToilet: false }],
  }
  const plan = planField(input)
  assert.ok(plan.ok)
  const most = (200 * 250) / DEFAULT_SUPPLIES.drunkFrac
  assert.ok((plan.value.stations[0]?.rule.waterMl.high ?? Infinity) <= most + 1e-6)
  assert.ok((plan.value.stations[0]?.habits.waterMl.high ?? Infinity) <= most + 1e-6)
})

test('a station with water alone gets no sports drink and no sodium', () => {
  const plan = planField(field(100))
  assert.ok(plan.ok)
  for (const { rule, habits } of plan.value.stations)
    assert.deepEqual([rule.sportsMl.high, rule.sodiumMg.high, habits.sportsCups.high], [0, 0, 0])
})

test('ice is none in cool air and 0.17 kg a litre from 26 to 10 degrees (heat of melting by hand)', () => {
  assert.equal(iceKgPerL(12, DEFAULT_SUPPLIES), 0)
  // 1 kg · 4.186 · 16 K = 67 kJ; each kg of ice takes 334 + 41.9 kJ.
  assert.ok(Math.abs(iceKgPerL(26, DEFAULT_SUPPLIES) - 66.98 / 375.86) < 0.001)
})

test('cramps add up to the published rates, and 46 to 80 % of them come late', () => {
  const perKm = crampsPerKm(1000, 42_195)
  const sum = (of: (one: (typeof perKm)[number]) => number): number =>
    perKm.reduce((total, one) => total + of(one), 0)
  assert.ok(Math.abs(sum((one) => one.midCount) - (1000 * 20) / 88) < 1)
  assert.ok(sum((one) => one.lowCount) < 152 && sum((one) => one.highCount) > 326)
  const late = perKm
    .filter(({ fromM }) => fromM >= 32_000)
    .reduce((total, one) => total + one.midCount, 0)
  assert.ok(late / sum((one) => one.midCount) > 0.44 && late / sum((one) => one.midCount) < 0.8)
})

test('posts cover the whole course once, end at the finish and crowd where it cramps', () => {
  const posts = placePosts(crampsPerKm(1000, 42_195), [{ atM: 31_300 }], usualPostsCount(42_195))
  assert.equal(posts[0]?.fromM, 0)
  assert.equal(posts.at(-1)?.atM, 42_195)
  posts.forEach((post, i) => assert.ok(i === 0 || posts[i - 1]?.toM === post.fromM))
  assert.ok(posts.some(({ stationIndex, atM }) => stationIndex === 0 && atM === 31_300))
  assert.ok(
    posts.filter(({ atM }) => atM > 21_000).length >
      posts.filter(({ atM }) => atM <= 21_000).length,
  )
})

test('start lines: a wave crosses fastest first, ten a second, and a known start is kept', () => {
  const input = field(30)
  input.runners.startS[7] = 123
  const startS = startLine(input)
  assert.equal(startS[7], 123)
  assert.equal(startS[0], 0)
  assert.ok(Math.abs((startS[29] ?? 0) - 2.9) < 1e-9)
})

const ratio = (times: Float64Array): number => (15_300 - (times[1] ?? 0)) / (times[1] ?? 1)

test('the shipped shape: even halves give way, men fade more than women, times rise on the way', () => {
  const progress = new Progress(marathonShape('finish'), {
    distanceM: 42_195,
    placesM: [5000, 21_097.5, 30_000, 42_195],
  })
  const read = (sexRank: number): Float64Array => {
    const out = new Float64Array(4)
    progress.timesInto({ anchorS: 15_300, sexRank, levelFrac: 0.5, sexFrac: 0.5 }, out)
    return out
  }
  const [women, men] = [read(1), read(2)]
  assert.equal(Math.round(men[3] ?? 0), 15_300)
  assert.ok((men[0] ?? 0) < (women[0] ?? 0), 'for the same finish men start faster')
  // Table 2: 4:00-4:30, men 1.142 and women 1.098 pooled; Chicago 2014 itself 1.117 and 1.069.
  assert.ok(Math.abs(ratio(men) - 1.117) < 0.02 && Math.abs(ratio(women) - 1.069) < 0.02)
})

test('walls: more for men, for slower runners and in heat; none in a half marathon', () => {
  const cool = new WallTable(10, 42_195, 0)
  assert.ok(cool.chanceFrac(15_000, 2) > cool.chanceFrac(15_000, 1))
  assert.ok(cool.chanceFrac(17_000, 2) > cool.chanceFrac(11_000, 2))
  assert.ok(new WallTable(22, 42_195, 0).chanceFrac(15_000, 2) > cool.chanceFrac(15_000, 2))
  assert.equal(new WallTable(10, 21_097, 0).chanceFrac(15_000, 2), 0)
})

const even = (finishS: number): Float64Array =>
  Float64Array.from([5, 10, 15, 20, 21.0975, 25, 30, 35, 40], (km) => (finishS * km) / 42.195)

test('clean finishes: a missed mat passes; a cut course, a wheelchair and an odd half do not', () => {
  assert.ok(isCleanFinish(even(14_400), 14_400))
  assert.ok(isCleanFinish(even(14_400).with(2, NaN), 14_400))
  assert.ok(!isCleanFinish(even(6000), 6000))
  assert.ok(!isCleanFinish(even(14_400).with(6, (even(14_400)[5] ?? 0) + 600), 14_400))
  assert.ok(!isCleanFinish(even(14_400).with(4, NaN), 14_400))
  assert.ok(!isCleanFinish(even(14_400), 20_000))
})

// Everybody at 300 s/km to 30 km; then a quarter at 380, the others at 310.
const at = (i: number, x: number): number =>
  300 * Math.min(30, x) + (i % 4 === 0 ? 380 : 310) * Math.max(0, x - 30)

test('race tables count a planted field: one in four hits a wall, nobody runs a negative split', () => {
  const tables = new RaceEvidenceTables()
  const km = [5, 10, 15, 20, 21.0975, 25, 30, 35, 40]
  const runnersCount = 400
  const column = (x: number): Float64Array =>
    Float64Array.from({ length: runnersCount }, (_, i) => at(i, x))
  tables.add({
    sexRank: new Uint8Array(runnersCount).fill(1),
    ageYears: new Float64Array(runnersCount).fill(35),
    splitS: km.map(column),
    finishS: column(42.195),
  })
  const { all, byAge, cleanCount } = tables.tables()
  assert.equal(cleanCount, runnersCount)
  assert.ok(Math.abs(all.wall20Frac - 0.25) < 1e-9)
  assert.equal(all.negativeFrac, 0)
  assert.deepEqual(
    byAge.map(({ group, sex }) => `${group} ${sex}`),
    ['30-39 f'],
  )
})

test('chance: shares are even, normals have the published quantiles, seeds differ', () => {
  const key = drawKey({ seed: 1, drawIndex: 0 })
  let [sum, low] = [0, 0]
  for (let i = 0; i < 20_000; i += 1) {
    const value = share(bits(key, i, 0))
    sum += value
    if (value < 0.1) low += 1
  }
  assert.ok(Math.abs(sum / 20_000 - 0.5) < 0.01 && Math.abs(low / 20_000 - 0.1) < 0.01)
  assert.ok(Math.abs(inverseNormal(0.975) - 1.959964) < 1e-5)
  assert.ok(Math.abs(inverseNormal(0.01) + 2.326348) < 1e-5)
  assert.notEqual(drawKey({ seed: 2, drawIndex: 0 }), key)
})
