import { createHash } from 'node:crypto'

import type { ListedActivity } from '@uncramp/contract/imports'
import type { Json } from '@uncramp/contract/json'
import { err, ok, type Result } from '@uncramp/core'
import type { DecodedActivity } from '@uncramp/core/activity'
import { analyzeActivity, type Analysis } from '@uncramp/core/analysis'
import { decodeActivity, runsWithIds, withListed } from '@uncramp/formats'

import { inflate } from './inflate.ts'

/** A recorded run that becomes a record. */
export type RunSummary = Readonly<{
  startAtMs: number
  /** Fields of the record as JSON text, written once, where the file is read. */
  fieldTexts: Readonly<Record<string, string>>
}>

/** What of a file becomes records: its run, the longest of several, and the others. */
export type FileSummary = RunSummary &
  Readonly<{
    sha256: string
    others: readonly RunSummary[]
    /** `uncramp.analysis/1` as text; one of the fields. */
    analysisText: string
  }>
export type FileRefusal = Readonly<{ code: string; facts: Readonly<Record<string, Json>> }>

const MAX_ISSUES_COUNT = 50

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}

/** A file's bytes, its name, and what an export's list says of it. */
export type RecordedFile = Readonly<{
  name: string
  bytes: Uint8Array
  listed: ListedActivity | undefined
}>

/** Distance and times are those of the analysis: many files (GPX) bring no totals of their own. */
function summaryFields(
  { name, listed }: RecordedFile,
  { activity, issues }: Recorded,
  judged: Analysis['activity'],
): Readonly<Record<string, Json>> {
  const { totals, device } = activity
  return {
    fileName: name,
    format: activity.format,
    sport: activity.sport,
    subSport: activity.subSport,
    title: activity.name ?? null,
    ...(listed?.description ? { description: listed.description } : {}),
    ...(listed?.gear ? { gear: listed.gear } : {}),
    startAtMs: activity.startAtMs,
    utcOffsetS: numberOrNull(activity.utcOffsetS),
    distanceM: judged.distanceM,
    elapsedS: judged.elapsedS,
    timerS: judged.timerS,
    movingS: judged.movingS,
    ascentM: judged.ascentM,
    averageHeartRateBpm: totals.averageHeartRateBpm ?? judged.heartRateBpm,
    averageCadenceSpm: totals.averageCadenceSpm ?? judged.cadenceSpm,
    device: [device.maker, device.model].filter((part) => part !== undefined).join(' ') || null,
    issueCodes: [...new Set(issues.slice(0, MAX_ISSUES_COUNT).map((issue) => issue.code))],
  }
}

/** One file's bytes made a summary; a file that is no recorded run is refused, never a fault. */
export function analyseFile(file: RecordedFile): Result<FileSummary, FileRefusal> {
  const decoded = decodeActivity(file.bytes, file.name, inflate)
  if (!decoded.ok) {
    const { code, ...facts } = decoded.error
    return err({ code, facts })
  }
  const sha256 = digest(file.bytes)
  const found = withListed(decoded.value, file.listed)
  const { activity, issues } = found
  const [first = { activity, id: sha256 }, ...others] = runsWithIds(found, sha256, digest)
  const { analysisText, ...run } = summaryOf(file, { ...first, issues })
  return ok({
    ...run,
    sha256,
    analysisText,
    others: others.map((other) => {
      const { startAtMs, fieldTexts } = summaryOf(file, { ...other, issues })
      return { startAtMs, fieldTexts }
    }),
  })
}

type Recorded = Pick<DecodedActivity, 'activity' | 'issues'> & Readonly<{ id: string }>

function summaryOf(
  file: RecordedFile,
  recorded: Recorded,
): RunSummary & Readonly<{ analysisText: string }> {
  const analysis = analyzeActivity(recorded)
  const analysisText = JSON.stringify(analysis)
  const summary = Object.entries(summaryFields(file, recorded, analysis.activity))
  const fieldTexts = {
    ...Object.fromEntries(summary.map(([name, value]) => [name, JSON.stringify(value)])),
    analysis: analysisText,
  }
  return { startAtMs: recorded.activity.startAtMs, fieldTexts, analysisText }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
