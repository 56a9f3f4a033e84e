import { crampFromTap, type CrampRecord, type RunFacts } from '@uncramp/core/learning'

/**
 * Runners made of chance: 60 runs over 20 weeks with training, weather, drinks, sleep and soreness as
 * real logs have them, and 12 cramps that follow one planted factor or nothing at all.
 */
import {
  FACTORS,
  FACTOR_PRIORS,
  factorColumn,
  type Factor,
} from '../packages/core/src/learning/factors.ts'
import { fillHistory } from '../packages/core/src/learning/run-facts.ts'
import { seededDraw, type Draw } from '../packages/core/src/learning/seeded-draw.ts'

const DAY_MS = 86_400_000
const START_AT_MS = Date.UTC(2025, 2, 2, 8)

/** What "odds ratio 4" is meant of. */
export type Effect =
  | { kind: 'none' }
  /** Per standard deviation of the factor as it is. */
  | { kind: 'per_sd'; odds: number }
  /** Between the upper and the lower half of the factor as it is. */
  | { kind: 'halves'; odds: number }
  /** The factor is there or not, in this share of runs. */
  | { kind: 'presence'; odds: number; shareFrac: number }
  /** Every factor at once, each as strong as believed beforehand: drawn from the priors. */
  | { kind: 'believed' }

export type SimulatedRunner = {
  runs: RunFacts[]
  cramps: CrampRecord[]
  /** Log odds per SD that were planted, when every factor was. */
  slopes: ReadonlyMap<Factor, number>
}
export type Setting = {
  seed: number
  planted: Factor
  effect: Effect
  runsCount?: number
  crampsCount?: number
  /** Drinks are written down after a cramp, and seldom else. */
  logsAfterCramps?: boolean
  /** Cramps come in spells of weeks, whatever was done: bad luck, an illness, a pair of shoes. */
  inSpells?: boolean
  /** Each value is missing this often, except distance and time. */
  missingFrac?: number
}

/** From one run to the next; a spell of about three weeks at three runs a week. */
const SPELL = 0.9

const gauss = (draw: Draw): number =>
  Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())

function trainingRun(draw: Draw, day: number): RunFacts {
  const isLong = day % 7 === 0
  const distanceM = isLong
    ? 12_000 + 16_000 * draw() + 2000 * gauss(draw) ** 2
    : 5000 * Math.exp(0.35 + 0.3 * gauss(draw))
  const speedMps = Math.max(1.8, 2.9 - (isLong ? 0.15 : 0) + 0.15 * gauss(draw))
  const durationS = distanceM / speedMps
  const temperatureC = 14 - 8 * Math.cos((2 * Math.PI * (day + 60)) / 365) + 4 * gauss(draw)
  const plannedMl = (400 * durationS) / 3600
  const drunkMl = plannedMl * Math.max(0, 0.75 + 0.3 * gauss(draw) + 0.01 * (temperatureC - 14))
  return {
    activityId: `run-${day}`,
    startAtMs: START_AT_MS + day * DAY_MS,
    distanceM,
    durationS,
    startTooFastFrac: 0.01 + 0.045 * gauss(draw),
    wbgtC: 0.75 * temperatureC + 4 + 1.5 * gauss(draw),
    temperatureC,
    plannedMl,
    drunkMl,
    sodiumMg: (drunkMl / 1000) * Math.max(0, 450 + 250 * gauss(draw)),
    ascentM: (distanceM / 1000) * Math.exp(2 + 0.5 * gauss(draw)),
    sleepS: 3600 * (7 + 0.8 * gauss(draw)),
    sorenessLevel: Math.max(0, Math.min(3, Math.round(0.6 + 0.9 * gauss(draw)))),
  }
}

/** Two values that mean "there" and "not there" for a factor that a presence can be planted on. */
function withPresence(run: RunFacts, factor: Factor, isThere: boolean): RunFacts {
  if (factor === 'fast_start') return { ...run, startTooFastFrac: isThere ? 0.08 : 0 }
  if (factor === 'heat') return { ...run, wbgtC: isThere ? 24 : 12 }
  if (factor === 'short_sleep') return { ...run, sleepS: isThere ? 18_000 : 27_000 }
  if (factor === 'soreness') return { ...run, sorenessLevel: isThere ? 2 : 0 }
  throw new Error(`no presence of ${factor}`)
}

/** A factor over the runs, in its own standard deviations. */
function inSd(runs: RunFacts[], factor: Factor): number[] {
  const column = Array.from(factorColumn(runs.map(asClean), factor))
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  const sd = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length)
  return column.map((value) => (sd > 0 ? Math.max(-3, Math.min(3, (value - mean) / sd)) : 0))
}

/** Push on the log odds of each run. */
function pushes(runs: RunFacts[], { planted, effect }: Setting): number[] {
  if (effect.kind === 'none' || effect.kind === 'believed') return runs.map(() => 0)
  const column = inSd(runs, planted)
  const slope = Math.log(effect.odds)
  if (effect.kind === 'per_sd') return column.map((value) => slope * value)
  const sorted = column.toSorted((a, b) => a - b)
  const middle = effect.kind === 'presence' ? 0 : (sorted.at(column.length >> 1) ?? 0)
  return column.map((value) => (value >= middle ? slope : 0))
}

function believedSlopes(draw: Draw): ReadonlyMap<Factor, number> {
  return new Map(
    FACTORS.map((factor) => {
      const { mean, sd } = FACTOR_PRIORS[factor]
      return [factor, mean + sd * gauss(draw)]
    }),
  )
}

const asClean = (run: RunFacts) => ({ run, cramps: [], nightCramps: [], stitchesCount: 0 })

/** Draws who cramps with exactly so many cramps: a fair draw, repeated until the count fits. */
function crampedRuns(push: number[], crampsCount: number, draw: Draw): boolean[] {
  let [low, high] = [-20, 20]
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    const expected = push.reduce((sum, by) => sum + 1 / (1 + Math.exp(-middle - by)), 0)
    if (expected > crampsCount) high = middle
    else low = middle
  }
  for (;;) {
    const cramped = push.map((by) => draw() < 1 / (1 + Math.exp(-low - by)))
    if (cramped.filter(Boolean).length === crampsCount) return cramped
  }
}

function thinned(run: RunFacts, missingFrac: number, draw: Draw): RunFacts {
  const kept = new Set(['activityId', 'startAtMs', 'distanceM', 'durationS'])
  const entries = Object.entries(run).filter(([key]) => kept.has(key) || draw() >= missingFrac)
  return Object.fromEntries(entries) as RunFacts
}

/** One runner: the same seed makes the same one. */
export function simulatedRunner(setting: Setting): SimulatedRunner {
  const { effect, planted, runsCount = 60, crampsCount = 12, missingFrac = 0 } = setting
  const draw = seededDraw(setting.seed)
  const before = 26
  const days = Array.from({ length: runsCount + before }, (_, i) => Math.floor((i * 7) / 3))
  const known = fillHistory(days.map((day) => trainingRun(draw, day))).slice(before)
  let runs = known.map((run) =>
    effect.kind === 'presence' ? withPresence(run, planted, draw() < effect.shareFrac) : run,
  )
  const push = pushes(runs, setting)
  const slopes = effect.kind === 'believed' ? believedSlopes(draw) : new Map<Factor, number>()
  for (const [factor, slope] of slopes)
    inSd(runs, factor).forEach((value, i) => (push[i] = (push.at(i) ?? 0) + slope * value))
  if (setting.inSpells === true) {
    let mood = gauss(draw)
    for (let i = 0; i < push.length; i += 1) {
      mood = SPELL * mood + Math.sqrt(1 - SPELL ** 2) * gauss(draw)
      push[i] = (push.at(i) ?? 0) + mood
    }
  }
  const cramped = crampedRuns(push, crampsCount, draw)
  if (setting.logsAfterCramps === true)
    runs = runs.map((run, i) => {
      if (draw() < (cramped.at(i) === true ? 0.9 : 0.3)) return run
      const { drunkMl: _, sodiumMg: __, ...rest } = run
      return rest
    })
  if (missingFrac > 0) runs = runs.map((run) => thinned(run, missingFrac, draw))
  const cramps = runs.flatMap((run, i) => {
    if (cramped.at(i) !== true) return []
    const atS = run.durationS * (0.6 + 0.35 * draw())
    return [
      crampFromTap({
        crampAtMs: run.startAtMs + atS * 1000,
        muscle: 'calf',
        duringRun: { activityId: run.activityId, atS },
      }),
    ]
  })
  return { runs, cramps, slopes }
}
