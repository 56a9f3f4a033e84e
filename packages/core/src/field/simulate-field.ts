import { MAX_DRINK_ML } from '../hydration/index.ts'
import { marathonEquivalentS } from '../pacing/index.ts'
import { heatPenaltyFrac, wbgtC } from '../weather/index.ts'
import { THE_DAY_INDEX, bits, drawKey, normal, share } from './chance.ts'
import { weatherBetween } from './day-weather.ts'
import {
  drinkingTable,
  findPlace,
  massOrUsualKg,
  nearestNode,
  readTable,
  type DrinkingTable,
  type TablePlace,
} from './drinking-table.ts'
import type { FieldInput } from './field-input.ts'
import { HABIT_LOG_SD, HABIT_ML_PER_H } from './habits.ts'
import { FIELD_SPREAD_LOG_SD, RACE_DAY_LOG_SD } from './predict-arrivals.ts'
import { Progress } from './progress.ts'
import { shapeOnDay } from './shape-on-day.ts'
import { startLine } from './start-line.ts'
import { WallTable } from './wall-table.ts'

/** Arrivals are counted in five minutes. */
export const BIN_S = 300
/** Sixteen hours from the gun; whoever is later counts in the last bin. */
export const BINS_COUNT = 192
/**
 * Day form and error of a predicted time, robust sd of its log.
 *
 * @source race_data
 */
const PREDICTION_LOG_SD = 0.077

/**
 * What came of some draws, row by draw. Places are the stations in their order, then the finish;
 * volumes are what is drunk, ml per station.
 */
export type FieldDraws = Readonly<{
  fromDraw: number
  drawsCount: number
  /** draws × places × bins. */
  arrivals: Uint32Array
  /** draws × stations. */
  ruleMl: Float64Array
  habitMl: Float64Array
  /** draws × waves. */
  wbgtC: Float64Array
  uncompensableCount: Uint32Array
  /** By draw. */
  wallsCount: Float64Array
  airC: Float64Array
}>

/**
 * Runs a field through some of its weather draws. Draws depend on the seed, their own number and
 * nothing else, so they may be shared out among workers in any way.
 *
 * @param part  draws from, and one past the last, within `input.weathers`
 */
export function simulateDraws(
  input: FieldInput,
  part: Readonly<{ fromDraw: number; toDraw: number }>,
): FieldDraws {
  const drawsCount = part.toDraw - part.fromDraw
  const [stationsCount, wavesCount] = [input.stations.length, input.waves.length]
  const draws: FieldDraws = {
    fromDraw: part.fromDraw,
    drawsCount,
    arrivals: new Uint32Array(drawsCount * (stationsCount + 1) * BINS_COUNT),
    ruleMl: new Float64Array(drawsCount * stationsCount),
    habitMl: new Float64Array(drawsCount * stationsCount),
    wbgtC: new Float64Array(drawsCount * wavesCount),
    uncompensableCount: new Uint32Array(drawsCount * wavesCount),
    wallsCount: new Float64Array(drawsCount),
    airC: new Float64Array(drawsCount),
  }
  const field = prepare(input)
  for (let row = 0; row < drawsCount; row += 1) runDay(input, field, { draws, rowIndex: row })
  return draws
}

type Field = Readonly<{
  startS: Float64Array
  massKg: Float64Array
  medianS: number
  /** Stations by distance: a drink is for the way since the last one. */
  order: readonly number[]
}>

function prepare(input: FieldInput): Field {
  const { runners, stations } = input
  const sorted = runners.anchorS.toSorted()
  const middleS = sorted[sorted.length >> 1] ?? 0
  const medianS = input.anchor === 'first_5k' ? middleS * (input.distanceM / 5000) * 1.05 : middleS
  return {
    startS: startLine(input),
    massKg: runners.massKg.map((massKg, i) => massOrUsualKg(massKg, runners.sexRank[i] ?? 0)),
    medianS,
    order: stations
      .map((_, index) => index)
      .toSorted((a, b) => (stations[a]?.atM ?? 0) - (stations[b]?.atM ?? 0)),
  }
}

type WaveDay = Readonly<{ table: DrinkingTable; heatC: number }>
type Day = Readonly<{ draws: FieldDraws; rowIndex: number }>

/** Air and drinking of each wave on one day; waves in the same air share a table. */
function wavesOfDay(
  input: FieldInput,
  field: Field,
  { draws, rowIndex: row }: Day,
): readonly WaveDay[] {
  const weatherDraw = input.weathers[draws.fromDraw + row]
  if (weatherDraw === undefined) throw new Error('a draw without weather')
  const tables = new Map<string, WaveDay>()
  return input.waves.map(({ startAtS }, waveIndex) => {
    const weather = weatherBetween(weatherDraw, startAtS, startAtS + field.medianS)
    const key = JSON.stringify(weather)
    const known = tables.get(key) ?? {
      table: drinkingTable(weather, input.distanceM),
      heatC: wbgtC(weather),
    }
    tables.set(key, known)
    draws.wbgtC[row * input.waves.length + waveIndex] = known.heatC
    if (waveIndex === 0) draws.airC[row] = weather.temperatureC
    return known
  })
}

function runDay(input: FieldInput, field: Field, day: Day): void {
  const { runners, stations, distanceM } = input
  const { draws, rowIndex: row } = day
  const key = drawKey({ seed: input.seed, drawIndex: draws.fromDraw + row })
  const runnersCount = runners.anchorS.length
  const waveDays = wavesOfDay(input, field, day)
  const dayLog = RACE_DAY_LOG_SD * normal(bits(key, THE_DAY_INDEX, 2))
  const isForward = input.anchor === 'first_5k'
  const shape = shapeOfDay(input, { airC: draws.airC[row] ?? 0, dayLog, seed: key })
  const placesM = [...stations.map(({ atM }) => atM), distanceM]
  const progress = new Progress(shape, { distanceM, placesM, course: input.course })
  const walls = new WallTable(draws.airC[row] ?? 0, distanceM, normal(bits(key, THE_DAY_INDEX, 1)))
  const formLogSd = input.anchor === 'predicted' ? PREDICTION_LOG_SD : 0
  const times = new Float64Array(placesM.length)
  const run = { anchorS: 0, sexRank: 0, levelFrac: 0, sexFrac: 0 }
  const served: Served = {
    rowIndex: row,
    place: { fromIndex: 0, downFrac: 0, acrossFrac: 0 },
    startS: 0,
    waveIndex: 0,
    habitMlPerH: 0,
    table: waveDays[0]?.table,
    times,
    wavesCount: input.waves.length,
  }
  const toMarathon = marathonEquivalentS(distanceM, 1)
  const who = { massKg: 0, sexRank: 0, paceSPerKm: 0 }
  let wallsCount = 0
  for (let i = 0; i < runnersCount; i += 1) {
    const anchorS = runners.anchorS[i] ?? 0
    const waveIndex = Math.min(input.waves.length - 1, runners.waveIndex[i] ?? 0)
    const waveDay = waveDays[waveIndex]
    if (waveDay === undefined) continue
    const formBits = bits(key, i, 2)
    run.sexRank = runners.sexRank[i] ?? 0
    run.levelFrac = share(bits(key, i, 0))
    run.sexFrac = share(bits(key, i, 1))
    run.anchorS = isForward
      ? anchorS
      : anchorS *
        Math.exp(formLogSd * normal(formBits) + dayLog) *
        heatFactor(input.anchor, waveDay.heatC, anchorS * toMarathon)
    progress.timesInto(run, times)
    const finishS = times[placesM.length - 1] ?? 0
    wallsCount += walls.chanceFrac(isForward ? finishS : anchorS, run.sexRank)
    who.massKg = field.massKg[i] ?? 0
    who.sexRank = run.sexRank
    who.paceSPerKm = (finishS / distanceM) * 1000
    findPlace(who, served.place)
    served.startS = field.startS[i] ?? 0
    served.waveIndex = waveIndex
    served.habitMlPerH = HABIT_ML_PER_H * Math.exp(HABIT_LOG_SD * normal(bits(key, i, 3)))
    served.table = waveDay.table
    serve(field, draws, served)
  }
  draws.wallsCount[row] = wallsCount
}

/** The field's shape on one day. With the finish known, the day has moved the finish already. */
function shapeOfDay(
  { shape, anchor }: FieldInput,
  day: Readonly<{ airC: number; dayLog: number; seed: number }>,
): FieldInput['shape'] {
  if (shape === undefined) return undefined
  return shapeOnDay(shape, {
    temperatureC: day.airC,
    dayLog: anchor === 'first_5k' ? day.dayLog : 0,
    spreadFactor: Math.exp(FIELD_SPREAD_LOG_SD * normal(bits(day.seed, THE_DAY_INDEX, 3))),
  })
}

/** One runner on the way, filled in anew for each. */
type Served = {
  rowIndex: number
  place: TablePlace
  startS: number
  waveIndex: number
  habitMlPerH: number
  table: DrinkingTable | undefined
  times: Float64Array
  wavesCount: number
}

/** Counts one runner in at every place and pours for the way since the station before. */
function serve(field: Field, draws: FieldDraws, served: Served): void {
  const { order } = field
  const { rowIndex: row, place, startS, waveIndex, habitMlPerH, table, times, wavesCount } = served
  if (table === undefined) return
  const stationsCount = order.length
  const ruleMlPerH = readTable(table.ruleMlPerH, place)
  if (table.isUncompensable[nearestNode(place)] === 1) {
    const at = row * wavesCount + waveIndex
    draws.uncompensableCount[at] = (draws.uncompensableCount[at] ?? 0) + 1
  }
  const { arrivals, ruleMl, habitMl } = draws
  const placesFrom = row * (stationsCount + 1)
  let lastS = 0
  for (let index = 0; index <= stationsCount; index += 1) {
    const placeIndex = index === stationsCount ? stationsCount : (order[index] ?? 0)
    const timeS = times[placeIndex] ?? 0
    const bin = Math.min(BINS_COUNT - 1, Math.max(0, Math.floor((startS + timeS) / BIN_S)))
    const at = (placesFrom + placeIndex) * BINS_COUNT + bin
    arrivals[at] = (arrivals[at] ?? 0) + 1
    if (index === stationsCount) break
    const hours = (timeS - lastS) / 3600
    lastS = timeS
    const to = row * stationsCount + placeIndex
    ruleMl[to] = (ruleMl[to] ?? 0) + Math.min(MAX_DRINK_ML, ruleMlPerH * hours)
    habitMl[to] = (habitMl[to] ?? 0) + Math.min(MAX_DRINK_ML, habitMlPerH * hours)
  }
}

/** Last year's finishes hold last year's heat already; a prediction is for cool air. */
function heatFactor(anchor: FieldInput['anchor'], heatC: number, marathonS: number): number {
  return anchor === 'predicted' ? 1 + heatPenaltyFrac({ wbgtC: heatC, marathonS }) : 1
}
