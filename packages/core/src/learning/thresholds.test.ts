import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { gravityRank, triage } from '../triage/index.ts'
import { seeSomeone, type CrampLog, type CrampRecord, type SeeSomeone } from './index.ts'

const DAY_MS = 86_400_000
const nowAtMs = 1_800_000_000_000

function cramp(agoDays: number, more: Partial<CrampRecord> = {}): CrampRecord {
  return {
    crampAtMs: nowAtMs - agoDays * DAY_MS,
    muscle: 'calf',
    side: 'left',
    strength: 2,
    whatHelped: [],
    isNight: false,
    disturbedSleep: false,
    hasWeakness: false,
    ...more,
  }
}

function log(cramps: readonly CrampRecord[], more: Partial<CrampLog> = {}): CrampLog {
  return { cramps, changesAtMs: [], medicineStarts: [], nowAtMs, ...more }
}

const started = (agoDays: number) => ({
  medicineStarts: [{ medicine: 'statin' as const, startedAtMs: nowAtMs - agoDays * DAY_MS }],
})
const changed = (agoDays: number) => ({ changesAtMs: [nowAtMs - agoDays * DAY_MS] })
const sleepless = { disturbedSleep: true }

/** For each threshold: logs that just meet it, and logs that miss it by one. */
const CASES: readonly Readonly<{
  code: SeeSomeone['code']
  meets: readonly CrampLog[]
  misses: readonly CrampLog[]
}>[] = [
  {
    code: 'cramps_weekly',
    meets: [log([cramp(1), cramp(8), cramp(15)]), log([cramp(0), cramp(13.9), cramp(20.9)])],
    misses: [
      log([cramp(1), cramp(8)]),
      log([cramp(1), cramp(8), cramp(21)]),
      log([cramp(7), cramp(8), cramp(15)]),
      log([cramp(1), cramp(8), cramp(15, { muscle: 'side_stitch' })]),
    ],
  },
  {
    code: 'cramps_despite_change',
    meets: [
      log([cramp(20), cramp(2)], changed(16)),
      log([cramp(57.9), cramp(2)], changed(40)),
      log([cramp(150), cramp(100), cramp(55), cramp(2)], changed(120)),
    ],
    misses: [
      log([cramp(58.1), cramp(2)], changed(40)),
      log([cramp(400), cramp(2)], changed(390)),
      log([cramp(20), cramp(3)], changed(16)),
      log([cramp(2)], changed(16)),
      log([cramp(20), cramp(2)]),
      log([cramp(60), cramp(28)], changed(50)),
    ],
  },
  {
    code: 'sleep_disturbed',
    meets: [log([cramp(1, sleepless), cramp(27.9, sleepless)])],
    misses: [
      log([cramp(1, sleepless)]),
      log([cramp(1, sleepless), cramp(1.2, sleepless), cramp(1.4, sleepless)]),
      log([cramp(1, sleepless), cramp(5)]),
      log([cramp(1, sleepless), cramp(28, sleepless)]),
    ],
  },
  {
    code: 'cramp_too_long',
    meets: [log([cramp(0.5, { durationS: 601 })])],
    misses: [
      log([cramp(0.5, { durationS: 600 })]),
      log([cramp(28, { durationS: 601 })]),
      log([cramp(0.5)]),
    ],
  },
  {
    code: 'cramps_after_medicine',
    meets: [log([cramp(1), cramp(9)], started(10))],
    misses: [
      log([cramp(1)], started(10)),
      log([cramp(1), cramp(11)], started(10)),
      log([cramp(1), cramp(9), cramp(20)], started(10)),
      log([cramp(1), cramp(9)]),
      log([cramp(1), cramp(2)], started(31)),
    ],
  },
  {
    code: 'weakness',
    meets: [log([cramp(27.9, { hasWeakness: true })])],
    misses: [log([cramp(28, { hasWeakness: true })]), log([cramp(1)])],
  },
]

for (const { code, meets, misses } of CASES) {
  test(`${code} fires on a log that meets it and on none that misses it by one`, () => {
    for (const one of meets) assert.ok(seeSomeone(one).some((fired) => fired.code === code))
    misses.forEach((one, i) => {
      assert.ok(!seeSomeone(one).some((fired) => fired.code === code), `miss ${i}`)
    })
  })
}

test('an empty log and a single ordinary cramp are nobody’s business', () => {
  assert.deepEqual(seeSomeone(log([])), [])
  assert.deepEqual(seeSomeone(log([cramp(1)])), [])
})

test('a cramp of over ten minutes is for the same day within a day of it, then routine', () => {
  const levels = [1, 1.01].map(
    (agoDays) => seeSomeone(log([cramp(agoDays, { durationS: 900 })]))[0]?.level,
  )
  assert.deepEqual(levels, ['same_day', 'routine'])
})

test('two cramps of one night are one night, and those of the next another', () => {
  const nights = [1, 1.1, 2, 2.2].map((agoDays) => cramp(agoDays, sleepless))
  const fired = seeSomeone(log(nights)).find(({ code }) => code === 'sleep_disturbed')
  assert.ok(fired?.code === 'sleep_disturbed' && fired.nightsCount === 2)
})

test('help for today is asked for with the length of the cramp of today', () => {
  const longest = cramp(20, { durationS: 3000 })
  const [today] = seeSomeone(log([longest, cramp(0.5, { durationS: 700 })]))
  assert.ok(today?.code === 'cramp_too_long' && today.durationS === 700)
  const [past] = seeSomeone(log([longest, cramp(5, { durationS: 700 })]))
  assert.ok(past?.code === 'cramp_too_long' && past.durationS === 3000)
})

const crampArb = fc
  .record({
    agoDays: realBetween(-5, 90),
    durationS: fc.nat(1200),
    disturbedSleep: fc.boolean(),
    hasWeakness: fc.boolean(),
  })
  .map(({ agoDays, ...more }) => cramp(agoDays, more))

test('what fires never asks for more than triage does for the same sign, and needs no order', () => {
  fc.assert(
    fc.property(fc.array(crampArb, { maxLength: 12 }), fc.nat(40), (cramps, agoDays) => {
      const one = log(cramps, { ...started(agoDays), ...changed(agoDays) })
      const fired = seeSomeone(one)
      for (const { sign, level, latestAtMs } of fired) {
        assert.ok(gravityRank(level) <= gravityRank(triage({ signs: [sign] }).level))
        assert.ok(latestAtMs <= nowAtMs)
      }
      assert.deepEqual(seeSomeone({ ...one, cramps: cramps.toReversed() }), fired)
    }),
    { numRuns: 300 },
  )
})
