import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { crampOf, crampsSchema } from '@uncramp/contract/documents/cramp'
import {
  feedbackLogSchema,
  medicineStartsSchema,
  trialsSchema,
} from '@uncramp/contract/documents/learning'
import type { ProfileJson } from '@uncramp/contract/documents/runner'
import type { Schema } from '@uncramp/contract/documents/schema'
import { triageAnswersOf, triageAnswersSchema } from '@uncramp/contract/documents/triage'
import type { KeptLog } from '@uncramp/contract/kept-log'
import { MS_PER_S, ok, type Result } from '@uncramp/core'
import { crampFromTap, type CrampRecord } from '@uncramp/core/learning'
import type { Runner } from '@uncramp/core/runner'

import { fileTrouble } from '../edge/file-trouble.ts'
import type { Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import type { Voice } from '../flags/voice.ts'
import { defaultDataPath, openDataFolder } from './data-folder.ts'
import { keptFacts, type KeptRun } from './kept-run.ts'
import { LOG_FILES, type LogFlags } from './log-flags.ts'

type LogFile = keyof typeof LOG_FILES

/** What a data folder and the files beside it say, in the words of the core. */
export type FolderLog = Omit<KeptLog, 'runner' | 'scorable'> &
  Readonly<{
    path: string
    keptRuns: readonly KeptRun[]
    runner: Runner
    /** Nothing in the log needs a mass; only a page about the person does. */
    isMassKnown: boolean
  }>

/** A log asks nothing about mass; a profile without one must still be readable. */
const ANY_MASS = '70kg'

/** What a command reads of a log: which files, and whether a folder without runs is to be refused. */
export type LogWanted = Readonly<{ files: readonly LogFile[]; needsRuns: boolean }>

/** Reads a log; a file that the command has no use for is not looked at. */
export async function readLog(
  flags: Partial<LogFlags>,
  voice: Voice,
  { files, needsRuns }: LogWanted,
): Promise<Result<FolderLog, Refused>> {
  const runs = await readRuns(flags.data ?? defaultDataPath(), voice, {
    needsRuns,
    mayBeMissing: !needsRuns && flags.data === undefined,
  })
  if (!runs.ok) return runs
  const { path, keptRuns } = runs.value
  const at = { flags, path, voice, files }
  const profile = await readProfile(placeOf('profile', at), voice.locale)
  if (!profile.ok) return profile
  const runner = healthOf(flags, profile.value, voice)
  if (!runner.ok) return runner
  const cramps = await readOne(at, 'cramps', crampsSchema)
  if (!cramps.ok) return cramps
  const feedback = await readOne(at, 'feedback', feedbackLogSchema)
  if (!feedback.ok) return feedback
  const trials = await readOne(at, 'trials', trialsSchema)
  if (!trials.ok) return trials
  const starts = await readOne(at, 'medicineStarts', medicineStartsSchema)
  if (!starts.ok) return starts
  const answers = await readOne(at, 'answers', triageAnswersSchema)
  if (!answers.ok) return answers
  return ok({
    path,
    keptRuns,
    runs: keptRuns.map(keptFacts),
    cramps: [...(cramps.value ?? []).map(crampOf), ...keptRuns.flatMap(markedCramps)],
    feedback: feedback.value ?? [],
    trials: (trials.value ?? []).toSorted((one, other) => one.startAtMs - other.startAtMs),
    medicineStarts: starts.value ?? [],
    answers: answers.value === undefined ? undefined : triageAnswersOf(answers.value),
    runner: runner.value,
    isMassKnown: profile.value.massKg !== undefined,
  })
}

type Place = Readonly<{
  flags: Partial<LogFlags>
  path: string
  voice: Voice
  files: readonly LogFile[]
}>

/** The file that a flag names, else the one in the folder when it is there. */
function placeOf(file: LogFile, { flags, path, files }: Place): string | undefined {
  if (!files.includes(file)) return undefined
  const inFolder = join(path, LOG_FILES[file])
  return flags[file] ?? (existsSync(inFolder) ? inFolder : undefined)
}

async function readOne<T>(
  at: Place,
  file: LogFile,
  schema: Schema<T>,
): Promise<Result<T | undefined, Refused>> {
  const place = placeOf(file, at)
  if (place === undefined) return ok(undefined)
  return readJson(place, async () => schema, at.voice.locale)
}

function healthOf(
  { condition = [], medicine = [] }: Partial<LogFlags>,
  profile: ProfileJson,
  { locale }: Voice,
): Result<Runner, Refused> {
  const reader = new FlagReader(locale)
  const mass = profile.massKg === undefined ? { mass: ANY_MASS } : {}
  const runner = readRunner(reader, { condition, medicine, ...mass }, profile)
  if (reader.refused !== undefined) return reader.refused
  if (runner === undefined) throw new Error('refused flags were let through')
  return ok(runner)
}

/** One recording of each run, and none that went nowhere. */
function isRun(run: KeptRun): boolean {
  return run.duplicateOf === null && run.distanceM > 0 && run.elapsedS > 0
}

function markedCramps(run: KeptRun): CrampRecord[] {
  return run.cramps.map(({ atS, muscle, side }) =>
    crampFromTap({
      crampAtMs: run.startAtMs + Math.round(atS * MS_PER_S),
      // A mark that names no muscle is a muscle cramp all the same; which one is not looked at here.
      muscle: muscle ?? 'calf',
      side: side ?? 'both',
      duringRun: { activityId: run.id, atS },
    }),
  )
}

type Runs = Readonly<{ path: string; keptRuns: readonly KeptRun[] }>

async function readRuns(
  path: string,
  { locale }: Voice,
  may: Readonly<{ needsRuns: boolean; mayBeMissing: boolean }>,
): Promise<Result<Runs, Refused>> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return refuseCli(path, { code: 'folder_missing' }, locale)
    }
    const folder = await openDataFolder(path, false)
    if (may.needsRuns && folder.runs.size === 0) {
      return refuseCli(path, { code: 'nothing_kept' }, locale)
    }
    return ok({ path: folder.path, keptRuns: [...folder.runs.values()].filter(isRun) })
  } catch (error) {
    const isMissing = fileTrouble(error).code === 'file_missing'
    if (isMissing && may.mayBeMissing) return ok({ path: resolve(path), keptRuns: [] })
    return refuseCli(path, { code: isMissing ? 'folder_missing' : 'folder_forbidden' }, locale)
  }
}
