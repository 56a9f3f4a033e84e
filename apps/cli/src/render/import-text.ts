import { phrase } from '@uncramp/text'
import type { RecordingRefusal } from '@uncramp/text/en/cli'

import type { Voice } from '../flags/voice.ts'
import type { SamePair } from '../import/find-same-runs.ts'
import type { ImportCounts, YearCount } from '../import/import-counts.ts'
import type { FileResult } from '../import/read-one.ts'
import { terminalInk, type Ink } from './ink.ts'

type RefusedFile = Extract<FileResult, { kind: 'refused' }>

function refusalOf(file: RefusedFile): RecordingRefusal {
  if (file.code === 'unknown_format') {
    return { code: 'unknown_format', looksLike: file.looksLike ?? 'unknown' }
  }
  return file.code === 'no_activity' ? { code: 'no_activity', holds: 'other' } : { code: file.code }
}

/** One line for a file that could not be read. */
export function refusedLine(file: RefusedFile, { words, q }: Voice): string {
  const ink = terminalInk()
  return `${ink.warn('▲')} ${file.path}: ${phrase(words.cli.recordings, refusalOf(file), q)}`
}

/** All that an import came to. */
export type ImportSummary = Readonly<{
  counts: ImportCounts
  pairs: readonly SamePair[]
  years: readonly YearCount[]
  path: string
  isStopping: boolean
  massesCount: number
}>

const BAR_COUNT = 30

/** What came in, the same run twice, and everything that is kept, by year. */
export function importSummaryText(summary: ImportSummary, voice: Voice): string {
  const { counts, pairs, years } = summary
  const { words, q } = voice
  const ink = terminalInk()
  const says = words.cli.import
  const rows: readonly (readonly [number, string])[] = [
    [counts.runsCount, says.runs],
    [counts.knownCount, says.known],
    [counts.otherSportsCount, says.others],
    [counts.notRunsCount, says.notRuns],
    [counts.refusedCount, says.refused],
  ]
  const lines = rows
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, label]) => `${ink.strong(q.integer(count).padStart(7))}  ${label}`)
  const twice = pairs.map(
    ({ richer, other, isEqual }) =>
      `  ${(isEqual ? says.sameTwice : says.sameRun)(other.path, richer.path)}`,
  )
  return [
    summary.isStopping ? ink.warn(says.interrupted) : '',
    lines.join('\n'),
    twice.length === 0 ? '' : [ink.strong(says.samePairs), ...twice].join('\n'),
    years.length === 0 ? says.nothing : yearsText(years, voice, ink),
    summary.massesCount === 0 ? '' : says.bodyMass(q.integer(summary.massesCount)),
    ink.faint(says.kept(summary.path)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function yearsText(years: readonly YearCount[], { words, q }: Voice, ink: Ink): string {
  const most = Math.max(...years.map(({ distanceM }) => distanceM), 1)
  const rows = years.map(({ year, runsCount, distanceM }) => {
    const name = year === null ? words.cli.import.undated : String(year)
    const bar = '▇'.repeat(Math.round((distanceM / most) * BAR_COUNT))
    return `  ${name.padEnd(10)} ${q.integer(runsCount).padStart(6)}  ${q.distance(distanceM).padStart(11)}  ${ink.good(bar)}`
  })
  return [ink.strong(words.cli.import.byYear), ...rows].join('\n')
}
