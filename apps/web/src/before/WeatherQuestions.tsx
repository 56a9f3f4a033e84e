import type { Sun, Weather } from '@uncramp/core/weather'
import { parseHumidityFrac, parseTemperatureC, parseWindMps } from '@uncramp/text/parse'
import type { JSX } from 'preact'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import { ForecastButton } from './ForecastButton.tsx'
import { planner } from './plan-here.ts'

const SUNS: readonly Sun[] = ['night', 'overcast', 'light_cloud', 'part', 'full']

export function WeatherQuestions(): JSX.Element {
  const m = words('more')
  const w = words('app')
  const q = preferences.q.value
  const units = unitWords(q.units)
  const { weather } = planner.draft.value
  const set = (answers: Partial<Weather>): void =>
    planner.change({ weather: { ...weather, ...answers, from: 'given' } })
  return (
    <>
      {weather.from === 'default' && <p class="soft fine">{m.weatherGuess}</p>}
      <ForecastButton />
      <div class="pair">
        <TextField
          label={w.temperature}
          shown={q.temperature(weather.temperatureC)}
          read={(text) => parseTemperatureC(withUnit(text, units.temperature))}
          onAnswer={(temperatureC) => set({ temperatureC })}
        />
        <TextField
          label={m.humidity}
          shown={q.percent(weather.humidityFrac)}
          read={(text) => parseHumidityFrac(withUnit(text.replace(/\s/g, ''), '%'))}
          onAnswer={(humidityFrac) => set({ humidityFrac })}
        />
        <TextField
          label={q.units.distance === 'km' ? m.wind : m.windMph}
          shown={q.wind(weather.windMps)}
          read={(text) => parseWindMps(withUnit(text, units.wind))}
          onAnswer={(windMps) => set({ windMps })}
        />
      </div>
      <Choices
        legend={m.sun}
        options={optionsOf(SUNS, m.suns)}
        value={weather.sun}
        onChange={(sun) => set({ sun })}
      />
    </>
  )
}
