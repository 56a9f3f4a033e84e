import { finishRangeAtHalf } from '../pacing/index.ts'
import type { Runner } from '../runner/index.ts'
import { HALF_MARATHON_M, MARATHON_M } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import type { FadeCode, FadeVerdict, GateReason, Wall } from './analysis-document.ts'
import { heatSlowingFrac } from './heat-share.ts'
import { runClockS, type RunParts } from './run-parts.ts'
import { effortSPerKm, overStretch, type WayLedger } from './way-ledger.ts'

/** Halves of a shorter run say more about warming up than about fading. */
const MIN_RUN_M = 10_000
/** Within these the halves are alike; beyond a receiver's and a road's usual differences. */
const NEGATIVE_BELOW = 0.99
const EVEN_BELOW = 1.03
/**
 * Less than 10 % slower "maintains" the pace, 30 % or more is "marked slowing".
 *
 * @source deaner2015
 */
const FADED_FROM = 1.1
const FADED_HARD_FROM = 1.3
/**
 * The wall: 5 km or more at least 25 % slower than the runner's own 5-20 km.
 *
 * @source smyth2021
 */
const WALL_SLOWER = 1.25
const WALL_M = 5000
const WALL_BASE = { fromM: 5000, toM: 20_000 } as const
/** There must be room for the base and a window behind it. */
const MIN_WALL_RUN_M = 25_000
const WALL_STEP_M = 100
const WALL_BEGIN_M = 1000
const MIN_MARATHON_M = 40_000
const MAX_MARATHON_M = 44_500
/** Where heat plays no part in the model. */
const NEUTRAL_C = 10

type FadeInput = Readonly<{
  run: RunParts
  why: GateReason | null
  weather: Weather | undefined
  runner: Pick<Runner, 'sex' | 'ageYears'> | undefined
}>

/**
 * The second half beside the first, and the wall.
 *
 * @source deaner2015, smyth2021, uncramp_engineering
 */
export function judgeFade({ run, why, weather, runner }: FadeInput): FadeVerdict {
  const { ledger } = run
  const { lengthM } = ledger
  const gate = why ?? (lengthM < MIN_RUN_M ? 'too_short' : null)
  const first = { fromM: 0, toM: lengthM / 2 }
  const second = { fromM: lengthM / 2, toM: lengthM }
  const firstS = overStretch(ledger, 'movingS', first)
  const firstSPerKm = effortSPerKm(ledger, first)
  const secondSPerKm = effortSPerKm(ledger, second)
  if (gate !== null || firstSPerKm === null || secondSPerKm === null)
    return { ...NOT_JUDGED, why_not: gate ?? 'no_distance' }
  const gradeAdjustedFrac = secondSPerKm / firstSPerKm
  const verdict = fadeCode(gradeAdjustedFrac)
  const heatFrac = (1 + heatSlowingFrac(run, second)) / (1 + heatSlowingFrac(run, first)) - 1
  return {
    verdict,
    why_not: null,
    secondHalfOverFirstFrac: overStretch(ledger, 'movingS', second) / firstS,
    gradeAdjustedFrac,
    // Where nothing slowed there is nothing to explain.
    heatShareFrac: verdict === 'negative' || verdict === 'even' ? 0 : heatFrac,
    wall: findWall(ledger),
    outlookAtHalfS: outlookAtHalf(run, weather, runner),
  }
}

const NOT_JUDGED = {
  verdict: 'not_judged',
  secondHalfOverFirstFrac: null,
  gradeAdjustedFrac: null,
  heatShareFrac: 0,
  wall: null,
  outlookAtHalfS: null,
} as const

function fadeCode(ratio: number): FadeCode {
  if (ratio < NEGATIVE_BELOW) return 'negative'
  if (ratio < EVEN_BELOW) return 'even'
  if (ratio < FADED_FROM) return 'slowed'
  return ratio < FADED_HARD_FROM ? 'faded' : 'faded_hard'
}

/**
 * The first stretch of 5 km or more past 20 km that is at least a quarter slower than 5-20 km.
 *
 * It begins where the pace itself falls that far, not where a window first holds enough of it.
 *
 * @source smyth2021
 */
export function findWall(ledger: WayLedger): Wall | null {
  const { lengthM } = ledger
  const baseSPerKm = effortSPerKm(ledger, WALL_BASE)
  if (lengthM < MIN_WALL_RUN_M || baseSPerKm === null) return null
  const limitSPerKm = baseSPerKm * WALL_SLOWER
  const isSlow = (fromM: number, overM: number): boolean =>
    (effortSPerKm(ledger, { fromM, toM: fromM + overM }) ?? 0) >= limitSPerKm
  let [windowFromM, toM] = [-1, -1]
  for (let fromM: number = WALL_BASE.toM; fromM + WALL_M <= lengthM; fromM += WALL_STEP_M) {
    if (!isSlow(fromM, WALL_M)) {
      if (windowFromM >= 0) break
      continue
    }
    if (windowFromM < 0) windowFromM = fromM
    toM = fromM + WALL_M
  }
  if (windowFromM < 0) return null
  let atM = windowFromM
  while (atM < windowFromM + WALL_M && !isSlow(atM, WALL_BEGIN_M)) atM += WALL_STEP_M
  if (lengthM - toM < WALL_STEP_M) toM = lengthM
  const wallSPerKm = effortSPerKm(ledger, { fromM: atM, toM }) ?? limitSPerKm
  return { atM, toM, slowdownFrac: wallSPerKm / baseSPerKm - 1 }
}

/** What 8 of 10 marathoners with this first half came to; `null` outside the data. */
function outlookAtHalf(
  run: RunParts,
  weather: Weather | undefined,
  runner: FadeInput['runner'],
): FadeVerdict['outlookAtHalfS'] {
  const { lengthM } = run.ledger
  if (lengthM < MIN_MARATHON_M || lengthM > MAX_MARATHON_M) return null
  // A watch measures the marathon a little long; its splits are those of the course all the same.
  const stretchFactor = lengthM / MARATHON_M
  const clockS = (courseM: number): number => runClockS(run, courseM * stretchFactor)
  const range = finishRangeAtHalf({
    sex: runner?.sex ?? 'unknown',
    ...(runner?.ageYears === undefined ? {} : { ageYears: runner.ageYears }),
    temperatureC: weather?.temperatureC ?? NEUTRAL_C,
    first5kS: clockS(5000),
    first10kS: clockS(10_000),
    halfS: clockS(HALF_MARATHON_M),
  })
  if (!range.ok) return null
  return { low: range.value.lowS, high: range.value.highS, tookS: clockS(MARATHON_M) }
}
