import type { JSX } from 'preact'

import { words } from '../words/words.ts'
import type { AfterCheck } from './after-check.ts'

/** The signs of low sodium, asked before anything is said about drinking. */
export function FeelQuestion({ check }: { check: AfterCheck }): JSX.Element {
  const w = words('care')
  const { signs } = check.answers.value
  const shown = [...signs, ...check.screen.value.ask.filter((sign) => !signs.includes(sign))]
  return (
    <section class="section">
      <h2>{w.feelTitle}</h2>
      <fieldset class="stack">
        <legend class="soft">{w.feelSigns}</legend>
        <ul class="feel-signs">
          {shown.map((sign) => (
            <li key={sign}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={signs.includes(sign)}
                  onChange={(event) => check.toggleSign(sign, event.currentTarget.checked)}
                />
                <span>{w.triage.signs[sign].label}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
    </section>
  )
}
