import type { Course, Station } from '../course/index.ts'
import type { Weather } from '../weather/index.ts'
import type { RaceShape } from './race-shape.ts'

/**
 * Who runs, as columns of equal length. Unknown age and mass are NaN. `anchorS` is what is known of
 * each: the finish predicted in cool air, last year's finish, or the first 5 km.
 */
export type FieldRunners = Readonly<{
  anchorS: Float64Array
  sexRank: Uint8Array
  ageYears: Float64Array
  massKg: Float64Array
  waveIndex: Uint8Array
  /** At the start line, after the gun; NaN: by the wave and the runner's place in it. */
  startS: Float64Array
}>

/** What `anchorS` is. Only a prediction has a runner's own day form to add. */
export type AnchorKind = 'predicted' | 'last_year' | 'first_5k'

/** A starting group; the gun is 0. */
export type Wave = Readonly<{ name: string; startAtS: number }>

/** Weather of one possible race day, hour by hour from the gun; the last hour holds on. */
export type WeatherDraw = Readonly<{ hours: readonly [Weather, ...Weather[]] }>

/** What is poured and how it is handed out. */
export type Supplies = Readonly<{
  cupMl: number
  /** Of a filled cup, what ends in the runner. */
  drunkFrac: number
  /** Of a drink taken where both stand ready, the share of sports drink. */
  sportsFrac: number
  sodiumMgPerL: number
  /** Drinks are cooled to this where the air is warmer than `coolAboveC`. */
  drinkC: number
  coolAboveC: number
}>

/**
 * Usual supplies: 150 ml cups of which 7 tenths are drunk, half and half where both drinks stand.
 *
 * @source uncramp_engineering, thomas2016
 */
export const DEFAULT_SUPPLIES: Supplies = {
  cupMl: 150,
  drunkFrac: 0.7,
  sportsFrac: 0.5,
  sodiumMgPerL: 460,
  drinkC: 10,
  coolAboveC: 15,
}

/** Everything a field is planned from. */
export type FieldInput = Readonly<{
  runners: FieldRunners
  anchor: AnchorKind
  distanceM: number
  course?: Course | undefined
  stations: readonly Station[]
  waves: readonly Wave[]
  weathers: readonly WeatherDraw[]
  /** Anchored like `anchor`: at 5 km for `first_5k`, else at the finish; undefined: even effort. */
  shape?: RaceShape | undefined
  supplies: Supplies
  seed: number
}>

/** Why a field cannot be planned. */
export type FieldError =
  | Readonly<{ code: 'no_runners' }>
  | Readonly<{ code: 'no_stations' }>
  | Readonly<{ code: 'no_weather' }>
  | Readonly<{ code: 'station_off_course'; atM: number; distanceM: number }>
  | Readonly<{ code: 'distance_out_of_range'; distanceM: number; minM: number; maxM: number }>

const MIN_M = 1000
const MAX_M = 100_000

/** The first thing that is wrong with an input, if anything is. */
export function refuseField(input: FieldInput): FieldError | undefined {
  const { distanceM, stations, runners, weathers } = input
  if (!(distanceM >= MIN_M && distanceM <= MAX_M))
    return { code: 'distance_out_of_range', distanceM, minM: MIN_M, maxM: MAX_M }
  if (runners.anchorS.length === 0) return { code: 'no_runners' }
  if (stations.length === 0) return { code: 'no_stations' }
  if (weathers.length === 0) return { code: 'no_weather' }
  const off = stations.find(({ atM }) => !(atM >= 0 && atM <= distanceM))
  return off === undefined ? undefined : { code: 'station_off_course', atM: off.atM, distanceM }
}
