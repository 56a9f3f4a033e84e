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

type Test = Readonly<{
  columns: readonly Readonly<{ z: Float64Array; isKnown: Uint8Array }>[]
  isCramped: Uint8Array
  seed: number
  shufflesCount: number
}>

type Rows = Readonly<{ scores: Float64Array; isKnown: Uint8Array; knownCounts: Uint32Array }>

/** Columns of length one, run by run, so that the sum over cramped runs is the score of each factor. */
function unitRows({ columns, isCramped }: Test): Rows {
  const n = columns.length
  const scores = new Float64Array(isCramped.length * n)
  const isKnown = new Uint8Array(isCramped.length * n)
  columns.forEach((column, j) => {
    const length = Math.sqrt(column.z.reduce((sum, value) => sum + value * value, 0))
    column.z.forEach((value, i) => (scores[i * n + j] = value / Math.max(length, TIE)))
    column.isKnown.forEach((known, i) => (isKnown[i * n + j] = known))
  })
  const knownCounts = Uint32Array.from(columns, (column) =>
    column.isKnown.reduce((sum, known) => sum + known, 0),
  )
  return { scores, isKnown, knownCounts }
}

/**
 * Scores of all factors when these runs cramped, each over its own spread: where a factor is noted more
 * often after a cramp, the cramp rate among the runs that know it is higher and so is the spread.
 */
function scoresOf(rows: Rows, cramped: Uint32Array, into: Float64Array): void {
  const n = into.length
  const crampedCounts = new Uint32Array(n)
  into.fill(0)
  for (const run of cramped) {
    const from = run * n
    for (let j = 0; j < n; j += 1) {
      into[j] = (into[j] ?? 0) + (rows.scores[from + j] ?? 0)
      crampedCounts[j] = (crampedCounts[j] ?? 0) + (rows.isKnown[from + j] ?? 0)
    }
  }
  for (let j = 0; j < n; j += 1) {
    const rate = (crampedCounts[j] ?? 0) / Math.max(1, rows.knownCounts[j] ?? 0)
    const spread = Math.sqrt(rate * (1 - rate))
    into[j] = spread > 0 ? (into[j] ?? 0) / spread : 0
  }
}

/**
 * Family-wise test on this runner's own runs: shuffles which runs cramped and asks how often the best
 * of all factors then does as well as this one does in truth.
 *
 * The score of a factor is that of a logistic model with it alone, without priors, so that a belief from
 * other runners can never raise an alarm by itself. Missing values, odd scales and factors that go
 * together are the same in every shuffle, so the share holds whatever they are; what it needs is that
 * runs do not hang together in time more than the factors say.
 *
 * @param test  columns centred and scaled; a seed fixes the shuffles
 * @returns     per column, the share of shuffles (with the truth among them) that do as well
 * @source westfall1993, uncramp_engineering
 */
export function shuffleTest(test: Test): readonly ShuffleFracs[] {
  const { columns, isCramped, shufflesCount } = test
  const [n, runsCount] = [columns.length, isCramped.length]
  const rows = unitRows(test)
  const cramped = Uint32Array.from(isCramped.keys()).filter((i) => isCramped[i] === 1)
  const scores = new Float64Array(n)
  scoresOf(rows, cramped, scores)
  const truth = scores.slice()
  const draw = seededDraw(test.seed)
  const deck = Uint32Array.from(isCramped.keys())
  const drawn = deck.subarray(0, cramped.length)
  const highs = new Float64Array(shufflesCount)
  const lows = new Float64Array(shufflesCount)
  for (let shuffle = 0; shuffle < shufflesCount; shuffle += 1) {
    for (let c = 0; c < cramped.length; c += 1) {
      const other = c + Math.floor(draw() * (runsCount - c))
      const card = deck[c] ?? 0
      deck[c] = deck[other] ?? 0
      deck[other] = card
    }
    scoresOf(rows, drawn, scores)
    let [high, low] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let j = 0; j < n; j += 1) {
      const value = scores[j] ?? 0
      if (value > high) high = value
      if (value < low) low = value
    }
    highs[shuffle] = high
    lows[shuffle] = low
  }
  const shareOf = (asGoodCount: number): number => (1 + asGoodCount) / (1 + shufflesCount)
  return Array.from(truth, (z) => ({
    moreFrac: shareOf(highs.reduce((count, high) => count + (high >= z - TIE ? 1 : 0), 0)),
    lessFrac: shareOf(lows.reduce((count, low) => count + (low <= z + TIE ? 1 : 0), 0)),
  }))
}
