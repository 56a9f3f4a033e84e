import { MARATHON_M, ok, type Result } from '@uncramp/core'
import type { Station } from '@uncramp/core/course'
import {
  DEFAULT_SUPPLIES,
  anchoredRunners,
  fieldPlan,
  knownAnchor,
  knownShape,
  refuseField,
  type AnchorKind,
  type ColumnMemory,
  type FieldInput,
  type FieldPlan,
  type FieldWish,
  type KnownShape,
} from '@uncramp/core/field'
import { fieldCsv, type ReadRunners } from '@uncramp/formats/results'
import { phrase, quantities } from '@uncramp/text'
import type { FieldFileRefusal, FieldWords } from '@uncramp/text/en/field'
import { parseDistanceM, parseFluidMl } from '@uncramp/text/parse'

import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { isLive } from '../edge/terminal.ts'
import { writeOut } from '../edge/write-out.ts'
import { fieldWords } from '../field/field-words.ts'
import { readFieldWeather } from '../field/read-field-weather.ts'
import { readRunners } from '../field/read-runners.ts'
import { readWaves } from '../field/read-waves.ts'
import { runDraws } from '../field/run-draws.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import type { WeatherFlags } from '../flags/plan-flags.ts'
import { readCourse } from '../flags/read-course.ts'
import { readStart } from '../flags/read-start.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { fieldText } from '../render/field-text.ts'
import { fieldEvidence } from './field-evidence.ts'

/** The flags of `uncramp field`. */
export type FieldFlags = VoiceFlags &
  WeatherFlags &
  Readonly<{
    entrants?: string
    results?: string
    stations?: string
    distance?: string
    course?: string
    start?: string
    zone?: string
    waves?: string
    posts?: string
    cup?: string
    draws?: string
    seed?: string
    evidence?: boolean
    format?: string
    out?: string
  }>

const FORMATS = ['text', 'json', 'csv', 'html'] as const
const USUAL_DRAWS = 200
const MAX_DRAWS = 2000

type Say = Readonly<{ voice: Voice; words: FieldWords }>

/** `uncramp field`: a whole race, for those who set it up. */
export async function field(flags: FieldFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const words = await fieldWords(voice.value.locale)
  const say = { voice: voice.value, words }
  if (flags.evidence === true) {
    const path = flags.results ?? flags.entrants
    return path === undefined
      ? refuseFile('--results', { code: 'files_needed' }, say)
      : deliver(await fieldEvidence(path, voice.value, words), flags, voice.value)
  }
  const format = new FlagReader(voice.value.locale)
  const wanted = format.oneOf('--format', flags.format, FORMATS)
  if (format.refused !== undefined) return format.refused
  const read = await readInput(flags, say)
  if (!read.ok) return read
  const { input, wish } = read.value
  const refusal = refuseField(input)
  const q = quantities(voice.value.locale, voice.value.units, wish.zone)
  if (refusal !== undefined)
    return refuse(whereOf(refusal.code, flags), phrase(words.errors, refusal, q), refusal)
  const parts = await runDraws(input, (doneCount) => {
    progress(doneCount, input.weathers.length)
  })
  const plan = fieldPlan(input, parts, wish)
  const asked = wanted ?? (voice.value.isJson ? 'json' : 'text')
  return deliver(
    ok(render(plan, asked, { ...say, voice: { ...voice.value, q } })),
    flags,
    voice.value,
  )
}

function render(plan: FieldPlan, format: (typeof FORMATS)[number], say: Say): string {
  switch (format) {
    case 'json':
      return JSON.stringify(plan, null, 2)
    case 'csv':
      return fieldCsv(plan)
    case 'html':
      return say.words.page(plan, say.voice.q)
    case 'text':
      return fieldText(plan, say)
  }
}

async function deliver(outcome: Outcome, flags: FieldFlags, voice: Voice): Promise<Outcome> {
  return outcome.ok && flags.out !== undefined
    ? writeOut(flags.out, outcome.value, voice.locale)
    : outcome
}

function progress(doneCount: number, drawsCount: number): void {
  if (!isLive(process.stderr)) return
  const isDone = doneCount >= drawsCount
  process.stderr.write(isDone ? '\r\u001b[K' : `\r${doneCount}/${drawsCount}`)
}

function whereOf(code: string, flags: FieldFlags): string {
  if (code === 'distance_out_of_range') return '--distance'
  if (code === 'no_runners') return flags.entrants ?? flags.results ?? '--entrants'
  return flags.stations ?? '--stations'
}

function refuseFile(
  where: string,
  error: FieldFileRefusal,
  { voice, words }: Say,
): Extract<Outcome, { ok: false }> {
  return refuse(where, phrase(words.files, error, voice.q), error)
}

type Read = Readonly<{ input: FieldInput; wish: FieldWish }>

const schema = async () => (await import('@uncramp/contract/documents/stations')).stationsSchema

async function readInput(flags: FieldFlags, say: Say): Promise<Result<Read, Refused>> {
  const { locale } = say.voice
  const listPath = flags.entrants ?? flags.results
  if (listPath === undefined) return refuseFile('--entrants', { code: 'files_needed' }, say)
  if (flags.stations === undefined) return refuseFile('--stations', { code: 'files_needed' }, say)
  const reader = new FlagReader(locale)
  const numbers = readNumbers(reader, flags)
  const start = readStart(reader, flags)
  if (reader.refused !== undefined) return reader.refused
  const { drawsCount, seed } = numbers
  const context = { startAtMs: start.startAtMs, locale, drawsCount, seed }
  const weathers = await readFieldWeather(reader, flags, context)
  if (reader.refused !== undefined) return reader.refused
  if (!weathers.ok) return weathers
  const stations = await readJson<readonly Station[]>(flags.stations, schema, locale)
  if (!stations.ok) return stations
  const course = flags.course === undefined ? ok(undefined) : await readCourse(flags.course, locale)
  if (!course.ok) return course
  const list = await readRunners(listPath, say)
  if (!list.ok) return list
  const anchor = knownAnchor(list.value.list, flags.entrants === undefined)
  if (anchor === undefined) return refuseFile(listPath, { code: 'no_times' }, say)
  const waves = await readWaves(list.value.file.waveNames, flags.waves, say)
  if (!waves.ok) return waves
  const distanceM = numbers.distanceM ?? course.value?.distanceM ?? MARATHON_M
  const shape = await shapeOf(flags, say, { anchor, distanceM, list: list.value })
  if (!shape.ok) return shape
  const { waveGapS } = waves.value
  return ok({
    input: {
      runners: anchoredRunners(list.value.list, anchor, SHARED),
      anchor,
      distanceM,
      ...(course.value === undefined ? {} : { course: course.value }),
      stations: stations.value,
      waves: waves.value.waves,
      weathers: weathers.value,
      ...(shape.value.shape === undefined ? {} : { shape: shape.value.shape }),
      supplies: { ...DEFAULT_SUPPLIES, cupMl: numbers.cupMl },
      seed,
    },
    wish: {
      ...start,
      isOtherRace: shape.value.isOtherRace,
      ...(waveGapS === undefined ? {} : { waveGapS }),
      ...(numbers.postsCount === undefined ? {} : { postsCount: numbers.postsCount }),
    },
  })
}

function readNumbers(reader: FlagReader, flags: FieldFlags) {
  return {
    distanceM: reader.read('--distance', flags.distance, parseDistanceM),
    cupMl: reader.read('--cup', flags.cup, parseFluidMl) ?? DEFAULT_SUPPLIES.cupMl,
    postsCount: reader.count('--posts', flags.posts, { low: 1, high: 40 }),
    drawsCount: reader.count('--draws', flags.draws, { low: 1, high: MAX_DRAWS }) ?? USUAL_DRAWS,
    seed: reader.count('--seed', flags.seed, { low: 0, high: 999_999_999 }) ?? 1,
  }
}

/** Columns that workers share instead of copying. */
const SHARED: ColumnMemory = (sizeByte) => new SharedArrayBuffer(sizeByte)

/** How the field spreads out: by last year’s file where one was given. */
async function shapeOf(
  flags: FieldFlags,
  say: Say,
  of: Readonly<{ anchor: AnchorKind; distanceM: number; list: ReadRunners }>,
): Promise<Result<KnownShape, Refused>> {
  const isSame = flags.entrants === undefined
  const last =
    flags.results === undefined || isSame ? ok(of.list) : await readRunners(flags.results, say)
  return last.ok ? ok(knownShape({ ...of, lastYear: last.value.list })) : last
}
