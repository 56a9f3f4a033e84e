import './why.css'
import type { Grade } from '@uncramp/core/evidence'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'

import { planner } from '../before/plan-here.ts'
import { preferences } from '../shell/here.ts'
import { itemAmount, itemName, reasonText, ruleText } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { planNumbers, type PlanNumber } from './plan-numbers.ts'
import { search, SourceList } from './SourceList.tsx'

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'X']

/** Every number's rule, yours, reason, grade and source; and how sure any of it is. */
export function Why(): JSX.Element {
  const w = words('why')
  useEffect(() => {
    goToAnchor()
    addEventListener('hashchange', goToAnchor)
    return () => removeEventListener('hashchange', goToAnchor)
  }, [])
  return (
    <div class="screen why">
      <header class="screen-head">
        <h1>{w.title}</h1>
        <p class="soft">{w.lead}</p>
      </header>
      <div class="why-columns">
        <div class="stack-wide">
          <YourNumbers />
          <Rules />
        </div>
        <div class="stack-wide">
          <Caps />
          <Grades />
        </div>
      </div>
      <SourceList />
    </div>
  )
}

/** A link from another screen names a source; the list may be narrowed, and the screen has just come. */
function goToAnchor(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  if (id === '') return
  search.clear()
  requestAnimationFrame(() => {
    const place = document.getElementById(id)
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  })
}

function YourNumbers(): JSX.Element {
  const w = words('why')
  const plan = planner.plan.value
  const numbers = plan === undefined ? [] : planNumbers(plan)
  return (
    <section class="section" id="yours">
      <h2>{w.yoursTitle}</h2>
      {numbers.length === 0 ? (
        <p>{w.noPlan}</p>
      ) : (
        <>
          <p class="soft">{w.yoursLead}</p>
          <div>
            {numbers.map((number) => (
              <NumberFold key={number.id} number={number} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}

function NumberFold({ number }: { number: PlanNumber }): JSX.Element {
  const w = words('why')
  const q = preferences.q.value
  const { item, rule, because, sources, grade } = number
  const ruleShown = ruleText(rule, q)
  return (
    <details class="fold number-fold">
      <summary>
        <span class="number-head">
          <span class="number-name">
            {itemName(item)} <span class="fine soft">{words('app').plan.phases[item.phase]}</span>
          </span>
          <span class="number-sides num">
            {ruleShown !== undefined && (
              <span>
                <span class="visually-hidden">{w.ruleColumn} </span>
                {rule.followed ? ruleShown : <s class="struck">{ruleShown}</s>}
              </span>
            )}
            <b>
              <span class="visually-hidden">{w.yoursColumn} </span>
              {itemAmount(item, q) ?? ''}
            </b>
            <span class="grade">
              <span class="visually-hidden">{w.gradeColumn} </span>
              {grade}
            </span>
          </span>
        </span>
      </summary>
      <div class="fold-body">
        {isRule(rule.rule, w.rules) && (
          <p class="soft">{`${words('app').rule}: ${w.rules[rule.rule].says(q)}`}</p>
        )}
        {because.map((reason) => (
          <p key={reason.code}>{reasonText(reason, q)}</p>
        ))}
        <p class="row">
          {sources.map((id) => (
            <a key={id} class="source-link" href={`#${id}`}>
              {search.all.find((source) => source.id === id)?.authors ?? id}
            </a>
          ))}
        </p>
      </div>
    </details>
  )
}

function isRule<R extends object>(name: string, rules: R): name is Extract<keyof R, string> {
  return Object.hasOwn(rules, name)
}

function Rules(): JSX.Element {
  const w = words('why')
  const q = preferences.q.value
  return (
    <section class="section" id="rules">
      <h2>{w.rulesTitle}</h2>
      <p class="soft">{w.rulesLead}</p>
      <ol class="rules">
        {Object.entries(w.rules).map(([rule, { name, says }]) => (
          <li key={rule} id={rule} tabIndex={-1}>
            <span class="rule-mark">{rule.replace('S', '')}</span>
            <span>
              <b>{name}.</b> {says(q)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Caps(): JSX.Element {
  const w = words('why')
  return (
    <section class="section" id="caps">
      <h2>{w.capsTitle}</h2>
      <ul class="caps">
        {w.caps.map((cap) => (
          <li key={cap}>{cap}</li>
        ))}
      </ul>
    </section>
  )
}

function Grades(): JSX.Element {
  const w = words('why')
  return (
    <section class="section" id="grades">
      <h2>{w.gradesTitle}</h2>
      <dl class="grades">
        {GRADES.map((grade) => (
          <div key={grade} id={`grade-${grade}`} tabIndex={-1}>
            <dt>
              <span class="grade">{grade}</span> {w.grades[grade].name}
            </dt>
            <dd>{w.grades[grade].says}</dd>
          </div>
        ))}
      </dl>
      <p>{w.contested}</p>
    </section>
  )
}
