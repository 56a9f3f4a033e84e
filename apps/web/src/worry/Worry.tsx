import './worry.css'
import {
  contextFromRunner,
  emergencyNumbers,
  type SignCode,
  type TriageQuestion,
} from '@uncramp/core/triage'
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { Notice } from '../shell/Notice.tsx'
import { useLocation } from '../shell/router-here.ts'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { Interview } from './interview.ts'
import { region } from './region.ts'
import { ResultView } from './ResultView.tsx'

/** When to worry: emergencies first, one screen at a time. */
export function Worry(): JSX.Element {
  const w = words('care')
  const { query } = useLocation()
  const { sign } = query
  const interview = useMemo(() => {
    const told = sign === undefined ? [] : sign.split(',')
    return new Interview(contextFromRunner(planner.runner.value), told)
  }, [sign])
  const [wantsResult, setWantsResult] = useState(false)
  const question = interview.question.value
  const { level, coachingEnds } = interview.result.value
  if (question === undefined || coachingEnds || wantsResult)
    return (
      <ResultView
        interview={interview}
        onKeep={() => keep(interview)}
        onRestart={() => {
          setWantsResult(false)
          interview.restart()
        }}
      />
    )
  return (
    <div class="screen screen-narrow worry">
      <header class="screen-head">
        <h1>{w.worryTitle}</h1>
        <p class="soft">{w.worryLead}</p>
        <p class="fine">
          {w.inDoubt} {w.triage.emergencyNumbers(emergencyNumbers(region()), preferences.q.value)}
        </p>
      </header>
      {level !== 'self_care' && (
        <Notice tone="warn">
          <p>
            <b>{w.triage.levels[level].name}.</b> {w.triage.levels[level].now}
          </p>
          <p>
            <button type="button" class="button" onClick={() => setWantsResult(true)}>
              {w.result}
            </button>
          </p>
        </Notice>
      )}
      <Question key={keyOf(question)} question={question} interview={interview} />
      {interview.hasBack.value && (
        <button type="button" class="button button-quiet" onClick={() => interview.back()}>
          {w.goBack}
        </button>
      )}
    </div>
  )
}

function keep(interview: Interview): void {
  const { level } = interview.result.value
  const { signs, unknown = [], denied = [] } = interview.answers.value
  // What was asked and denied is worth as much to a clinician as what was not.
  const told = { signs: [...signs], unknown: [...unknown], denied: [...denied] }
  void store.put('triage_result', { atMs: Date.now(), level, ...told })
}

function keyOf(question: TriageQuestion): string {
  return question.kind === 'topics' ? 'topics' : `${question.code}-${question.signs.length}`
}

function Question(props: { question: TriageQuestion; interview: Interview }): JSX.Element {
  const { question, interview } = props
  return question.kind === 'topics' ? (
    <Topics topics={question.topics} interview={interview} />
  ) : (
    <AnyOf question={question} interview={interview} />
  )
}

function Topics(props: {
  topics: Extract<TriageQuestion, { kind: 'topics' }>['topics']
  interview: Interview
}): JSX.Element {
  const w = words('care')
  const [chosen, setChosen] = useState<typeof props.topics>([])
  return (
    <fieldset class="stack">
      <legend>
        <h2>{w.triage.questions.topics}</h2>
      </legend>
      {props.topics.map((topic) => (
        <label key={topic} class="sign">
          <input
            type="checkbox"
            checked={chosen.includes(topic)}
            onChange={(event) =>
              setChosen(
                event.currentTarget.checked
                  ? [...chosen, topic]
                  : chosen.filter((other) => other !== topic),
              )
            }
          />
          <span>{w.triage.topics[topic]}</span>
        </label>
      ))}
      <button
        type="button"
        class="button button-main button-big"
        onClick={() => props.interview.choose(chosen)}
      >
        {chosen.length === 0 ? w.none : w.chooseTopics}
      </button>
    </fieldset>
  )
}

function without(list: readonly SignCode[], sign: SignCode): readonly SignCode[] {
  return list.filter((other) => other !== sign)
}

function AnyOf(props: {
  question: Extract<TriageQuestion, { kind: 'any_of' }>
  interview: Interview
}): JSX.Element {
  const w = words('care')
  const { question, interview } = props
  const [yes, setYes] = useState<readonly SignCode[]>([])
  const [unsure, setUnsure] = useState<readonly SignCode[]>([])
  const tick = (sign: SignCode, isOn: boolean): void => {
    if (isOn && interview.isEmergencyWith(sign)) {
      interview.answer(question.signs, [...yes, sign], unsure)
      return
    }
    setYes(isOn ? [...yes, sign] : without(yes, sign))
    setUnsure(without(unsure, sign))
  }
  const isNothing = yes.length + unsure.length === 0
  return (
    <fieldset class="stack">
      <legend>
        <h2>{w.triage.questions[question.code]}</h2>
      </legend>
      <ul class="signs">
        {question.signs.map((sign) => (
          <li key={sign} class="sign-row">
            <label class="sign">
              <input
                type="checkbox"
                checked={yes.includes(sign)}
                onChange={(event) => tick(sign, event.currentTarget.checked)}
              />
              <span>{w.triage.signs[sign].ask}</span>
            </label>
            <button
              type="button"
              class="sign-unsure"
              aria-pressed={unsure.includes(sign)}
              aria-label={`${w.notSure}: ${w.triage.signs[sign].ask}`}
              onClick={() => {
                setUnsure(unsure.includes(sign) ? without(unsure, sign) : [...unsure, sign])
                setYes(without(yes, sign))
              }}
            >
              {w.notSure}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class={`button button-big ${isNothing ? '' : 'button-main'}`}
        onClick={() => interview.answer(question.signs, yes, unsure)}
      >
        {isNothing ? w.none : w.goOn} <Icon name="arrow" />
      </button>
    </fieldset>
  )
}
