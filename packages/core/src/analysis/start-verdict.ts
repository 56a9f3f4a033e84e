import { fastStartCost } from '../pacing/index.ts'
import { M_PER_MILE, MARATHON_M } from '../units.ts'
import type { GateReason, StartVerdict } from './analysis-document.ts'
import { heatSlowingFrac } from './heat-share.ts'
import { runClockS, type RunParts } from './run-parts.ts'
import { effortSPerKm, movingSPerKm, type Stretch } from './way-ledger.ts'

/** Shorter runs have no start to speak of. */
const MIN_RUN_M = 8000
/** From here on the start is the first 5 km, below it the first mile. */
const LONG_RUN_M = 15_000
const LONG_START_M = 5000
/** What the start is compared with ends here, before any wall, and before the last push. */
const LATER_TO_M = 20_000
const LATER_SHARE_FRAC = 0.9
/**
 * A start faster than the later effort by more than this. At 3-5 % over the usual, the wall came
 * to 47-56 % of marathoners, against 29-42 % at an even start.
 *
 * @source race_data, uncramp_engineering
 */
export const TOO_FAST_FRAC = 0.03
/**
 * The first mile alone must be this much too fast: where the live check turns red.
 *
 * @source coach_rules, uncramp_engineering
 */
export const MILE_TOO_FAST_FRAC = 0.06
/**
 * Slower by this much is a slow start: plans ask for 2-4 % over the first mile.
 *
 * @source coach_rules, uncramp_engineering
 */
const SLOW_FRAC = 0.02
/**
 * A single runner may lose more or less on hills than the model by this share of what it takes out: a
 * start in a steep climb is too fast, or slow, only beyond that.
 *
 * @source uncramp_engineering
 */
const HILL_DOUBT = 0.15
/** The cost figures come from marathons only. */
const MIN_MARATHON_M = 40_000
const MAX_MARATHON_M = 44_500

const MILE: Stretch = { fromM: 0, toM: M_PER_MILE }

type StartInput = Readonly<{ run: RunParts; why: GateReason | null }>

/**
 * How the run began beside the runner's own later effort, with hills and heat taken out.
 *
 * The yardstick is the runner's own 5-20 km, not a wish: who is simply fit that day is not blamed.
 *
 * @source race_data, coach_rules, uncramp_engineering
 */
export function judgeStart({ run, why }: StartInput): StartVerdict {
  const { ledger } = run
  const { lengthM } = ledger
  const common = {
    firstMileS: lengthM >= M_PER_MILE ? runClockS(run, M_PER_MILE) : null,
    hillsTakenOut: run.profile !== null,
  }
  const gate = why ?? (lengthM < MIN_RUN_M ? 'too_short' : null)
  const { start, later } = stretches(lengthM)
  const paceOf = (stretch: Stretch): number | null => {
    const paceSPerKm = effortSPerKm(ledger, stretch)
    return paceSPerKm === null ? null : paceSPerKm / (1 + heatSlowingFrac(run, stretch))
  }
  const [startSPerKm, laterSPerKm] = [paceOf(start), paceOf(later)]
  const mileSPerKm = paceOf(MILE)
  if (gate !== null || startSPerKm === null || laterSPerKm === null || mileSPerKm === null)
    return { ...NOT_JUDGED, ...common, why: gate ?? 'no_distance' }
  const startFrac = 1 - startSPerKm / laterSPerKm
  const mileFrac = 1 - mileSPerKm / laterSPerKm
  const isMileAlone = mileFrac > MILE_TOO_FAST_FRAC && startFrac <= TOO_FAST_FRAC
  const tooFastFrac = isMileAlone ? mileFrac : startFrac
  const hillsFrac = (stretch: Stretch): number =>
    Math.log((movingSPerKm(ledger, stretch) ?? 1) / (effortSPerKm(ledger, stretch) ?? 1))
  const doubtFrac = (stretch: Stretch): number =>
    HILL_DOUBT * Math.abs(hillsFrac(stretch) - hillsFrac(later))
  const verdict = startCode(
    { frac: startFrac, doubtFrac: doubtFrac(start) },
    { frac: mileFrac, doubtFrac: doubtFrac(MILE) },
  )
  const [gainedS, marathonS] = [
    ((laterSPerKm - startSPerKm) * LONG_START_M) / 1000,
    (laterSPerKm * MARATHON_M) / 1000,
  ]
  const isMarathon = lengthM >= MIN_MARATHON_M && lengthM <= MAX_MARATHON_M
  return {
    ...common,
    verdict,
    why: null,
    tooFastFrac,
    startToM: isMileAlone ? M_PER_MILE : start.toM,
    laterFromM: later.fromM,
    laterToM: later.toM,
    firstMileFastFrac: mileFrac,
    ...firstThird(lengthM, paceOf),
    heatTakenOutFrac: heatSlowingFrac(run, later),
    estimatedCostS:
      isMarathon && verdict === 'too_fast' && gainedS > 0 ? cost(gainedS, marathonS) : null,
  }
}

const NOT_JUDGED = {
  verdict: 'not_judged',
  tooFastFrac: null,
  startToM: null,
  laterFromM: null,
  laterToM: null,
  firstMileFastFrac: null,
  firstThirdSlowerFrac: null,
  restSPerKm: null,
  heatTakenOutFrac: 0,
  estimatedCostS: null,
} as const

function stretches(lengthM: number): Readonly<{ start: Stretch; later: Stretch }> {
  const startM = lengthM >= LONG_RUN_M ? LONG_START_M : M_PER_MILE
  const toM = Math.min(LATER_TO_M, lengthM * LATER_SHARE_FRAC)
  return { start: { fromM: 0, toM: startM }, later: { fromM: startM, toM } }
}

/** How much faster than later, and how much of it the hills may have made. */
type Judged = Readonly<{ frac: number; doubtFrac: number }>

function startCode(start: Judged, mile: Judged): 'too_fast' | 'slow' | 'even' {
  const isFast = ({ frac, doubtFrac }: Judged, limitFrac: number): boolean =>
    frac > limitFrac + doubtFrac
  if (isFast(start, TOO_FAST_FRAC) || isFast(mile, MILE_TOO_FAST_FRAC)) return 'too_fast'
  return start.frac <= -SLOW_FRAC - start.doubtFrac ? 'slow' : 'even'
}

/** Seconds lost for the seconds gained, over every reference window of the race data. */
function cost(gainedS: number, marathonS: number): Readonly<{ low: number; high: number }> {
  const { low, high } = fastStartCost(marathonS).lossPerSecondS
  return { low: low * gainedS, high: high * gainedS }
}

function firstThird(
  lengthM: number,
  paceOf: (stretch: Stretch) => number | null,
): Pick<StartVerdict, 'firstThirdSlowerFrac' | 'restSPerKm'> {
  const thirdSPerKm = paceOf({ fromM: 0, toM: lengthM / 3 })
  const restSPerKm = paceOf({ fromM: lengthM / 3, toM: lengthM })
  if (thirdSPerKm === null || restSPerKm === null)
    return { firstThirdSlowerFrac: null, restSPerKm: null }
  return { firstThirdSlowerFrac: thirdSPerKm / restSPerKm - 1, restSPerKm }
}
