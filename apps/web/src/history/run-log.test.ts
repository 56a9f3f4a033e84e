import assert from 'node:assert/strict'
import { test } from 'node:test'

import { factsOf, runsOf, scorableOf } from './run-log.ts'

const RUN = { startAtMs: 1000, distanceM: 10_000, elapsedS: 3600 }

test('runs come newest first with what was drunk on them', () => {
  const runs = runsOf(
    [
      { id: 'a', values: RUN },
      { id: 'b', values: { ...RUN, startAtMs: 9000, ascentM: 120, startVerdict: 'too_fast' } },
    ],
    [{ id: 'd', values: { activityId: 'a', drinks: [{ fluidMl: 100 }, { fluidMl: 150 }] } }],
  )
  assert.deepEqual(
    runs.map(({ id }) => id),
    ['b', 'a'],
  )
  assert.equal(runs[0]?.startVerdict, 'too_fast')
  assert.equal(runs[0]?.drunkMl, undefined)
  assert.equal(runs[1]?.drunkMl, 250)
})

test('a record without a distance is no run, and a spoiled field is left out', () => {
  assert.deepEqual(runsOf([{ id: 'a', values: { startAtMs: 1, elapsedS: 60 } }], []), [])
  const [run] = runsOf([{ id: 'a', values: { ...RUN, ascentM: 'high', startVerdict: 'odd' } }], [])
  assert.equal(run?.ascentM, undefined)
  assert.equal(run?.startVerdict, undefined)
})

test('what is not known stays unknown for learning', () => {
  const [run] = runsOf([{ id: 'a', values: RUN }], [])
  assert.ok(run !== undefined)
  assert.deepEqual(factsOf(run), {
    activityId: 'a',
    startAtMs: 1000,
    distanceM: 10_000,
    durationS: 3600,
  })
  assert.equal(scorableOf(run).start.verdict, 'not_judged')
})

test('what somebody else noted of a run, such as sleep, counts here as it does on the server', () => {
  const [run] = runsOf([{ id: 'a', values: { ...RUN, sleepS: 21_600, sorenessLevel: 2 } }], [])
  assert.ok(run !== undefined)
  const { sleepS, sorenessLevel } = factsOf(run)
  assert.deepEqual([sleepS, sorenessLevel], [21_600, 2])
})

test('a run that a server imported reads the same', () => {
  const analysis = {
    activity: { sport: 'running' },
    start: { verdict: 'even', tooFastFrac: -0.01, laterToM: 8000, restSPerKm: 330 },
    fade: { verdict: 'slowed', secondHalfOverFirstFrac: 1.09, gradeAdjustedFrac: 1.06 },
  }
  const values = { ...RUN, title: 'Sunday', averageHeartRateBpm: 150, ascentM: null, analysis }
  const [run] = runsOf([{ id: 'a', values }], [])
  assert.equal(run?.name, 'Sunday')
  assert.equal(run?.startVerdict, 'even')
  assert.equal(run?.restSPerKm, 330)
  assert.equal(run?.heartRateBpm, 150)
  assert.ok(Math.abs((run?.fadeFrac ?? 0) - 0.06) < 1e-9)
  assert.equal(run?.startComparedToM, 8000)
  assert.equal(run?.ascentM, undefined)
})

test('a run whose file had no totals is there all the same, as its analysis measured it', () => {
  const activity = { sport: 'running', distanceM: 9900.4, elapsedS: 3500, heartRateBpm: 151 }
  const values = { ...RUN, distanceM: null, elapsedS: null, averageHeartRateBpm: null }
  const [run] = runsOf([{ id: 'a', values: { ...values, analysis: { activity } } }], [])
  assert.equal(run?.distanceM, 9900.4)
  assert.equal(run?.elapsedS, 3500)
  assert.equal(run?.heartRateBpm, 151)
})

test('all drinks of a run count, also those of a recording that was given up for it', () => {
  const logs = [100, 150].map((fluidMl) => ({
    id: String(fluidMl),
    values: { activityId: 'a', drinks: [{ fluidMl }] },
  }))
  assert.equal(runsOf([{ id: 'a', values: RUN }], logs)[0]?.drunkMl, 250)
})

test('a ride that a server keeps is no run', () => {
  const analysis = { activity: { sport: 'cycling' } }
  assert.deepEqual(runsOf([{ id: 'a', values: { ...RUN, analysis } }], []), [])
})
