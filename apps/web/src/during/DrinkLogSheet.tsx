import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Choices } from '../controls/Choices.tsx'
import { preferences } from '../shell/here.ts'
import { Sheet } from '../shell/Sheet.tsx'
import { words } from '../words/words.ts'
import { session } from './run-here.ts'

const AGO_MIN = [0, 5, 10, 15, 20, 30] as const
const AMOUNTS_ML = [50, 100, 150, 200, 250, 500] as const

/** A drink at another time, or another amount. */
export function DrinkLogSheet(props: { firstMl: number; onClose: () => void }): JSX.Element {
  const w = words('run')
  const q = preferences.q.value
  const [agoMin, setAgoMin] = useState(0)
  const [fluidMl, setFluidMl] = useState(nearest(props.firstMl))
  const [problem, setProblem] = useState('')
  const log = (): void => {
    const refusal = session.drank(fluidMl, agoMin * 60)
    if (refusal === undefined) props.onClose()
    else setProblem(phrase(w.drinkRefusals, refusal, q))
  }
  return (
    <Sheet title={w.earlierTitle} onClose={props.onClose}>
      <Choices
        legend={w.whenDrunk}
        options={AGO_MIN.map((min) => ({
          value: String(min),
          label: min === 0 ? w.justNow : w.minutesAgo(min),
        }))}
        value={String(agoMin)}
        onChange={(min) => setAgoMin(Number(min))}
      />
      <Choices
        legend={w.howMuch}
        options={AMOUNTS_ML.map((ml) => ({ value: String(ml), label: q.fluid(ml) }))}
        value={String(fluidMl)}
        onChange={(ml) => setFluidMl(Number(ml))}
      />
      <p class="field">
        <span class="problem" aria-live="polite">
          {problem}
        </span>
      </p>
      <button type="button" class="button button-main button-big" onClick={log}>
        {w.log}
      </button>
    </Sheet>
  )
}

function nearest(fluidMl: number): number {
  return AMOUNTS_ML.reduce((best, ml) =>
    Math.abs(ml - fluidMl) < Math.abs(best - fluidMl) ? ml : best,
  )
}
