import type { TriageLevel } from './level.ts'
import { EMERGENCY_QUESTIONS, TOPICS, type QuestionCode, type TopicCode } from './question-codes.ts'
import type { RowId } from './row-ids.ts'
import { SIGN_CODES, SIGNS, type SignCode } from './signs.ts'
import { triage, type TriageAnswers } from './triage.ts'

/** One screen: "any of these?" over a few signs, or the choice of what it is about. */
export type TriageQuestion =
  | Readonly<{ kind: 'any_of'; code: QuestionCode; signs: readonly SignCode[] }>
  | Readonly<{ kind: 'topics'; topics: readonly TopicCode[] }>

/** Which way into the rest of the interview the runner has taken; pregnant runners are always asked. */
function topicsOf(answers: TriageAnswers): ReadonlySet<TopicCode> {
  const known: readonly TopicCode[] = answers.context?.isPregnant === true ? ['pregnancy'] : []
  return new Set([...(answers.topics ?? []), ...known])
}

/**
 * The screens still to show, in order: all emergencies, then what it is about, then those topics only.
 * Empty when an emergency is found or nothing is left to ask; a sign answered in any way is never
 * asked again.
 *
 * @source uncramp_engineering
 */
export function triageQuestions(answers: TriageAnswers): readonly TriageQuestion[] {
  if (triage(answers).coachingEnds) return []
  const answered = new Set([
    ...answers.signs,
    ...(answers.unknown ?? []),
    ...(answers.denied ?? []),
  ])
  const screen = (code: QuestionCode): readonly TriageQuestion[] => {
    const signs = SIGN_CODES.filter((sign) => SIGNS[sign].ask === code && !answered.has(sign))
    return signs.length === 0 ? [] : [{ kind: 'any_of', code, signs }]
  }
  const chosen = topicsOf(answers)
  const topicScreen: readonly TriageQuestion[] =
    answers.topics === undefined ? [{ kind: 'topics', topics: TOPICS }] : []
  return [
    ...EMERGENCY_QUESTIONS.flatMap(screen),
    ...topicScreen,
    ...TOPICS.filter((topic) => chosen.has(topic)).flatMap(screen),
  ]
}

/** A sign as a list shows it: code, level alone, rows of the table it belongs to. */
export type ListedSign = Readonly<{
  code: SignCode
  alone: TriageLevel
  rows: readonly RowId[]
}>

/**
 * Every sign, in the order of the table, with what it reaches alone.
 *
 * @source clinical_consensus
 */
export function listSigns(): readonly ListedSign[] {
  return SIGN_CODES.map((code) => ({ code, alone: SIGNS[code].alone, rows: SIGNS[code].rows }))
}
