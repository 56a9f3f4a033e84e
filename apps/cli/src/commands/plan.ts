import { ok, type Result } from '@uncramp/core'
import { planRun, type Plan, type PlanInput } from '@uncramp/core/plan'
import type { CarryFormat } from '@uncramp/formats/encode'
import { phrase, quantities, type Quantities } from '@uncramp/text'

import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { writeOut } from '../edge/write-out.ts'
import type { PlanFlags } from '../flags/plan-flags.ts'
import { readPlanInput } from '../flags/read-plan-input.ts'
import { readVoice, type Voice } from '../flags/voice.ts'
import { inkFor, terminalInk } from '../render/ink.ts'
import { paperOf } from '../render/paper.ts'
import { planText } from '../render/plan-text.ts'

/** Files for watches and calendars; their encoders are loaded only when one is asked for. */
const CARRY_FORMATS = [
  'ics',
  'fit-workout',
  'fit-course',
  'gpx',
  'apple-workout',
  'intervals-text',
] as const satisfies readonly CarryFormat[]
const FORMATS = ['text', 'json', 'html', 'pdf', ...CARRY_FORMATS] as const
type Format = (typeof FORMATS)[number]

/** How the plan is to be said and where it goes. */
type Wanted = Voice & Readonly<{ format: Format; out: string | undefined }>

function readWanted(flags: PlanFlags): Result<Wanted, Refused> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const { locale, isJson } = voice.value
  const named = FORMATS.find((format) => format === flags.format)
  if (flags.format !== undefined && named === undefined) {
    const given = flags.format.slice(0, 24)
    return refuseCli('--format', { code: 'not_one_of', given, codes: FORMATS }, locale)
  }
  const format = named ?? (isJson ? 'json' : 'text')
  if (format === 'pdf' && flags.out === undefined) {
    return refuseCli('--out', { code: 'out_needed_for_pdf' }, locale)
  }
  return ok({ ...voice.value, format, out: flags.out })
}

/** `3:45` is minutes and seconds to us; somebody planning a marathon meant hours. */
const HOURS_OR_MINUTES = /^\d{1,2}:\d{2}$/

/** `uncramp plan`: one plan in the wanted format, to the terminal or a file. */
export async function plan(flags: PlanFlags): Promise<Outcome> {
  const wanted = readWanted(flags)
  if (!wanted.ok) return wanted
  const { locale, units, words } = wanted.value
  const input = await readPlanInput(flags, locale)
  if (!input.ok) return input
  const planned = planRun(input.value)
  const q = quantities(locale, units, input.value.zone)
  if (!planned.ok) {
    const { error } = planned
    const given = flags.goal?.trim() ?? ''
    if (error.code === 'goal_faster_than_record' && HOURS_OR_MINUTES.test(given))
      return refuseCli('--goal', { code: 'time_without_seconds', given }, locale)
    return refuse(whereOf(error, flags), phrase(words.plan.refusals, error, q), error)
  }
  return deliver({ plan: planned.value, input: input.value, q, wanted: wanted.value })
}

const FLAGS_OF_CODES: Readonly<Record<string, string>> = {
  goal_missing: '--goal',
  goal_faster_than_record: '--goal',
  goal_too_slow: '--goal',
  child_not_covered: '--age',
}
const FLAGS_OF_FIELDS: Readonly<Record<string, string>> = {
  goalS: '--goal',
  startAtMs: '--start',
  temperatureC: '--temp',
  humidityFrac: '--humidity',
  windMps: '--wind',
}

/** The flag that a refusal of the science is about, or the file that its value came from. */
function whereOf(error: Readonly<{ code: string; field?: string }>, flags: PlanFlags): string {
  const { code, field = '' } = error
  if (field.startsWith('pantry.')) return flags.pantry ?? '--pantry'
  if (field.startsWith('stations.')) return flags.stations ?? '--stations'
  if (code.startsWith('race_') || field.startsWith('recentRace')) return '--recent-race'
  if (code === 'distance_out_of_range' || field === 'distanceM') return flags.course ?? '--distance'
  if (code === 'too_hot_to_run' || code === 'wbgt_unknown') return flags.weather ?? '--temp'
  return FLAGS_OF_CODES[code] ?? FLAGS_OF_FIELDS[field] ?? flags.profile ?? 'plan'
}

type Delivery = Readonly<{ plan: Plan; input: PlanInput; q: Quantities; wanted: Wanted }>

async function deliver(delivery: Delivery): Promise<Outcome> {
  const { plan: made, q, wanted } = delivery
  switch (wanted.format) {
    case 'text': {
      const ink = wanted.out === undefined ? terminalInk() : inkFor(false)
      return deliverText(
        planText(made, { words: wanted.words, q, ink, course: delivery.input.course }),
        wanted,
      )
    }
    case 'json':
      return deliverText(`${JSON.stringify(made, null, 2)}\n`, wanted)
    case 'html': {
      const { raceCardHtml } = await import('@uncramp/text/card')
      return deliverText(raceCardHtml(made, q, { paper: paperOf(q) }), wanted)
    }
    case 'pdf': {
      const [{ raceSheet }, { raceCardPdf }] = await Promise.all([
        import('@uncramp/text/card'),
        import('../race-card-pdf.ts'),
      ])
      const bytes = await raceCardPdf(raceSheet(made, q), paperOf(q), Date.now())
      return writeOut(wanted.out ?? '', bytes, wanted.locale)
    }
    case 'ics':
    case 'fit-workout':
    case 'fit-course':
    case 'gpx':
    case 'apple-workout':
    case 'intervals-text':
      return deliverFile(delivery, wanted.format)
  }
}

async function deliverText(text: string, { out, locale }: Wanted): Promise<Outcome> {
  return out === undefined ? ok(text) : writeOut(out, text, locale)
}

/** A file for a watch or calendar: binary ones never go to a terminal. */
async function deliverFile(delivery: Delivery, format: CarryFormat): Promise<Outcome> {
  const { plan: made, input, q, wanted } = delivery
  const [{ encodePlan }, { carryLexicon, carryWords }] = await Promise.all([
    import('@uncramp/formats/encode'),
    import('@uncramp/text/card'),
  ])
  const lexicon = carryLexicon(q)
  const file = encodePlan(made, format, {
    words: carryWords(q),
    nowAtMs: Date.now(),
    stations: input.stations,
    ...(input.course === undefined ? {} : { course: input.course }),
  })
  if (!file.ok) return refuse('--format', phrase(lexicon.errors, file.error, q), file.error)
  if (wanted.out === undefined && file.value.text !== undefined) return ok(file.value.text)
  const written = await writeOut(wanted.out ?? file.value.fileName, file.value.bytes, wanted.locale)
  if (!written.ok) return written
  const notices = file.value.notices.map((notice) => `  ${phrase(lexicon.notices, notice, q)}`)
  return ok([written.value, ...notices].join('\n'))
}
