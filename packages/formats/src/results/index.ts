/**
 * Race results and entrants lists from CSV bytes: columns of numbers, a batch of rows at a time.
 * Own reader: no string per row, the same memory for a thousand rows and for ten million.
 */
export { MATS_M } from './columns.ts'
export { fieldCsv } from './field-csv.ts'
export { OUTCOME, SEX, type ResultsBatch } from './results-batch.ts'
export type { ResultsError, ResultsIssue, ResultsIssueCode } from './results-issue.ts'
export { ResultsReader, type ResultsFile } from './results-reader.ts'
export { RunnerRows, type ReadRunners } from './runner-rows.ts'
export { usualWaves, type UsualWaves } from './usual-waves.ts'
