import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { RouteName } from '@uncramp/contract/routes'

import { ENDPOINTS, openDoor } from '../testing/door.ts'

const NOW_AT_MS = Date.UTC(2026, 9, 1)
const MUTATIONS_COUNT = 60

/** The same chance every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const STRANGE: readonly unknown[] = [
  null,
  -1,
  0,
  1e308,
  -1e308,
  0.1,
  1e15,
  '',
  'x'.repeat(300),
  '\u0000',
  '<script>',
  true,
  [],
  {},
  [null],
  { code: 'x' },
]

type Tree = Record<string, unknown>

/** Every place in a body, as the object that holds it and the key. */
function places(node: unknown, found: (readonly [Tree, string])[] = []) {
  if (node === null || typeof node !== 'object') return found
  for (const key of Object.keys(node)) {
    found.push([node as Tree, key])
    places((node as Tree)[key], found)
  }
  return found
}

function mutated(body: unknown, draw: () => number): unknown {
  const copy = structuredClone(body)
  const times = 1 + Math.floor(draw() * 3)
  for (let i = 0; i < times; i += 1) {
    const all = places(copy)
    const place = all[Math.floor(draw() * all.length)]
    if (place === undefined) return copy
    const [holder, key] = place
    if (draw() < 0.15) delete holder[key]
    else holder[key] = structuredClone(STRANGE[Math.floor(draw() * STRANGE.length)])
  }
  return copy
}

function bodies(plan: unknown): Partial<Record<RouteName, unknown>> {
  const runner = { massKg: 70, sex: 'f', ageYears: 40, medicines: ['statin'], conditions: [] }
  const runs = Array.from({ length: 12 }, (_, i) => ({
    activityId: `r${i}`,
    startAtMs: NOW_AT_MS - i * 3 * 86_400_000,
    distanceM: 15_000 + i * 500,
    durationS: 5000,
    startTooFastFrac: i / 100,
    temperatureC: 12 + i,
  }))
  const cramps = runs.slice(0, 4).map(({ startAtMs }) => ({
    crampAtMs: startAtMs + 3_000_000,
    muscle: 'calf',
    durationS: 60,
    whatHelped: ['stretch'],
  }))
  const trial = {
    change: 'start_slower',
    factor: 'fast_start',
    startAtMs: NOW_AT_MS,
    endAtMs: NOW_AT_MS + 5e9,
    countsFromM: 9000,
  }
  const weighIn = {
    startAtMs: NOW_AT_MS,
    durationS: 3600,
    massBeforeKg: 70,
    massAfterKg: 69,
    drunkMl: 300,
    speedMps: 2.8,
    temperatureC: 18,
    humidityFrac: 0.6,
  }
  return {
    createPlan: {
      distanceM: 21_097.5,
      goalS: 6300,
      runner,
      stations: [{ atM: 5000 }],
      pantry: [{ name: 'x', sodiumMgPerL: 400, carbohydrateGPerL: 60 }],
    },
    comparePlans: { before: plan, after: plan },
    repairPlan: {
      plan,
      nowAtS: 3000,
      nowAtM: 9000,
      crampsCount: 1,
      loggedDrinks: [{ atS: 1200, fluidMl: 150 }],
    },
    checkFirstMile: { plan, atS: 500 },
    createPlanFile: { plan, stations: [{ atM: 5000 }] },
    createRelief: {
      muscle: 'calf',
      side: 'left',
      againCount: 1,
      conditions: [],
      medicines: ['anticoagulant'],
    },
    stepRelief: {
      start: { muscle: 'quad' },
      events: [{ atS: 50, event: { kind: 'eased' } }],
      nowAtS: 80,
      recentCramps: [{ atS: -60, muscle: 'calf' }],
    },
    judgeSweatTest: { runner, weighIn },
    judgeSweatRecord: {
      runner: { ...runner, weighIns: [weighIn] },
      nowAtMs: NOW_AT_MS,
      easyMps: 2.7,
    },
    readUrine: {
      runner,
      colour: 'amber',
      run: { durationS: 7200, endedAgoS: 3600 },
      massChangeKg: -1,
      signs: ['nausea'],
    },
    adviseRehydration: {
      runner,
      massBeforeKg: 70,
      massAfterKg: 69,
      nextSessionAfterS: 40_000,
      hasLowSodiumSymptoms: false,
    },
    findPatterns: { runs, cramps, health: { conditions: [], medicines: [] } },
    findWhatWorks: {
      feedback: [{ kind: 'relief', option: 'stretch', wasHelpful: true, givenAtMs: 5 }],
    },
    scorePractice: {
      runs: [
        {
          id: 'a',
          startAtMs: 5,
          distanceM: 20_000,
          startVerdict: 'even',
          firstThirdSlowerFrac: 0.02,
          restSPerKm: 330,
        },
      ],
      goal: { distanceM: 42_195, finishS: 13_500 },
    },
    findReasonsToSeeSomeone: {
      cramps,
      nowAtMs: NOW_AT_MS,
      medicineStarts: [{ medicine: 'statin', startedAtMs: 5 }],
      changesAtMs: [5],
    },
    createClinicianSummary: { runner, runs, cramps, trials: [trial], nowAtMs: NOW_AT_MS },
    createClinicianPage: { runner, runs, cramps, trials: [trial], nowAtMs: NOW_AT_MS, name: 'A' },
    startTrial: {
      change: 'start_slower',
      factor: 'fast_start',
      startAtMs: NOW_AT_MS,
      runs,
      cramps,
    },
    judgeTrial: { trial, runs, cramps, nowAtMs: NOW_AT_MS + 6e9 },
    runTriage: {
      signs: ['cramps_weekly'],
      unknown: [],
      context: { ageYears: 40, massChangeKg: 1 },
    },
    createField: {
      entrantsCsv: 'sex,predicted\nF,4:00:00\nM,3:00:00',
      stations: [{ atM: 5000 }],
      weather: [{ temperatureC: 18, humidityFrac: 0.6 }],
      drawsCount: 2,
    },
    createFieldPage: {
      entrantsCsv: 'sex,predicted\nF,4:00:00\nM,3:00:00',
      stations: [{ atM: 5000 }],
      weather: [{ temperatureC: 18, humidityFrac: 0.6 }],
      drawsCount: 2,
      zone: 'Europe/Paris',
    },
  }
}

test('good bodies with something changed are answered or refused, never a fault', async (t) => {
  const door = await openDoor(t)
  const run = {
    distanceM: 10_000,
    goalS: 3000,
    startAtMs: NOW_AT_MS,
    zone: 'Europe/Madrid',
    runner: { massKg: 70 },
  }
  const plan = (await door.ask('POST', '/api/v1/plans', { json: run })).body
  const draw = chance(7)
  const statuses = new Map<number, number>()
  for (const [name, body] of Object.entries(bodies(plan))) {
    const { path, method } = ENDPOINTS[name as RouteName]
    const at = path.replace('{format}', 'ics')
    const good = await door.ask(method, at, { json: body })
    assert.equal(good.status, 200, `${name}: ${good.text.slice(0, 300)}`)
    for (let i = 0; i < MUTATIONS_COUNT; i += 1) {
      const json = mutated(body, draw)
      const format = ['ics', 'fit-workout', 'intervals-text', 'html', 'apple-workout'][i % 5]
      const answer = await door.ask(method, path.replace('{format}', format ?? ''), { json })
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      const where = `${name} → ${answer.status} ${answer.text.slice(0, 200)}`
      assert.ok(answer.status < 500, `${where} ← ${JSON.stringify(json).slice(0, 1500)}`)
      assert.ok(!/null[,}\]].*NaN|Infinity/.test(answer.text), where)
    }
  }
  t.diagnostic(JSON.stringify([...statuses]))
  assert.ok((statuses.get(400) ?? 0) > 100 && (statuses.get(200) ?? 0) > 40)
})
