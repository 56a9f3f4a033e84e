import type { Station } from '../course/index.ts'
import { err, ok, type Result } from '../result.ts'
import { HEAT_WARN_WBGT_C, heatBand } from '../weather/index.ts'
import { CRAMP_FRAC, CRAMP_SITES, SEVERE_CRAMP_FRAC, crampsPerKm } from './cramps.ts'
import { refuseField, type FieldError, type FieldInput } from './field-input.ts'
import type {
  DrawSpread,
  FieldCaution,
  FieldPlan,
  FieldStation,
  Poured,
  WaveHeat,
} from './field-plan.ts'
import { habitBalance } from './habit-balance.ts'
import { placePosts, usualPostsCount } from './medical-posts.ts'
import { placeTimes } from './place-times.ts'
import { simulateDraws, type FieldDraws } from './simulate-field.ts'

/**
 * Plans a whole race: who is where and when, what is drunk, how hot it gets, where help is wanted.
 *
 * @param input  one runner, one station and one weather draw or more
 * @errors no_runners · no_stations · no_weather · station_off_course · distance_out_of_range
 * @source race_data, acsm2007, uncramp_engineering
 */
export function planField(input: FieldInput, wish: FieldWish = {}): Result<FieldPlan, FieldError> {
  const refusal = refuseField(input)
  if (refusal !== undefined) return err(refusal)
  const draws = simulateDraws(input, { fromDraw: 0, toDraw: input.weathers.length })
  return ok(fieldPlan(input, [draws], wish))
}

/** What else a plan may be told. */
export type FieldWish = Readonly<{
  /** Medical posts on the course, the finish not counted. */
  postsCount?: number
  startAtMs?: number
  zone?: string
  /** The shape was fitted on another race. */
  isOtherRace?: boolean
  /** Nobody said when waves start: this far apart. */
  waveGapS?: number
}>

/**
 * Sums draws up, wherever they were drawn.
 *
 * @param parts  from `simulateDraws` over the same input, together every draw once, in any order
 */
export function fieldPlan(
  input: FieldInput,
  parts: readonly FieldDraws[],
  wish: FieldWish = {},
): FieldPlan {
  const draws = joinedDraws(parts)
  const { runners, stations, distanceM } = input
  const runnersCount = runners.anchorS.length
  const air = spreadOf(draws.airC)
  const perKm = crampsPerKm(runnersCount, distanceM)
  const habits = habitBalance(input, middleDraw(draws.airC))
  const waves = waveHeat(input, draws)
  const placesCount = stations.length + 1
  const place = (placeIndex: number): ReturnType<typeof placeTimes> =>
    placeTimes(draws, { placeIndex, placesCount, runnersCount })
  return {
    schema: 'uncramp.field/1',
    seed: input.seed,
    anchor: input.anchor,
    runnersCount,
    drawsCount: draws.drawsCount,
    distanceM,
    ...(wish.startAtMs === undefined ? {} : { startAtMs: wish.startAtMs }),
    ...(wish.zone === undefined ? {} : { zone: wish.zone }),
    airC: air,
    stations: stations.map((station, index): FieldStation => ({
      kind: 'station',
      ...station,
      ...place(index),
      rule: poured(input, draws, { station, index, drunkMl: draws.ruleMl }),
      habits: poured(input, draws, { station, index, drunkMl: draws.habitMl }),
    })),
    finish: { kind: 'finish', name: '', atM: distanceM, ...place(stations.length) },
    waves,
    walls: spreadOf(draws.wallsCount),
    cramps: {
      rateFrac: CRAMP_FRAC,
      severeFrac: SEVERE_CRAMP_FRAC,
      perKm,
      sites: CRAMP_SITES,
      posts: placePosts(perKm, stations, wish.postsCount ?? usualPostsCount(distanceM)),
    },
    habits,
    cautions: cautions(input, { habits, waves, wish }),
  }
}

/** 10th, 50th and 90th percentile. */
export function spreadOf(values: Float64Array | readonly number[]): DrawSpread {
  const sorted = Float64Array.from(values).toSorted()
  const at = (frac: number): number => sorted[Math.round(frac * (sorted.length - 1))] ?? 0
  return { low: at(0.1), mid: at(0.5), high: at(0.9) }
}

function middleDraw(airC: Float64Array): number {
  const order = Array.from(airC.keys()).toSorted((a, b) => (airC[a] ?? 0) - (airC[b] ?? 0))
  return order[order.length >> 1] ?? 0
}

function joinedDraws(parts: readonly FieldDraws[]): FieldDraws {
  const sorted = parts.toSorted((a, b) => a.fromDraw - b.fromDraw)
  const [first] = sorted
  if (first !== undefined && sorted.length === 1) return first
  const joined = (of: (part: FieldDraws) => Float64Array): Float64Array =>
    Float64Array.from(sorted.flatMap((part) => Array.from(of(part))))
  const counts = (of: (part: FieldDraws) => Uint32Array): Uint32Array => {
    const out = new Uint32Array(sorted.reduce((sum, part) => sum + of(part).length, 0))
    let next = 0
    for (const part of sorted) {
      out.set(of(part), next)
      next += of(part).length
    }
    return out
  }
  return {
    fromDraw: first?.fromDraw ?? 0,
    drawsCount: sorted.reduce((sum, part) => sum + part.drawsCount, 0),
    arrivals: counts((part) => part.arrivals),
    ruleMl: joined((part) => part.ruleMl),
    habitMl: joined((part) => part.habitMl),
    wbgtC: joined((part) => part.wbgtC),
    uncompensableCount: counts((part) => part.uncompensableCount),
    wallsCount: joined((part) => part.wallsCount),
    airC: joined((part) => part.airC),
  }
}

const WATER_J_PER_G_K = 4.186
const MELTING_J_PER_G = 334

/**
 * Ice that brings a litre of drink from the air's temperature down to serving temperature.
 *
 * @source uncramp_engineering
 */
export function iceKgPerL(airC: number, supplies: FieldInput['supplies']): number {
  if (airC <= supplies.coolAboveC) return 0
  const heat = WATER_J_PER_G_K * (airC - supplies.drinkC)
  return heat / (MELTING_J_PER_G + WATER_J_PER_G_K * supplies.drinkC)
}

function poured(
  input: FieldInput,
  draws: FieldDraws,
  of: Readonly<{ station: Station; index: number; drunkMl: Float64Array }>,
): Poured {
  const { supplies, stations } = input
  const { drinks } = of.station
  const hasSports = drinks.includes('sports_drink')
  const sportsFrac = !hasSports ? 0 : drinks.includes('water') ? supplies.sportsFrac : 1
  const perDraw = Array.from(
    { length: draws.drawsCount },
    (_, row) => of.drunkMl[row * stations.length + of.index] ?? 0,
  )
  // What is poured, not what is drunk: cups are spilt, and must be filled all the same.
  const handed = spreadOf(perDraw.map((drunkMl) => drunkMl / supplies.drunkFrac))
  const ice = perDraw.map(
    (drunkMl, row) =>
      (drunkMl / supplies.drunkFrac / 1000) * iceKgPerL(draws.airC[row] ?? 0, supplies),
  )
  const times = (factor: number): DrawSpread => ({
    low: handed.low * factor,
    mid: handed.mid * factor,
    high: handed.high * factor,
  })
  return {
    waterMl: times(1 - sportsFrac),
    sportsMl: times(sportsFrac),
    waterCups: times((1 - sportsFrac) / supplies.cupMl),
    sportsCups: times(sportsFrac / supplies.cupMl),
    sodiumMg: times((sportsFrac * supplies.sodiumMgPerL) / 1000),
    iceKg: spreadOf(ice),
  }
}

function waveHeat(input: FieldInput, draws: FieldDraws): readonly WaveHeat[] {
  const wavesCount = input.waves.length
  const sizes = new Float64Array(wavesCount)
  for (const waveIndex of input.runners.waveIndex) {
    const index = Math.min(wavesCount - 1, waveIndex)
    sizes[index] = (sizes[index] ?? 0) + 1
  }
  const heat = input.waves.map((wave, index) => {
    const runnersCount = sizes[index] ?? 0
    const column = (of: (placeIndex: number) => number): readonly number[] =>
      Array.from({ length: draws.drawsCount }, (_, row) => of(row * wavesCount + index))
    const wbgtC = spreadOf(column((at) => draws.wbgtC[at] ?? 0))
    return {
      ...wave,
      runnersCount,
      wbgtC,
      band: heatBand(wbgtC.mid),
      highBand: heatBand(wbgtC.high),
      uncompensableFrac: spreadOf(
        column((at) => (draws.uncompensableCount[at] ?? 0) / Math.max(1, runnersCount)),
      ),
    }
  })
  return heat.toSorted((a, b) => a.startAtS - b.startAtS)
}

/**
 * Farthest that runners should have to go without a drink.
 *
 * @source uncramp_engineering
 */
const MAX_GAP_M = 6000
const MARGIN_FRAC = 0.01

function cautions(
  input: FieldInput,
  of: Readonly<{ habits: FieldPlan['habits']; waves: readonly WaveHeat[]; wish: FieldWish }>,
): readonly FieldCaution[] {
  const list: FieldCaution[] = []
  const { runners, distanceM } = input
  const heatC = Math.max(...of.waves.map(({ wbgtC }) => wbgtC.high))
  if (heatC >= HEAT_WARN_WBGT_C)
    list.push({
      code: 'field_heat',
      level: heatC >= 28 ? 'stop' : 'warn',
      sources: ['acsm_race_flags'],
      wbgtC: heatC,
    })
  const { gainedFrac, lowSodiumFrac } = of.habits
  if (gainedFrac > MARGIN_FRAC)
    list.push({
      code: 'habits_too_much',
      level: 'warn',
      sources: ['almond2005', 'eah2015'],
      gainedFrac,
      lowSodiumFrac,
    })
  const placesM = [0, ...input.stations.map(({ atM }) => atM), distanceM].toSorted((a, b) => a - b)
  placesM.forEach((toM, index) => {
    const fromM = placesM[index - 1] ?? 0
    if (toM - fromM > MAX_GAP_M)
      list.push({
        code: 'station_gap',
        level: 'warn',
        sources: ['uncramp_engineering'],
        fromM,
        toM,
      })
  })
  const own = ['uncramp_engineering'] as const
  const massless = runners.massKg.filter((massKg) => !(massKg > 0)).length
  if (massless > 0)
    list.push({ code: 'mass_assumed', level: 'info', sources: own, runnersCount: massless })
  const sexless = runners.sexRank.filter((rank) => rank === 0).length
  if (sexless > 0)
    list.push({ code: 'sex_unknown', level: 'info', sources: own, runnersCount: sexless })
  if (input.shape === undefined)
    list.push({ code: 'even_effort_assumed', level: 'warn', sources: own })
  else if (of.wish.isOtherRace === true)
    list.push({ code: 'other_race_shape', level: 'info', sources: ['race_data'] })
  if (input.anchor === 'predicted')
    list.push({ code: 'predictions_may_be_hopes', level: 'info', sources: ['race_data'] })
  if (of.wish.waveGapS !== undefined)
    list.push({ code: 'wave_gap_assumed', level: 'info', sources: own, gapS: of.wish.waveGapS })
  list.push({ code: 'everybody_starts', level: 'info', sources: own })
  list.push({
    code: 'cramps_are_rough',
    level: 'info',
    sources: ['martinez2020', 'safer2022', 'manjra1996'],
  })
  return list
}
