import { URINE_OFF_SCALE, URINE_SCALE, type UrineColour } from '@uncramp/core/urine'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'

import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { Notice, type NoticeTone } from '../shell/Notice.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import type { AfterCheck } from './after-check.ts'

const isColour = (code: string): code is UrineColour =>
  code in URINE_SCALE || code in URINE_OFF_SCALE
const ON_SCALE = Object.keys(URINE_SCALE).filter(isColour)
const OFF_SCALE = Object.keys(URINE_OFF_SCALE).filter(isColour)
const HEX: Readonly<Record<string, Readonly<{ hex: string }>>> = {
  ...URINE_SCALE,
  ...URINE_OFF_SCALE,
}
const TONE = {
  dose: 'info',
  advice: 'go',
  withheld: 'warn',
  triage: 'stop',
} as const satisfies Record<string, NoticeTone>

/** Eight colours with their names, and what each may mean today. */
export function UrineChart({ check }: { check: AfterCheck }): JSX.Element {
  const w = words('care')
  const answers = check.answers.value
  const pick = (colour: UrineColour): void => {
    check.change({ colour })
    void store.put('urine_check', { atMs: Date.now(), colour })
  }
  return (
    <section class="section">
      <h2>{w.urineTitle}</h2>
      <p class="soft fine">{`${w.urineLead} ${w.urine.lightHint}`}</p>
      <Swatches colours={ON_SCALE} chosen={answers.colour} onPick={pick} legend={w.urineTitle} />
      <details class="fold">
        <summary>{w.offScale}</summary>
        <div class="fold-body">
          <Swatches colours={OFF_SCALE} chosen={answers.colour} onPick={pick} legend={w.offScale} />
        </div>
      </details>
      <Tick
        label={w.dimLight}
        isOn={answers.isLightDim}
        onChange={(isLightDim) => check.change({ isLightDim })}
      />
      <Tick
        label={w.muted}
        isOn={answers.isColourMuted}
        onChange={(isColourMuted) => check.change({ isColourMuted })}
      />
      <UrineAnswer check={check} />
    </section>
  )
}

function Swatches(props: {
  colours: readonly UrineColour[]
  chosen: UrineColour | undefined
  onPick: (colour: UrineColour) => void
  legend: string
}): JSX.Element {
  const w = words('care')
  return (
    <ul class="swatches" aria-label={props.legend}>
      {props.colours.map((colour) => (
        <li key={colour}>
          <button
            type="button"
            class="swatch"
            aria-pressed={colour === props.chosen}
            onClick={() => props.onPick(colour)}
          >
            <svg viewBox="0 0 40 40" aria-hidden="true">
              <path class="swatch-cup" d="M6 4h28l-4 32H10z" fill={HEX[colour]?.hex ?? '#fff'} />
            </svg>
            <span>{w.urine.colours[colour]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function UrineAnswer({ check }: { check: AfterCheck }): JSX.Element {
  const w = words('care')
  const advice = check.urine.value
  return (
    <div aria-live="polite">
      {advice !== undefined && (
        <Notice tone={TONE[advice.kind]}>
          <p>
            <b>{phrase(w.urine.advice, advice, preferences.q.value)}</b>
          </p>
          {advice.kind === 'triage' && (
            <>
              <p>{w.triage.levels[advice.result.level].now}</p>
              <ul>
                {advice.result.actions.map((action) => (
                  <li key={action}>{w.triage.actions[action]}</li>
                ))}
              </ul>
              <p>
                <a
                  class="button"
                  href={`/worry?sign=${advice.result.matched.flatMap((row) => row.signs).join(',')}`}
                >
                  {w.toWorry}
                </a>
              </p>
            </>
          )}
        </Notice>
      )}
    </div>
  )
}
