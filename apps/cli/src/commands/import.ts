import { resolve } from 'node:path'

import { ok, type Result } from '@uncramp/core'

import { defaultDataPath, openDataFolder, type DataFolder } from '../data-folder/data-folder.ts'
import { EXIT } from '../edge/exit-status.ts'
import { fileTrouble } from '../edge/file-trouble.ts'
import type { Outcome, Refused } from '../edge/outcome.ts'
import { ProgressLine } from '../edge/progress-line.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { findSameRuns, type SamePair } from '../import/find-same-runs.ts'
import { findSources, type FoundFile } from '../import/find-sources.ts'
import {
  NO_RESULTS,
  counted,
  isAllRefused,
  yearsOf,
  type ImportCounts,
} from '../import/import-counts.ts'
import { importFiles } from '../import/import-files.ts'
import type { FileResult } from '../import/read-one.ts'
import { importSummaryText, refusedLine } from '../render/import-text.ts'

/** The flags of `uncramp import`. */
export type ImportFlags = VoiceFlags & Readonly<{ data?: string; server?: string }>

/** `uncramp import PATH...`: every run in files, folders and archives, kept in a data folder. */
export async function importCommand(
  paths: readonly string[],
  flags: ImportFlags,
): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  if (flags.server !== undefined && !/^https?:\/\/\S+$/.test(flags.server)) {
    const given = flags.server.slice(0, 40)
    return refuseCli('--server', { code: 'server_no_address', given }, voice.value.locale)
  }
  const data = flags.data ?? defaultDataPath()
  const files = await findSources(paths, resolve(data), voice.value.locale)
  if (!files.ok) return files
  const folder = await openFolder(data, voice.value)
  if (!folder.ok) return folder
  const said = await runImport(files.value, folder.value, voice.value)
  if (flags.server === undefined || process.exitCode === EXIT.interrupted) return ok(said)
  process.stdout.write(`${said}\n`)
  return handOver(flags.server, folder.value, voice.value)
}

/** The kept runs to a running server, so that its app shows them. */
async function handOver(server: string, folder: DataFolder, voice: Voice): Promise<Outcome> {
  const { locale, isJson, q } = voice
  const { sendToServer } = await import('../import/send-to-server.ts')
  const progress = new ProgressLine(folder.runs.size)
  const sent = await sendToServer(server, folder, (count, path) => progress.show(count, path))
  progress.clear()
  if (!sent.ok) {
    return refuseCli('--server', { code: 'server_refused', cause: sent.error.code }, locale)
  }
  const { sentCount, knownCount } = sent.value
  if (isJson) return ok(JSON.stringify({ kind: 'handed_over', server, sentCount, knownCount }))
  return ok(voice.words.cli.import.handedOver(q.integer(sentCount), q.integer(knownCount)))
}

async function openFolder(path: string, { locale }: Voice): Promise<Result<DataFolder, Refused>> {
  try {
    return ok(await openDataFolder(path, true))
  } catch (error) {
    const trouble = fileTrouble(error)
    return trouble.code === 'file_forbidden'
      ? refuseCli(path, { code: 'folder_forbidden' }, locale)
      : refuseCli(path, { code: 'folder_not_made', cause: causeOf(error) }, locale)
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

/** What of a result goes out as a line of JSON. */
function lineOf(result: FileResult): object {
  if (result.kind === 'run') return { kind: 'run', ...result.run }
  if (result.kind === 'titles')
    return { kind: 'titles', path: result.path, count: result.titles.length }
  if (result.kind === 'body_mass') {
    return { kind: 'body_mass', path: result.path, count: result.readings.length }
  }
  return result
}

async function runImport(
  files: readonly FoundFile[],
  folder: DataFolder,
  voice: Voice,
): Promise<string> {
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const progress = new ProgressLine(totalBytes)
  const say = (line: string): void => progress.above(() => process.stdout.write(`${line}\n`))
  const before = new Set(folder.runs.keys())
  let counts: ImportCounts = NO_RESULTS
  let pairs: readonly SamePair[] = []
  let isStopping = false
  const onStop = (): void => {
    // Asked twice, a person means it.
    if (isStopping) process.exit(EXIT.interrupted)
    isStopping = true
    // The terminal wrote ^C into the line.
    progress.wipe()
  }
  process.on('SIGINT', onStop)
  process.on('SIGTERM', onStop)
  try {
    await importFiles(files, folder, {
      result: (result) => {
        counts = counted(counts, result)
        if (voice.isJson) say(JSON.stringify(lineOf(result)))
        else if (result.kind === 'refused') say(refusedLine(result, voice))
      },
      progress: (readBytes, path) => progress.show(readBytes, path),
      isStopping: () => isStopping,
    })
    const newIds = new Set([...folder.runs.keys()].filter((id) => !before.has(id)))
    pairs = await findSameRuns(newIds, folder, () => isStopping)
  } finally {
    progress.clear()
    process.off('SIGINT', onStop)
    process.off('SIGTERM', onStop)
  }
  if (isStopping) process.exitCode = EXIT.interrupted
  else if (isAllRefused(counts)) process.exitCode = EXIT.refused
  return summary({ counts, pairs, folder, isStopping }, voice)
}

type Done = Readonly<{
  counts: ImportCounts
  pairs: readonly SamePair[]
  folder: DataFolder
  isStopping: boolean
}>

function summary({ counts, pairs, folder, isStopping }: Done, voice: Voice): string {
  const years = yearsOf([...folder.runs.values()])
  if (!voice.isJson) {
    const massesCount = folder.masses.size
    return importSummaryText(
      { counts, pairs, years, path: folder.path, isStopping, massesCount },
      voice,
    )
  }
  const same = pairs.map(({ richer, other }) =>
    JSON.stringify({ kind: 'same_run', id: richer.id, otherId: other.id, richerId: richer.id }),
  )
  const last = {
    kind: 'summary',
    schema: 'uncramp.import/1',
    ...counts,
    sameRunCount: pairs.length,
    keptCount: folder.runs.size,
    isInterrupted: isStopping,
    data: folder.path,
    years,
  }
  return [...same, JSON.stringify(last)].join('\n')
}
