import { effortSPerKm, type WayLedger } from './way-ledger.ts'

/** Pieces over which a pace is more than noise: 20-40 s of running. */
const PIECE_M = 100
/** The first half kilometre is everybody's own. */
const SKIP_M = 500
const MIN_PIECES_COUNT = 10
/** A broken file may claim any distance; then the pieces grow. */
const MAX_PIECES_COUNT = 5000
/**
 * The fast part is faster than the slow part by this much. Over real recordings the contrast of
 * sessions was 1.26 or more, that of ordinary runs through streets and receivers' noise 1.18 or less.
 *
 * @source uncramp_engineering
 */
const MIN_CONTRAST = 1.22
/** Both paces take up this much of the way. */
const MIN_SHARE_FRAC = 0.1
/** A switch must leave the border by this share of the contrast, so that noise around it is none. */
const BAND = 0.15
const MIN_SWITCHES_COUNT = 5
/** Walking and jogging after a wall also alternate, but late. */
const EARLY_FRAC = 0.5
const MIN_EARLY_SWITCHES_COUNT = 2

/** How a run goes up and down in pace. */
export type PaceSwitches = Readonly<{ switchesCount: number; isIntervals: boolean }>

const STEADY: PaceSwitches = { switchesCount: 0, isIntervals: false }

/**
 * Whether the pace was changed on purpose, again and again: intervals, fartlek, run-walk. Paces are
 * parted in two where that explains most; works over distance, so the same session run faster reads
 * the same.
 *
 * @source uncramp_engineering
 */
export function paceSwitches(ledger: WayLedger): PaceSwitches {
  const logs = withoutSpikes(logSpeeds(ledger))
  if (logs.length < MIN_PIECES_COUNT) return STEADY
  const { mid: border, ratio: gap, slowFrac } = parted(logs)
  const earlyTo = logs.length * EARLY_FRAC
  let [state, switchesCount, earlyCount] = [0, 0, 0]
  for (let piece = 0; piece < logs.length; piece++) {
    const above = (logs[piece] ?? 0) - border
    const now = above > gap * BAND ? 1 : above < -gap * BAND ? -1 : state
    if (state !== 0 && now !== state) {
      switchesCount += 1
      if (piece < earlyTo) earlyCount += 1
    }
    state = now
  }
  const isApart = Math.exp(gap) >= MIN_CONTRAST
  const isBoth = slowFrac >= MIN_SHARE_FRAC && slowFrac <= 1 - MIN_SHARE_FRAC
  if (!isApart || !isBoth) return STEADY
  const isOften = switchesCount >= MIN_SWITCHES_COUNT && earlyCount >= MIN_EARLY_SWITCHES_COUNT
  return { switchesCount, isIntervals: isOften }
}

/** Logarithms of grade-adjusted speed: differences are ratios. */
function logSpeeds(ledger: WayLedger): Float64Array {
  const pieceM = Math.max(PIECE_M, ledger.lengthM / MAX_PIECES_COUNT)
  const piecesCount = Math.max(0, Math.floor((ledger.lengthM - SKIP_M) / pieceM))
  const logs = new Float64Array(piecesCount)
  for (let piece = 0; piece < piecesCount; piece++) {
    const fromM = SKIP_M + piece * pieceM
    const paceSPerKm = effortSPerKm(ledger, { fromM, toM: fromM + pieceM })
    logs[piece] = paceSPerKm === null ? (logs[piece - 1] ?? 0) : -Math.log(paceSPerKm)
  }
  return logs
}

/** The middle of every three neighbours: a single odd piece is a crossing or a receiver's slip. */
function withoutSpikes(logs: Float64Array): Float64Array {
  const smooth = new Float64Array(logs)
  for (let piece = 1; piece < logs.length - 1; piece++) {
    const [a, b, c] = [logs[piece - 1] ?? 0, logs[piece] ?? 0, logs[piece + 1] ?? 0]
    smooth[piece] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
  }
  return smooth
}

/** Two kinds of pace: the log speed between them, and the log of fast over slow. */
type Parted = Readonly<{ mid: number; ratio: number; slowFrac: number }>

/** The border between slow and fast that leaves least scatter on both sides. */
function parted(logs: Float64Array): Parted {
  const sorted = logs.toSorted()
  let sum = 0
  for (const value of sorted) sum += value
  let best = { spread: -1, mid: 0, ratio: 0, slowFrac: 0 }
  let slowSum = 0
  for (let slowCount = 1; slowCount < sorted.length; slowCount++) {
    slowSum += sorted[slowCount - 1] ?? 0
    const fastCount = sorted.length - slowCount
    const ratio = (sum - slowSum) / fastCount - slowSum / slowCount
    const spread = ratio * ratio * slowCount * fastCount
    if (spread <= best.spread) continue
    const mid = ((sorted[slowCount - 1] ?? 0) + (sorted[slowCount] ?? 0)) / 2
    best = { spread, mid, ratio, slowFrac: slowCount / sorted.length }
  }
  return best
}
