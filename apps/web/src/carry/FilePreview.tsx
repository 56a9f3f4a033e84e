import { DEFAULT_WRIST_LIMITS, wristSteps, type WristLength } from '@uncramp/core/carry'
import type { Plan } from '@uncramp/core/plan'
import type { CarryFormat } from '@uncramp/formats/encode'
import { phrase, type Quantities } from '@uncramp/text'
import { carryLexicon, carryWords } from '@uncramp/text/card'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Notice } from '../shell/Notice.tsx'
import { Sheet } from '../shell/Sheet.tsx'
import { words } from '../words/words.ts'
import { encoded } from './encoded.ts'

/** What is inside a file, before it is carried off. */
export function FilePreview(props: {
  plan: Plan
  format: CarryFormat
  onClose: () => void
}): JSX.Element {
  const w = words('care')
  const q = preferences.quantitiesIn(props.plan.run.zone)
  const file = encoded(props.format)
  const lexicon = carryLexicon(q)
  return (
    <Sheet title={w.formats[props.format]} onClose={props.onClose}>
      {file !== undefined && !file.ok && (
        <Notice tone="warn">
          <p>{phrase(lexicon.errors, file.error, q)}</p>
          <p>
            <a class="button" href="/before">
              {words('app').changePlan}
            </a>
          </p>
        </Notice>
      )}
      {file?.ok === true && (
        <>
          <p>{w.formatHowTo[props.format]}</p>
          {file.value.notices.map((notice) => (
            <p key={notice.code} class="fine soft">
              {phrase(lexicon.notices, notice, q)}
            </p>
          ))}
          {file.value.text === undefined ? (
            <WristPreview plan={props.plan} q={q} />
          ) : (
            <TextPreview text={file.value.text} />
          )}
        </>
      )}
    </Sheet>
  )
}

function lengthText(length: WristLength, q: Quantities): string {
  switch (length.by) {
    case 'time':
      return q.span(length.durationS)
    case 'distance':
      return q.distance(length.distanceM)
    case 'lap':
      return '–'
  }
}

function WristPreview({ plan, q }: { plan: Plan; q: Quantities }): JSX.Element {
  const carried = carryWords(q)
  return (
    <ol class="wrist-list">
      {wristSteps(plan, DEFAULT_WRIST_LIMITS).steps.map((step, index) => (
        <li key={index}>
          <b>{carried.stepName(step)}</b>
          <span class="num soft">{lengthText(step.length, q)}</span>
          <span class="num">
            {step.pace === undefined
              ? ''
              : `${q.pace(step.pace.fastSPerKm).replace(/\/.*/, '')}–${q.pace(step.pace.slowSPerKm)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

function TextPreview({ text }: { text: string }): JSX.Element {
  const w = words('care')
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <p>
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? w.copied : w.copy}
        </button>
      </p>
      <pre class="file-text" tabIndex={0}>
        {text.slice(0, 12_000)}
      </pre>
    </>
  )
}
