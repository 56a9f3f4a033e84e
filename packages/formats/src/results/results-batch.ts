import { MATS_M, ROLE } from './columns.ts'

/** What became of a runner. Numbers, because they fill a column. */
export const OUTCOME = {
  finished: 0,
  noFinish: 1,
  didNotFinish: 2,
  didNotStart: 3,
  disqualified: 4,
  wheeler: 5,
} as const

/** Codes of the `sex` column. */
export const SEX = { unknown: 0, female: 1, male: 2 } as const

/**
 * Some rows as columns of equal length, valid only until the next batch: copy what must stay.
 * Unknown numbers are NaN. Times are seconds; splits from the runner's own start where the file
 * has net times.
 */
export type ResultsBatch = Readonly<{
  rowsCount: number
  sex: Uint8Array
  outcome: Uint8Array
  /** Place in `waveNames`; 0 when the file has no waves. */
  waveIndex: Uint8Array
  ageYears: Float64Array
  massKg: Float64Array
  /** After the gun, where the file says so. */
  startS: Float64Array
  predictedS: Float64Array
  /** Net where known, else official, else gun. */
  finishS: Float64Array
  gunS: Float64Array
  /** One column per mat of `MATS_M`. */
  splitS: readonly Float64Array[]
}>

/** Rows of one batch: few enough to stay in the cache. */
export const BATCH_ROWS = 4096

/**
 * From one column to the next. Not a power of two: rows fill a dozen columns at once, and those a whole
 * number of cache pages apart would push each other out.
 */
export const COLUMN_STRIDE = BATCH_ROWS + 24

/** Columns to fill, by role; wave, sex and outcome apart. */
export type OpenBatch = Readonly<{
  /** All number columns one behind the other; `byRole` are windows on it. */
  values: Float64Array
  byRole: readonly Float64Array[]
  sex: Uint8Array
  outcome: Uint8Array
  waveIndex: Uint8Array
}>

/** Empty columns for one batch. */
export function openBatch(): OpenBatch {
  const rolesCount = ROLE.split + MATS_M.length
  const values = new Float64Array(rolesCount * COLUMN_STRIDE).fill(NaN)
  return {
    values,
    byRole: Array.from({ length: rolesCount }, (_, role) =>
      values.subarray(role * COLUMN_STRIDE, role * COLUMN_STRIDE + BATCH_ROWS),
    ),
    sex: new Uint8Array(BATCH_ROWS),
    outcome: new Uint8Array(BATCH_ROWS),
    waveIndex: new Uint8Array(BATCH_ROWS),
  }
}

/** The first rows of an open batch, without copying. */
export function closedBatch(open: OpenBatch, rowsCount: number): ResultsBatch {
  const role = (index: number): Float64Array => (open.byRole[index] ?? EMPTY).subarray(0, rowsCount)
  return {
    rowsCount,
    sex: open.sex.subarray(0, rowsCount),
    outcome: open.outcome.subarray(0, rowsCount),
    waveIndex: open.waveIndex.subarray(0, rowsCount),
    ageYears: role(ROLE.age),
    massKg: role(ROLE.mass),
    startS: role(ROLE.start),
    predictedS: role(ROLE.predicted),
    finishS: role(ROLE.finish),
    gunS: role(ROLE.gun),
    splitS: MATS_M.map((_, index) => role(ROLE.split + index)),
  }
}

const EMPTY = new Float64Array(0)
