import { inverseOf, type SlopePrior } from './laplace.ts'
import { seededDraw } from './seeded-draw.ts'

/** How often chance alone does as well as this factor, over all factors at once. */
export type ShuffleFracs = Readonly<{ moreFrac: number; lessFrac: number }>

/**
 * Shuffles per test; with them a share of 4 % is known to ±0.4 %.
 *
 * @source uncramp_engineering
 */
export const SHUFFLES_COUNT = 2000
/** Equal up to rounding counts as equal, so that a change of units changes nothing. */
const TIE = 1e-9

/** Weights that turn column sums over cramped runs into one-step posterior z-scores. */
function scoreWeights(
  columns: readonly Float64Array[],
  priors: readonly SlopePrior[],
  weight: number,
): Float64Array {
  const n = columns.length
  const curvature = new Float64Array(n * n)
  for (let j = 0; j < n; j += 1) {
    for (let k = 0; k <= j; k += 1) {
      const other = columns[k]
      const sum = columns[j]?.reduce((total, value, i) => total + value * (other?.[i] ?? 0), 0) ?? 0
      curvature[j * n + k] = weight * sum
      curvature[k * n + j] = weight * sum
    }
    curvature[j * n + j] = (curvature[j * n + j] ?? 0) + 1 / (priors[j]?.sd ?? 1) ** 2
  }
  const inverse = inverseOf(curvature, n)
  return inverse.map((value, at) => value / Math.sqrt(inverse[Math.floor(at / n) * (n + 1)] ?? 1))
}

/**
 * Family-wise test on this runner's own runs: shuffles which runs cramped and asks how often the best
 * of all factors then does as well as this one does in truth.
 *
 * The score is the first Newton step of the same model with its priors centred, so that a belief from
 * other runners can never raise an alarm by itself. Missing values, odd scales and factors that go
 * together are the same in every shuffle, so the share holds whatever they are; what it needs is that
 * runs do not hang together in time more than the factors say.
 *
 * @param test  columns centred and scaled; a seed fixes the shuffles
 * @returns     per column, the share of shuffles (with the truth among them) that do as well
 * @source westfall1993, uncramp_engineering
 */
export function shuffleTest(
  test: Readonly<{
    columns: readonly Float64Array[]
    isCramped: Uint8Array
    priors: readonly SlopePrior[]
    seed: number
  }>,
): readonly ShuffleFracs[] {
  const { columns, isCramped, priors } = test
  const [n, runsCount] = [columns.length, isCramped.length]
  const cramped = Uint32Array.from(isCramped.keys()).filter((i) => isCramped[i] === 1)
  const rate = cramped.length / runsCount
  const weights = scoreWeights(columns, priors, rate * (1 - rate))
  const values = new Float64Array(runsCount * n)
  columns.forEach((column, j) => column.forEach((value, i) => (values[i * n + j] = value)))
  const sums = new Float64Array(n)
  const scores = new Float64Array(n)
  const score = (runs: Uint32Array): void => {
    sums.fill(0)
    for (let c = 0; c < cramped.length; c += 1) {
      const from = (runs[c] ?? 0) * n
      for (let j = 0; j < n; j += 1) sums[j] = (sums[j] ?? 0) + (values[from + j] ?? 0)
    }
    for (let j = 0; j < n; j += 1) {
      let sum = 0
      for (let k = 0; k < n; k += 1) sum += (weights[j * n + k] ?? 0) * (sums[k] ?? 0)
      scores[j] = sum
    }
  }
  score(cramped)
  const truth = scores.slice()
  const draw = seededDraw(test.seed)
  const deck = Uint32Array.from(isCramped.keys())
  const highs = new Float64Array(SHUFFLES_COUNT)
  const lows = new Float64Array(SHUFFLES_COUNT)
  for (let shuffle = 0; shuffle < SHUFFLES_COUNT; shuffle += 1) {
    for (let c = 0; c < cramped.length; c += 1) {
      const other = c + Math.floor(draw() * (runsCount - c))
      const card = deck[c] ?? 0
      deck[c] = deck[other] ?? 0
      deck[other] = card
    }
    score(deck)
    highs[shuffle] = scores.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
    lows[shuffle] = scores.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  }
  const shareOf = (asGoodCount: number): number => (1 + asGoodCount) / (1 + SHUFFLES_COUNT)
  return Array.from(truth, (z) => ({
    moreFrac: shareOf(highs.reduce((count, high) => count + (high >= z - TIE ? 1 : 0), 0)),
    lessFrac: shareOf(lows.reduce((count, low) => count + (low <= z + TIE ? 1 : 0), 0)),
  }))
}
