/**
 * Does the pattern finder find a planted cause, and is it quiet when there is none? Prints the table
 * of docs/science/learning.md: `npm run bench:patterns`, `-- --seed N` for other runners, `-- --runners N`.
 * No threshold was set on these runners: the alarm rate is fixed per runner by shuffling that runner's
 * own runs, the width of the priors comes from cohorts.
 */
import { parseArgs } from 'node:util'

import { findPatterns, type Factor } from '@uncramp/core/learning'

import { readyColumn } from '../packages/core/src/learning/design.ts'
import { FACTORS, FACTOR_PRIORS, factorColumn } from '../packages/core/src/learning/factors.ts'
import { joinCramps } from '../packages/core/src/learning/join-cramps.ts'
import { laplacePosterior } from '../packages/core/src/learning/laplace.ts'
import {
  simulatedRunner,
  type Effect,
  type Setting,
  type SimulatedRunner,
} from './simulated-runner.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20260101' },
    runners: { type: 'string', default: '200' },
    quiet: { type: 'string', default: '2000' },
  },
})
const SEED = Number(values.seed)
const RUNNERS_COUNT = Number(values.runners)
const QUIET_COUNT = Number(values.quiet)

const PRESENT: readonly Factor[] = ['fast_start', 'heat', 'short_sleep', 'soreness']

type Says = Readonly<{ more: readonly Factor[]; less: readonly Factor[] }>

function ours({ runs, cramps }: SimulatedRunner): Says {
  const runner = { conditions: [], medicines: [] }
  const found = findPatterns({ runs, cramps, runner, seed: 1 })
  if (found.kind !== 'patterns') return { more: [], less: [] }
  const of = (verdict: string): Factor[] =>
    found.findings.filter((one) => one.verdict === verdict).map(({ factor }) => factor)
  return { more: of('more_likely'), less: of('less_likely') }
}

function columnsOf({ runs, cramps }: SimulatedRunner) {
  const joined = joinCramps(runs, cramps).runs
  const isCramped = Uint8Array.from(joined, (run) => (run.cramps.length > 0 ? 1 : 0))
  const ready = FACTORS.flatMap((factor) => {
    const column = readyColumn(factorColumn(joined, factor), isCramped)
    return typeof column === 'string' ? [] : [{ factor, ...column }]
  })
  return { ready, isCramped }
}

/** Maximum likelihood over all factors at once (a prior so wide that it is none), `z` as needed. */
const plain =
  (zAtLeast: (factorsCount: number) => number) =>
  (runner: SimulatedRunner): Says => {
    const { ready, isCramped } = columnsOf(runner)
    const columns = ready.map(({ z }) => z)
    const priors = ready.map(() => ({ mean: 0, sd: 30 }))
    const fit = laplacePosterior({ columns, isCramped, priors })
    const sided = (sign: number): Factor[] =>
      ready.flatMap(({ factor }, j) => {
        const slope = fit.at(j)
        const z = slope === undefined ? 0 : (sign * slope.mean) / slope.sd
        return z > zAtLeast(ready.length) ? [factor] : []
      })
    return { more: sided(1), less: sided(-1) }
  }

/** Three cramped and three clean runs with the factor and without it, then half as many again. */
function threeAndThree(runner: SimulatedRunner): Says {
  const { ready } = columnsOf(runner)
  const judged = ready.map(({ factor, counts }) => {
    const { crampedWithCount, runsWithCount, crampedWithoutCount, runsWithoutCount } = counts
    const ratio =
      crampedWithCount / runsWithCount / Math.max(1e-9, crampedWithoutCount / runsWithoutCount)
    return { factor, ratio, isEnough: runsWithCount >= 3 && runsWithoutCount >= 3 }
  })
  const of = (test: (ratio: number) => boolean): Factor[] =>
    judged.filter(({ ratio, isEnough }) => isEnough && test(ratio)).map(({ factor }) => factor)
  return { more: of((ratio) => ratio >= 1.5), less: of((ratio) => ratio <= 1 / 1.5) }
}

/** Chance of a normal number above z. */
function tailFrac(z: number): number {
  let sum = 0
  for (let x = z; x < 9; x += 0.002) sum += Math.exp((-x * x) / 2) * 0.002
  return sum / Math.sqrt(2 * Math.PI)
}

/** Upper point of the normal distribution for a one-sided 2.5 %, shared out over `n` factors. */
function bonferroniZ(n: number): number {
  let [low, high] = [0, 6]
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (tailFrac(middle) > 0.025 / n) low = middle
    else high = middle
  }
  return low
}
const BONFERRONI = new Map(FACTORS.map((_, i) => [i + 1, bonferroniZ(i + 1)]))

const METHODS: readonly (readonly [string, (runner: SimulatedRunner) => Says])[] = [
  ['uncramp', ours],
  ['plain logistic, p < 0.05', plain(() => 1.96)],
  ['plain logistic, Bonferroni', plain((n) => BONFERRONI.get(n) ?? 3)],
  ['3-and-3, share x 1.5', threeAndThree],
]

type Row = { name: string; count: number; setting: (i: number) => Omit<Setting, 'seed'> }

const spread = (i: number, factors: readonly Factor[]): Factor =>
  factors.at(i % factors.length) ?? 'heat'
const planted = (name: string, effect: Effect, factors: readonly Factor[] = FACTORS): Row => ({
  name,
  count: RUNNERS_COUNT,
  setting: (i) => ({ planted: spread(i, factors), effect }),
})
const quiet = (name: string, more: Partial<Setting> = {}): Row => ({
  name,
  count: QUIET_COUNT,
  setting: () => ({ planted: 'heat', effect: { kind: 'none' }, ...more }),
})

const ROWS: readonly Row[] = [
  planted('odds 4 per SD', { kind: 'per_sd', odds: 4 }),
  planted('odds 3 per SD', { kind: 'per_sd', odds: 3 }),
  planted('odds 2 per SD', { kind: 'per_sd', odds: 2 }),
  planted('odds 4, upper over lower half', { kind: 'halves', odds: 4 }),
  planted(
    'odds 4, present in half the runs',
    { kind: 'presence', odds: 4, shareFrac: 0.5 },
    PRESENT,
  ),
  planted('odds 4, present in a fifth', { kind: 'presence', odds: 4, shareFrac: 0.2 }, PRESENT),
  {
    ...planted('odds 4 per SD, 120 runs, 24 cramps', { kind: 'per_sd', odds: 4 }),
    setting: (i) => ({
      planted: spread(i, FACTORS),
      effect: { kind: 'per_sd', odds: 4 },
      runsCount: 120,
      crampsCount: 24,
    }),
  },
  {
    ...planted('odds 4 present in half, 200 runs, 40 cramps', { kind: 'none' }),
    setting: (i) => ({
      planted: spread(i, PRESENT),
      effect: { kind: 'presence', odds: 4, shareFrac: 0.5 },
      runsCount: 200,
      crampsCount: 40,
    }),
  },
  {
    ...planted('odds 4 per SD, 30 % of values missing', { kind: 'none' }),
    setting: (i) => ({
      planted: spread(i, FACTORS),
      effect: { kind: 'per_sd', odds: 4 },
      missingFrac: 0.3,
    }),
  },
  { ...quiet('nothing planted'), count: RUNNERS_COUNT },
  quiet('nothing planted, more runners'),
  quiet('nothing planted, 30 % of values missing', { missingFrac: 0.3 }),
  quiet('nothing planted, drinks noted after cramps', { logsAfterCramps: true }),
  quiet('nothing planted, cramps in spells of weeks', { inSpells: true }),
  quiet('nothing planted, 3 cramps in 20 runs', { runsCount: 20, crampsCount: 3 }),
]

const WIDTHS = [52, 28, 9, 9, 10, 10]

function print(cells: readonly string[]): void {
  const padded = cells.map((cell, i) => {
    const width = WIDTHS.at(i) ?? 10
    return i < 2 ? cell.padEnd(width) : cell.padStart(width)
  })
  process.stdout.write(`${padded.join('')}\n`)
}

process.stdout.write(
  `seed ${SEED}; found: the planted factor is called more likely; other: another one is\n`,
)
print(['', 'method', 'found', 'other', 'any more', 'any less'])
ROWS.forEach((row, r) => {
  const settings = Array.from({ length: row.count }, (_, i) => ({
    ...row.setting(i),
    seed: SEED + 100_003 * (r + 1) + i,
  }))
  const runners = settings.map(simulatedRunner)
  for (const [name, method] of METHODS) {
    const tally = settings.map(({ planted: factor, effect }, i) => {
      const says = method(runners.at(i) ?? { runs: [], cramps: [], slopes: new Map() })
      return {
        isPlanted: effect.kind !== 'none',
        found: says.more.includes(factor),
        other: says.more.some((one) => one !== factor),
        more: says.more.length > 0,
        less: says.less.length > 0,
      }
    })
    const share = (key: 'found' | 'other' | 'more' | 'less'): string =>
      `${((100 * tally.filter((one) => one[key]).length) / row.count).toFixed(1)} %`
    const isPlanted = tally.some((one) => one.isPlanted)
    const label = name === 'uncramp' ? `${row.name} (${row.count})` : ''
    const cells = [isPlanted ? share('found') : '', isPlanted ? share('other') : '']
    print([label, name, ...cells, share('more'), share('less')])
  }
})

/** Where the priors are true, an 80 % range must hold the truth in 80 % of cases. */
let [held, judged] = [0, 0]
for (let i = 0; i < RUNNERS_COUNT * 2; i += 1) {
  const runner = simulatedRunner({
    seed: SEED + 7_000_003 + i,
    planted: 'heat',
    effect: { kind: 'believed' },
  })
  const { ready, isCramped } = columnsOf(runner)
  const priors = ready.map(({ factor }) => FACTOR_PRIORS[factor])
  const fit = laplacePosterior({ columns: ready.map(({ z }) => z), isCramped, priors })
  ready.forEach(({ factor }, j) => {
    const { mean, sd } = fit.at(j) ?? { mean: 0, sd: 1 }
    judged += 1
    if (Math.abs((runner.slopes.get(factor) ?? 0) - mean) <= 1.2816 * sd) held += 1
  })
}
process.stdout.write(
  `80 % ranges hold the truth in ${((100 * held) / judged).toFixed(1)} % of ${judged} (effects drawn from the priors)\n`,
)
