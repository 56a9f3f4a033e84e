import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { planner } from './plan-here.ts'

/** Fetches the forecast for here and then, when the runner asks for it. */
export function ForecastButton(): JSX.Element | null {
  const m = words('more')
  const [state, setState] = useState<'ready' | 'asking' | 'failed'>('ready')
  const start = planner.start.value
  if (start?.ok !== true) return null
  const ask = async (): Promise<void> => {
    setState('asking')
    const { askForecast, devicePlace } = await import('./forecast.ts')
    const place = await devicePlace()
    const { goalS, delayS } = planner.draft.value
    const forecast =
      place === undefined
        ? undefined
        : await askForecast({ place, fromAtMs: start.value + delayS * 1000, durationS: goalS })
    if (forecast?.ok === true) planner.change({ weather: forecast.value })
    setState(forecast?.ok === true ? 'ready' : 'failed')
  }
  return (
    <div class="stack">
      <button type="button" class="button" disabled={state === 'asking'} onClick={() => void ask()}>
        <Icon name="sun" size={20} /> {state === 'asking' ? m.forecastAsking : m.forecast}
      </button>
      <p class="fine soft" role="status">
        {state === 'failed' ? m.forecastFailed : m.forecastNote}
      </p>
    </div>
  )
}
