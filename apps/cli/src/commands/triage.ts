import { ok, type Result } from '@uncramp/core'
import {
  ROW_IDS,
  emergencyNumbers,
  listSigns,
  triage,
  type TriageAnswers,
} from '@uncramp/core/triage'
import { triage as en } from '@uncramp/text/en/triage'
import { triage as es } from '@uncramp/text/es/triage'

import { refuse, type Outcome, type Refused } from '../edge/outcome.ts'
import { isLive } from '../edge/terminal.ts'
import { writeOut } from '../edge/write-out.ts'
import { readTriageAnswers, type AnswerFlags } from '../flags/read-triage-answers.ts'
import { readVoice, type Voice, type VoiceFlags } from '../flags/voice.ts'
import { triageListText, triageText } from '../render/triage-text.ts'

/** The flags of `uncramp triage`. */
export type TriageFlags = VoiceFlags &
  AnswerFlags &
  Readonly<{ list?: boolean; region?: string; save?: string }>

const WORDS = { en, es } as const

/** `uncramp triage`: how soon to get help, from answers given in any of three ways. */
export async function triageCommand(flags: TriageFlags): Promise<Outcome> {
  const voice = readVoice(flags)
  if (!voice.ok) return voice
  const words = WORDS[voice.value.locale]
  if (flags.list === true) return ok(listed(voice.value))
  const given = await readTriageAnswers(flags, voice.value.locale)
  if (!given.ok) return given
  const answers = await completed(flags, given.value, voice.value)
  if (!answers.ok) return answers
  const result = triage(answers.value)
  const kept = await keepAnswers(flags.save, answers.value, voice.value)
  const document = { schema: 'uncramp.triage/1', ...result, answers: answers.value }
  const numbers = emergencyNumbers(flags.region)
  const { isJson, q, words: own } = voice.value
  const said = isJson
    ? JSON.stringify(document, null, 2)
    : triageText(result, { words, cli: own.cli, q, numbers })
  if (kept.ok) return ok(said)
  // Whatever the disk says, the verdict is told.
  process.stdout.write(`${said}\n`)
  return kept
}

/** The answers as a file that `uncramp clinician` reads; nothing unless it was asked for. */
async function keepAnswers(
  path: string | undefined,
  answers: TriageAnswers,
  { locale }: Voice,
): Promise<Outcome> {
  if (path === undefined) return ok('')
  const { signs, unknown = [], denied = [] } = answers
  const told = { signs, unknown, denied }
  return writeOut(path, `${JSON.stringify(told, null, 2)}\n`, locale)
}

function listed({ isJson, locale, words }: Voice): string {
  const says = WORDS[locale]
  const signs = listSigns()
  if (!isJson) return triageListText({ words: says, cli: words.cli })
  const document = {
    rows: ROW_IDS.map((row) => ({ code: row, says: says.rows[row] })),
    signs: signs.map((sign) => ({ ...sign, asks: says.signs[sign.code].ask })),
  }
  return JSON.stringify(document, null, 2)
}

/** With nothing given, a person at a terminal is asked; a script is told what to give. */
async function completed(
  flags: TriageFlags,
  given: TriageAnswers,
  voice: Voice,
): Promise<Result<TriageAnswers, Refused>> {
  const isGiven = flags.answers !== undefined || flags.sign.length + flags.unsure.length > 0
  if (isGiven) return ok(given)
  if (!process.stdin.isTTY || !isLive(process.stdout) || voice.isJson) {
    return refuse('--sign', voice.words.cli.triage.notAsked, { code: 'answers_missing' })
  }
  const { askTriage } = await import('../edge/ask-triage.ts')
  return askTriage(given, { words: WORDS[voice.locale], cli: voice.words.cli })
}
