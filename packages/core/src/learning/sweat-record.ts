import type { CautionOf } from '../evidence/index.ts'
import {
  sweatEstimate,
  weighInSweat,
  type SweatEstimate,
  type WeighInError,
  type WeighInSweat,
} from '../hydration/index.ts'
import type { Result } from '../result.ts'
import type { Runner, TrainingLevel, WeighIn } from '../runner/index.ts'
import { MS_PER_S, S_PER_H } from '../units.ts'
import type { Weather } from '../weather/index.ts'
import {
  EFFORT_BANDS,
  TEMPERATURE_BANDS,
  type EffortBand,
  type TemperatureBand,
} from './codes/lists.ts'

export {
  EFFORT_BANDS,
  TEMPERATURE_BANDS,
  type EffortBand,
  type TemperatureBand,
} from './codes/lists.ts'

/** One weighed run and what it is worth. */
export type SweatTest = Readonly<{
  weighIn: WeighIn
  result: Result<WeighInSweat, WeighInError>
  /** Older than 24 months: kept, not counted. */
  isOld: boolean
  effortBand: EffortBand
}>

/** One square of the grid: what is expected there, and how many tests stand behind it. */
export type SweatCell = Readonly<{
  temperatureBand: TemperatureBand
  effortBand: EffortBand
  temperatureC: number
  speedMps: number
  testsCount: number
  estimate: Pick<SweatEstimate, 'sweatMlPerH' | 'lowMlPerH' | 'highMlPerH' | 'logSd'>
}>

/** When the tests as a whole cannot be believed as they stand. */
export type SweatRecordCaution =
  | CautionOf<'tests_refused', { testsCount: number }>
  | CautionOf<'tests_disagree', { ratio: number }>
  | CautionOf<'test_twice', { startAtMs: number }>
  | CautionOf<'tests_old', { testsCount: number }>

/** Sweat tests over time. */
export type SweatRecord = Readonly<{
  /** By date. */
  tests: readonly SweatTest[]
  cells: readonly SweatCell[]
  /** The untested square to weigh next; none when all have a test. */
  nextTest?: Readonly<{ temperatureBand: TemperatureBand; effortBand: EffortBand }>
  cautions: readonly SweatRecordCaution[]
}>

/** Upper edge of each band but the last, and the temperature that stands for it. */
const BANDS: Readonly<Record<TemperatureBand, Readonly<{ belowC: number; typicalC: number }>>> = {
  cold: { belowC: 10, typicalC: 5 },
  mild: { belowC: 18, typicalC: 14 },
  warm: { belowC: 25, typicalC: 21 },
  hot: { belowC: Number.POSITIVE_INFINITY, typicalC: 28 },
}
/** Easy pace where the runner gave none, m/s. */
const EASY_MPS: Readonly<Record<TrainingLevel, number>> = { novice: 2.3, regular: 2.7, well: 3.2 }
/** Speed over easy speed: where a band begins, and what stands for it. */
const EFFORTS: Readonly<Record<EffortBand, Readonly<{ fromFrac: number; typicalFrac: number }>>> = {
  easy: { fromFrac: 0, typicalFrac: 1 },
  steady: { fromFrac: 1.07, typicalFrac: 1.13 },
  race: { fromFrac: 1.18, typicalFrac: 1.25 },
}
const TYPICAL_S = S_PER_H
const OLD_MS = 24 * 30.44 * 24 * S_PER_H * MS_PER_S
const TYPICAL_HUMIDITY_FRAC = 0.6
const TYPICAL_WIND_MPS = 2
/** Two tests this many times their noise apart cannot both be right. */
const DISAGREE_SD = 3
const DAY_LOG_SD = 0.1

/** The band of an air temperature. @source uncramp_engineering */
export function temperatureBand(temperatureC: number): TemperatureBand {
  return TEMPERATURE_BANDS.find((band) => temperatureC < BANDS[band].belowC) ?? 'hot'
}

function effortBandOf(speedMps: number, easyMps: number): EffortBand {
  return EFFORT_BANDS.findLast((band) => speedMps >= EFFORTS[band].fromFrac * easyMps) ?? 'easy'
}

function weatherAt(temperatureC: number, humidityFrac: number): Weather {
  return { temperatureC, humidityFrac, windMps: TYPICAL_WIND_MPS, sun: 'part', from: 'default' }
}

/**
 * All sweat tests of a runner: each judged, the expected rate for every band of temperature and
 * effort, what is still missing, and warnings when the sums cannot be.
 *
 * @param input  `easyMps` is the runner's own easy speed; `wanted` what a coming race asks for
 * @returns      12 squares of the grid, cold to hot by easy to race
 * @source barnes2019, baker2016, uncramp_engineering
 */
export function sweatRecord(
  input: Readonly<{
    runner: Runner
    nowAtMs: number
    easyMps?: number
    wanted?: Readonly<{ temperatureC: number; effortBand: EffortBand }>
  }>,
): SweatRecord {
  const { runner, nowAtMs, easyMps = EASY_MPS[runner.training] } = input
  const tests = runner.weighIns
    .toSorted((one, other) => one.startAtMs - other.startAtMs)
    .map((weighIn) => ({
      weighIn,
      result: weighInSweat(weighIn, runner),
      isOld: nowAtMs - weighIn.startAtMs > OLD_MS,
      effortBand: effortBandOf(weighIn.speedMps, easyMps),
    }))
  const counted = tests.filter(({ result, isOld }) => result.ok && !isOld)
  const cells = TEMPERATURE_BANDS.flatMap((band) =>
    EFFORT_BANDS.map((effortBand): SweatCell => {
      const temperatureC = BANDS[band].typicalC
      const speedMps = EFFORTS[effortBand].typicalFrac * easyMps
      const effort = { speedMps, durationS: TYPICAL_S, gradeFrac: 0 }
      const weather = weatherAt(temperatureC, TYPICAL_HUMIDITY_FRAC)
      const estimate = sweatEstimate({ runner, weather, effort, nowAtMs })
      const { sweatMlPerH, lowMlPerH, highMlPerH, logSd } = estimate
      const testsCount = counted.filter(
        (test) =>
          temperatureBand(test.weighIn.temperatureC) === band && test.effortBand === effortBand,
      ).length
      return {
        temperatureBand: band,
        effortBand,
        temperatureC,
        speedMps,
        testsCount,
        estimate: { sweatMlPerH, lowMlPerH, highMlPerH, logSd },
      }
    }),
  )
  const nextTest = nextCell(cells, input.wanted)
  return {
    tests,
    cells,
    ...(nextTest === undefined ? {} : { nextTest }),
    cautions: recordCautions(tests, { runner, nowAtMs }),
  }
}

/** What the race asks for if it is untested, else the untested square where the range is widest in ml. */
function nextCell(
  cells: readonly SweatCell[],
  wanted: Readonly<{ temperatureC: number; effortBand: EffortBand }> | undefined,
): SweatRecord['nextTest'] {
  const missing = cells.filter(({ testsCount }) => testsCount === 0)
  // Nobody is sent out into the heat at race effort for a number.
  const safe = missing.filter(
    (cell) => cell.temperatureBand !== 'hot' || cell.effortBand === 'easy',
  )
  const asked = safe.find(
    (cell) =>
      wanted !== undefined &&
      cell.effortBand === wanted.effortBand &&
      cell.temperatureBand === temperatureBand(wanted.temperatureC),
  )
  const widthOf = ({ estimate }: SweatCell): number => estimate.highMlPerH - estimate.lowMlPerH
  const best = asked ?? safe.toSorted((one, other) => widthOf(other) - widthOf(one))[0]
  return best === undefined
    ? undefined
    : { temperatureBand: best.temperatureBand, effortBand: best.effortBand }
}

function recordCautions(
  tests: readonly SweatTest[],
  at: Readonly<{ runner: Runner; nowAtMs: number }>,
): readonly SweatRecordCaution[] {
  const sources = ['uncramp_engineering'] as const
  const cautions: SweatRecordCaution[] = []
  const refusedCount = tests.filter(({ result }) => !result.ok).length
  if (refusedCount > 0)
    cautions.push({ code: 'tests_refused', level: 'warn', testsCount: refusedCount, sources })
  const oldCount = tests.filter(({ isOld }) => isOld).length
  if (oldCount > 0)
    cautions.push({ code: 'tests_old', level: 'info', testsCount: oldCount, sources })
  tests.forEach(({ weighIn: { startAtMs } }, i) => {
    if (i > 0 && tests[i - 1]?.weighIn.startAtMs === startAtMs)
      cautions.push({ code: 'test_twice', level: 'warn', startAtMs, sources })
  })
  const ratio = disagreement(tests, at)
  if (ratio > 1) cautions.push({ code: 'tests_disagree', level: 'warn', ratio, sources })
  return cautions
}

/** Largest over smallest of the tests, each against what its own weather and pace let expect. */
function disagreement(
  tests: readonly SweatTest[],
  { runner, nowAtMs }: Readonly<{ runner: Runner; nowAtMs: number }>,
): number {
  const { sweatRateMlPerH: _, ...rest } = runner
  const logs = tests.flatMap(({ weighIn, result, isOld }) => {
    if (!result.ok || isOld) return []
    const { priorMlPerH } = sweatEstimate({
      runner: { ...rest, weighIns: [], massKg: weighIn.massBeforeKg },
      weather: weatherAt(weighIn.temperatureC, weighIn.humidityFrac),
      effort: { speedMps: weighIn.speedMps, durationS: weighIn.durationS, gradeFrac: 0 },
      nowAtMs,
    })
    const sd = Math.hypot(result.value.logSd, DAY_LOG_SD)
    return [{ value: Math.log(result.value.sweatMlPerH / priorMlPerH), sd }]
  })
  const lowest = logs.toSorted((one, other) => one.value - other.value)[0]
  const highest = logs.toSorted((one, other) => other.value - one.value)[0]
  if (lowest === undefined || highest === undefined) return 0
  const gap = highest.value - lowest.value
  return gap > DISAGREE_SD * Math.hypot(lowest.sd, highest.sd) ? Math.exp(gap) : 0
}
