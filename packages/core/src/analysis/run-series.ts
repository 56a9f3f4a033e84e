import type { RunSeries } from './analysis-document.ts'
import { altitudeAt } from './hills.ts'
import type { RunParts } from './run-parts.ts'
import { effortSPerKm, heartRateOver, movingSPerKm } from './way-ledger.ts'

/** Enough for a chart on a phone, few enough to send. */
const POINTS_COUNT = 120
const MIN_PIECE_M = 50

/** The run in some 120 even pieces; each value is the mean of its piece, `atM` its middle. */
export function runSeries({ ledger, profile }: RunParts): RunSeries {
  const pieceM = Math.max(MIN_PIECE_M, ledger.lengthM / POINTS_COUNT)
  const piecesCount = Math.ceil(ledger.lengthM / pieceM - 1e-9)
  const pieces = Array.from({ length: piecesCount }, (_, piece) => ({
    fromM: piece * pieceM,
    toM: Math.min(ledger.lengthM, (piece + 1) * pieceM),
  }))
  const atM = pieces.map(({ fromM, toM }) => (fromM + toM) / 2)
  return {
    atM,
    paceSPerKm: pieces.map((piece) => movingSPerKm(ledger, piece)),
    gradeAdjustedSPerKm: pieces.map((piece) => effortSPerKm(ledger, piece)),
    heartRateBpm: pieces.map((piece) => heartRateOver(ledger, piece)),
    altitudeM: atM.map((hereM) => (profile === null ? null : altitudeAt(ledger, profile, hereM))),
  }
}
