import { MS_PER_S } from '@uncramp/core'

import type { KeptRun } from '../data-folder/kept-run.ts'
import type { FileResult } from './read-one.ts'

/** How many files came to what. */
export type ImportCounts = Readonly<{
  runsCount: number
  knownCount: number
  otherSportsCount: number
  notRunsCount: number
  refusedCount: number
}>

export const NO_RESULTS: ImportCounts = {
  runsCount: 0,
  knownCount: 0,
  otherSportsCount: 0,
  notRunsCount: 0,
  refusedCount: 0,
}

/** The counts with one more file. */
export function counted(counts: ImportCounts, result: FileResult): ImportCounts {
  switch (result.kind) {
    case 'run':
      return { ...counts, runsCount: counts.runsCount + 1 }
    case 'known':
      return { ...counts, knownCount: counts.knownCount + 1 }
    case 'other_sport':
      return { ...counts, otherSportsCount: counts.otherSportsCount + 1 }
    case 'refused':
      return { ...counts, refusedCount: counts.refusedCount + 1 }
    case 'not_activity':
      return { ...counts, notRunsCount: counts.notRunsCount + 1 }
    case 'titles':
    case 'body_mass':
    case 'ignored':
      return counts
  }
}

/** Files were refused, and there was no run among the others: nothing came of what was asked. */
export function isAllRefused({ refusedCount, runsCount, knownCount }: ImportCounts): boolean {
  return refusedCount > 0 && runsCount + knownCount === 0
}

/** Runs of one year, in the runner's own time; `undated` where a file has no date. */
export type YearCount = Readonly<{ year: number | null; runsCount: number; distanceM: number }>

/** A watch that lost its date says 1970 or 1989. */
const FIRST_YEAR = 1990

/** Runs by year, earliest first, second recordings of a run left out. */
export function yearsOf(runs: readonly KeptRun[]): readonly YearCount[] {
  const years = new Map<number | null, YearCount>()
  for (const run of runs) {
    if (run.duplicateOf !== null) continue
    const localMs = run.startAtMs + (run.utcOffsetS ?? 0) * MS_PER_S
    const named = new Date(localMs).getUTCFullYear()
    const year = named >= FIRST_YEAR ? named : null
    const { runsCount, distanceM } = years.get(year) ?? { runsCount: 0, distanceM: 0 }
    years.set(year, { year, runsCount: runsCount + 1, distanceM: distanceM + run.distanceM })
  }
  return [...years.values()].toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
}
