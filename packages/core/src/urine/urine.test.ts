import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import {
  URINE_OFF_SCALE,
  URINE_SCALE,
  adviseUrine,
  urineChecks,
  type UrineAdvice,
  type UrineReading,
} from './index.ts'
import { URINE_LAWS } from './urine.law.ts'

const resting: UrineReading = {
  colour: 'very_pale_lemonade',
  signs: [],
  runner: { massKg: 70, conditions: [], medicines: [] },
}
const longRun = { durationS: 4 * 3600, endedAgoS: 3600 }
const codeOf = (advice: UrineAdvice) => advice.code
const levelOf = (advice: UrineAdvice) =>
  advice.kind === 'triage' ? advice.result.level : advice.kind

test('the scale has eight steps from palest to brown, each with its own colour', () => {
  const steps = Object.values(URINE_SCALE)
  assert.deepEqual(
    steps.map(({ urineLevel }) => urineLevel),
    [1, 2, 3, 4, 5, 6, 7, 8],
  )
  const all = [...steps, ...Object.values(URINE_OFF_SCALE)].map(({ hex }) => hex)
  assert.equal(new Set(all).size, all.length)
  for (const hex of all) assert.match(hex, /^#[0-9A-F]{6}$/)
})

const say = (colour: UrineReading['colour']) => codeOf(adviseUrine({ ...resting, colour }))
const level = (reading: Partial<UrineReading>) => levelOf(adviseUrine({ ...resting, ...reading }))

test('at rest the colour says what the table says', () => {
  assert.equal(say('almost_clear'), 'ease_off')
  assert.equal(say('very_pale_lemonade'), 'on_target')
  assert.equal(say('light_lemonade'), 'on_target')
  assert.equal(say('yellow'), 'one_glass')
  assert.equal(say('dark_yellow'), 'drink_over_2_h')
  assert.equal(say('amber'), 'drink_and_weigh')
  assert.equal(say('dark_amber'), 'drink_weigh_and_watch')
  assert.equal(say('neon_yellow'), 'ignore_colour')
})

test('a little dark is one glass, and in dim light a colour is looked at again first', () => {
  const glass = adviseUrine({ ...resting, colour: 'yellow' })
  assert.deepEqual(glass.kind === 'dose' && [glass.fluidMl, glass.overS], [200, 7200])
  const dim = (colour: UrineReading['colour']) =>
    codeOf(adviseUrine({ ...resting, colour, isLightDim: true }))
  assert.deepEqual(
    [dim('light_lemonade'), dim('yellow'), dim('dark_amber')],
    ['on_target', 'look_in_bright_light', 'look_in_bright_light'],
  )
})

test('without a wake-up time the morning is twenty hours after the finish, and clear of the gate', () => {
  const checks = urineChecks({ endAtS: 10_000, durationS: 4 * 3600 })
  assert.deepEqual(checks.at(-1), {
    code: 'next_morning',
    atS: 10_000 + 20 * 3600,
    isGated: false,
    sources: ['nsw_urine', 'eah2015', 'uncramp_engineering'],
  })
  const early = urineChecks({ endAtS: 0, durationS: 4 * 3600, morningAtS: 6 * 3600 })
  assert.equal(early.at(-1)?.isGated, true)
})

test('dark yellow at 70 kg is 350 ml over two hours, less when less was lost', () => {
  const advice = adviseUrine({ ...resting, colour: 'dark_yellow' })
  assert.deepEqual(
    advice.kind === 'dose' && [advice.fluidMl, advice.overS, advice.recheckAfterS],
    [350, 7200, 7200],
  )
  const small = adviseUrine({ ...resting, colour: 'dark_yellow', massChangeKg: -0.2 })
  assert.equal(small.kind === 'dose' && small.fluidMl, 200)
  const capped = adviseUrine({ ...resting, colour: 'dark_yellow', capMlPerH: 120 })
  assert.equal(capped.kind === 'dose' && capped.fluidMl, 240)
})

test('after a long run dark urine alone does not mean drink', () => {
  const dark: UrineReading = { ...resting, colour: 'amber', run: longRun }
  assert.equal(codeOf(adviseUrine(dark)), 'weight_unknown')
  assert.equal(codeOf(adviseUrine({ ...dark, massChangeKg: 0 })), 'weight_not_lost')
  assert.equal(codeOf(adviseUrine({ ...dark, massChangeKg: 0.6 })), 'weight_not_lost')
  assert.equal(codeOf(adviseUrine({ ...dark, massChangeKg: -1 })), 'drink_and_weigh')
  assert.equal(codeOf(adviseUrine({ ...dark, unknown: ['nausea'] })), 'low_sodium_signs')
  assert.equal(levelOf(adviseUrine({ ...dark, signs: ['bloating'] })), 'same_day')
  assert.equal(levelOf(adviseUrine({ ...dark, signs: ['vomiting'] })), 'emergency')
})

test('the gate closes at two hours of running and opens after six hours', () => {
  const dark: UrineReading = { ...resting, colour: 'amber' }
  const at = (durationS: number, endedAgoS: number) =>
    adviseUrine({ ...dark, run: { durationS, endedAgoS } }).kind
  assert.equal(at(7199, 60), 'dose')
  assert.equal(at(7200, 60), 'withheld')
  assert.equal(at(7200, 21_600), 'withheld')
  assert.equal(at(7200, 21_601), 'dose')
  assert.equal(at(Number.NaN, 60), 'withheld')
})

test('brown with muscle pain is an emergency, without any sign it is for the same day', () => {
  for (const colour of ['brownish', 'brown_cola'] as const) {
    assert.equal(levelOf(adviseUrine({ ...resting, colour })), 'same_day')
    for (const sign of ['muscles_very_painful', 'muscles_swollen', 'weakness'] as const) {
      assert.equal(levelOf(adviseUrine({ ...resting, colour, signs: [sign] })), 'emergency')
      assert.equal(levelOf(adviseUrine({ ...resting, colour, unknown: [sign] })), 'emergency')
    }
  }
})

test('colours off the scale reach the level of the table', () => {
  assert.equal(level({ colour: 'pink_red' }), 'same_day')
  assert.equal(level({ colour: 'pink_red', signs: ['clots_or_cannot_pass_urine'] }), 'emergency')
  assert.equal(level({ colour: 'orange' }), 'routine')
  assert.equal(level({ colour: 'orange', signs: ['jaundice'] }), 'same_day')
  assert.equal(level({ colour: 'blue_green' }), 'routine')
  assert.equal(level({ colour: 'cloudy' }), 'routine')
  assert.equal(level({ colour: 'cloudy', signs: ['urine_pain_or_fever'] }), 'same_day')
})

test('dark amber with hardly any urine is for the same day', () => {
  const advice = adviseUrine({ ...resting, colour: 'dark_amber', signs: ['little_urine'] })
  assert.equal(levelOf(advice), 'same_day')
})

test('vitamins mute the scale but never brown, and dim light asks for a second look', () => {
  const dark: UrineReading = { ...resting, colour: 'dark_yellow' }
  assert.equal(codeOf(adviseUrine({ ...dark, isColourMuted: true })), 'ignore_colour')
  assert.equal(codeOf(adviseUrine({ ...dark, isLightDim: true })), 'look_in_bright_light')
  const brown: UrineReading = { ...resting, colour: 'brownish', isColourMuted: true }
  assert.equal(adviseUrine({ ...brown, isLightDim: true }).kind, 'triage')
})

test('a fluid restriction gets no volume', () => {
  const runner = { massKg: 70, conditions: ['fluid_restriction'] as const, medicines: [] }
  assert.equal(codeOf(adviseUrine({ ...resting, colour: 'amber', runner })), 'fluid_refused')
})

test('after a marathon the looks come at 2, 4 and 6½ hours and the next morning', () => {
  const checks = urineChecks({ endAtS: 14_400, durationS: 14_400, morningAtS: 86_400 })
  assert.deepEqual(
    checks.map(({ code, atS, isGated }) => [code, (atS - 14_400) / 3600, isGated]),
    [
      ['first_look', 2, true],
      ['second_look', 4, true],
      ['gate_lifts', 6.5, false],
      ['next_morning', 20, false],
    ],
  )
})

test('after a short run there is no gate', () => {
  const checks = urineChecks({ endAtS: 3600, durationS: 3600 })
  assert.deepEqual(
    checks.map(({ code }) => code),
    ['first_look', 'second_look', 'next_morning'],
  )
  assert.ok(checks.every(({ isGated }) => !isGated))
})

for (const { name, property } of URINE_LAWS) {
  test(name, () => {
    fc.assert(property, { numRuns: 400 })
  })
}
