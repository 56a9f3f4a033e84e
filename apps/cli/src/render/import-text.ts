import { phrase } from '@uncramp/text'
import type { RecordingRefusal } from '@uncramp/text/en/cli'

import type { Voice } from '../flags/voice.ts'
import type { SamePair } from '../import/find-same-runs.ts'
import type { ImportCounts, YearCount } from '../import/import-counts.ts'
import type { FileResult } from '../import/read-one.ts'
import { terminalInk, terminalWidthCount, withoutMiddle, wrapped, type Ink } from './ink.ts'

type RefusedFile = Extract<FileResult, { kind: 'refused' }>

function refusalOf(file: RefusedFile): RecordingRefusal {
  if (file.code === 'unknown_format') {
    return { code: 'unknown_format', looksLike: file.looksLike ?? 'unknown' }
  }
  return file.code === 'no_activity' ? { code: 'no_activity', holds: 'other' } : { code: file.code }
}

/** One line for a file that could not be read; wrapped on a terminal, where a long path loses its middle. */
export function refusedLine(
  file: RefusedFile,
  { words, q }: Voice,
  widthCount = terminalWidthCount(),
): string {
  const ink = terminalInk()
  const path = withoutMiddle(file.path, widthCount - '▲ :'.length)
  const says = `${path}: ${phrase(words.cli.recordings, refusalOf(file), q)}`
  return `${ink.warn('▲')} ${wrapped(says, widthCount, 2)}`
}

type Named = Readonly<{ path: string }>
type SameNames = Pick<SamePair, 'isEqual'> & Readonly<{ richer: Named; other: Named }>

/** All that an import came to. */
export type ImportSummary = Readonly<{
  counts: ImportCounts
  pairs: readonly SameNames[]
  years: readonly YearCount[]
  path: string
  isStopping: boolean
  massesCount: number
}>

const COUNT_COUNT = 7
const PAIR_INDENT_COUNT = 4

/** What came in, the same run twice, and everything that is kept, by year. */
export function importSummaryText(
  summary: ImportSummary,
  voice: Voice,
  widthCount = terminalWidthCount(),
): string {
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
    .map(([count, label]) => {
      const text = wrapped(label, widthCount, COUNT_COUNT + 2)
      return `${ink.strong(q.integer(count).padStart(COUNT_COUNT))}  ${text}`
    })
  const named = ({ path }: Named): string => withoutMiddle(path, widthCount - PAIR_INDENT_COUNT - 1)
  const twice = pairs.map(({ richer, other, isEqual }) => {
    const text = (isEqual ? says.sameTwice : says.sameRun)(named(other), named(richer))
    return `  ${wrapped(text, widthCount, PAIR_INDENT_COUNT)}`
  })
  return [
    summary.isStopping ? ink.warn(wrapped(says.interrupted, widthCount, 0)) : '',
    lines.join('\n'),
    twice.length === 0 ? '' : [ink.strong(says.samePairs), ...twice].join('\n'),
    years.length === 0 ? says.nothing : yearsText(years, voice, { ink, widthCount }),
    summary.massesCount === 0 ? '' : says.bodyMass(q.integer(summary.massesCount)),
    ink.faint(wrapped(says.kept(summary.path), widthCount, 2)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const BAR_COUNT = 30
/** A shorter bar tells nothing. */
const MIN_BAR_COUNT = 3
/** Name, runs and distance, where there is room and where there is little. */
const YEAR_COUNTS = [10, 6, 11] as const
const NARROW_YEAR_COUNTS = [9, 5, 10] as const
const ROOMY_FROM_COUNT = 44

function yearsText(
  years: readonly YearCount[],
  { words, q }: Voice,
  { ink, widthCount }: Readonly<{ ink: Ink; widthCount: number }>,
): string {
  const isRoomy = widthCount >= ROOMY_FROM_COUNT
  const [nameCount, countCount, wayCount] = isRoomy ? YEAR_COUNTS : NARROW_YEAR_COUNTS
  const roomCount = widthCount - nameCount - countCount - wayCount - 7
  const barCount = roomCount < MIN_BAR_COUNT ? 0 : Math.min(BAR_COUNT, roomCount)
  const most = Math.max(...years.map(({ distanceM }) => distanceM), 1)
  const rows = years.map(({ year, runsCount, distanceM }) => {
    const name = year === null ? words.cli.import.undated : String(year)
    const bar = '▇'.repeat(Math.round((distanceM / most) * barCount))
    const runs = q.integer(runsCount).padStart(countCount)
    const way = q.distance(distanceM).padStart(wayCount)
    return `  ${name.padEnd(nameCount)} ${runs}  ${way}  ${ink.good(bar)}`.trimEnd()
  })
  return [ink.strong(words.cli.import.byYear), ...rows].join('\n')
}
