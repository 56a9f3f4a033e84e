/**
 * Distances at which marathon results usually have a mat, in the order of every list of splits;
 * half-way is among them.
 */
export const MATS_M = [
  5000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000,
] as const

/** Codes of a `sex` column; columns hold numbers, so the codes are numbers. */
export const SEX_RANK = { unknown: 0, female: 1, male: 2 } as const

/**
 * Finishes as columns of equal length, seconds from each runner's own start line, NaN where a mat
 * was missed. `splitS` has one column per mat of `MATS_M`.
 */
export type RaceColumns = Readonly<{
  sexRank: Uint8Array
  ageYears: Float64Array
  splitS: readonly Float64Array[]
  finishS: Float64Array
}>
