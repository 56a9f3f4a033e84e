import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_RUNNER } from '../runner/index.ts'
import { readyColumn } from './design.ts'
import { crampFromTap, findPatterns, joinCramps, type CrampRecord, type RunFacts } from './index.ts'
import { laplacePosterior } from './laplace.ts'
import { seededDraw } from './seeded-draw.ts'
import { shuffleTest } from './shuffle-test.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const FIRST_AT_MS = 1_700_000_000_000
const NOBODY = { conditions: [], medicines: [] }

function run(day: number, more: Partial<RunFacts> = {}): RunFacts {
  return {
    activityId: `run-${day}`,
    startAtMs: FIRST_AT_MS + day * DAY_MS,
    distanceM: 15_000,
    durationS: 5400,
    ...more,
  }
}

function crampOf(one: RunFacts, atS = 5000): CrampRecord {
  return crampFromTap({
    crampAtMs: one.startAtMs + atS * 1000,
    muscle: 'calf',
    duringRun: { activityId: one.activityId, atS },
  })
}

/** Sixty runs, cramps in the hottest twelve: nothing could be plainer. */
const HOT = Array.from({ length: 60 }, (_, day) => run(2 * day, { wbgtC: 10 + ((day * 7) % 20) }))
const HOT_CRAMPS = HOT.filter(({ wbgtC = 0 }) => wbgtC >= 26).map((one) => crampOf(one))

test('cramps on the hottest runs only: heat is more likely, with counts and a range above one', () => {
  const found = findPatterns({ runs: HOT, cramps: HOT_CRAMPS, runner: NOBODY, seed: 1 })
  assert.ok(found.kind === 'patterns')
  const [first] = found.findings
  assert.ok(first !== undefined && first.factor === 'heat' && first.verdict === 'more_likely')
  assert.equal(first.counts.crampedWithCount, 12)
  assert.equal(first.counts.crampedWithoutCount, 0)
  assert.ok(first.odds.low > 1.5 && first.shuffleFrac < 0.002)
  assert.equal(found.next?.change, 'cooler_hours')
  assert.equal(found.next.isGuess, false)
  const why = new Map(found.findings.map((one) => [one.factor, 'why' in one ? one.why : undefined]))
  assert.equal(why.get('run_length'), 'never_varies')
  assert.equal(why.get('fast_start'), 'too_few_known')
})

test('turned round, cramps on the coolest runs make heat less likely', () => {
  const runs = HOT.map((one) => ({ ...one, wbgtC: 40 - (one.wbgtC ?? 0) }))
  const found = findPatterns({ runs, cramps: HOT_CRAMPS, runner: NOBODY, seed: 1 })
  assert.ok(found.kind === 'patterns')
  assert.equal(found.findings[0]?.verdict, 'less_likely')
})

test('two cramped runs are not enough, three and three are', () => {
  for (const [crampsCount, runsCount, kind] of [
    [2, 60, 'not_enough_yet'],
    [3, 60, 'patterns'],
    [4, 6, 'not_enough_yet'],
    [3, 6, 'patterns'],
  ] as const) {
    const runs = HOT.slice(0, runsCount)
    const cramps = runs.slice(0, crampsCount).map((one) => crampOf(one))
    assert.equal(findPatterns({ runs, cramps, runner: NOBODY, seed: 1 }).kind, kind)
  }
})

test('two cramps in one run are one cramped run', () => {
  const cramps = HOT.slice(0, 2).flatMap((one) => [crampOf(one, 3000), crampOf(one, 5000)])
  const found = findPatterns({ runs: HOT, cramps, runner: NOBODY, seed: 1 })
  assert.equal(found.crampedRunsCount, 2)
})

test('Laplace’s approximation agrees with the integral of the posterior', () => {
  const draw = seededDraw(3)
  const x = Float64Array.from({ length: 60 }, () => 2 * draw() - 1 + 2 * draw() - 1)
  const isCramped = Uint8Array.from(x, (value) =>
    draw() < 1 / (1 + Math.exp(1.4 - value)) ? 1 : 0,
  )
  const prior = { mean: 0.2, sd: 0.3 }
  let [total, first, second] = [0, 0, 0]
  for (let slope = -1.5; slope <= 2; slope += 0.01) {
    for (let level = -5; level <= 3; level += 0.02) {
      let log = -((slope - prior.mean) ** 2) / (2 * prior.sd ** 2) - level ** 2 / 200
      x.forEach((value, i) => {
        const logit = level + slope * value
        log += (isCramped[i] ?? 0) * logit - Math.log1p(Math.exp(logit))
      })
      const weight = Math.exp(log + 30)
      total += weight
      first += weight * slope
      second += weight * slope * slope
    }
  }
  const mean = first / total
  const sd = Math.sqrt(second / total - mean ** 2)
  const [fit] = laplacePosterior({ columns: [x], isCramped, priors: [prior] })
  assert.ok(fit !== undefined)
  assert.ok(Math.abs(fit.mean - mean) < 0.02, `${fit.mean} for ${mean}`)
  assert.ok(Math.abs(fit.sd - sd) < 0.01, `${fit.sd} for ${sd}`)
})

test('a perfectly separated log still gives a finite slope, because the prior holds it', () => {
  const x = Float64Array.from({ length: 40 }, (_, i) => (i < 20 ? -1 : 1))
  const isCramped = Uint8Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1))
  const [fit] = laplacePosterior({ columns: [x], isCramped, priors: [{ mean: 0, sd: 0.3 }] })
  assert.ok(fit !== undefined && fit.mean > 0.5 && fit.mean < 2 && fit.sd < 0.3)
})

test('shuffling counts exactly: with one cramp among four ordered runs the top one is one in four', () => {
  const z = Float64Array.of(-1.5, -0.5, 0.5, 1.5)
  const isCramped = Uint8Array.of(0, 0, 0, 1)
  const [share] = shuffleTest({
    columns: [{ z, isKnown: Uint8Array.of(1, 1, 1, 1) }],
    isCramped,
    seed: 9,
    shufflesCount: 4000,
  })
  assert.ok(share !== undefined && Math.abs(share.moreFrac - 0.25) < 0.03)
  assert.ok(share.lessFrac > 0.99)
})

test('a factor of two values splits into with and without at its higher value', () => {
  const isCramped = Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0)
  const mostly = readyColumn(Float64Array.of(1, 1, 1, 1, 1, 1, 0, 0), isCramped)
  assert.ok(typeof mostly !== 'string')
  assert.deepEqual(mostly.counts, {
    crampedWithCount: 3,
    runsWithCount: 6,
    crampedWithoutCount: 0,
    runsWithoutCount: 2,
  })
  assert.equal(readyColumn(new Float64Array(8).fill(5), isCramped), 'never_varies')
  assert.equal(
    readyColumn(Float64Array.of(1, 2, Number.NaN, 1, 2, 3, 4, 5), isCramped),
    'too_few_known',
  )
})

const issuesOf = (runs: readonly RunFacts[], cramps: readonly CrampRecord[]) =>
  joinCramps(runs, cramps).issues.map(({ code }) => code)

test('a log that contradicts itself says how', () => {
  const one = run(0)
  const named = { activityId: 'run-0', atS: 60 }
  const early = { ...crampOf(one), crampAtMs: one.startAtMs - HOUR_MS, duringRun: named }
  assert.deepEqual(issuesOf([one], [early]), ['cramp_before_run'])
  const late = { ...crampOf(one), crampAtMs: one.startAtMs + 30 * HOUR_MS, duringRun: named }
  assert.deepEqual(issuesOf([one], [late]), ['cramp_after_run'])
  assert.deepEqual(issuesOf([], [crampOf(one)]), ['run_unknown'])
  assert.deepEqual(issuesOf([one], [crampOf(one), crampOf(one)]), ['cramp_twice'])
  assert.deepEqual(issuesOf([one], [{ ...crampOf(one), isNight: true }]), ['night_during_run'])
  assert.deepEqual(issuesOf([run(0, { distanceM: Number.NaN })], []), ['run_impossible'])
  const copy = { ...one, activityId: 'copy', startAtMs: one.startAtMs + 60_000 }
  assert.deepEqual(issuesOf([one, copy], []), ['runs_overlap'])
})

test('four hundred cramps are counted, told, and do not stop anything', () => {
  const cramps = HOT.flatMap((one) => Array.from({ length: 7 }, (_, i) => crampOf(one, 700 * i)))
  assert.equal(cramps.length, 420)
  const found = findPatterns({ runs: HOT, cramps, runner: NOBODY, seed: 1 })
  assert.equal(found.crampedRunsCount, 60)
  assert.equal(found.kind, 'not_enough_yet')
  assert.ok(found.issues.some(({ code }) => code === 'many_cramps'))
})

test('a cramp is joined by time within six hours, a night cramp to the run of the day', () => {
  const one = run(0)
  const endAtMs = one.startAtMs + one.durationS * 1000
  const after = (hours: number, isNight = false): CrampRecord =>
    crampFromTap({ crampAtMs: endAtMs + hours * HOUR_MS, muscle: 'calf', isNight })
  const joined = joinCramps([one], [after(5.9), after(6.1), after(14, true), after(25, true)])
  assert.equal(joined.runs[0]?.cramps.length, 1)
  assert.equal(joined.runs[0]?.nightCramps.length, 1)
  assert.equal(joined.unjoined.length, 2)
})

test('longest run and load are worked out from the runs before, and only once the log knows them', () => {
  const runs = Array.from({ length: 30 }, (_, i) =>
    run(3 * i, { distanceM: i === 12 ? 30_000 : 10_000 }),
  )
  const joined = joinCramps(runs, []).runs.map((one) => one.run)
  assert.equal(joined[5]?.longestBeforeM, undefined)
  assert.equal(joined[16]?.longestBeforeM, 30_000)
  assert.equal(joined[29]?.longestBeforeM, 10_000)
  assert.equal(joined[29]?.last7DaysM, 20_000)
  assert.equal(joined[29]?.last28DaysM, 90_000)
})

test('salt is never the next change where health forbids it', () => {
  const runs = HOT.map((one) => ({ ...one, sodiumMg: 3000 - 100 * (one.wbgtC ?? 0), wbgtC: 20 }))
  const cramps = HOT_CRAMPS
  const of = (runner: typeof NOBODY | typeof DEFAULT_RUNNER) => {
    const found = findPatterns({ runs, cramps, runner, seed: 1 })
    return found.kind === 'patterns' ? found.next?.change : undefined
  }
  assert.equal(of(NOBODY), 'sodium_as_planned')
  assert.equal(of({ ...DEFAULT_RUNNER, conditions: ['kidney_disease'] }), undefined)
})

const gauss = (draw: () => number): number => draw() + draw() + draw() + draw() - 2

test('in 200 logs of pure chance hardly anybody sees a more likely, and about as few as promised', () => {
  let alarmsCount = 0
  for (let logIndex = 0; logIndex < 200; logIndex += 1) {
    const draw = seededDraw(5000 + logIndex)
    const runs = Array.from({ length: 40 }, (_, i) =>
      run(3 * i, {
        wbgtC: 18 + 5 * gauss(draw),
        sleepS: 25_000 + 3000 * gauss(draw),
        startTooFastFrac: 0.04 * gauss(draw),
        distanceM: 12_000 * Math.exp(0.3 * gauss(draw)),
        sorenessLevel: Math.floor(3 * draw()),
      }),
    )
    const cramps = runs.filter((_, i) => i % 5 === 0).map((one) => crampOf(one, 100))
    const found = findPatterns({ runs, cramps, runner: NOBODY, seed: 1, shufflesCount: 300 })
    assert.ok(found.kind === 'patterns')
    if (found.findings.some(({ verdict }) => verdict === 'more_likely')) alarmsCount += 1
  }
  assert.ok(alarmsCount >= 1 && alarmsCount <= 16, `${alarmsCount} alarms`)
})
