import type { RunStop } from './analysis-document.ts'
import type { RunParts } from './run-parts.ts'
import { suggestStop } from './stop-kind.ts'

/** Shorter is tying a shoe, or a receiver's hiccup. */
const MIN_STOP_S = 10
/** A few steps between two halts belong to one stop. */
const MERGE_S = 8
const MERGE_M = 15
/** Standing before the first steps and after the last is no stop of the run. */
const EDGE_M = 20

/** A halt: samples from and to, on the samples' own clock. */
export type Halt = Readonly<{ fromS: number; toS: number; atM: number }>

/**
 * Where the runner stood for ten seconds or more, watch running or not, and what it looks like.
 *
 * @param plannedM   places where the plan lets the runner drink
 * @param crampsS  cramps marked, on the samples' clock
 * @source uncramp_engineering
 */
export function findStops(
  run: RunParts,
  known: Readonly<{ plannedM: readonly number[]; crampsS: readonly number[] }>,
): RunStop[] {
  const { samples, ledger } = run
  return halts(run)
    .filter(({ atM }) => atM > EDGE_M && atM < ledger.lengthM - EDGE_M)
    .map((halt) => ({
      atM: halt.atM,
      atS: samples.beganS + halt.fromS,
      durationS: halt.toS - halt.fromS,
      ...suggestStop(run, halt, known),
    }))
}

/**
 * The stops without guesses at a cramp, for runs whose pace says nothing; marked ones stay.
 *
 * @source uncramp_engineering
 */
export function withoutGuesses(stops: readonly RunStop[]): RunStop[] {
  return stops.map((stop) =>
    stop.suggests === 'cramp_or_stretch' && !stop.isMarked
      ? { ...stop, suggests: 'unknown' }
      : stop,
  )
}

function halts({ samples }: RunParts): Halt[] {
  const { atS, wayM, movingS } = samples
  const found: Halt[] = []
  let open: { fromS: number; toS: number; fromM: number; toM: number } | undefined
  const close = (): void => {
    if (open !== undefined && open.toS - open.fromS >= MIN_STOP_S)
      found.push({ fromS: open.fromS, toS: open.toS, atM: (open.fromM + open.toM) / 2 })
    open = undefined
  }
  for (let index = 1; index < atS.length; index++) {
    const [stepFromS, stepToS] = [atS[index - 1] ?? 0, atS[index] ?? 0]
    const stoodS = stepToS - stepFromS - (movingS[index] ?? 0)
    const toM = wayM[index] ?? 0
    if (stoodS <= 0) continue
    // Within a step that was partly run nobody knows when: the stop is put at its end.
    const fromS = stepToS - stoodS
    const isSame = open !== undefined && fromS - open.toS <= MERGE_S && toM - open.toM <= MERGE_M
    if (open === undefined || !isSame) {
      close()
      open = { fromS, toS: stepToS, fromM: wayM[index - 1] ?? 0, toM }
    } else open = { ...open, toS: stepToS, toM }
  }
  close()
  return found
}
