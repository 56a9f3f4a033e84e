import type { Result } from '@uncramp/core'
import type { Station } from '@uncramp/core/course'
import type { FieldDraws, FieldError, FieldInput, FieldPlan, FieldWish } from '@uncramp/core/field'
import type { Weather } from '@uncramp/core/weather'
import type { ResultsError, ResultsIssue } from '@uncramp/formats/results'

/** Everything a race director gives. */
export type RaceRequest = Readonly<{
  list: File
  isLastYear: boolean
  lastYear?: File
  distanceM: number
  stations: readonly Station[]
  weather: Weather
  cupMl: number
  startAtMs?: number
  zone: string
}>

/** Why there is no plan: the list, the race, or a fault of ours. */
export type RaceRefusal =
  | ResultsError
  | FieldError
  | Readonly<{ code: 'no_times' }>
  | Readonly<{ code: 'failed' }>

/** A race ready to be worked out. */
export type RaceInput = Readonly<{
  input: FieldInput
  wish: FieldWish
  rowsCount: number
  issues: readonly ResultsIssue[]
}>

/** What a worker of the race is asked; each answers once. */
export type RaceAsk =
  | Readonly<{ kind: 'read'; request: RaceRequest }>
  | Readonly<{ kind: 'draw'; input: FieldInput; fromDraw: number; toDraw: number }>
  | Readonly<{ kind: 'sum'; race: RaceInput; parts: readonly FieldDraws[] }>

export type RaceAnswer =
  | Readonly<{ kind: 'read'; read: Result<RaceInput, RaceRefusal> }>
  | Readonly<{ kind: 'drawn'; draws: FieldDraws }>
  | Readonly<{ kind: 'planned'; plan: FieldPlan }>
  | Readonly<{ kind: 'failed' }>
