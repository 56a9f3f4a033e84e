import { existsSync } from 'node:fs'
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
import { ok, type Result } from '@uncramp/core'
import type { Trial } from '@uncramp/core/learning'
import type { Runner } from '@uncramp/core/runner'

import type { Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import type { Voice } from '../flags/voice.ts'
import { defaultDataPath } from './data-folder.ts'
import { LOG_FILES, type LogFlags } from './log-flags.ts'
import { readFolder, readRecords, type LogLack } from './log-source.ts'

type LogFile = keyof typeof LOG_FILES

/** What a data folder and the files beside it say, in the words of the core. */
export type FolderLog = Omit<KeptLog, 'runner' | 'scorable'> &
  Readonly<{
    path: string
    /** What is missing where it was looked for; commands say how to bring it in. */
    lacks: LogLack | undefined
    /** Late, because lines of older versions are read again from the originals. */
    scorable: () => Promise<KeptLog['scorable']>
    runner: Runner
    /** Nothing in the log needs a mass; only a page about the person does. */
    isMassKnown: boolean
  }>

/** A log asks nothing about mass; a profile without one must still be readable. */
const ANY_MASS = '70kg'

/**
 * What a command reads of a log. Where a log that is not there would read as "all is well", a folder
 * that was named and is not there is refused: it is a slip of the pen.
 */
export type LogWanted = Readonly<{ files: readonly LogFile[]; refusesMissing?: boolean }>

/** Reads a log; a file that the command has no use for is not looked at. */
export async function readLog(
  flags: Partial<LogFlags>,
  voice: Voice,
  wanted: LogWanted,
): Promise<Result<FolderLog, Refused>> {
  const path = flags.data ?? defaultDataPath()
  const source =
    flags.records === undefined
      ? await readFolder(path, voice)
      : await readRecords(flags.records, voice)
  if (!source.ok) return source
  const { log, scorable, lacks } = source.value
  if (lacks === 'folder' && wanted.refusesMissing === true && flags.data !== undefined)
    return refuseCli(path, { code: 'log_missing' }, voice.locale)
  const at = {
    flags,
    voice,
    files: wanted.files,
    path: flags.records === undefined ? resolve(path) : undefined,
  }
  const profile = await readProfile(placeOf('profile', at), voice.locale)
  if (!profile.ok) return profile
  const told = healthOf(flags, profile.value, voice)
  if (!told.ok) return told
  const files = await readFiles(at)
  if (!files.ok) return files
  const { cramps, feedback, trials, medicineStarts, answers } = files.value
  return ok({
    path: resolve(path),
    lacks,
    scorable,
    runs: log.runs,
    cramps: [...cramps, ...log.cramps],
    feedback: [...log.feedback, ...feedback],
    trials: byStart([...log.trials, ...trials]),
    medicineStarts: [...log.medicineStarts, ...medicineStarts],
    answers: answers ?? log.answers,
    runner: joinedRunner(log.runner, told.value),
    isMassKnown: profile.value.massKg !== undefined || log.runner !== undefined,
  })
}

/** What is told now is added to what the app knows: nothing told of health is ever lost. */
function joinedRunner(kept: Runner | undefined, told: Runner): Runner {
  if (kept === undefined) return told
  return {
    ...kept,
    conditions: [...new Set([...kept.conditions, ...told.conditions])],
    medicines: [...new Set([...kept.medicines, ...told.medicines])],
  }
}

/** Oldest first; a trial that stands in two places is one. */
function byStart(trials: readonly Trial[]): readonly Trial[] {
  const once = new Map(trials.map((trial) => [`${trial.change} ${trial.startAtMs}`, trial]))
  return [...once.values()].toSorted((one, other) => one.startAtMs - other.startAtMs)
}

type Files = Pick<KeptLog, 'cramps' | 'feedback' | 'trials' | 'medicineStarts' | 'answers'>

async function readFiles(at: Place): Promise<Result<Files, Refused>> {
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
    cramps: (cramps.value ?? []).map(crampOf),
    feedback: feedback.value ?? [],
    trials: trials.value ?? [],
    medicineStarts: starts.value ?? [],
    answers: answers.value === undefined ? undefined : triageAnswersOf(answers.value),
  })
}

type Place = Readonly<{
  flags: Partial<LogFlags>
  /** Undefined where the app's data stands in the place of a folder. */
  path: string | undefined
  voice: Voice
  files: readonly LogFile[]
}>

/** The file that a flag names, else the one in the folder when it is there. */
function placeOf(file: LogFile, { flags, path, files }: Place): string | undefined {
  if (!files.includes(file)) return undefined
  const named = flags[file]
  if (named !== undefined || path === undefined) return named
  const inFolder = join(path, LOG_FILES[file])
  return existsSync(inFolder) ? inFolder : undefined
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
