/** A share known from yes and no answers: its middle and the ends of its 80 % range. */
export type ShareRange = Readonly<{ lowFrac: number; midFrac: number; highFrac: number }>

/** Yes and no answers, whole numbers of 0 or more. */
export type YesNo = Readonly<{ yesCount: number; noCount: number }>

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** Logarithm of the gamma function for x ≥ 1, by Lanczos's series. */
function logGamma(x: number): number {
  const y = x - 1
  const t = y + LANCZOS.length - 0.5
  const series = LANCZOS.reduce((sum, term, i) => sum + term / (y + i + 1), 0.9999999999998099)
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(series)
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** Chance that a Beta(a, b) share lies below x in (0, 1), for whole a and b: a sum of binomial terms. */
function belowFrac(x: number, a: number, b: number): number {
  const n = a + b - 1
  const odds = x / (1 - x)
  let term = Math.exp(
    logGamma(n + 1) - logGamma(a + 1) - logGamma(b) + a * Math.log(x) + (b - 1) * Math.log1p(-x),
  )
  let sum = term
  for (let k = a; k < n; k += 1) {
    term *= ((n - k) / (k + 1)) * odds
    sum += term
  }
  return Math.min(1, sum)
}

function quantileFrac(chanceFrac: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 50; step += 1) {
    const mid = (low + high) / 2
    if (belowFrac(mid, a, b) < chanceFrac) low = mid
    else high = mid
  }
  return (low + high) / 2
}

/**
 * The share behind some yes and no answers, starting from "any share is as likely".
 *
 * @returns mean of the Beta(1 + yes, 1 + no) belief and its 10th and 90th percentile, 0-1
 * @source uncramp_engineering
 */
export function shareRange({ yesCount, noCount }: YesNo): ShareRange {
  const [a, b] = [1 + yesCount, 1 + noCount]
  return {
    lowFrac: quantileFrac(0.1, a, b),
    midFrac: a / (a + b),
    highFrac: quantileFrac(0.9, a, b),
  }
}

/**
 * Chance that the share behind `one` is below that behind `other`, exactly, both started from "any
 * share is as likely".
 *
 * @returns 0-1; 0.5 when both saw the same
 * @source uncramp_engineering
 */
export function lowerShareFrac(one: YesNo, other: YesNo): number {
  const [a, b] = [1 + one.yesCount, 1 + one.noCount]
  const [c, d] = [1 + other.yesCount, 1 + other.noCount]
  let sum = 0
  for (let i = 0; i < c; i += 1) {
    sum += Math.exp(logBeta(a + i, b + d) - Math.log(d + i) - logBeta(1 + i, d) - logBeta(a, b))
  }
  return Math.max(0, Math.min(1, sum))
}
