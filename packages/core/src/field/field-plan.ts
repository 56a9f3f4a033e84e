import type { CautionOf } from '../evidence/index.ts'
import type { HeatBand } from '../weather/index.ts'
import type { CrampStretch } from './cramps.ts'
import type { AnchorKind } from './field-input.ts'
import type { MedicalPost } from './medical-posts.ts'

/** 10th, 50th and 90th percentile over the race days drawn. */
export type DrawSpread = Readonly<{ low: number; mid: number; high: number }>

/** What one station gives out under one way of drinking. */
export type Poured = Readonly<{
  waterMl: DrawSpread
  sportsMl: DrawSpread
  waterCups: DrawSpread
  sportsCups: DrawSpread
  /** In the sports drink. */
  sodiumMg: DrawSpread
  iceKg: DrawSpread
}>

/** Arrivals in five-minute bins from `fromS` after the gun: columns of equal length. */
export type PlaceArrivals = Readonly<{
  fromS: number
  binS: number
  low: readonly number[]
  mid: readonly number[]
  high: readonly number[]
}>

/** Times after the gun when the first hundredth and the last hundredth are left, and the busiest. */
export type PlaceTimes = Readonly<{
  firstS: number
  peakS: number
  lastS: number
  peakCount: DrawSpread
}>

export type FieldPlace = PlaceTimes &
  Readonly<{ name: string; atM: number; arrivals: PlaceArrivals }>

export type FieldStation = FieldPlace &
  Readonly<{
    kind: 'station'
    drinks: readonly ('water' | 'sports_drink')[]
    hasToilet: boolean
    /** Drinking by the personal rule under every cap, and by observed habits. */
    rule: Poured
    habits: Poured
  }>

export type WaveHeat = Readonly<{
  name: string
  startAtS: number
  runnersCount: number
  wbgtC: DrawSpread
  /** Bands of the middle and of the 90th percentile day. */
  band: HeatBand
  highBand: HeatBand
  /** Share of the wave that cannot lose its heat at its pace, by day. */
  uncompensableFrac: DrawSpread
}>

export type FieldCaution =
  | CautionOf<'field_heat', { wbgtC: number }>
  | CautionOf<'habits_too_much', { gainedFrac: number; lowSodiumFrac: number }>
  | CautionOf<'mass_assumed', { runnersCount: number }>
  | CautionOf<'sex_unknown', { runnersCount: number }>
  | CautionOf<'even_effort_assumed'>
  | CautionOf<'other_race_shape'>
  | CautionOf<'predictions_may_be_hopes'>
  | CautionOf<'wave_gap_assumed', { gapS: number }>
  | CautionOf<'station_gap', { fromM: number; toM: number }>
  | CautionOf<'cramps_are_rough'>
  | CautionOf<'everybody_starts'>

/** `uncramp.field/1`: a whole race, for those who set it up. */
export type FieldPlan = Readonly<{
  schema: 'uncramp.field/1'
  seed: number
  anchor: AnchorKind
  runnersCount: number
  drawsCount: number
  distanceM: number
  startAtMs?: number
  zone?: string
  airC: DrawSpread
  stations: readonly FieldStation[]
  finish: FieldPlace & Readonly<{ kind: 'finish' }>
  waves: readonly WaveHeat[]
  walls: DrawSpread
  cramps: Readonly<{
    rateFrac: DrawSpread
    severeFrac: number
    perKm: readonly CrampStretch[]
    sites: readonly Readonly<{ muscle: string; lowFrac: number; highFrac: number }>[]
    posts: readonly MedicalPost[]
  }>
  /** Drinking by habit, on the middle day: share who would end heavier, and below 135 mmol/L. */
  habits: Readonly<{ gainedFrac: number; lowSodiumFrac: number }>
  cautions: readonly FieldCaution[]
}>
