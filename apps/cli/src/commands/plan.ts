import { ok, type Result } from '@uncramp/core'
import { planRun, type Plan, type PlanInput } from '@uncramp/core/plan'
import { CARRY_FORMATS, encodePlan, type CarryFormat } from '@uncramp/formats/encode'
import { phrase, quantities, type Locale, type Quantities, type UnitSystem } from '@uncramp/text'
import { carryLexicon, carryWords, raceCardHtml, raceSheet } from '@uncramp/text/card'
import { WORDS } from '@uncramp/text/words'

import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { writeOut } from '../edge/write-out.ts'
import { FlagReader } from '../flags/flag-reader.ts'
import type { PlanFlags } from '../flags/plan-flags.ts'
import { readPlanInput } from '../flags/read-plan-input.ts'
import { raceCardPdf } from '../race-card-pdf.ts'
import { inkFor, terminalInk } from '../render/ink.ts'
import { planText } from '../render/plan-text.ts'

const FORMATS = ['text', 'json', 'html', 'pdf', ...CARRY_FORMATS] as const
type Format = (typeof FORMATS)[number]

/** How the plan is to be said and where it goes. */
type Wanted = Readonly<{
  format: Format
  locale: Locale
  units: UnitSystem
  out: string | undefined
}>

function readWanted(flags: PlanFlags): Result<Wanted, Refused> {
  const reader = new FlagReader('en')
  const locale = reader.oneOf('--lang', flags.lang, ['en', 'es'] as const) ?? 'en'
  const units =
    reader.oneOf('--units', flags.units, ['metric', 'imperial', 'uk'] as const) ?? 'metric'
  const named = FORMATS.find((format) => format === flags.format)
  if (flags.format !== undefined && named === undefined) {
    reader.note({
      where: '--format',
      says: `"${flags.format}" is not one of: ${FORMATS.join(', ')}`,
    })
  }
  if (reader.refused !== undefined) return reader.refused
  const format = named ?? (flags.json === true ? 'json' : 'text')
  if (format === 'pdf' && flags.out === undefined) {
    return refuse('--out', 'is needed for a PDF; write it like --out card.pdf')
  }
  return ok({ format, locale, units, out: flags.out })
}

/** `uncramp plan`: one plan in the wanted format, to the terminal or a file. */
export async function plan(flags: PlanFlags): Promise<Outcome> {
  const wanted = readWanted(flags)
  if (!wanted.ok) return wanted
  const { locale, units } = wanted.value
  const input = await readPlanInput(flags, locale)
  if (!input.ok) return input
  const planned = planRun(input.value)
  const q = quantities(locale, units, input.value.zone)
  if (!planned.ok) {
    return refuse(flagOf(planned.error), phrase(WORDS[locale].plan.refusals, planned.error, q))
  }
  return deliver({ plan: planned.value, input: input.value, q, wanted: wanted.value })
}

const FLAGS_OF_CODES: Readonly<Record<string, string>> = {
  goal_missing: '--goal',
  goal_faster_than_record: '--goal',
  goal_too_slow: '--goal',
  child_not_covered: '--age',
  distance_out_of_range: '--distance',
  too_hot_to_run: 'weather',
  wbgt_unknown: 'weather',
}

function flagOf(error: Readonly<{ code: string }>): string {
  return FLAGS_OF_CODES[error.code] ?? (error.code.startsWith('race_') ? '--recent-race' : 'input')
}

type Delivery = Readonly<{ plan: Plan; input: PlanInput; q: Quantities; wanted: Wanted }>

async function deliver(delivery: Delivery): Promise<Outcome> {
  const { plan: made, q, wanted } = delivery
  switch (wanted.format) {
    case 'text': {
      const ink = wanted.out === undefined ? terminalInk() : inkFor(false)
      return deliverText(planText(made, { words: WORDS[wanted.locale], q, ink }), wanted.out)
    }
    case 'json':
      return deliverText(`${JSON.stringify(made, null, 2)}\n`, wanted.out)
    case 'html':
      return deliverText(raceCardHtml(made, q, { paper: 'a4' }), wanted.out)
    case 'pdf':
      return writeOut(wanted.out ?? '', await raceCardPdf(raceSheet(made, q), 'a4', Date.now()))
    case 'ics':
    case 'fit-workout':
    case 'fit-course':
    case 'gpx':
    case 'apple-workout':
    case 'intervals-text':
      return deliverFile(delivery, wanted.format)
  }
}

async function deliverText(text: string, out: string | undefined): Promise<Outcome> {
  return out === undefined ? ok(text) : writeOut(out, text)
}

/** A file for a watch or calendar: binary ones never go to a terminal. */
async function deliverFile(delivery: Delivery, format: CarryFormat): Promise<Outcome> {
  const { plan: made, input, q, wanted } = delivery
  const lexicon = carryLexicon(q)
  const file = encodePlan(made, format, {
    words: carryWords(q),
    nowAtMs: Date.now(),
    stations: input.stations,
    ...(input.course === undefined ? {} : { course: input.course }),
  })
  if (!file.ok) return refuse('--format', phrase(lexicon.errors, file.error, q))
  if (wanted.out === undefined && file.value.text !== undefined) return ok(file.value.text)
  const written = await writeOut(wanted.out ?? file.value.fileName, file.value.bytes)
  if (!written.ok) return written
  const notices = file.value.notices.map((notice) => `  ${phrase(lexicon.notices, notice, q)}`)
  return ok([written.value, ...notices].join('\n'))
}
