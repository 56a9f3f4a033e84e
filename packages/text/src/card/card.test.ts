import assert from 'node:assert/strict'
import { test } from 'node:test'

import { carriedRun, coursePoints, wristSteps, type WristStep } from '@uncramp/core/carry'
import { STRETCHES } from '@uncramp/core/stretching'
import { WARM_UP_EXERCISES } from '@uncramp/core/warmup'
import fc from 'fast-check'

// Test code of the core: random plans. Shipped code never reaches across like this.
import {
  MARATHON_SEED,
  courseOf,
  planArbitrary,
  planOf,
  type PlanSeed,
} from '../../../core/src/carry/plan-arbitrary.law.ts'
import { quantities, type Locale, type UnitSystem } from '../quantities.ts'
import { carryWords, raceCardHtml, raceSheet } from './index.ts'

const SEED: PlanSeed = { ...MARATHON_SEED, meanSPerKm: 512, wobbles: [1] }
const EVERY = (['en', 'es'] as const).flatMap((locale) =>
  (['metric', 'imperial', 'uk'] as const).map((units) => [locale, units] as const),
)
const q = (locale: Locale, units: UnitSystem) => quantities(locale, units, 'Europe/Madrid')

function exerciseSteps(): readonly WristStep[] {
  const base = { length: { by: 'lap' }, plannedS: 0 } as const
  return [
    ...WARM_UP_EXERCISES.map((what): WristStep => ({
      ...base,
      role: 'drill',
      cues: [{ code: 'drill', what, durationS: 140 }],
    })),
    ...STRETCHES.flatMap((what) =>
      (['left', 'right', 'both'] as const).map((side): WristStep => ({
        ...base,
        role: 'stretch',
        cues: [{ code: 'stretch', what, side, durationS: 140 }],
      })),
    ),
  ]
}

test('every exercise and cue has a name of 15 letters or fewer and a note of 199 bytes or fewer', () => {
  for (const [locale, units] of EVERY) {
    const words = carryWords(q(locale, units))
    const { steps } = wristSteps(planOf(SEED), { stepCount: 100, hasWarmUp: true })
    for (const step of [...exerciseSteps(), ...steps]) {
      const folded = words.stepName(step).normalize('NFD').replaceAll(/\p{M}/gu, '')
      assert.match(folded, /^[ -~]{1,15}$/, `${locale} ${units}`)
      const note = words.stepNote(step)
      assert.ok(Buffer.byteLength(note) <= 199, `${locale}: ${note}`)
      assert.doesNotMatch(note, /undefined|NaN/)
    }
  }
})

test('drinks joined on a small watch keep their amounts and times in a note that fits', () => {
  const plan = planOf({
    ...SEED,
    distanceM: 100_000,
    meanSPerKm: 600,
    hasEat: false,
    hasSalt: false,
  })
  const { steps } = wristSteps(plan, { stepCount: 50, hasWarmUp: true })
  const joined = steps.filter(({ cues }) => cues.filter(({ code }) => code === 'drink').length > 1)
  assert.ok(joined.length > 0)
  for (const [locale, units] of EVERY) {
    const words = carryWords(q(locale, units))
    for (const step of joined) {
      const note = words.stepNote(step)
      assert.ok(Buffer.byteLength(note) <= 199, note)
      for (const cue of step.cues)
        if (cue.code === 'drink') assert.ok(note.includes(q(locale, units).duration(cue.atS)))
      assert.match(words.stepName(step), /\+\d$/)
    }
  }
})

test('points of a course have names of 15 letters or fewer that begin with the amount', () => {
  const plan = planOf(SEED)
  const course = courseOf(42_195, {
    stepM: 100,
    longitudeDeg: 2,
    isThereAndBack: false,
    hasAltitude: true,
  })
  const points = coursePoints(plan, course, [])
  assert.ok(points.ok)
  for (const [locale, units] of EVERY) {
    const words = carryWords(q(locale, units))
    for (const point of points.value.points)
      assert.match(words.pointName(point), /^[\d.]+(ml|oz|g) .{2,9}$/)
  }
})

test('the card holds every drink of the run with its volume and time, in the order of the run', () => {
  for (const [locale, units] of EVERY) {
    const quantity = q(locale, units)
    const plan = planOf(SEED)
    const sheet = raceSheet(plan, quantity)
    const tables = sheet.left.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const lines = tables.map(({ cells }) => cells.join(' '))
    let from = 0
    for (const { fluidMl, atS } of carriedRun(plan).drinks) {
      const clock = quantity.duration(atS)
      const at = lines.findIndex(
        (line, index) =>
          index >= from && line.includes(clock) && line.includes(quantity.fluid(fluidMl)),
      )
      assert.ok(at >= from, `${locale} ${units} ${clock}`)
      from = at
    }
  }
})

test('the band holds every drink too, however long the run', () => {
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom(...EVERY), (plan, [locale, units]) => {
      const { band } = raceSheet(plan, q(locale, units))
      const told = band.rows.filter(
        ({ cells, mark }) => mark === 'drink' && /\d(ml|oz) /.test(cells.join(' ')),
      )
      assert.equal(told.length, carriedRun(plan).drinks.length)
    }),
    { numRuns: 60 },
  )
})

test('any plan makes a card without gaps in its words, with the disclaimer once', () => {
  fc.assert(
    fc.property(planArbitrary, fc.constantFrom(...EVERY), (plan, [locale, units]) => {
      const html = raceCardHtml(plan, q(locale, units), { paper: 'a4' })
      const words = html.replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>|<[^>]*>/gs, ' ')
      assert.doesNotMatch(words, /undefined|NaN|Infinity|\[object/)
      const said = locale === 'en' ? 'not a medical device' : 'no es un producto sanitario'
      assert.equal(words.split(said).length, 2)
      assert.doesNotMatch(words, /\bprevents?\b|\bcures?\b|\bprevienen?\b|\bcuran?\b/i)
    }),
    { numRuns: 60 },
  )
})

test('names from outside cannot become markup', () => {
  const plan = planOf({ ...SEED, hasStations: true })
  const timeline = plan.timeline.map((item) =>
    item.station === undefined ? item : { ...item, station: '<script>alert("1")</script>' },
  )
  const html = raceCardHtml({ ...plan, timeline }, q('en', 'metric'), {
    paper: 'letter',
    emergencyContact: '"><img src=x onerror=y>',
  })
  assert.doesNotMatch(html, /<script|<img/)
  assert.match(html, /size:letter/)
})

test('where fluid is refused the card names no volume and no salt', () => {
  for (const [locale, units] of EVERY) {
    const html = raceCardHtml(planOf({ ...SEED, isRefused: true }), q(locale, units), {
      paper: 'a4',
    })
    const words = html.replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>|<[^>]*>/gs, ' ')
    assert.doesNotMatch(words, /\d ?(ml|oz|fl oz|mg)\b/)
    assert.doesNotMatch(words, /Drink if you are thirsty|Bebe si tienes sed/)
  }
})

test('a fix for the first mile says whether it is in miles or kilometres', () => {
  const html = raceCardHtml(planOf(SEED), q('en', 'metric'), { paper: 'a4' })
  assert.match(html, /20 s ahead<\/td><td>next miles in \d+:\d\d, \d+:\d\d: level/)
})
