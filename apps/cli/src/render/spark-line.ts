const BARS = '▁▂▃▄▅▆▇█'

/** Robust ends of the scale: one stop or slip of the receiver must not flatten all the rest. */
const LOW_FRAC = 0.02
const HIGH_FRAC = 0.98

/**
 * How a column of values is drawn.
 *
 * @param isUp    higher values draw higher; paces are drawn the other way round, so that fast is high
 * @param isFlat  a difference too small to be told is not drawn either
 */
export type SparkLook = Readonly<{ widthCount: number; isUp: boolean; isFlat?: boolean }>

/** A line of little bars for a column of values; gaps stay blank. */
export function sparkLine(
  values: readonly (number | null)[],
  { widthCount, isUp, isFlat = false }: SparkLook,
): string {
  const cells = binned(values, widthCount)
  const known = cells.filter((cell) => cell !== null).toSorted((a, b) => a - b)
  const low = known[Math.floor((known.length - 1) * LOW_FRAC)] ?? 0
  const high = known[Math.ceil((known.length - 1) * HIGH_FRAC)] ?? 0
  return cells
    .map((cell) => {
      if (cell === null) return ' '
      const shareFrac = high > low && !isFlat ? (cell - low) / (high - low) : 0.5
      const level = Math.max(0, Math.min(1, isUp ? shareFrac : 1 - shareFrac))
      return BARS[Math.min(BARS.length - 1, Math.floor(level * BARS.length))] ?? ' '
    })
    .join('')
}

/** Means over as many cells as fit; never more cells than values. */
function binned(values: readonly (number | null)[], widthCount: number): (number | null)[] {
  const cellsCount = Math.max(0, Math.min(widthCount, values.length))
  return Array.from({ length: cellsCount }, (_, cell) => {
    const from = Math.floor((cell * values.length) / cellsCount)
    const to = Math.floor(((cell + 1) * values.length) / cellsCount)
    const inside = values.slice(from, to).filter((value) => value !== null)
    if (inside.length === 0) return null
    return inside.reduce((sum, value) => sum + value, 0) / inside.length
  })
}

/** Least and most of a column, or nothing when it is empty. */
export function rangeOf(
  values: readonly (number | null)[],
): Readonly<{ low: number; high: number }> | undefined {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? undefined : { low: Math.min(...known), high: Math.max(...known) }
}
