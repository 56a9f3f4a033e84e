/**
 * Does the pattern finder find a planted cause, and is it quiet when there is none? Prints the table
 * of docs/science/learning.md: `npm run bench:patterns`, `-- --seed N` for other runners, `-- --runners N`.
 * No threshold was set on these runners: the alarm rate is fixed per runner by shuffling that runner's
 * own runs, the width of the priors comes from cohorts.
 */
import { parseArgs } from 'node:util'

import { findPatterns, type Factor } from '@uncramp/core/learning'

import { readyColumn } from '../packages/core/src/learning/design.ts'
import { FACTORS, factorColumn } from '../packages/core/src/learning/factors.ts'
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
      ready
        .filter((_, j) => (sign * fit[j]!.mean) / fit[j]!.sd > zAtLeast(ready.length))
        .map(({ factor }) => factor)
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

/** Upper point of the normal distribution for a one-sided 2.5 %, shared out over `n` factors. */
function bonferroniZ(n: number): number {
  const tailFrac = 0.025 / n
  let [low, high] = [0, 6]
  const tail = (z: number): number => {
    let sum = 0
    for (let x = z; x < 9; x += 0.002) sum += Math.exp((-x * x) / 2) * 0.002
    return sum / Math.sqrt(2 * Math.PI)
  }
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (tail(middle) > tailFrac) low = middle
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

const spread = (i: number, factors: readonly Factor[]): Factor => factors[i % factors.length]!
const planted = (name: string, effect: Effect, factors = FACTORS): Row => ({
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
  quiet('nothing planted, 3 cramps in 20 runs', { runsCount: 20, crampsCount: 3 }),
]

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

process.stdout.write(
  `seed ${SEED}; found: the planted factor is called more likely; other: another one is\n`,
)
process.stdout.write(
  `${''.padEnd(44)}${'method'.padEnd(28)}${'found'.padStart(9)}${'other'.padStart(9)}${'any more'.padStart(10)}${'any less'.padStart(10)}\n`,
)
ROWS.forEach((row, r) => {
  const settings = Array.from({ length: row.count }, (_, i) => ({
    ...row.setting(i),
    seed: SEED + 100_003 * (r + 1) + i,
  }))
  const runners = settings.map(simulatedRunner)
  for (const [name, method] of METHODS) {
    let [found, other, more, less] = [0, 0, 0, 0]
    runners.forEach((runner, i) => {
      const says = method(runner)
      const { planted: factor, effect } = settings[i]!
      const isPlanted = effect.kind !== 'none'
      if (isPlanted && says.more.includes(factor)) found += 1
      if (isPlanted && says.more.some((one) => one !== factor)) other += 1
      if (says.more.length > 0) more += 1
      if (says.less.length > 0) less += 1
    })
    const isPlanted = settings[0]!.effect.kind !== 'none'
    const label = name === 'uncramp' ? `${row.name} (${row.count})` : ''
    const [foundText, otherText] = isPlanted
      ? [percent(found, row.count), percent(other, row.count)]
      : ['', '']
    process.stdout.write(
      `${label.padEnd(44)}${name.padEnd(28)}${foundText.padStart(9)}${otherText.padStart(9)}${percent(more, row.count).padStart(10)}${percent(less, row.count).padStart(10)}\n`,
    )
  }
})
