import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER } from '../runner/index.ts'
import type { Weather } from '../weather/index.ts'
import { drinksBefore, type DrinksBeforeInput } from './drinks-before.ts'

const MIN = 60
const WEATHER: Weather = {
  temperatureC: 18,
  humidityFrac: 0.6,
  windMps: 0,
  sun: 'overcast',
  from: 'given',
}

type Change = Partial<DrinksBeforeInput> & Readonly<{ massKg?: number }>

/** Minutes before the start and millilitres of each drink. */
function drinksOf({ massKg = 70, ...change }: Change): readonly (readonly [number, number])[] {
  const { items } = drinksBefore({
    runner: { ...DEFAULT_RUNNER, massKg },
    weather: WEATHER,
    sweat: { sweatMlPerH: 800 },
    durationS: 4 * 3600,
    method: 'personal',
    ...change,
  })
  return items.flatMap(({ kind, atS, fluidMl = 0 }) =>
    kind === 'drink' ? [[-atS / MIN, fluidMl] as const] : [],
  )
}
const awake = (minutes: number, more: Change = {}) =>
  drinksOf({ awakeBeforeStartS: minutes * MIN, ...more })
const coach = (massKg: number) => drinksOf({ massKg, method: 'rule_of_thumb' })
const sip = (temperatureC: number, sweatMlPerH: number, massKg = 70) =>
  drinksOf({ massKg, weather: { ...WEATHER, temperatureC }, sweat: { sweatMlPerH } }).at(-1)

test('six ml per kg from three hours before, five for who is up for less than two', () => {
  assert.deepEqual(drinksOf({}), [
    [180, 210],
    [165, 210],
    [10, 150],
  ])
  assert.deepEqual(awake(240), drinksOf({}))
  assert.deepEqual(awake(120), [
    [120, 210],
    [105, 210],
    [10, 150],
  ])
  assert.deepEqual(awake(119), [
    [90, 175],
    [75, 175],
    [10, 150],
  ])
})

test('no portion is above 250 ml and none closer than a quarter of an hour: what has no time is left out', () => {
  assert.deepEqual(awake(60), [
    [60, 175],
    [45, 175],
    [10, 70],
  ])
  assert.deepEqual(awake(59), [
    [59, 250],
    [10, 150],
  ])
  assert.deepEqual(awake(45), [
    [45, 250],
    [10, 150],
  ])
  assert.deepEqual(awake(44), [[10, 150]])
  assert.deepEqual(awake(45, { massKg: 50 }), [
    [45, 250],
    [10, 50],
  ])
})

test('a heavy runner has no more than 600 ml, in three portions', () => {
  assert.deepEqual(drinksOf({ massKg: 120 }), [
    [180, 200],
    [165, 200],
    [150, 200],
    [10, 150],
  ])
})

test("the coach's hour before keeps its hour; its volume only as far as 5 ml per kg and its time go", () => {
  assert.deepEqual(coach(70), [
    [60, 175],
    [45, 175],
    [10, 70],
  ])
  assert.deepEqual(coach(130), [
    [60, 250],
    [45, 250],
    [10, 175],
  ])
})

test('the sip before the start is larger only in heat and for who sweats much', () => {
  assert.deepEqual(sip(25, 1001), [10, 200])
  assert.deepEqual(sip(25, 1000), [10, 150])
  assert.deepEqual(sip(24.9, 1001), [10, 150])
  assert.deepEqual(sip(18, 800, 40), [10, 120])
})
