/** A belief about each slope before the data: log odds per SD. */
export type SlopePrior = Readonly<{ mean: number; sd: number }>

/** The belief after the data, one entry per slope. */
export type SlopePosterior = Readonly<{ mean: number; sd: number }>

const STEPS_COUNT = 40
const CLOSE = 1e-10
/** The intercept is the runner's own cramp rate: all but free. */
const INTERCEPT_SD = 10

/**
 * Inverse of a symmetric positive definite matrix, n x n by rows, by Cholesky.
 *
 * @throws Error when the matrix is not positive definite, which a prior on every slope rules out
 * @source uncramp_engineering
 */
export function inverseOf(matrix: Float64Array, n: number): Float64Array {
  const root = new Float64Array(n * n)
  const at = (from: Float64Array, i: number, j: number): number => from[i * n + j] ?? 0
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = at(matrix, i, j)
      for (let k = 0; k < j; k += 1) sum -= at(root, i, k) * at(root, j, k)
      if (i === j && !(sum > 0)) throw new Error('matrix is not positive definite')
      root[i * n + j] = i === j ? Math.sqrt(sum) : sum / at(root, j, j)
    }
  }
  const inverse = new Float64Array(n * n)
  const column = new Float64Array(n)
  for (let j = 0; j < n; j += 1) {
    for (let i = 0; i < n; i += 1) {
      let sum = i === j ? 1 : 0
      for (let k = 0; k < i; k += 1) sum -= at(root, i, k) * (column[k] ?? 0)
      column[i] = sum / at(root, i, i)
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      let sum = column[i] ?? 0
      for (let k = i + 1; k < n; k += 1) sum -= at(root, k, i) * (column[k] ?? 0)
      column[i] = sum / at(root, i, i)
    }
    for (let i = 0; i < n; i += 1) inverse[i * n + j] = column[i] ?? 0
  }
  return inverse
}

type Fit = Readonly<{
  columns: readonly Float64Array[]
  isCramped: Uint8Array
  priors: readonly SlopePrior[]
}>

/** Gradient and curvature of the log posterior at `slopes`; the last entry is the intercept. */
function slopesAt(
  { columns, isCramped, priors }: Fit,
  slopes: Float64Array,
): Readonly<{ gradient: Float64Array; curvature: Float64Array; logScore: number }> {
  const n = slopes.length
  const gradient = new Float64Array(n)
  const curvature = new Float64Array(n * n)
  const row = new Float64Array(n).fill(1)
  let logScore = 0
  for (let i = 0; i < isCramped.length; i += 1) {
    let logit = slopes[n - 1] ?? 0
    for (let j = 0; j < n - 1; j += 1) {
      row[j] = columns[j]?.[i] ?? 0
      logit += (slopes[j] ?? 0) * (row[j] ?? 0)
    }
    const chance = 1 / (1 + Math.exp(-logit))
    const cramped = isCramped[i] ?? 0
    logScore += cramped * logit - Math.max(0, logit) - Math.log1p(Math.exp(-Math.abs(logit)))
    const weight = chance * (1 - chance)
    for (let j = 0; j < n; j += 1) {
      const x = row[j] ?? 0
      gradient[j] = (gradient[j] ?? 0) + (cramped - chance) * x
      for (let k = 0; k <= j; k += 1)
        curvature[j * n + k] = (curvature[j * n + k] ?? 0) + weight * x * (row[k] ?? 0)
    }
  }
  for (let j = 0; j < n; j += 1) {
    const { mean, sd } = priors[j] ?? { mean: 0, sd: INTERCEPT_SD }
    const off = (slopes[j] ?? 0) - mean
    gradient[j] = (gradient[j] ?? 0) - off / sd ** 2
    curvature[j * n + j] = (curvature[j * n + j] ?? 0) + 1 / sd ** 2
    logScore -= off ** 2 / (2 * sd ** 2)
    for (let k = j + 1; k < n; k += 1) curvature[j * n + k] = 0
  }
  for (let j = 0; j < n; j += 1)
    for (let k = 0; k < j; k += 1) curvature[k * n + j] = curvature[j * n + k] ?? 0
  return { gradient, curvature, logScore }
}

/**
 * Bayesian logistic regression by Laplace's approximation: the mode by Newton's method, steps halved
 * until they climb, and the normal distribution that fits the top.
 *
 * @param fit  columns centred and scaled, one prior per column; the intercept is added here
 * @returns    one normal belief per column, log odds per SD
 * @source gelman2008, uncramp_engineering
 */
export function laplacePosterior(fit: Fit): readonly SlopePosterior[] {
  const n = fit.columns.length + 1
  let slopes = Float64Array.from({ length: n }, (_, j) => fit.priors[j]?.mean ?? 0)
  const crampedCount = fit.isCramped.reduce((sum, cramped) => sum + cramped, 0)
  slopes[n - 1] = Math.log((crampedCount + 0.5) / (fit.isCramped.length - crampedCount + 0.5))
  let here = slopesAt(fit, slopes)
  for (let step = 0; step < STEPS_COUNT; step += 1) {
    const inverse = inverseOf(here.curvature, n)
    const move = slopes.map((_, j) =>
      here.gradient.reduce((sum, slope, k) => sum + (inverse[j * n + k] ?? 0) * slope, 0),
    )
    let part = 1
    let next = slopes
    let there = here
    do {
      const share = part
      next = slopes.map((slope, j) => slope + share * (move[j] ?? 0))
      there = slopesAt(fit, next)
      part /= 2
    } while (there.logScore < here.logScore - CLOSE && part > 1e-6)
    const isThere = move.every((by) => Math.abs(by) < 1e-9)
    ;[slopes, here] = [next, there]
    if (isThere) break
  }
  const spread = inverseOf(here.curvature, n)
  return fit.columns.map((_, j) => ({
    mean: slopes[j] ?? 0,
    sd: Math.sqrt(spread[j * n + j] ?? 0),
  }))
}
