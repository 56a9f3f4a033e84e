import { effortSPerKm, type WayLedger } from './way-ledger.ts'

/** Pieces over which a pace is more than noise: 25-40 s of running. */
const PIECE_M = 100
/** The first kilometre is everybody's own. */
const SKIP_M = 1000
/** Fast and slow pace of a session differ by this much or more; hills and noise by less. */
const MIN_SPREAD = 1.2
/** A switch must leave the middle by this much, so that noise around it is none. */
const BAND = 0.04
/** Both paces take up this much of the way. */
const MIN_SHARE_FRAC = 0.12
const MIN_SWITCHES_COUNT = 6
/** Walking and jogging after a wall also alternate, but late. */
const EARLY_FRAC = 0.6
const MIN_EARLY_SWITCHES_COUNT = 4

/** How a run goes up and down in pace. */
export type PaceSwitches = Readonly<{ switchesCount: number; isIntervals: boolean }>

/**
 * Whether the pace was changed on purpose, again and again: intervals, fartlek, run-walk. Works over
 * distance, so the same session run faster reads the same.
 *
 * @source uncramp_engineering
 */
export function paceSwitches(ledger: WayLedger): PaceSwitches {
  const speeds = pieceSpeeds(ledger)
  const sorted = Float64Array.from(speeds).sort()
  const slow = sorted[Math.floor(sorted.length * MIN_SHARE_FRAC)] ?? 0
  const fast = sorted[Math.ceil(sorted.length * (1 - MIN_SHARE_FRAC)) - 1] ?? 0
  if (sorted.length < 10 || !(slow > 0) || fast / slow < MIN_SPREAD)
    return { switchesCount: 0, isIntervals: false }
  const middle = Math.sqrt(slow * fast)
  const earlyTo = speeds.length * EARLY_FRAC
  let [state, switchesCount, earlyCount] = [0, 0, 0]
  for (let piece = 0; piece < speeds.length; piece++) {
    const ratio = (speeds[piece] ?? 0) / middle
    const now = ratio > 1 + BAND ? 1 : ratio < 1 - BAND ? -1 : state
    if (state !== 0 && now !== state) {
      switchesCount += 1
      if (piece < earlyTo) earlyCount += 1
    }
    state = now
  }
  const isIntervals =
    switchesCount >= MIN_SWITCHES_COUNT && earlyCount >= MIN_EARLY_SWITCHES_COUNT
  return { switchesCount, isIntervals }
}

/** Grade-adjusted speeds of the pieces, in any unit: only ratios are used. */
function pieceSpeeds(ledger: WayLedger): Float64Array {
  const piecesCount = Math.max(0, Math.floor((ledger.lengthM - SKIP_M) / PIECE_M))
  const speeds = new Float64Array(piecesCount)
  for (let piece = 0; piece < piecesCount; piece++) {
    const fromM = SKIP_M + piece * PIECE_M
    speeds[piece] = 1000 / (effortSPerKm(ledger, { fromM, toM: fromM + PIECE_M }) ?? 1000)
  }
  return speeds
}
