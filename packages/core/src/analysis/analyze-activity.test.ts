import assert from 'node:assert/strict'
import { test } from 'node:test'

import { gradeFactor, practiceTarget } from '../pacing/index.ts'
import { DEFAULT_RUNNER } from '../runner/index.ts'
import type { Weather } from '../weather/index.ts'
import type { Analysis } from './analysis-document.ts'
import { analyzeActivity, type AnalysisInput } from './analyze-activity.ts'
import { madeActivity, madeLap, madeTrack, type Leg, type Recording } from './made-run.law.ts'

const ID = '0'.repeat(64)

function analysed(
  legs: readonly Leg[],
  recording: Recording = {},
  more: Parameters<typeof madeActivity>[1] & Omit<Partial<AnalysisInput>, 'activity'> = {},
): Analysis {
  const activity = madeActivity(madeTrack(legs, recording), more)
  const { runner, weather, plan, cramps } = more
  return analyzeActivity({
    id: ID,
    activity,
    ...(runner === undefined ? {} : { runner }),
    ...(weather === undefined ? {} : { weather }),
    ...(plan === undefined ? {} : { plan }),
    ...(cramps === undefined ? {} : { cramps }),
  })
}

function near(actual: number | null | undefined, expected: number, within: number): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= within,
    `${String(actual)} is not within ${within} of ${expected}`,
  )
}

const STEADY_MARATHON: readonly Leg[] = [
  { lengthM: 42_195, paceSPerKm: 330, heartRateBpm: 150, cadenceSpm: 176 },
]
const FAST_START_AND_FADE: readonly Leg[] = [
  { lengthM: 5000, paceSPerKm: 300, heartRateBpm: 158, cadenceSpm: 182 },
  { lengthM: 25_000, paceSPerKm: 320, heartRateBpm: 160, cadenceSpm: 178 },
  { lengthM: 12_195, paceSPerKm: 430, heartRateBpm: 152, cadenceSpm: 166 },
]
const EASY = { lengthM: 3000, paceSPerKm: 360 }
const INTERVALS: readonly Leg[] = [
  EASY,
  ...Array.from({ length: 6 }, () => [
    { lengthM: 1000, paceSPerKm: 255 },
    { lengthM: 400, paceSPerKm: 400 },
  ]).flat(),
  EASY,
]
const HOT: Weather = {
  temperatureC: 30,
  humidityFrac: 0.6,
  windMps: 1,
  sun: 'full',
  from: 'given',
}

test('a steady marathon is an even start, an even second half and no wall', () => {
  const run = analysed(STEADY_MARATHON)
  assert.equal(run.steadiness.why_not, null)
  assert.equal(run.start.verdict, 'even')
  near(run.start.tooFastFrac, 0, 0.002)
  near(run.start.firstMileS, 531.1, 0.5)
  assert.equal(run.fade.verdict, 'even')
  near(run.fade.secondHalfOverFirstFrac, 1, 0.002)
  assert.equal(run.fade.wall, null)
  near(run.drift.heartRateDriftFrac, 0, 0.002)
  near(run.cadence.dropFrac, 0, 0.002)
  assert.deepEqual(run.stops, [])
  assert.equal(run.start.estimatedCostS, null)
})

test('splits sum to the distance and the time of the run', () => {
  const run = analysed(FAST_START_AND_FADE)
  for (const splits of [run.splits, run.mileSplits]) {
    near(
      splits.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0),
      run.activity.distanceM,
      1e-6,
    )
    near(
      splits.reduce((sum, { durationS }) => sum + durationS, 0),
      run.activity.elapsedS,
      1e-6,
    )
    near(
      splits.reduce((sum, { movingS }) => sum + movingS, 0),
      run.activity.movingS,
      1e-6,
    )
  }
  assert.equal(run.splits.length, 43)
  near(run.splits[0]?.durationS, 300, 0.5)
})

test('a start a sixteenth too fast is said so, with a cost range and no middle', () => {
  const { start } = analysed(FAST_START_AND_FADE)
  assert.equal(start.verdict, 'too_fast')
  near(start.tooFastFrac, 0.0625, 0.003)
  // 100 s gained over 5 km; runners of 3:45 lost −0.52 to 2.08 s for each.
  near(start.estimatedCostS?.low, -51.6, 3)
  near(start.estimatedCostS?.high, 208, 8)
  assert.deepEqual(Object.keys(start.estimatedCostS ?? {}).toSorted(), ['high', 'low'])
})

test('the wall is found where the pace falls, with how much and how far', () => {
  const { fade } = analysed(FAST_START_AND_FADE)
  near(fade.wall?.atM, 30_000, 700)
  near(fade.wall?.slowdownFrac, 430 / 320 - 1, 0.02)
  near(fade.wall?.toM, 42_195, 1)
  assert.equal(fade.verdict, 'faded')
})

test('a slowing of a fifth is a fade and not yet the wall', () => {
  const { fade } = analysed([
    { lengthM: 30_000, paceSPerKm: 330 },
    { lengthM: 12_195, paceSPerKm: 396 },
  ])
  assert.equal(fade.wall, null)
})

test('the first mile alone can be too fast', () => {
  const { start } = analysed([
    { lengthM: 1700, paceSPerKm: 290 },
    { lengthM: 28_300, paceSPerKm: 330 },
  ])
  assert.equal(start.verdict, 'too_fast')
  near(start.firstMileFastFrac, 0.121, 0.005)
})

test('a practised slow start is called slow, not wrong', () => {
  const { start } = analysed([
    { lengthM: 8000, paceSPerKm: 355 },
    { lengthM: 16_000, paceSPerKm: 335 },
  ])
  assert.equal(start.verdict, 'slow')
  near(start.firstThirdSlowerFrac, 0.0597, 0.003)
})

test('intervals, a treadmill, a trail, holes and a walk get no verdict, each with its reason', () => {
  const climb = { lengthM: 5000, paceSPerKm: 420, gradeFrac: 0.06 }
  const descent = { lengthM: 5000, paceSPerKm: 330, gradeFrac: -0.06 }
  const holes = [{ fromS: 1000, toS: 1900 }]
  const cases: readonly (readonly [string, Analysis])[] = [
    ['intervals', analysed(INTERVALS)],
    ['treadmill', analysed(STEADY_MARATHON, { hasPositions: false }, { subSport: 'treadmill' })],
    ['no_positions', analysed(STEADY_MARATHON, { hasPositions: false })],
    ['trail', analysed([climb, descent])],
    ['gps_gaps', analysed([{ lengthM: 15_000, paceSPerKm: 330 }], { holes })],
    ['not_running', analysed(STEADY_MARATHON, {}, { sport: 'cycling' })],
    ['not_running', analysed([{ lengthM: 30_000, paceSPerKm: 120 }])],
    ['too_short', analysed([{ lengthM: 2000, paceSPerKm: 300 }])],
  ]
  for (const [why, run] of cases) {
    assert.equal(run.steadiness.why_not, why)
    assert.equal(run.start.verdict, 'not_judged')
    assert.equal(run.start.why, why)
    assert.equal(run.fade.verdict, 'not_judged')
    assert.equal(run.drift.why_not, why)
    assert.equal(run.drift.heartRateDriftFrac, null)
  }
})

test('walking and jogging after a wall is no interval session', () => {
  const walkJog = Array.from({ length: 10 }, () => [
    { lengthM: 300, paceSPerKm: 700 },
    { lengthM: 700, paceSPerKm: 390 },
  ]).flat()
  const run = analysed([{ lengthM: 30_000, paceSPerKm: 320 }, ...walkJog])
  assert.equal(run.steadiness.why_not, null)
  assert.ok(run.fade.wall !== null)
})

test('hills are taken out: the same effort up and down is an even start', () => {
  const up = { lengthM: 6000, paceSPerKm: 330 * 1.0656, gradeFrac: 0.018 }
  const down = { lengthM: 6000, paceSPerKm: 330 * 0.9476, gradeFrac: -0.018 }
  const { start, fade } = analysed([up, down, up, down])
  assert.equal(start.verdict, 'even')
  near(start.tooFastFrac, 0, 0.01)
  near(fade.gradeAdjustedFrac, 1, 0.01)
  const raw = analysed([up, down, up, down], { hasAltitude: false })
  near(raw.start.tooFastFrac, -0.06, 0.03)
  assert.equal(raw.start.hillsTakenOut, false)
})

const startAt = (paceSPerKm: number, gradeFrac: number): Analysis['start'] =>
  analysed([
    { lengthM: 1700, paceSPerKm: paceSPerKm * gradeFactor(gradeFrac), gradeFrac },
    { lengthM: 10_300, paceSPerKm: 360 },
  ]).start

test('a start up a steep hill is too fast only beyond what the hill model may be wrong by', () => {
  const steep = startAt(342, 0.07)
  near(steep.tooFastFrac, 0.05, 0.012)
  assert.equal(steep.verdict, 'even')
  assert.equal(startAt(342, 0).verdict, 'too_fast')
  assert.equal(startAt(300, 0.07).verdict, 'too_fast')
  assert.equal(startAt(370, -0.05).verdict, 'even')
  assert.equal(startAt(370, 0).verdict, 'slow')
})

test('without a sport, a file faster than nearly anybody runs is a ride', () => {
  const legs = [{ lengthM: 12_000, paceSPerKm: 170 }]
  assert.equal(analysed(legs, {}, { sport: 'unknown' }).steadiness.why_not, 'not_running')
  assert.equal(analysed(legs).steadiness.why_not, null)
  const slower = [{ lengthM: 12_000, paceSPerKm: 240 }]
  assert.equal(analysed(slower, {}, { sport: 'unknown' }).steadiness.why_not, null)
})

test('in heat part of the slowing is put down to the heat', () => {
  const legs = [
    { lengthM: 5000, paceSPerKm: 330 },
    { lengthM: 37_195, paceSPerKm: 343 },
  ]
  assert.equal(analysed(legs).start.verdict, 'too_fast')
  const hot = analysed(legs, {}, { weather: HOT })
  assert.equal(hot.start.verdict, 'even')
  assert.ok(hot.start.heatTakenOutFrac > 0.02)
  assert.ok(hot.fade.heatShareFrac > 0.02)
})

test('a sudden stop at 33 km, then walking and jogging, looks like a cramp', () => {
  const run = analysed([
    { lengthM: 33_000, paceSPerKm: 330, cadenceSpm: 176, restS: 95 },
    { lengthM: 250, paceSPerKm: 800, cadenceSpm: 110 },
    { lengthM: 8945, paceSPerKm: 390, cadenceSpm: 166 },
  ])
  const [stop] = run.stops
  assert.equal(run.stops.length, 1)
  near(stop?.atM, 33_000, 20)
  near(stop?.durationS, 95, 10)
  near(stop?.atS, 10_890, 10)
  assert.equal(stop?.suggests, 'cramp_or_stretch')
  assert.equal(stop?.isSudden, true)
})

test('a stop early on, or one with the pace back at once, is no cramp', () => {
  const lights = analysed([
    { lengthM: 33_000, paceSPerKm: 330, restS: 40 },
    { lengthM: 9195, paceSPerKm: 330 },
  ])
  assert.equal(lights.stops[0]?.suggests, 'traffic_like')
  const rested = analysed([
    { lengthM: 6000, paceSPerKm: 330, restS: 60 },
    { lengthM: 6000, paceSPerKm: 295 },
  ])
  assert.equal(rested.stops[0]?.suggests, 'traffic_like')
  const early = analysed([
    { lengthM: 3000, paceSPerKm: 330, restS: 60 },
    { lengthM: 12_000, paceSPerKm: 400 },
  ])
  assert.equal(early.stops[0]?.suggests, 'unknown')
})

test('a stop at a planned drink, short, is taken for the drink', () => {
  const run = analysed(
    [
      { lengthM: 10_000, paceSPerKm: 330, restS: 25 },
      { lengthM: 11_000, paceSPerKm: 330 },
    ],
    {},
    { plan: planOf(21_000, 330) },
  )
  assert.equal(run.stops[0]?.suggests, 'aid_like')
})

test('a cramp marked on a lap is found, placed, and explains the stop beside it', () => {
  const laps = [madeLap(0, 3300, 'Lap 1'), madeLap(3300, 6000, 'Krampf linke Wade')]
  const run = analysed(
    [
      { lengthM: 10_000, paceSPerKm: 330, restS: 40 },
      { lengthM: 8000, paceSPerKm: 335 },
    ],
    {},
    { laps },
  )
  const [cramp] = run.cramps
  assert.deepEqual(
    { muscle: cramp?.muscle, side: cramp?.side, from: cramp?.from, atS: cramp?.atS },
    { muscle: 'calf', side: 'left', from: 'marked', atS: 3300 },
  )
  near(cramp?.atM, 10_000, 20)
  assert.equal(run.stops[0]?.suggests, 'cramp_or_stretch')
})

test('what the runner tells is kept beside what the file marks, the same cramp once', () => {
  const laps = [madeLap(3000, 6000, 'cramp')]
  const cramps = [{ atS: 3020, muscle: 'quad', side: 'right' }] as const
  const run = analysed([{ lengthM: 18_000, paceSPerKm: 330 }], {}, { laps, cramps })
  assert.equal(run.cramps.length, 1)
  assert.equal(run.cramps[0]?.muscle, 'quad')
  assert.equal(run.cramps[0]?.from, 'told')
})

test('moving, timer and elapsed time are kept apart', () => {
  const legs = [
    { lengthM: 5000, paceSPerKm: 300, restS: 120 },
    { lengthM: 5000, paceSPerKm: 300, restS: 60 },
    { lengthM: 2000, paceSPerKm: 300 },
  ]
  const stops = [{ fromS: 1500, toS: 1620, cause: 'button' as const }]
  const { activity } = analysed(legs, {}, { stops })
  near(activity.elapsedS, 3780, 1e-9)
  near(activity.timerS, 3660, 1e-9)
  near(activity.movingS, 3600, 10)
})

test('heart rate that climbs at the same pace is drift; too short, none and uneven are refused', () => {
  const climbing = analysed([
    { lengthM: 2000, paceSPerKm: 300, heartRateBpm: 120 },
    { lengthM: 6500, paceSPerKm: 300, heartRateBpm: 150 },
    { lengthM: 6500, paceSPerKm: 300, heartRateBpm: 159 },
  ])
  near(climbing.drift.heartRateDriftFrac, 0.06, 0.003)
  const short = analysed([{ lengthM: 6000, paceSPerKm: 300, heartRateBpm: 150 }])
  assert.equal(short.drift.why_not, 'too_short')
  assert.equal(analysed([{ lengthM: 12_000, paceSPerKm: 300 }]).drift.why_not, 'no_heart_rate')
  assert.equal(analysed(FAST_START_AND_FADE).drift.why_not, 'unsteady_pace')
})

test('sweat needs a mass and air, and is refused with a list-B condition', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  assert.equal(analysed(STEADY_MARATHON).fluid.why_not, 'no_mass')
  assert.equal(analysed(STEADY_MARATHON, {}, { runner }).fluid.why_not, 'no_weather')
  const { fluid } = analysed(STEADY_MARATHON, {}, { runner, weather: { ...HOT, temperatureC: 18 } })
  const { lowMl, highMl, estimatedSweatMl } = fluid
  assert.ok(lowMl !== null && highMl !== null && estimatedSweatMl !== null)
  assert.ok(lowMl < estimatedSweatMl && estimatedSweatMl < highMl)
  assert.ok(estimatedSweatMl > 2000 && estimatedSweatMl < 5000, String(estimatedSweatMl))
  const refused = analysed(
    STEADY_MARATHON,
    {},
    { runner: { ...runner, conditions: ['siadh'] }, weather: HOT },
  )
  assert.equal(refused.fluid.why_not, 'refused')
  assert.equal(refused.fluid.estimatedSweatMl, null)
  assert.equal(refused.fluid.sodiumMg, null)
  const saltRefused = { ...runner, conditions: ['heart_failure'] as const }
  const noSalt = analysed(STEADY_MARATHON, {}, { runner: saltRefused, weather: HOT }).fluid
  assert.ok(noSalt.estimatedSweatMl !== null)
  assert.equal(noSalt.sodiumMg, null)
})

test('a thermometer on the wrist is read colder and gives a wider range than given air', () => {
  const runner = { ...DEFAULT_RUNNER, massKg: 70 }
  const wrist = analysed(STEADY_MARATHON, { temperatureC: 26 }, { runner }).fluid
  assert.equal(wrist.weatherFrom, 'recorded')
  near(wrist.temperatureC, 20, 1e-9)
  const weather = { ...HOT, temperatureC: 20, windMps: 2, sun: 'part' as const }
  const given = analysed(STEADY_MARATHON, {}, { runner, weather }).fluid
  near(wrist.estimatedSweatMl, given.estimatedSweatMl ?? 0, 1e-6)
  assert.ok((wrist.highMl ?? 0) > (given.highMl ?? 0))
  assert.ok((wrist.lowMl ?? 0) < (given.lowMl ?? 0))
})

function planOf(distanceM: number, paceSPerKm: number): NonNullable<AnalysisInput['plan']> {
  const finishS = (distanceM * paceSPerKm) / 1000
  const firstMileS = 1.609344 * paceSPerKm
  const splits = Array.from({ length: Math.ceil(distanceM / 1000) }, (_, index) => ({
    fromM: index * 1000,
    toM: Math.min(distanceM, (index + 1) * 1000),
    durationS: ((Math.min(distanceM, (index + 1) * 1000) - index * 1000) * paceSPerKm) / 1000,
    gradeFrac: 0,
    paceSPerKm,
  }))
  return {
    run: { distanceM, goalS: finishS, massKg: 70 },
    weather: { ...HOT, temperatureC: 12, wbgtC: 12, from: 'given' },
    pace: {
      finishS,
      shape: 'even',
      splits,
      firstMile: {
        targetS: firstMileS,
        amberBelowS: firstMileS * 0.97,
        redBelowS: firstMileS * 0.94,
        fix: [],
      },
      fastStartCost: {
        lossPerSecondS: { low: -0.5, high: 2.1 },
        kind: 'association',
        sources: ['race_data'],
      },
      corral: {
        predictedS: finishS,
        predictedLowS: finishS,
        predictedHighS: finishS,
        advice: 'middle_of_pen',
        goalGapFrac: 0,
        beThereBeforeStartS: 1200,
      },
      practice: practiceTarget({ distanceM, finishS }),
    },
    timeline: [
      {
        id: 'drink-1',
        phase: 'during',
        kind: 'drink',
        atS: 3300,
        atM: 10_000,
        isOptional: false,
        because: [],
        grade: 'B',
      },
    ],
  }
}

test('beside a plan: splits, first mile and finish, a long-measured course scaled to its marks', () => {
  const legs = [{ lengthM: 42_600, paceSPerKm: (330 * 42_195) / 42_600 }]
  const { plan, fluid } = analysed(legs, {}, { plan: planOf(42_195, 330) })
  assert.equal(plan?.isScaled, true)
  assert.equal(plan?.splits.length, 43)
  near(plan?.splits.at(-1)?.aheadS, 0, 1)
  near(plan?.finish.slowerFrac, 0, 0.001)
  assert.equal(plan?.firstMile.verdict, 'on_pace')
  assert.equal(fluid.weatherFrom, 'plan')
})

test('a first mile seven percent too fast is red beside the plan, and an early end has no finish', () => {
  const legs = [
    { lengthM: 2000, paceSPerKm: 307 },
    { lengthM: 20_000, paceSPerKm: 330 },
  ]
  const { plan } = analysed(legs, {}, { plan: planOf(42_195, 330) })
  assert.equal(plan?.firstMile.verdict, 'red')
  assert.equal(plan?.finish.actualS, null)
  assert.equal(plan?.splits.length, 22)
})

test('standing in the corral and after the finish is no part of mile, outlook and finish', () => {
  const legs = [
    { lengthM: 1, paceSPerKm: 1000, restS: 300 },
    { lengthM: 42_194, paceSPerKm: 330, restS: 240 },
  ]
  const { start, fade, plan } = analysed(legs, {}, { plan: planOf(42_195, 330) })
  near(start.firstMileS, 531 + 1, 8)
  near(fade.outlookAtHalfS?.tookS, 13_924, 10)
  near(plan?.finish.actualS, 13_924, 10)
  assert.equal(plan?.firstMile.verdict, 'on_pace')
})

test('of a triathlon the run is analysed', () => {
  const track = madeTrack([
    { lengthM: 20_000, paceSPerKm: 120 },
    { lengthM: 10_000, paceSPerKm: 300 },
  ])
  const activity = madeActivity(track)
  const [session] = activity.sessions
  assert.ok(session !== undefined)
  const run = analyzeActivity({
    id: ID,
    activity: {
      ...activity,
      sessions: [
        { ...session, sport: 'cycling', fromS: 0, toS: 2399 },
        { ...session, sport: 'running', fromS: 2400, toS: 5400 },
      ],
    },
  })
  near(run.activity.distanceM, 10_000, 20)
  near(run.activity.elapsedS, 3000, 2)
})

test('steps and heartbeats that read 0 all along give no verdict and no fraction', () => {
  const run = analysed([
    { lengthM: 33_000, paceSPerKm: 330, cadenceSpm: 0, heartRateBpm: 0, restS: 95 },
    { lengthM: 9195, paceSPerKm: 390, cadenceSpm: 166, heartRateBpm: 0 },
  ])
  assert.equal(run.cadence.verdict, 'not_judged')
  assert.equal(run.cadence.why_not, 'no_cadence')
  assert.equal(run.stops[0]?.cadenceDropFrac, null)
  assert.equal(run.drift.verdict, 'not_judged')
})

const column = (...values: readonly number[]): Float64Array => Float64Array.from(values)

test('way that appears in no time has no pace to compare a stop with', () => {
  const none = column(NaN, NaN, NaN, NaN)
  const track = {
    ...madeTrack([]),
    atS: column(0, Number.MIN_VALUE, 519.509338773787, 520.509338773787),
    latitudeDeg: column(-90, NaN, NaN, NaN),
    longitudeDeg: column(NaN, -180, -180, -180),
    altitudeM: none,
    distanceM: none,
    speedMps: column(-1, 0.5000000298023224, 8.387097508646548, NaN),
    heartRateBpm: none,
    cadenceSpm: none,
    powerW: none,
    temperatureC: none,
  }
  const pressed = { fromS: 520.5093361437321, toS: 520.5093389376998, cause: 'button' } as const
  const { stops } = analyzeActivity({ id: ID, activity: madeActivity(track, { stops: [pressed] }) })
  assert.equal(stops.length, 1)
  assert.equal(stops[0]?.slowerAfterFrac, null)
})

test('an empty recording is analysed without a fault', () => {
  const run = analyzeActivity({ id: ID, activity: madeActivity(madeTrack([])) })
  assert.equal(run.activity.distanceM, 0)
  assert.deepEqual(run.splits, [])
  assert.equal(run.start.verdict, 'not_judged')
})

test('positions alone give the distance of the watch within half a percent', () => {
  const run = analysed(STEADY_MARATHON, { hasDistance: false })
  assert.equal(run.activity.distanceFrom, 'positions')
  near(run.activity.distanceM, 42_195, 200)
})
