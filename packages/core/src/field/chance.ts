/** Numbers that look random and depend on nothing but their arguments, so that any worker may draw them. */
export type Chance = Readonly<{ seed: number; drawIndex: number }>

const MIDDLE_TOP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const MIDDLE_BOTTOM = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
]
const TAIL_TOP = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
]
const TAIL_BOTTOM = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]

const NORMAL_STEPS = 4096
/** Standard normal by share, in steps: near enough for a field, and one look-up. */
const NORMAL = Float64Array.from({ length: NORMAL_STEPS }, (_, index) =>
  inverseNormal((index + 0.5) / NORMAL_STEPS),
)

function mixed(a: number): number {
  let x = Math.imul(a ^ (a >>> 16), 0x21f0aaad)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return (x ^ (x >>> 15)) >>> 0
}

/** The start of a draw's own row of numbers. */
export function drawKey({ seed, drawIndex }: Chance): number {
  return mixed(mixed(Math.floor(seed) | 0) ^ Math.imul(drawIndex + 1, 0x9e3779b1))
}

/** Stands for the whole day where a runner's index is asked for. */
export const THE_DAY_INDEX = -1

/** A 32-bit number of one runner in one draw; `ofIndex` tells apart what it is for. */
export function bits(seed: number, runnerIndex: number, ofIndex: number): number {
  return mixed(seed ^ Math.imul(runnerIndex * 4 + ofIndex + 1, 0x85ebca6b))
}

/** A share between 0 and 1, never either. */
export function share(a: number): number {
  return (a + 0.5) / 4_294_967_296
}

/** A standard normal number, within ±3.7. */
export function normal(a: number): number {
  return NORMAL[a >>> 20] ?? 0
}

/**
 * Quantile of the standard normal distribution (Acklam's rational approximation, error under 2e-9).
 *
 * @param frac  above 0, below 1
 * @source uncramp_engineering
 */
export function inverseNormal(frac: number): number {
  if (frac > 0.5) return -inverseNormal(1 - frac)
  if (frac < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(frac))
    return poly(TAIL_TOP, q) / (poly(TAIL_BOTTOM, q) * q + 1)
  }
  const q = frac - 0.5
  const r = q * q
  return (poly(MIDDLE_TOP, r) * q) / (poly(MIDDLE_BOTTOM, r) * r + 1)
}

function poly(factors: readonly number[], x: number): number {
  let y = 0
  for (const factor of factors) y = y * x + factor
  return y
}
