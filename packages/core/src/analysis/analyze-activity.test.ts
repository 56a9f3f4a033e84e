import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Activity } from '../activity/index.ts'
import { FAST_START_AND_FADE, RUN_ID, STEADY_MARATHON, analysed, near } from './analysed-run.law.ts'
import type { AnalysedActivity } from './analysis-document.ts'
import { analyzeActivity } from './analyze-activity.ts'
import { madeActivity, madeTrack } from './made-run.law.ts'

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

test('of a triathlon the run is analysed', () => {
  const track = madeTrack([
    { lengthM: 20_000, paceSPerKm: 120 },
    { lengthM: 10_000, paceSPerKm: 300 },
  ])
  const activity = madeActivity(track)
  const [session] = activity.sessions
  assert.ok(session !== undefined)
  const run = analyzeActivity({
    id: RUN_ID,
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

test('an empty recording is analysed without a fault', () => {
  const run = analyzeActivity({ id: RUN_ID, activity: madeActivity(madeTrack([])) })
  assert.equal(run.activity.distanceM, 0)
  assert.deepEqual(run.splits, [])
  assert.equal(run.start.verdict, 'not_judged')
})

test('a run that was typed in is what its file sums up to, and is not judged', () => {
  const empty = madeActivity(madeTrack([]))
  const typed = (totals: Partial<Activity['totals']>): AnalysedActivity => {
    const activity = { ...empty, totals: { ...empty.totals, ...totals } }
    const { activity: run, start, splits } = analyzeActivity({ id: RUN_ID, activity })
    assert.deepEqual([start.verdict, splits], ['not_judged', []])
    return run
  }
  const run = typed({ distanceM: 7000, elapsedS: 2500, timerS: 2400 })
  assert.deepEqual([run.distanceM, run.distanceFrom], [7000, 'totals'])
  assert.deepEqual([run.elapsedS, run.timerS, run.movingS], [2500, 2400, 2400])
  // Heart rate alone, on a treadmill: the time is the samples', the distance what was typed in after.
  const bare = { hasDistance: false, hasPositions: false }
  const leg = { lengthM: 5000, paceSPerKm: 300, heartRateBpm: 150 }
  const indoors = madeActivity(madeTrack([leg], bare))
  const totals = { ...indoors.totals, distanceM: 5100, elapsedS: 9 }
  const treadmill = analyzeActivity({ id: RUN_ID, activity: { ...indoors, totals } }).activity
  assert.deepEqual([treadmill.distanceM, treadmill.distanceFrom], [5100, 'totals'])
  near(treadmill.elapsedS, 1500, 2)
  assert.deepEqual([treadmill.movingS, treadmill.heartRateBpm], [treadmill.timerS, 150])
  // A clock that ran shorter than its timer, and numbers that are none.
  const odd = typed({ distanceM: Number.NaN, elapsedS: -5, timerS: 60 })
  assert.deepEqual([odd.distanceM, odd.distanceFrom], [0, 'none'])
  assert.deepEqual([odd.elapsedS, odd.movingS], [60, 60])
})

test('positions alone give the distance of the watch within half a percent', () => {
  const run = analysed(STEADY_MARATHON, { hasDistance: false })
  assert.equal(run.activity.distanceFrom, 'positions')
  near(run.activity.distanceM, 42_195, 200)
})
