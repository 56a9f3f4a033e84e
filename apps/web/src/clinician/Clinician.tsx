import './clinician.css'
import { PATTERN_SEED, clinicianSummary, type FactorFinding } from '@uncramp/core/learning'
import { clinicianPageHtml } from '@uncramp/text/clinician'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { isoDay } from '../before/run-draft.ts'
import { medicineStarts } from '../history/feedback-log.ts'
import { countedRuns, cramps, trials } from '../history/history-here.ts'
import { factsOf } from '../history/run-log.ts'
import { askOnce } from '../history/worker-door.ts'
import { PaperPage } from '../paper/PaperPage.tsx'
import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { UpLink } from '../shell/UpLink.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { lastAnswers } from './told-answers.ts'

const LONGEST_NAME = 60

/** One page for a clinician: made when asked for, shown, printed or saved, and kept nowhere. */
export function Clinician(): JSX.Element {
  const w = words('log')
  const [name, setName] = useState('')
  const [html, setHtml] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const make = async (): Promise<void> => {
    setBusy(true)
    setHtml(await pageOf(name.trim()))
    setBusy(false)
  }
  return (
    <div class="screen clinician">
      <header class="screen-head">
        <UpLink to="history" />
        <h1>{w.pageTitle}</h1>
        <p>{w.pageLead}</p>
        <p class="soft">{w.pageOnlyNow}</p>
      </header>
      <Flags />
      <NameField name={name} onChange={setName} />
      <p>
        <button
          type="button"
          class="button button-main"
          disabled={isBusy}
          aria-busy={isBusy}
          onClick={() => void make()}
        >
          {html === undefined ? w.pageMake : w.pageAgain}
        </button>
      </p>
      {html !== undefined && (
        <PaperPage
          html={html}
          label={w.pageShown}
          fileName={`uncramp-${isoDay(new Date())}.html`}
          printLabel={w.pagePrint}
          saveLabel={w.pageSave}
        />
      )}
    </div>
  )
}

function NameField(props: { name: string; onChange: (name: string) => void }): JSX.Element {
  const w = words('log')
  const id = useId()
  return (
    <div class="field clinician-name">
      <label for={id}>{w.pageName}</label>
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="name"
        maxLength={LONGEST_NAME}
        value={props.name}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    </div>
  )
}

/** Where the red flags on the page come from, or that nobody has asked yet. */
function Flags(): JSX.Element {
  const w = words('log')
  const told = lastAnswers(store.of('triage_result').value)
  return (
    <Notice tone={told === undefined ? 'warn' : 'info'}>
      <p>{told === undefined ? w.pageNoFlags : w.pageFlags(preferences.q.value.day(told.atMs))}</p>
      <p>
        <a class="button" href="/worry">
          {w.pageAsk}
        </a>
      </p>
    </Notice>
  )
}

/** Findings come from the same worker as the patterns of History. */
async function findings(): Promise<readonly FactorFinding[]> {
  const { conditions, medicines, ageYears } = planner.runner.value
  const runner = { conditions, medicines, ...(ageYears === undefined ? {} : { ageYears }) }
  const input = {
    runs: countedRuns.value.map(factsOf),
    cramps: cramps.value,
    runner,
    seed: PATTERN_SEED,
  }
  const answer = await askOnce({ kind: 'patterns', input })
  return answer.kind === 'patterns' && answer.patterns.kind === 'patterns'
    ? answer.patterns.findings
    : []
}

async function pageOf(name: string): Promise<string> {
  const told = lastAnswers(store.of('triage_result').value)
  const summary = clinicianSummary({
    runner: planner.runner.value,
    runs: countedRuns.value.map(factsOf),
    cramps: cramps.value,
    medicineStarts: medicineStarts(store.of('feedback').value),
    trials: trials.value,
    findings: await findings(),
    nowAtMs: Date.now(),
    ...(told === undefined ? {} : { answers: told.answers }),
  })
  const paper = preferences.units.value.distance === 'mi' ? 'letter' : 'a4'
  return clinicianPageHtml(summary, preferences.q.value, {
    paper,
    zone: preferences.zone,
    ...(name === '' ? {} : { name }),
  })
}
