import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import { crampOf, crampsSchema } from '@uncramp/contract/documents/cramp'
import { patternsDocument } from '@uncramp/contract/documents/patterns'
import { MS_PER_S, ok, type Result } from '@uncramp/core'
import { crampFromTap, findPatterns, type CrampRecord } from '@uncramp/core/learning'
import { learning as en } from '@uncramp/text/en/learning'
import { learning as es } from '@uncramp/text/es/learning'

import { defaultDataPath, openDataFolder, type DataFolder } from '../data-folder/data-folder.ts'
import { keptFacts, type KeptRun } from '../data-folder/kept-run.ts'
import { fileTrouble } from '../edge/file-trouble.ts'
import type { Outcome, Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { terminalInk } from '../render/ink.ts'
import { patternsText } from '../render/patterns-text.ts'

/** The flags of `uncramp patterns`. */
export type PatternsFlags = VoiceFlags &
  Readonly<{
    data?: string
    cramps?: string
    profile?: string
    condition: readonly string[]
    medicine: readonly string[]
  }>

const WORDS = { en, es } as const
const CRAMPS_FILE = 'cramps.json'
/** The same log gives the same answer, today and tomorrow. */
const SEED = 1
/** Patterns ask nothing about mass; a profile without one must still be readable. */
const ANY_MASS = '70kg'

/** `uncramp patterns`: what went before the cramps, from kept runs and a log of cramps. */
export async function patterns(flags: PatternsFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson, q } = voice.value
  const folder = await openKept(flags.data ?? defaultDataPath(), voice.value)
  if (!folder.ok) return folder
  const profile = await readProfile(flags.profile, locale)
  if (!profile.ok) return profile
  const reader = new FlagReader(locale)
  const { condition, medicine } = flags
  const runner = readRunner(reader, { condition, medicine, mass: ANY_MASS }, profile.value)
  if (reader.refused !== undefined) return reader.refused
  if (runner === undefined) throw new Error('refused flags were let through')
  const told = await readCramps(
    flags.cramps ?? join(folder.value.path, CRAMPS_FILE),
    flags,
    voice.value,
  )
  if (!told.ok) return told
  const runs = [...folder.value.runs.values()].filter(isRun)
  const cramps = [...told.value, ...runs.flatMap(markedCramps)]
  const found = findPatterns({ runs: runs.map(keptFacts), cramps, runner, seed: SEED })
  if (isJson) return ok(JSON.stringify(patternsDocument(found), null, 2))
  return ok(patternsText(found, { words: WORDS[locale], q, ink: terminalInk() }))
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

async function openKept(path: string, { locale }: Voice): Promise<Result<DataFolder, Refused>> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return refuseCli(path, { code: 'folder_missing' }, locale)
    }
    const folder = await openDataFolder(path, false)
    return folder.runs.size === 0 ? refuseCli(path, { code: 'nothing_kept' }, locale) : ok(folder)
  } catch (error) {
    const { code } = fileTrouble(error)
    const isMissing = code === 'file_missing'
    return refuseCli(path, { code: isMissing ? 'folder_missing' : 'folder_forbidden' }, locale)
  }
}

async function readCramps(
  path: string,
  flags: PatternsFlags,
  { locale }: Voice,
): Promise<Result<readonly CrampRecord[], Refused>> {
  if (flags.cramps === undefined && !existsSync(path)) return ok([])
  const read = await readJson(path, async () => crampsSchema, locale)
  return read.ok ? ok(read.value.map(crampOf)) : read
}
