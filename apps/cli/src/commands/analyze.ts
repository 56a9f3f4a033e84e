import { basename } from 'node:path'

import { ok, type Result } from '@uncramp/core'
import { analyzeActivity, type Analysis, type AnalysisInput } from '@uncramp/core/analysis'
import { decodeActivity, runsWithIds, type DecodeError } from '@uncramp/formats'
import { phrase, quantities, type Quantities } from '@uncramp/text'
import { analysis as en } from '@uncramp/text/en/analysis'
import type { RecordingRefusal } from '@uncramp/text/en/cli'
import { analysis as es } from '@uncramp/text/es/analysis'

import { EXIT } from '../edge/exit-status.ts'
import { refusalLine } from '../edge/finish.ts'
import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { readBytes } from '../edge/read-file.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import type { RunnerFlags, WeatherFlags } from '../flags/plan-flags.ts'
import { readPlan } from '../flags/read-plan.ts'
import { readProfile } from '../flags/read-profile.ts'
import { readRunner } from '../flags/read-runner.ts'
import { checkZone } from '../flags/read-start.ts'
import { readWeather } from '../flags/read-weather.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { digest } from '../import/digest.ts'
import { inflate } from '../import/inflate.ts'
import { renderAnalysis } from '../render/analysis-text.ts'
import { terminalInk } from '../render/ink.ts'

/** The flags of `uncramp analyze`. */
export type AnalyzeFlags = VoiceFlags &
  Omit<WeatherFlags, 'weather'> &
  Pick<RunnerFlags, 'mass' | 'condition' | 'medicine'> &
  Readonly<{ plan?: string; profile?: string; zone?: string }>

const WORDS = { en, es } as const
const MAX_RECORDING_BYTES = 256_000_000
const S_PER_MIN = 60

type Known = Pick<AnalysisInput, 'runner' | 'weather' | 'plan'>

/** `uncramp analyze FILE...`: one page, or one JSON document, for each recorded run. */
export async function analyze(files: readonly string[], flags: AnalyzeFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const known = await readKnown(flags, voice.value)
  if (!known.ok) return known
  const analyses: Analysis[] = []
  const refusals: Refused[] = []
  for (const file of files) {
    const found = await analyzeFile(file, known.value, voice.value)
    if (found.ok) analyses.push(...found.value)
    else refusals.push(found.error)
  }
  const isOnly = files.length === 1 && analyses.length === 1
  const pages = analyses.map((one) => pageOf(one, flags, { voice: voice.value, isOnly }))
  const [first, ...others] = refusals
  if (first !== undefined && pages.length === 0 && others.length === 0) {
    return refuse(first.where, first.says, first.error)
  }
  for (const refused of refusals) {
    process.stderr.write(`${refusalLine('analyze', refused, voice.value.isJson)}\n`)
    process.exitCode = EXIT.refused
  }
  return ok(pages.join(voice.value.isJson ? '\n' : '\n\n\n'))
}

async function readKnown(flags: AnalyzeFlags, voice: Voice): Promise<Result<Known, Refused>> {
  const { locale } = voice
  const profile = await readProfile(flags.profile, locale)
  if (!profile.ok) return profile
  const reader = new FlagReader(locale)
  const isMassKnown = flags.mass !== undefined || profile.value.massKg !== undefined
  const runner = isMassKnown ? readRunner(reader, flags, profile.value) : undefined
  const window = { startAtMs: undefined, durationS: 0 }
  const weather = await readWeather(reader, flags, { window, locale })
  checkZone(reader, flags.zone)
  if (reader.refused !== undefined) return reader.refused
  if (!weather.ok) return weather
  const plan = flags.plan === undefined ? undefined : await readPlan(flags.plan, locale)
  if (plan?.ok === false) return plan
  return ok({
    ...(runner === undefined ? {} : { runner }),
    ...(weather.value.from === 'default' ? {} : { weather: weather.value }),
    ...(plan === undefined ? {} : { plan: plan.value }),
  })
}

async function analyzeFile(
  file: string,
  known: Known,
  { locale, words, q }: Voice,
): Promise<Result<readonly Analysis[], Refused>> {
  const bytes = await readBytes(file, MAX_RECORDING_BYTES, locale)
  if (!bytes.ok) return bytes
  const decoded = decodeActivity(bytes.value, basename(file), inflate)
  if (!decoded.ok) {
    const says = phrase(words.cli.recordings, refusalOf(decoded.error), q)
    return refuse(file, says, decoded.error)
  }
  const fileId = digest(bytes.value)
  const { activity, issues } = decoded.value
  const runs = runsWithIds(decoded.value, fileId, digest)
  // What is no run is analysed too, so that the page says that it is none.
  const outings = runs.length > 0 ? runs : [{ activity, id: fileId }]
  return ok(outings.map((outing) => analyzeActivity({ ...outing, issues, ...known })))
}

function refusalOf(error: DecodeError): RecordingRefusal {
  switch (error.code) {
    case 'no_activity':
    case 'unknown_format':
      return error
    case 'empty_file':
      return { code: 'empty_file' }
    case 'too_large':
      return { code: 'too_large' }
  }
}

/** Clock times where the run was: the zone that was given, else the file's own offset. */
function placeQuantities(analysis: Analysis, flags: AnalyzeFlags, voice: Voice): Quantities {
  const { utcOffsetS } = analysis.activity
  const zone = flags.zone ?? (utcOffsetS === null ? machineZone() : offsetZone(utcOffsetS))
  return quantities(voice.locale, voice.units, zone)
}

function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function offsetZone(utcOffsetS: number): string {
  const minutes = Math.round(Math.abs(utcOffsetS) / S_PER_MIN)
  return `${utcOffsetS < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

type PageContext = Readonly<{ voice: Voice; isOnly: boolean }>

/** One document is laid out for people; several are one a line, for programs. */
function pageOf(analysis: Analysis, flags: AnalyzeFlags, { voice, isOnly }: PageContext): string {
  if (voice.isJson) return JSON.stringify(analysis, null, isOnly ? 2 : undefined)
  const q = placeQuantities(analysis, flags, voice)
  return renderAnalysis(analysis, { words: WORDS[voice.locale], q, ink: terminalInk() })
}
