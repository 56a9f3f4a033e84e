import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Client } from '@uncramp/contract/client'
import { PLAN_FILES } from '@uncramp/contract/endpoints/advice'

import { answerTo, clientOf, refusalOf } from '../testing/client.ts'
import { openDoor } from '../testing/door.ts'

const START_AT_MS = Date.UTC(2026, 9, 4, 6)
const RUNNER = { massKg: 70 }
const RUN = {
  distanceM: 42_195,
  goalS: 13_500,
  startAtMs: START_AT_MS,
  zone: 'Europe/Amsterdam',
  runner: RUNNER,
}
/** Straight north along a meridian, a point each 100 m. */
const COURSE = {
  name: 'North',
  distanceM: 42_195,
  atM: Array.from({ length: 423 }, (_, i) => Math.min(42_195, i * 100)),
  altitudeM: Array.from({ length: 423 }, () => 3),
  latitudeDeg: Array.from({ length: 423 }, (_, i) => 52 + Math.min(42_195, i * 100) / 111_195),
  longitudeDeg: Array.from({ length: 423 }, () => 5),
}

const air = (temperatureC: number) => ({ weather: { temperatureC, humidityFrac: 0.6 } })

async function planned(client: Client, more = {}) {
  return answerTo(client, 'createPlan', { body: { ...RUN, ...more } })
}

test('two plans are compared: a warmer forecast is one cause', async (t) => {
  const client = clientOf(await openDoor(t))
  const [before, after] = [await planned(client, air(12)), await planned(client, air(27))]
  const compared = await answerTo(client, 'comparePlans', { body: { before, after } })
  assert.deepEqual(compared.causes.map(({ code }) => code).includes('forecast_changed'), true)
  assert.ok(compared.changes.length > 0)
  const same = await answerTo(client, 'comparePlans', { body: { before, after: before } })
  assert.deepEqual([same.causes, same.changes], [[], []])
})

test('a repaired plan is slower and never drinks above the cap', async (t) => {
  const client = clientOf(await openDoor(t))
  const plan = await planned(client)
  const at = { nowAtS: 11_000, nowAtM: 34_000, crampsCount: 1 }
  const repaired = await answerTo(client, 'repairPlan', { body: { plan, ...at } })
  assert.ok(repaired.finishLowS > plan.pace.finishS)
  assert.ok(plan.fluid.capBy !== 'refused')
  const drunkMl = repaired.drinks.reduce((sumMl, { fluidMl }) => sumMl + fluidMl, 0)
  assert.ok(drunkMl <= (plan.fluid.capMlPerH * repaired.finishHighS) / 3600)
  const over = { plan, ...at, nowAtM: 50_000 }
  assert.equal(await refusalOf(client, 'repairPlan', { body: over }), 'nothing_left')
})

test('the first mile has its verdict and the way back', async (t) => {
  const client = clientOf(await openDoor(t))
  const plan = await planned(client)
  const { targetS } = plan.pace.firstMile
  const verdict = async (atS: number) =>
    (await answerTo(client, 'checkFirstMile', { body: { plan, atS } })).code
  assert.equal(await verdict(targetS), 'on_pace')
  assert.equal(await verdict(targetS * 0.95), 'amber')
  assert.equal(await verdict(targetS * 0.9), 'red')
  assert.equal(await verdict(targetS * 1.1), 'slow')
  assert.equal(await verdict(1), 'not_judged')
})

test('a plan becomes a file in every form, always as a download', async (t) => {
  const door = await openDoor(t)
  const plan = await planned(clientOf(door))
  const starts: Readonly<Record<(typeof PLAN_FILES)[number], RegExp>> = {
    ics: /^BEGIN:VCALENDAR/,
    'fit-workout': /^[\s\S]{8}\.FIT/,
    'fit-course': /^[\s\S]{8}\.FIT/,
    gpx: /^<\?xml[\s\S]*<gpx/,
    'apple-workout': /^[\s\S]+/,
    'intervals-text': /^Warmup/,
    html: /^<!doctype html>/i,
  }
  for (const format of PLAN_FILES) {
    const path = `/api/v1/plans/files/${format}?locale=es&units=imperial`
    const answer = await door.ask('POST', path, { json: { plan, course: COURSE } })
    assert.equal(answer.status, 200, `${format}: ${answer.text.slice(0, 200)}`)
    assert.match(answer.text, starts[format], format)
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="uncramp/)
  }
  const bare = await door.ask('POST', '/api/v1/plans/files/gpx', { json: { plan } })
  assert.deepEqual([bare.status, JSON.parse(bare.text).code], [422, 'course_missing'])
})

test('nothing is made of a plan that was changed to drink more, or that says what we do not know', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  const plan = await planned(client)
  assert.ok(plan.fluid.capBy !== 'refused')
  const more = plan.timeline.map((item) =>
    item.phase === 'during' && item.fluidMl !== undefined ? { ...item, fluidMl: 249 } : item,
  )
  const drinks = more.filter(({ kind, phase }) => kind === 'drink' && phase === 'during')
  const flood = { ...plan, timeline: [...more, ...drinks, ...drinks, ...drinks, ...drinks] }
  const tampered: readonly (readonly [string, typeof plan])[] = [
    ['drinks_under_cap', flood],
    [
      'single_drink',
      {
        ...plan,
        timeline: plan.timeline.map((item) =>
          item.phase === 'during' && item.fluidMl !== undefined ? { ...item, fluidMl: 700 } : item,
        ),
        fluid: { ...plan.fluid, capMlPerH: 90_000 },
      },
    ],
    ['sodium_floor', { ...plan, fluid: { ...plan.fluid, endSerumSodiumMmolPerL: 128 } }],
    ['refused_is_silent', { ...plan, fluid: { capBy: 'refused', refusedBy: ['kidney'] } }],
    [
      'splits_cover_the_way',
      { ...plan, pace: { ...plan.pace, splits: plan.pace.splits.slice(1) } },
    ],
  ]
  for (const [rule, changed] of tampered) {
    const answer = await door.ask('POST', '/api/v1/plans/files/ics', { json: { plan: changed } })
    assert.deepEqual([answer.status, JSON.parse(answer.text).rule], [422, rule])
  }
  const cautions = [{ code: 'no_such_code', level: 'warn' as const, sources: ['x'] }]
  const strange = { ...plan, cautions, run: { ...plan.run, zone: 'Mars/Olympus' } }
  for (const format of PLAN_FILES) {
    const path = `/api/v1/plans/files/${format}`
    const answer = await door.ask('POST', path, { json: { plan: strange, course: COURSE } })
    assert.ok(answer.status === 422, `${format}: ${answer.status}`)
  }
})

test('relief is a list of steps, and a moment of it is worked out from every answer', async (t) => {
  const client = clientOf(await openDoor(t))
  const relief = await answerTo(client, 'createRelief', { body: { muscle: 'calf' } })
  assert.deepEqual(
    [...new Set(relief.steps.map(({ phase }) => phase))],
    ['slow_down', 'work', 'ask', 'walk', 'jog', 'run', 'finished'],
  )
  assert.ok(relief.redFlags.length > 5)
  const third = { muscle: 'calf' as const, againCount: 2 }
  assert.equal((await answerTo(client, 'createRelief', { body: third })).goTo, 'aid_station')
  const start = { muscle: 'quad' as const, side: 'left' as const }
  const at = (nowAtS: number, events: object[] = []) =>
    answerTo(client, 'stepRelief', {
      body: { start, nowAtS, events } as never,
      query: { locale: 'es' },
    })
  assert.equal((await at(0)).phase, 'slow_down')
  assert.equal((await at(30)).phase, 'work')
  const eased = { atS: 100, event: { kind: 'eased' } }
  assert.equal((await at(101, [eased])).phase, 'walk')
  const sign = { atS: 40, event: { kind: 'sign', code: 'chest_pain' } }
  const stopped = await at(41, [sign])
  assert.deepEqual([stopped.phase, stopped.goTo], ['stopped', 'triage'])
})

test('the scale and the bowl: doses only where they may be, brown to triage', async (t) => {
  const client = clientOf(await openDoor(t))
  const weighIn = {
    startAtMs: START_AT_MS,
    durationS: 3720,
    massBeforeKg: 70.4,
    massAfterKg: 69.3,
    drunkMl: 500,
    speedMps: 2.8,
    temperatureC: 18,
    humidityFrac: 0.6,
  }
  const tested = await answerTo(client, 'judgeSweatTest', { body: { runner: RUNNER, weighIn } })
  assert.ok(tested.sweat.sweatMlPerH > 1200 && tested.sweat.sweatMlPerH < 1700)
  const gained = { runner: RUNNER, weighIn: { ...weighIn, massAfterKg: 72 } }
  assert.equal(await refusalOf(client, 'judgeSweatTest', { body: gained }), 'mass_gained')
  const runner = { ...RUNNER, weighIns: [weighIn, { ...weighIn, startAtMs: 1, massAfterKg: 73 }] }
  const record = await answerTo(client, 'judgeSweatRecord', {
    body: { runner, nowAtMs: START_AT_MS },
  })
  assert.equal(record.cells.length, 12)
  assert.deepEqual(
    record.tests.map(({ refusedBy }) => refusedBy !== undefined),
    [true, false],
  )

  const urine = (more: object) =>
    answerTo(client, 'readUrine', { body: { runner: RUNNER, colour: 'amber' as const, ...more } })
  assert.equal((await urine({})).kind, 'dose')
  assert.equal((await urine({ colour: 'brown_cola' })).kind, 'triage')
  assert.equal((await urine({ massChangeKg: 0.4 })).kind, 'withheld')
  const kidney = { runner: { ...RUNNER, conditions: ['chronic_kidney_disease'] } }
  const refused = await client.call('readUrine', { body: { colour: 'amber', ...kidney } as never })
  assert.ok(!refused.ok || refused.value.kind === 'withheld')
  const child = { runner: { massKg: 35, ageYears: 9 }, colour: 'amber' as const }
  assert.equal(await refusalOf(client, 'readUrine', { body: child }), 'child_not_covered')
  const heavy = { runner: { massKg: 5000 }, colour: 'amber' as const }
  assert.equal(await refusalOf(client, 'readUrine', { body: heavy }), 'field_out_of_range')

  const after = (more: object) =>
    answerTo(client, 'adviseRehydration', {
      body: { runner: RUNNER, hasLowSodiumSymptoms: false, ...more },
    })
  const soon = { massBeforeKg: 70, massAfterKg: 68.2, nextSessionAfterS: 20 * 3600 }
  assert.equal((await after(soon)).advice, 'drink_volume')
  const heavier = { ...soon, massAfterKg: 70.5 }
  assert.equal((await after(heavier)).advice, 'nothing_until_urine')
})
