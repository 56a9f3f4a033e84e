/**
 * A whole race: arrivals, water, heat, walls and cramps of a field of runners, by simulation with a
 * seed; and what results files say about fast starts.
 */
export {
  DEFAULT_SUPPLIES,
  type AnchorKind,
  type FieldError,
  type FieldInput,
  type FieldRunners,
  type Supplies,
  type Wave,
  type WeatherDraw,
} from './field-input.ts'
export { FORECAST_SPREAD, weatherDraws, type WeatherSpread } from './day-weather.ts'
export type {
  DrawSpread,
  FieldCaution,
  FieldPlace,
  FieldPlan,
  FieldStation,
  Poured,
  WaveHeat,
} from './field-plan.ts'
export { HABIT_ML_PER_H } from './habits.ts'
export { marathonShape } from './marathon-shape.ts'
export type { MedicalPost } from './medical-posts.ts'
export { refuseField } from './field-input.ts'
export { fieldPlan, planField, type FieldWish } from './plan-field.ts'
export { predictArrivals, type Arrivals, type ArrivalsInput } from './predict-arrivals.ts'
export { MATS_M, SEX_RANK, type RaceColumns } from './race-mats.ts'
export { fitRaceShape, type RaceShape, type ShapeAnchor } from './race-shape.ts'
export { MARATHON_FITS } from './marathon-shape.ts'
export {
  RaceEvidenceTables,
  canTellHalves,
  type RaceEvidence,
  type SplitRow,
  type StartWallRow,
} from './race-evidence.ts'
export { simulateDraws, type FieldDraws } from './simulate-field.ts'
export {
  anchoredRunners,
  knownAnchor,
  knownShape,
  type ColumnMemory,
  type KnownShape,
  type RunnerList,
} from './runner-list.ts'
