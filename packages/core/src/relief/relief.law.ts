import assert from 'node:assert/strict'

import fc from 'fast-check'

import { realBetween } from '../real.arbitrary.law.ts'
import { CONDITIONS, MEDICINES, type ConditionCode, type MedicineCode } from '../runner/index.ts'
import {
  MUSCLES,
  RELIEF_RED_FLAGS,
  SECOND_MUSCLE_SIGN,
  UNWELL_SIGNS,
  repairPlan,
  startRelief,
  stepRelief,
  viewRelief,
  type ReliefEvent,
  type ReliefState,
  type RepairFacts,
} from './index.ts'
import { COUNT_WINDOW_S, CRAMP_LIMIT_S, MAX_CRAMPS_COUNT } from './protocol.ts'

const muscle = fc.constantFrom(...MUSCLES)
const runner = fc.record({
  conditions: fc.subarray(Object.keys(CONDITIONS) as ConditionCode[], { maxLength: 3 }),
  medicines: fc.subarray(Object.keys(MEDICINES) as MedicineCode[], { maxLength: 2 }),
})
const start = fc.record({
  muscle,
  side: fc.constantFrom('left', 'right', 'both'),
  againCount: fc.integer({ min: 0, max: 3 }),
  nowAtS: fc.integer({ min: 0, max: 20_000 }),
  runner,
  recentCramps: fc.array(fc.record({ atS: fc.integer({ min: 0, max: 20_000 }), muscle }), {
    maxLength: 3,
  }),
})
const sign = fc.constantFrom(...RELIEF_RED_FLAGS, ...UNWELL_SIGNS, SECOND_MUSCLE_SIGN)
const event: fc.Arbitrary<ReliefEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<ReliefEvent>({ kind: 'tick' }) },
  { weight: 3, arbitrary: fc.constant<ReliefEvent>({ kind: 'still_cramping' }) },
  { weight: 3, arbitrary: fc.constant<ReliefEvent>({ kind: 'eased' }) },
  { weight: 2, arbitrary: fc.constant<ReliefEvent>({ kind: 'done' }) },
  { weight: 1, arbitrary: fc.constant<ReliefEvent>({ kind: 'stop' }) },
  { weight: 1, arbitrary: sign.map((code): ReliefEvent => ({ kind: 'sign', code })) },
)
const passed = fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constant(Number.NaN), fc.constant(-5))
const story = fc.record({
  start,
  events: fc.array(fc.record({ event, passed }), { maxLength: 25 }),
})

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

/** Every state of a story with the time it was seen at. */
function states({ start: first, events }: Story): { state: ReliefState; nowAtS: number }[] {
  let nowAtS = first.nowAtS
  let state = startRelief(first)
  const seen = [{ state, nowAtS }]
  for (const { event: one, passed: passedS } of events) {
    const given = nowAtS + passedS
    state = stepRelief(state, one, given)
    nowAtS = Number.isFinite(given) ? Math.max(nowAtS, given) : nowAtS
    seen.push({ state, nowAtS })
  }
  return seen
}

const split = fc.record({
  lengthM: fc.integer({ min: 100, max: 5000 }),
  paceSPerKm: fc.integer({ min: 170, max: 900 }),
  gradeFrac: realBetween(-0.15, 0.15),
})
const facts: fc.Arbitrary<RepairFacts> = fc
  .record({
    splits: fc.array(split, { minLength: 1, maxLength: 30 }),
    hereFrac: realBetween(0, 0.999),
    delayS: fc.integer({ min: -300, max: 3000 }),
    crampsCount: fc.integer({ min: 1, max: 3 }),
    drinks: fc.array(
      fc.record({
        whereFrac: realBetween(0, 1),
        fluidMl: fc.integer({ min: 1, max: 400 }),
      }),
      { maxLength: 15 },
    ),
    logged: fc.array(
      fc.record({
        whenFrac: realBetween(0, 1),
        fluidMl: fc.integer({ min: 1, max: 1200 }),
      }),
      { maxLength: 6 },
    ),
    capMlPerH: fc.oneof(fc.integer({ min: 50, max: 1000 }), fc.constant(undefined)),
  })
  .map((raw) => {
    let atM = 0
    let atS = 0
    const splits = raw.splits.map(({ lengthM, paceSPerKm, gradeFrac }) => {
      const durationS = (lengthM / 1000) * paceSPerKm
      const one = { fromM: atM, toM: atM + lengthM, durationS, gradeFrac, paceSPerKm }
      atM += lengthM
      atS += durationS
      return one
    })
    const nowAtM = atM * raw.hereFrac
    const nowAtS = Math.max(60, atS * raw.hereFrac + raw.delayS)
    return {
      distanceM: atM,
      nowAtM,
      nowAtS,
      crampsCount: raw.crampsCount,
      splits,
      drinks: raw.drinks.map(({ whereFrac, fluidMl }, index) => ({
        id: `d${index}`,
        atS: atS * whereFrac,
        atM: atM * whereFrac,
        fluidMl,
      })),
      loggedDrinks: raw.logged.map(({ whenFrac, fluidMl }) => ({
        atS: nowAtS * whenFrac,
        fluidMl,
      })),
      ...(raw.capMlPerH === undefined ? {} : { capMlPerH: raw.capMlPerH }),
    }
  })

const SMALL = 1e-6

function isAtLeast(a: number, b: number): boolean {
  return a >= b - SMALL
}

function sinceS(fromAtS: number, toAtS: number): number {
  return toAtS - fromAtS
}

/** Laws of relief and repair, for the test suite and for the long run of `npm run laws`. */
export const RELIEF_LAWS: readonly { name: string; property: fc.IProperty<unknown> }[] = [
  {
    name: 'no sequence of events escapes a stop rule',
    property: fc.property(story, (one) => {
      for (const { state, nowAtS } of states(one)) {
        const recent = state.cramps.filter((cramp) => sinceS(cramp.atS, nowAtS) <= COUNT_WINDOW_S)
        const isThird = recent.length + state.unlistedCount >= MAX_CRAMPS_COUNT
        const isTooLong = state.isCramping && nowAtS - state.crampAtS >= CRAMP_LIMIT_S
        const hasRedFlag = state.signs.some((code) =>
          RELIEF_RED_FLAGS.some((flag) => flag === code),
        )
        const isUnwell = state.signs.some((code) => UNWELL_SIGNS.some((known) => known === code))
        const isSick = isUnwell && state.signs.includes(SECOND_MUSCLE_SIGN)
        if (isThird || isTooLong || hasRedFlag || isSick) assert.equal(state.phase, 'stopped')
        if (hasRedFlag) assert.equal(state.stop?.code, 'red_flag')
      }
    }),
  },
  {
    name: 'what has stopped stays stopped, and a red flag stays the reason',
    property: fc.property(story, (one) => {
      let before: ReliefState | undefined
      for (const { state } of states(one)) {
        if (before?.phase === 'stopped') assert.equal(state.phase, 'stopped')
        if (before?.stop?.code === 'red_flag') assert.equal(state.stop?.code, 'red_flag')
        before = state
      }
    }),
  },
  {
    name: 'there is always a next choice and something to say',
    property: fc.property(story, (one) => {
      for (const { state, nowAtS } of states(one)) {
        const view = viewRelief(state, nowAtS)
        assert.ok(view.choices.length > 0)
        assert.ok(view.instruction.code.length > 0)
        assert.ok(view.progressFrac >= 0 && view.progressFrac <= 1)
        if (view.leftS !== undefined) assert.ok(view.leftS >= 0 && view.leftS <= 600)
        if (view.partLeftS !== undefined) assert.ok(view.partLeftS > 0 && view.partLeftS <= 120)
      }
    }),
  },
  {
    name: 'timers end: left alone, every relief comes to an answer, an end or a stop',
    property: fc.property(story, (one) => {
      const last = states(one).at(-1)
      assert.ok(last)
      const later = stepRelief(last.state, { kind: 'tick' }, last.nowAtS + 3600)
      assert.ok(['finished', 'stopped'].includes(later.phase), later.phase)
    }),
  },
  {
    name: 'a relief survives being written down and read back',
    property: fc.property(story, (one) => {
      for (const { state } of states(one))
        assert.deepEqual(JSON.parse(JSON.stringify(state)), state)
    }),
  },
  {
    name: 'moving the clock moves nothing else',
    property: fc.property(story, fc.integer({ min: 1, max: 50_000 }), (one, shiftS) => {
      const shifted: Story = {
        ...one,
        start: {
          ...one.start,
          nowAtS: one.start.nowAtS + shiftS,
          recentCramps: one.start.recentCramps.map((cramp) => ({
            ...cramp,
            atS: cramp.atS + shiftS,
          })),
        },
      }
      const phases = (of: Story): string[] => states(of).map(({ state }) => state.phase)
      assert.deepEqual(phases(shifted), phases(one))
    }),
  },
  {
    name: 'a repaired plan is never faster, split by split and in all',
    property: fc.property(facts, (given) => {
      const repaired = repairPlan(given)
      assert.ok(repaired.ok)
      const { splits, finishLowS, finishHighS, ceilingPaceSPerKm } = repaired.value
      let plannedS = 0
      for (const now of splits) {
        const then = given.splits.find((one) => one.toM === now.toM)
        assert.ok(then)
        assert.ok(now.paceSPerKm >= then.paceSPerKm - SMALL)
        plannedS += ((now.toM - now.fromM) / 1000) * then.paceSPerKm
      }
      assert.ok(isAtLeast(finishLowS, given.nowAtS + plannedS))
      assert.ok(finishHighS >= finishLowS)
      assert.ok(ceilingPaceSPerKm >= plannedS / ((given.distanceM - given.nowAtM) / 1000) - SMALL)
    }),
  },
  {
    name: 'repaired drinks never pass the cap, over the run or over an hour',
    property: fc.property(facts, (given) => {
      const repaired = repairPlan(given)
      assert.ok(repaired.ok)
      const { drinks } = repaired.value
      if (given.capMlPerH === undefined) {
        assert.equal(drinks.length, 0)
        return
      }
      const all = [...given.loggedDrinks, ...drinks]
      for (const drink of drinks) {
        const until = all.filter((one) => one.atS <= drink.atS)
        const sumMl = until.reduce((soFarMl, one) => soFarMl + one.fluidMl, 0)
        assert.ok(sumMl <= (given.capMlPerH * drink.atS) / 3600 + SMALL)
        const hourMl = until
          .filter((one) => drink.atS - one.atS < 3600)
          .reduce((soFarMl, one) => soFarMl + one.fluidMl, 0)
        assert.ok(isAtLeast(given.capMlPerH, hourMl))
        assert.ok(drink.fluidMl <= 250)
      }
    }),
  },
  {
    name: 'a repair never adds or enlarges a drink, and never moves one before now',
    property: fc.property(facts, (given) => {
      const repaired = repairPlan(given)
      assert.ok(repaired.ok)
      let lastS = sinceS(0, given.nowAtS)
      for (const drink of repaired.value.drinks) {
        const planned = given.drinks.find((one) => one.id === drink.id)
        assert.ok(planned)
        assert.ok(drink.fluidMl <= planned.fluidMl)
        assert.ok(planned.atM > given.nowAtM)
        assert.ok(isAtLeast(drink.atS, lastS) && isAtLeast(repaired.value.finishLowS, drink.atS))
        lastS = drink.atS
      }
    }),
  },
]
