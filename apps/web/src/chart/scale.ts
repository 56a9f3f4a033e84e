/** A straight line from a span of values to a span of pixels. */
export type Scale = Readonly<{
  at: (value: number) => number
  low: number
  high: number
}>

/** `low` lands on `fromPx`, `high` on `toPx`; an empty span lands in the middle. */
export function scale(
  values: readonly [low: number, high: number],
  pixels: readonly [fromPx: number, toPx: number],
): Scale {
  const [low, high] = values
  const [fromPx, toPx] = pixels
  const at = (value: number): number =>
    high === low ? (fromPx + toPx) / 2 : fromPx + ((value - low) / (high - low)) * (toPx - fromPx)
  return { at, low, high }
}

/**
 * Round values between two ends, at most `most` of them, on steps of 1, 2 or 5 times a power of ten
 * (or on the steps given).
 */
export function ticks(
  values: readonly [low: number, high: number],
  most: number,
  steps?: readonly number[],
): readonly number[] {
  const [low, high] = values
  if (!(high > low)) return []
  const sizes = steps ?? decimalSteps(high - low)
  const index = sizes.findIndex((size) => (high - low) / size <= most)
  const found = multiples(values, sizes[index])
  // A step longer than the span can miss it altogether: the next shorter one does not.
  return found.length > 0 ? found : multiples(values, sizes[index - 1])
}

/** The multiples of a step within a span; none without a step. */
function multiples(
  [low, high]: readonly [low: number, high: number],
  step: number | undefined,
): readonly number[] {
  if (step === undefined) return []
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.max(0, Math.floor(high / step + 1e-9) - first + 1)
  return Array.from({ length: count }, (_, index) => (first + index) * step)
}

function decimalSteps(span: number): readonly number[] {
  if (!(span > 0)) return []
  const power = 10 ** (Math.floor(Math.log10(span)) - 2)
  return [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((size) => size * power)
}

/** Steps that clocks are read in. */
export const CLOCK_STEPS_S = [60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400]

export type Point = readonly [x: number, y: number]

/** `M0,1L2,3`: a line through points in pixels. */
export function linePath(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`)
    .join('')
}

/** The area between two lines over the same way. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  return upper.length === 0
    ? ''
    : `${linePath(upper)}${linePath(lower.toReversed()).replace('M', 'L')}Z`
}
