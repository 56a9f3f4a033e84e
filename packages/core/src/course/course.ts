import type { DrinkKind } from '../hydration/drink-kind.ts'

/**
 * Where a run goes, sampled along the way: columns of equal length, `atM` strictly increasing from 0
 * to `distanceM`. `altitudeM` is smoothed already; `NaN` where nobody knows. Position columns may be
 * empty when the course is a bare profile.
 */
export type Course = Readonly<{
  name: string
  distanceM: number
  atM: readonly number[]
  altitudeM: readonly number[]
  latitudeDeg: readonly number[]
  longitudeDeg: readonly number[]
}>

/** A place to drink (or void) on the course. */
export type Station = Readonly<{
  atM: number
  name: string
  drinks: readonly DrinkKind[]
  hasToilet: boolean
}>
