import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { DEFAULT_RUNNER, type Runner, type WeighIn } from '../runner/index.ts'
import { DEFAULT_WEATHER } from '../weather/index.ts'
import { heightOrGuessM, sweatEstimate, weighInSweat } from './index.ts'

const runner: Runner = { ...DEFAULT_RUNNER, massKg: 70, heightM: 1.75, sex: 'm' }
const weather = { ...DEFAULT_WEATHER, temperatureC: 18 }
const effort = { speedMps: 10 / 3.6, durationS: 3600, gradeFrac: 0 }
const NOW_AT_MS = 1_790_000_000_000
const DAY_MS = 86_400_000
const test: WeighIn = {
  startAtMs: NOW_AT_MS - 30 * DAY_MS,
  durationS: 3600,
  massBeforeKg: 70,
  massAfterKg: 69,
  drunkMl: 500,
  eatenG: 0,
  urineMl: 0,
  scaleStepKg: 0.1,
  speedMps: 10 / 3.6,
  temperatureC: 18,
  humidityFrac: 0.6,
}
const estimate = (weighIns: readonly WeighIn[], more: Partial<Runner> = {}) =>
  sweatEstimate({ runner: { ...runner, ...more, weighIns }, weather, effort, nowAtMs: NOW_AT_MS })

describe('a weighed run', () => {
  it('gives mass lost plus drinks less carbon and breath water', () => {
    const got = weighInSweat(test, runner)
    assert.ok(got.ok)
    assert.ok(Math.abs(got.value.gasG - 53) < 2, `about 0.05 kg/h of carbon: ${got.value.gasG}`)
    assert.ok(Math.abs(got.value.respiratoryMl - 100) < 15, `${got.value.respiratoryMl}`)
    const parts = got.value.sweatMl + got.value.gasG + got.value.respiratoryMl
    assert.ok(Math.abs(parts - 1500) < 1e-9)
    assert.deepEqual(got.value.cautions, [])
  })
  const refusals = [
    ['run_too_short', { durationS: 600 }],
    ['mass_gained', { massAfterKg: 71, drunkMl: 500 }],
    ['negative_sweat', { massAfterKg: 69.9, drunkMl: 0, urineMl: 300 }],
    ['implausible_sweat_rate', { massAfterKg: 66, drunkMl: 1000 }],
    ['implausible_mass_loss', { massAfterKg: 60 }],
    ['weigh_in_not_a_number', { drunkMl: NaN }],
  ] as const
  for (const [code, change] of refusals)
    it(`refuses with ${code}`, () => {
      const got = weighInSweat({ ...test, ...change }, runner)
      assert.equal(got.ok ? 'accepted' : got.error.code, code)
    })
  it('counts a run that ended heavier, and says stop', () => {
    const got = weighInSweat({ ...test, massAfterKg: 70.5, drunkMl: 1200 }, runner)
    assert.ok(got.ok)
    assert.ok(got.value.sweatMlPerH > 0)
    const [caution] = got.value.cautions
    assert.equal(caution?.code, 'ended_heavier')
    assert.equal(caution?.level, 'stop')
  })
})

describe('the estimate after weigh-ins', () => {
  it('moves towards what was measured and narrows', () => {
    const [before, after] = [estimate([]), estimate([test])]
    const observed = weighInSweat(test, runner)
    assert.ok(observed.ok)
    assert.ok(after.sweatMlPerH > before.sweatMlPerH)
    assert.ok(after.sweatMlPerH < observed.value.sweatMlPerH)
    assert.ok(after.logSd < before.logSd)
    assert.equal(after.fromWeighInsCount, 1)
  })
  it('follows the normal posterior by hand: sd 0.12 against 0.30', () => {
    const observed = weighInSweat(test, runner)
    assert.ok(observed.ok)
    const got = estimate([test])
    const q = Math.log(observed.value.sweatMlPerH / estimate([]).priorMlPerH)
    const weight = 1 / 0.12 ** 2 / (1 / 0.12 ** 2 + 1 / 0.3 ** 2)
    assert.ok(Math.abs(Math.log(got.sweatMlPerH / got.priorMlPerH) - weight * q) < 0.03)
    assert.ok(Math.abs(got.logSd - Math.sqrt(1 / (1 / 0.0144 + 1 / 0.09) + 0.01)) < 1e-9)
  })
  it('forgets tests older than 24 months and refused ones', () => {
    const old = { ...test, startAtMs: NOW_AT_MS - 800 * DAY_MS }
    assert.equal(estimate([old, { ...test, durationS: 300 }]).fromWeighInsCount, 0)
    assert.equal(estimate([old]).sweatMlPerH, estimate([]).sweatMlPerH)
  })
  it('gives a test in other weather half the weight', () => {
    const far = estimate([{ ...test, temperatureC: 30 }])
    const postVariance = 1 / (1 / 0.09 + 0.5 / 0.0144)
    assert.ok(Math.abs(far.logSd - Math.sqrt(postVariance + 0.01)) < 1e-9)
  })
  it("takes the runner's own figure as one careful test", () => {
    const own = estimate([], { sweatRateMlPerH: 1100 })
    assert.ok(own.sweatMlPerH > 950 && own.sweatMlPerH < 1100, `${own.sweatMlPerH}`)
    assert.ok(own.hasOwnRate)
  })
  it('adds a tenth for an acclimatised runner', () => {
    const ratio = estimate([], { isAcclimatised: true }).sweatMlPerH / estimate([]).sweatMlPerH
    assert.ok(Math.abs(ratio - 1.1) < 1e-9)
  })
  it('widens when heat balance and regression disagree twofold', () => {
    const humid = { ...weather, temperatureC: 38, humidityFrac: 0.8 }
    const got = sweatEstimate({ runner, weather: humid, effort })
    assert.equal(got.logSd, 0.4)
    assert.equal(got.isUncompensable, true)
  })
  it('guesses the reference heights within 4 cm', () => {
    for (const [massKg, heightM] of [
      [50, 1.6],
      [60, 1.68],
      [70, 1.75],
      [90, 1.83],
    ] as const)
      assert.ok(Math.abs(heightOrGuessM({ massKg }) - heightM) <= 0.04)
  })
})
