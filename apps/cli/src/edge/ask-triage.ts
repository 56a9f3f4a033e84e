import { isCancel, multiselect } from '@clack/prompts'
import { ok, type Result } from '@uncramp/core'
import {
  triageQuestions,
  type SignCode,
  type TopicCode,
  type TriageAnswers,
  type TriageQuestion,
} from '@uncramp/core/triage'
import type { CliWords } from '@uncramp/text/en/cli'
import type { TriageWords } from '@uncramp/text/en/triage'

import { refuse, type Refused } from './outcome.ts'

type Speech = Readonly<{ words: TriageWords; cli: CliWords }>

const UNSURE = 'unsure'

/** Asks screen by screen until an emergency is found or nothing is left to ask. */
export async function askTriage(
  given: TriageAnswers,
  speech: Speech,
): Promise<Result<TriageAnswers, Refused>> {
  let answers = given
  for (
    let [question] = triageQuestions(answers);
    question !== undefined;
    [question] = triageQuestions(answers)
  ) {
    const told = await askScreen(question, answers, speech)
    if (told === undefined) {
      return refuse('triage', speech.cli.triage.cancelled, { code: 'cancelled' })
    }
    answers = told
  }
  return ok(answers)
}

async function askScreen(
  question: TriageQuestion,
  answers: TriageAnswers,
  speech: Speech,
): Promise<TriageAnswers | undefined> {
  switch (question.kind) {
    case 'topics':
      return askTopics(question.topics, answers, speech)
    case 'any_of':
      return askSigns(question, answers, speech)
  }
}

async function askTopics(
  offered: readonly TopicCode[],
  answers: TriageAnswers,
  { words, cli }: Speech,
): Promise<TriageAnswers | undefined> {
  const topics = await multiselect<string>({
    message: `${words.questions.topics}  ${cli.triage.ask}`,
    options: offered.map((value) => ({ value, label: words.topics[value] })),
    required: false,
  })
  return isCancel(topics)
    ? undefined
    : { ...answers, topics: offered.filter((topic) => topics.includes(topic)) }
}

async function askSigns(
  { code, signs }: Extract<TriageQuestion, { kind: 'any_of' }>,
  answers: TriageAnswers,
  { words, cli }: Speech,
): Promise<TriageAnswers | undefined> {
  const options = (among: readonly SignCode[]) =>
    among.map((value) => ({ value, label: words.signs[value].ask }))
  const marked = await multiselect<string>({
    message: `${words.questions[code]}  ${cli.triage.ask}`,
    options: [...options(signs), { value: UNSURE, label: cli.triage.unsure }],
    required: false,
  })
  if (isCancel(marked)) return undefined
  const yes = signs.filter((sign) => marked.includes(sign))
  const rest = signs.filter((sign) => !marked.includes(sign))
  const told = { ...answers, signs: [...answers.signs, ...yes] }
  const isUnsure = marked.includes(UNSURE) && rest.length > 0
  // An emergency already marked does not wait for the doubtful ones.
  if (!isUnsure || triageQuestions(told).length === 0) {
    return { ...told, denied: [...(answers.denied ?? []), ...rest] }
  }
  const unsure = await multiselect<string>({
    message: cli.triage.unsureAsk,
    options: options(rest),
    required: false,
  })
  if (isCancel(unsure)) return undefined
  return {
    ...told,
    unknown: [...(answers.unknown ?? []), ...rest.filter((sign) => unsure.includes(sign))],
    denied: [...(answers.denied ?? []), ...rest.filter((sign) => !unsure.includes(sign))],
  }
}
