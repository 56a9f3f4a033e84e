import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { DEFAULT_RUNNER, type Runner } from '../runner/index.ts'
import {
  MUSCLES,
  RELIEF_RED_FLAGS,
  reliefAids,
  repairPlan,
  startRelief,
  stepRelief,
  viewRelief,
  type ReliefEvent,
  type ReliefStart,
  type ReliefState,
  type RepairFacts,
} from './index.ts'
import { RELIEF_LAWS } from './relief.law.ts'

const healthy: Runner = { ...DEFAULT_RUNNER, massKg: 70 }
const calf: ReliefStart = {
  muscle: 'calf',
  side: 'left',
  againCount: 0,
  nowAtS: 1000,
  runner: healthy,
  recentCramps: [],
}

/** Plays events at times after the start and returns the last state. */
function play(
  start: ReliefStart,
  ...events: readonly (readonly [number, ReliefEvent['kind']])[]
): ReliefState {
  let state = startRelief(start)
  for (const [afterS, kind] of events) {
    assert.notEqual(kind, 'sign')
    state = stepRelief(state, { kind } as ReliefEvent, start.nowAtS + afterS)
  }
  return state
}

/** Everything a round of work asks for, with these conditions. */
function workCodes(conditions: Runner['conditions']): Set<string> {
  const state = play({ ...calf, runner: { ...healthy, conditions } }, [10, 'tick'])
  const seconds = Array.from({ length: 120 }, (_, sinceS) => 1010 + sinceS)
  return new Set(seconds.map((nowAtS) => viewRelief(state, nowAtS).instruction.code))
}

function aidCodes(runner: Runner, asksForPickleJuice: boolean): string[] {
  return reliefAids({ runner, asksForPickleJuice }).map((aid) => aid.code)
}

describe('relief', () => {
  it('goes from slowing down through two minutes of work to the question', () => {
    assert.equal(play(calf).phase, 'slow_down')
    assert.equal(play(calf, [10, 'tick']).phase, 'work')
    assert.equal(play(calf, [129, 'tick']).phase, 'work')
    assert.equal(play(calf, [130, 'tick']).phase, 'ask')
  })

  it('holds a stretch of 30 s, lets go, strokes, and does it twice', () => {
    const state = play(calf, [10, 'tick'])
    const codes = [0, 29, 30, 35, 59, 60, 119].map(
      (sinceS) => viewRelief(state, 1010 + sinceS).instruction.code,
    )
    assert.deepEqual(codes, [
      'stretch',
      'stretch',
      'ease',
      'massage',
      'massage',
      'stretch',
      'massage',
    ])
  })

  it('starts another round when it is still cramping, and walks, jogs and runs when it has let go', () => {
    const again = play(calf, [130, 'tick'], [135, 'still_cramping'])
    assert.equal(again.phase, 'work')
    assert.equal(again.roundsCount, 2)
    assert.equal(play(calf, [130, 'tick'], [140, 'eased']).phase, 'walk')
    assert.equal(play(calf, [130, 'tick'], [140, 'eased'], [230, 'tick']).phase, 'jog')
    assert.equal(play(calf, [130, 'tick'], [140, 'eased'], [410, 'tick']).phase, 'run')
    assert.equal(play(calf, [130, 'tick'], [140, 'eased'], [1010, 'tick']).phase, 'finished')
  })

  it('gives the same state however often the clock ticks', () => {
    const once = play(calf, [130, 'tick'], [140, 'eased'], [300, 'tick'])
    const often = play(
      calf,
      [3, 'tick'],
      [11, 'tick'],
      [77, 'tick'],
      [130, 'tick'],
      [140, 'eased'],
      [200, 'tick'],
      [240, 'tick'],
      [300, 'tick'],
    )
    assert.deepEqual(often, once)
  })

  it('stops at the third cramp within half an hour, told as a list or as a number', () => {
    const listed = {
      ...calf,
      recentCramps: [
        { atS: 100, muscle: 'calf' },
        { atS: 700, muscle: 'quad' },
      ],
    } as const
    assert.equal(startRelief(listed).stop?.code, 'third_cramp')
    assert.equal(startRelief({ ...calf, againCount: 2 }).stop?.code, 'third_cramp')
    assert.equal(startRelief({ ...calf, againCount: 1 }).phase, 'slow_down')
    const longAgo = { ...calf, nowAtS: 9000, recentCramps: listed.recentCramps }
    assert.equal(startRelief(longAgo).phase, 'slow_down')
  })

  it('counts cramps told both ways once', () => {
    const told = { ...calf, againCount: 1, recentCramps: [{ atS: 700, muscle: 'calf' }] } as const
    assert.equal(startRelief(told).phase, 'slow_down')
  })

  it('stops a cramp that lasts ten minutes, also when it comes back during the walk', () => {
    assert.equal(play(calf, [599, 'tick']).phase, 'ask')
    assert.equal(play(calf, [600, 'eased']).stop?.code, 'too_long')
    const back = play(calf, [570, 'eased'], [590, 'still_cramping'], [601, 'tick'])
    assert.equal(back.stop?.code, 'too_long')
  })

  it('stops for every red flag, in every phase, also for one it does not know', () => {
    const phases = [
      play(calf),
      play(calf, [50, 'tick']),
      play(calf, [130, 'eased']),
      play(calf, [5, 'stop']),
    ]
    for (const code of [...RELIEF_RED_FLAGS, 'something_new_from_triage'])
      for (const state of phases) {
        const after = stepRelief(state, { kind: 'sign', code }, state.lastAtS)
        assert.equal(after.stop?.code, 'red_flag')
        assert.equal(viewRelief(after, after.lastAtS).goTo, 'triage')
      }
  })

  it('stops for nausea only together with a second muscle', () => {
    const sick = stepRelief(startRelief(calf), { kind: 'sign', code: 'nausea' }, 1001)
    assert.equal(sick.phase, 'slow_down')
    const both = stepRelief(sick, { kind: 'sign', code: 'second_muscle' }, 1002)
    assert.equal(both.stop?.code, 'unwell_many_muscles')
    const earlier = startRelief({ ...calf, recentCramps: [{ atS: 900, muscle: 'quad' }] })
    const dizzy = stepRelief(earlier, { kind: 'sign', code: 'dizziness' }, 1001)
    assert.equal(dizzy.stop?.code, 'unwell_many_muscles')
  })

  it('neither presses nor stretches where health forbids it', () => {
    assert.deepEqual(workCodes(['clot_history']), new Set(['stretch', 'ease']))
    assert.deepEqual(workCodes(['nerve_root_compression']), new Set(['massage']))
    assert.deepEqual(workCodes(['recent_muscle_tear']), new Set(['ease']))
  })

  it('has a picture for every muscle at every moment, and its own answer to a stitch', () => {
    for (const muscle of MUSCLES) {
      const state = play({ ...calf, muscle }, [10, 'tick'])
      for (let sinceS = 0; sinceS < 120; sinceS += 5)
        assert.ok(viewRelief(state, 1010 + sinceS).figure.length > 0)
    }
    const stitch = play({ ...calf, muscle: 'side_stitch' }, [10, 'tick'])
    assert.equal(viewRelief(stitch, 1010).instruction.code, 'press_breathe')
  })

  it('changes the cue exactly when there is something new to say', () => {
    const state = play(calf, [10, 'tick'])
    const cues = Array.from({ length: 120 }, (_, sinceS) => viewRelief(state, 1010 + sinceS).cue)
    assert.equal(new Set(cues).size, 6)
  })

  it('never offers pickle juice by itself, and refuses it where salt is refused', () => {
    assert.ok(!aidCodes(healthy, false).includes('pickle_juice'))
    assert.ok(aidCodes(healthy, true).includes('pickle_juice'))
    for (const condition of ['high_blood_pressure', 'dialysis'] as const) {
      const refused = aidCodes({ ...healthy, conditions: [condition] }, true)
      assert.ok(refused.includes('pickle_juice_refused'))
      assert.ok(!refused.includes('pickle_juice'))
    }
  })
})

const facts: RepairFacts = {
  distanceM: 42_000,
  nowAtM: 34_000,
  nowAtS: 11_000,
  crampsCount: 1,
  splits: Array.from({ length: 42 }, (_, index) => ({
    fromM: index * 1000,
    toM: (index + 1) * 1000,
    durationS: 320,
    gradeFrac: index === 34 ? 0.04 : 0,
    paceSPerKm: 320,
  })),
  drinks: [
    { id: 'missed', atS: 10_000, atM: 32_000, fluidMl: 150 },
    { id: 'a', atS: 11_500, atM: 36_000, fluidMl: 150 },
    { id: 'b', atS: 12_500, atM: 39_000, fluidMl: 150 },
  ],
  loggedDrinks: [{ atS: 5000, fluidMl: 900 }],
  capMlPerH: 500,
}

describe('the repaired plan', () => {
  it('is 5 % slower after one cramp, with the walk counted in and drinks at their places', () => {
    const repaired = repairPlan(facts)
    assert.ok(repaired.ok)
    const { splits, drinks, ceilingPaceSPerKm, finishLowS } = repaired.value
    assert.equal(splits.length, 8)
    assert.ok(Math.abs(ceilingPaceSPerKm - 336) < 1e-9)
    // 8 km at 336 s, a softened hill (16 s), and 135 m walked in 90 s instead of run at 352 s/km.
    assert.ok(Math.abs(finishLowS - (11_000 + 8 * 336 + 16 + 90 - 0.135 * 352)) < 1e-6)
    assert.deepEqual(
      drinks.map((drink) => drink.id),
      ['a', 'b'],
    )
    assert.ok((drinks[0]?.atS ?? 0) > 11_500)
  })

  it('cuts drinks when what was logged leaves no room, and never makes up a missed one', () => {
    const repaired = repairPlan({ ...facts, loggedDrinks: [{ atS: 10_900, fluidMl: 450 }] })
    assert.ok(repaired.ok)
    const { drinks, because } = repaired.value
    assert.deepEqual(
      drinks.map(({ id, fluidMl }) => [id, fluidMl]),
      [['a', 50]],
    )
    const codes = because.map((reason) => reason.code)
    assert.ok(codes.includes('drinks_cut_to_cap'))
    assert.ok(codes.includes('missed_drinks_stay_missed'))
  })

  it('gives no drink rather than an unlimited one when the log is broken', () => {
    const repaired = repairPlan({ ...facts, loggedDrinks: [{ atS: 5000, fluidMl: Number.NaN }] })
    assert.ok(repaired.ok)
    assert.deepEqual(repaired.value.drinks, [])
    const negative = repairPlan({
      ...facts,
      loggedDrinks: [
        { atS: 10_900, fluidMl: 450 },
        { atS: 10_950, fluidMl: -450 },
      ],
    })
    assert.ok(negative.ok)
    assert.equal(negative.value.drinks[0]?.fluidMl, 50)
  })

  it('is refused at the finish', () => {
    const refused = repairPlan({ ...facts, nowAtM: 42_000 })
    assert.deepEqual(refused, {
      ok: false,
      error: { code: 'nothing_left', nowAtM: 42_000, distanceM: 42_000 },
    })
  })
})

describe('laws of relief', () => {
  for (const { name, property } of RELIEF_LAWS)
    it(name, () => {
      fc.assert(property, { numRuns: 500 })
    })
})
