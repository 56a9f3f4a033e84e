import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { drunkMl, logDrink, undoDrink, type RunDrink } from './drink-log.ts'
import { drinkPrompt, roomMl, type PromptDrink, type PromptFacts } from './drink-prompt.ts'
import { momentsBetween, momentsOf } from './moments.ts'
import { paceAdvice, passedAtS, windowPaceSPerKm, type ProgressPoint } from './pace-window.ts'

const FINISH_S = 15_000
const planned: readonly PromptDrink[] = Array.from({ length: 11 }, (_, index) => ({
  atS: 1200 * (index + 1),
  atM: 3400 * (index + 1),
  fluidMl: 140,
  drink: 'water',
}))

function drink(atS: number, fluidMl = 140, atM = (atS * 3400) / 1200): RunDrink {
  return { id: `d${atS}-${fluidMl}`, atS, atM, fluidMl, drink: 'water' }
}

function facts(now: Partial<PromptFacts>): PromptFacts {
  return { planned, logged: [], capMlPerH: 520, nowAtS: 0, nowAtM: 0, finishAtS: FINISH_S, ...now }
}

test('the first drink is due at its planned time, or at its place when that comes first', () => {
  assert.equal(drinkPrompt(facts({ nowAtS: 1100, nowAtM: 3100 })).code, 'waiting')
  const byTime = drinkPrompt(facts({ nowAtS: 1200, nowAtM: 3000 }))
  assert.deepEqual(byTime, { code: 'due', by: 'time', fluidMl: 140, drink: 'water' })
  const byPlace = drinkPrompt(facts({ nowAtS: 1150, nowAtM: 3400 }))
  assert.equal(byPlace.code === 'due' && byPlace.by, 'distance')
})

test('a drink taken late moves the next one by as much', () => {
  const late = drinkPrompt(facts({ logged: [drink(1800)], nowAtS: 2400, nowAtM: 6800 }))
  assert.equal(late.code === 'waiting' && late.dueAtS, 3000)
})

test('a missed drink is not made up for: the amount stays one drink', () => {
  const prompt = drinkPrompt(facts({ nowAtS: 3700, nowAtM: 10_400 }))
  assert.equal(prompt.code === 'due' && prompt.fluidMl, 140)
})

test('at the ceiling prompts fall silent until there is room again', () => {
  const logged = [drink(600, 400), drink(1800, 300)]
  const prompt = drinkPrompt(facts({ logged, nowAtS: 3000, nowAtM: 8500 }))
  assert.equal(prompt.code, 'silent_at_cap')
  assert.ok(prompt.code === 'silent_at_cap' && prompt.untilAtS > 3000)
})

test('far above the ceiling they stay silent to the finish', () => {
  const logged = [drink(600, 1000), drink(900, 1000), drink(1200, 1000)]
  assert.equal(drinkPrompt(facts({ logged, nowAtS: 3000, nowAtM: 8500 })).code, 'silent_to_finish')
})

test('without a ceiling there are no numbers', () => {
  const { capMlPerH: _, ...refused } = facts({ nowAtS: 5000 })
  assert.deepEqual(drinkPrompt(refused), { code: 'no_numbers' })
})

test('nothing is asked for in the last ten minutes', () => {
  assert.equal(drinkPrompt(facts({ nowAtS: FINISH_S - 500, nowAtM: 41_000 })).code, 'all_done')
})

test('a station drink waits for its place', () => {
  const stations = planned.map((item) => ({ ...item, station: 'Station' }))
  const early = drinkPrompt(facts({ planned: stations, nowAtS: 1500, nowAtM: 3000 }))
  assert.equal(early.code, 'waiting')
  const there = drinkPrompt(facts({ planned: stations, nowAtS: 1500, nowAtM: 3300 }))
  assert.equal(there.code === 'due' && there.by, 'station')
  const behind = drinkPrompt(facts({ planned: stations, nowAtS: 1700, nowAtM: 3700 }))
  assert.equal(behind.code === 'waiting' && behind.dueAtM, 6800 - 150)
})

test('a runner who takes every prompt never passes the ceiling, however slow or fast', () => {
  const pace = realBetween(1.5, 5)
  const cap = fc.integer({ min: 120, max: 800 })
  const sips = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 })
  fc.assert(
    fc.property(pace, cap, sips, (speedMps, capMlPerH, extra) => {
      let logged: readonly RunDrink[] = extra.map((ml, index) => drink(300 * (index + 1), ml))
      const startMl = drunkMl(logged)
      for (let nowAtS = 1500; nowAtS < FINISH_S; nowAtS += 60) {
        const nowAtM = nowAtS * speedMps
        const prompt = drinkPrompt(facts({ logged, capMlPerH, nowAtS, nowAtM }))
        if (prompt.code !== 'due') continue
        assert.ok(prompt.fluidMl <= 250)
        const taken = logDrink(logged, drink(nowAtS, prompt.fluidMl, nowAtM), nowAtS)
        assert.ok(taken.ok)
        logged = taken.value
        assert.ok(drunkMl(logged) <= Math.max(startMl, (capMlPerH * nowAtS) / 3600) + 1e-6)
      }
    }),
    { numRuns: 60 },
  )
})

test('drinking more never brings the next prompt forward', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 3000 }), fc.integer({ min: 0, max: 600 }), (atS, ml) => {
      const at = { nowAtS: 3000, nowAtM: 8500 }
      const less = drinkPrompt(facts({ logged: [drink(60, 50)], ...at }))
      const more = drinkPrompt(facts({ logged: [drink(60, 50), drink(atS, ml)], ...at }))
      if (less.code === 'waiting') assert.notEqual(more.code, 'due')
    }),
    { numRuns: 200 },
  )
})

test('room is never negative and grows while nothing is drunk', () => {
  const logged = [drink(900, 500)]
  assert.equal(roomMl(logged, 400, 1000), 0)
  assert.ok(roomMl(logged, 400, 9000) > roomMl(logged, 400, 6000))
})

test('a log keeps its order, refuses the future and takes one back', () => {
  const first = logDrink([], drink(2000), 2500)
  assert.ok(first.ok)
  const second = logDrink(first.value, drink(1000), 2500)
  assert.ok(second.ok)
  assert.deepEqual(
    second.value.map((taken) => taken.atS),
    [1000, 2000],
  )
  const future = logDrink([], drink(2600), 2500)
  assert.equal(future.ok ? '' : future.error.code, 'drink_in_future')
  const huge = logDrink([], drink(100, 5000), 2500)
  assert.equal(huge.ok ? '' : huge.error.code, 'drink_too_large')
  const twice = logDrink(second.value, drink(2000), 2500)
  assert.equal(twice.ok ? '' : twice.error.code, 'drink_already_logged')
  assert.equal(undoDrink(second.value, drink(1000).id).length, 1)
})

/** A run at even speed with noisy positions. */
function track(speedMps: number, endS: number, noiseM: (index: number) => number): ProgressPoint[] {
  let atM = 0
  return Array.from({ length: endS / 5 }, (_, index) => {
    const atS = (index + 1) * 5
    atM = Math.max(atM, atS * speedMps + noiseM(index))
    return { atS, atM }
  })
}

test('noise of eight metres on the position never raises a pace warning', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const points = track(3, 900, (index) => 8 * Math.sin(index * 12.9898 + seed))
      let last: 'on_target' | 'too_fast' | 'too_slow' | 'grace' | 'no_signal' = 'grace'
      for (let count = 20; count <= points.length; count++) {
        const seen = points.slice(0, count)
        const nowAtS = seen.at(-1)?.atS ?? 0
        const said = paceAdvice({ points: seen, nowAtS, targetSPerKm: 1000 / 3, last })
        last = said.code
        assert.notEqual(said.code, 'too_slow')
        assert.notEqual(said.code, 'too_fast')
      }
    }),
    { numRuns: 40 },
  )
})

test('ten per cent too fast is said, and taken back only well inside the band', () => {
  const points = track(3.3, 600, () => 0)
  const target = { points, nowAtS: 600, targetSPerKm: 1000 / 3 }
  assert.equal(paceAdvice(target).code, 'too_fast')
  const near = { points: track(3.07, 600, () => 0), nowAtS: 600, targetSPerKm: 1000 / 3 }
  assert.equal(paceAdvice(near).code, 'on_target')
  assert.equal(paceAdvice({ ...near, last: 'too_fast' }).code, 'too_fast')
})

test('nothing is judged after the gun, without a signal, or standing', () => {
  const points = track(3, 80, () => 0)
  assert.equal(paceAdvice({ points, nowAtS: 80, targetSPerKm: 333 }).code, 'grace')
  assert.equal(paceAdvice({ points, nowAtS: 140, targetSPerKm: 333 }).code, 'no_signal')
  assert.equal(windowPaceSPerKm([], 100), undefined)
})

test('one jump of 200 m is trimmed away', () => {
  const points = track(3, 600, () => 0).map((point, index) =>
    index >= 110 ? { ...point, atM: point.atM + 200 } : point,
  )
  const paceSPerKm = windowPaceSPerKm(points, 600) ?? 0
  assert.ok(Math.abs(paceSPerKm - 1000 / 3) < 12, `${paceSPerKm}`)
})

test('a place is passed between two points, to the second', () => {
  const points = [
    { atS: 100, atM: 300 },
    { atS: 200, atM: 700 },
  ]
  assert.equal(passedAtS(points, 500), 150)
  assert.equal(passedAtS(points, 150), 50)
  assert.equal(passedAtS(points, 701), undefined)
})

test('each moment of a run comes once, in order of place', () => {
  const moments = momentsOf({
    run: { distanceM: 42_195, goalS: 15_000, massKg: 70 },
    timeline: [],
  })
  assert.deepEqual(
    moments.map((moment) => moment.code),
    ['first_mile', 'five_km', 'half', 'finish'],
  )
  const said = [0, 1609, 1700, 6000, 30_000, 42_195].flatMap((toM, index, all) =>
    index === 0 ? [] : momentsBetween(moments, { fromM: all[index - 1] ?? 0, toM }),
  )
  assert.equal(said.length, moments.length)
})
