import { join } from 'node:path'

import { documented } from '@uncramp/contract/documents/documented'
import { ok, type Result } from '@uncramp/core'
import {
  PATTERN_SEED,
  summaryOfLog,
  type ClinicianSummary,
  type SummaryInput,
} from '@uncramp/core/learning'
import { runnerRefusal } from '@uncramp/core/plan'
import type { Runner } from '@uncramp/core/runner'
import { phrase } from '@uncramp/text'
import { clinicianPageHtml, clinicianSheet } from '@uncramp/text/clinician'
import { parseAgeYears, parseMassKg } from '@uncramp/text/parse'

import { readLog, type FolderLog } from '../data-folder/kept-log.ts'
import { FILES_OF, LOG_FILES, type LogFlags } from '../data-folder/log-flags.ts'
import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { writeOut } from '../edge/write-out.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import { checkZone } from '../flags/read-start.ts'
import { readVoice, voiceHere, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { clinicianText } from '../render/clinician-text.ts'
import { inkFor, terminalInk } from '../render/ink.ts'
import { LOG_WORDS } from '../render/log-words.ts'
import { paperOf } from '../render/paper.ts'

/** The flags of `uncramp clinician`. */
export type ClinicianFlags = VoiceFlags &
  LogFlags &
  Readonly<{
    mass?: string
    age?: string
    sex?: string
    name?: string
    zone?: string
    format?: string
    out?: string
  }>

const FORMATS = ['text', 'html', 'pdf', 'json'] as const
type Format = (typeof FORMATS)[number]
type Wanted = Readonly<{ voice: Voice; format: Format; zone: string; flags: ClinicianFlags }>

const LONGEST_NAME_COUNT = 80

/** `uncramp clinician`: half a year on one page, made now and kept nowhere but in the file asked for. */
export async function clinician(flags: ClinicianFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const wanted = readWanted(flags, voice.value)
  if (!wanted.ok) return wanted
  const files = { files: FILES_OF.clinician, refusesMissing: true }
  const log = await readLog(flags, voice.value, files)
  if (!log.ok) return log
  const runner = personOf(flags, log.value, voice.value)
  if (!runner.ok) return runner
  const { runs, cramps, medicineStarts, trials, answers } = log.value
  const input: Omit<SummaryInput, 'findings'> = {
    runner: runner.value,
    runs,
    cramps,
    medicineStarts,
    trials,
    nowAtMs: Date.now(),
    ...(answers === undefined ? {} : { answers }),
  }
  const answersPath = flags.answers ?? join(log.value.path, LOG_FILES.answers)
  return deliver(summaryOfLog(input, PATTERN_SEED), { ...wanted.value, answersPath })
}

function readWanted(flags: ClinicianFlags, voice: Voice): Result<Wanted, Refused> {
  const reader = new FlagReader(voice.locale)
  const format = reader.oneOf('--format', flags.format, FORMATS) ?? (voice.isJson ? 'json' : 'text')
  checkZone(reader, flags.zone)
  if (format === 'pdf' && flags.out === undefined) {
    reader.note('--out', { code: 'out_needed_for_pdf' })
  }
  if (reader.refused !== undefined) return reader.refused
  const zone = flags.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return ok({ voice: voiceHere(voice, zone), format, zone, flags })
}

/** Whom the page is about: the mass must be told, the rest may be left open. */
function personOf(
  flags: ClinicianFlags,
  log: FolderLog,
  { locale, words, q }: Voice,
): Result<Runner, Refused> {
  const reader = new FlagReader(locale)
  const massKg = reader.read('--mass', flags.mass, parseMassKg)
  const ageYears = reader.read('--age', flags.age, parseAgeYears)
  const sex = reader.oneOf('--sex', flags.sex, ['f', 'm'] as const)
  if (reader.refused !== undefined) return reader.refused
  if (massKg === undefined && !log.isMassKnown) {
    return refuseCli('--mass', { code: 'flag_needed', example: '70kg' }, locale)
  }
  const runner: Runner = {
    ...log.runner,
    ...(massKg === undefined ? {} : { massKg }),
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(sex === undefined ? {} : { sex }),
  }
  const refusal = runnerRefusal(runner)
  if (refusal === undefined) return ok(runner)
  const where = refusal.code === 'child_not_covered' ? '--age' : (flags.profile ?? '--profile')
  return refuse(where, phrase(words.plan.refusals, refusal, q), refusal)
}

async function deliver(
  summary: ClinicianSummary,
  wanted: Wanted & Readonly<{ answersPath: string }>,
): Promise<Outcome> {
  const { voice, format, zone, flags } = wanted
  const { q, locale } = voice
  const name = flags.name?.trim().slice(0, LONGEST_NAME_COUNT) ?? ''
  const options = { zone, ...(name === '' ? {} : { name }) }
  const paper = paperOf(q)
  const write = async (text: string): Promise<Outcome> =>
    flags.out === undefined ? ok(text) : writeOut(flags.out, text, locale)
  switch (format) {
    case 'json':
      return write(`${JSON.stringify(documented('clinician-summary', summary), null, 2)}\n`)
    case 'html':
      return write(clinicianPageHtml(summary, q, { ...options, paper }))
    case 'text': {
      const ink = flags.out === undefined ? terminalInk() : inkFor(false)
      const { present, unsure, denied } = summary.redFlags
      const isAsked = present.length + unsure.length + denied.length > 0
      const hint = isAsked ? '' : LOG_WORDS[locale].says.clinician.noFlags(wanted.answersPath)
      return write(`${clinicianText(clinicianSheet(summary, q, options), ink, hint)}\n`)
    }
    case 'pdf': {
      const { clinicianPdf } = await import('../clinician-pdf.ts')
      const sheet = clinicianSheet(summary, q, options)
      return writeOut(flags.out ?? '', await clinicianPdf(sheet, paper, Date.now()), locale)
    }
  }
}
