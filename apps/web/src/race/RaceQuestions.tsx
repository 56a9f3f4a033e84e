import type { Sun, Weather } from '@uncramp/core/weather'
import {
  parseDistanceM,
  parseFluidMl,
  parseHumidityFrac,
  parseTemperatureC,
} from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import type { RaceForm } from './race-form.ts'
import { StationQuestion } from './StationQuestion.tsx'

const SUNS: readonly Sun[] = ['overcast', 'light_cloud', 'part', 'full']

/** The list, the race, the day, the tables. */
export function RaceQuestions({ form }: { form: RaceForm }): JSX.Element {
  return (
    <div class="race-questions">
      <div class="stack-wide">
        <ListQuestion form={form} />
        <StationQuestion form={form} />
      </div>
      <div class="stack-wide">
        <RaceQuestion form={form} />
        <DayQuestion form={form} />
      </div>
    </div>
  )
}

function ListQuestion({ form }: { form: RaceForm }): JSX.Element {
  const w = words('race')
  const id = useId()
  const { list, isLastYear } = form.answers.value
  return (
    <section class="section">
      <h2>{w.listTitle}</h2>
      <p class="soft">{w.listLead}</p>
      <div
        class="drop-zone"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const file = event.dataTransfer?.files[0]
          if (file !== undefined) form.change({ list: file })
        }}
      >
        <label class="button" for={id}>
          <Icon name="plus" size={20} /> {w.pick}
        </label>
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            if (file !== undefined) form.change({ list: file })
          }}
        />
        <p class="fine">
          <b>{list?.name ?? ''}</b>
        </p>
      </div>
      <Tick
        label={w.isLastYear}
        isOn={isLastYear}
        onChange={(isOn) => form.change({ isLastYear: isOn })}
      />
      {!isLastYear && (
        <div class="field">
          <label for={`${id}-last`}>{w.lastYear}</label>
          <input
            id={`${id}-last`}
            class="input"
            type="file"
            accept=".csv,.txt,.tsv,text/csv"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              if (file !== undefined) form.change({ lastYear: file })
            }}
          />
        </div>
      )}
    </section>
  )
}

function RaceQuestion({ form }: { form: RaceForm }): JSX.Element {
  const w = words('race')
  const q = preferences.q.value
  const id = useId()
  const { distanceM, date, time, cupMl } = form.answers.value
  return (
    <section class="section">
      <h2>{w.raceTitle}</h2>
      <div class="pair">
        <TextField
          label={w.distance}
          shown={q.distance(distanceM)}
          read={(text) => parseDistanceM(withUnit(text, unitWords(q.units).distance))}
          onAnswer={(answerM) => form.change({ distanceM: answerM })}
        />
        <TextField
          label={w.cup}
          shown={q.fluid(cupMl)}
          read={(text) => parseFluidMl(withUnit(text, unitWords(q.units).fluid))}
          onAnswer={(answerMl) => form.change({ cupMl: answerMl })}
        />
      </div>
      <div class="pair">
        <div class="field">
          <label for={`${id}-day`}>{w.day}</label>
          <input
            id={`${id}-day`}
            class="input"
            type="date"
            value={date}
            onChange={(event) => form.change({ date: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-gun`}>{w.gun}</label>
          <input
            id={`${id}-gun`}
            class="input"
            type="time"
            value={time}
            onChange={(event) => form.change({ time: event.currentTarget.value })}
          />
        </div>
      </div>
    </section>
  )
}

function DayQuestion({ form }: { form: RaceForm }): JSX.Element {
  const w = words('race')
  const { suns } = words('more')
  const q = preferences.q.value
  const { weather } = form.answers.value
  const set = (part: Partial<Weather>): void =>
    form.change({ weather: { ...weather, ...part, from: 'given' } })
  return (
    <section class="section">
      <h2>{w.weatherTitle}</h2>
      <div class="pair">
        <TextField
          label={w.temperature}
          shown={q.temperature(weather.temperatureC)}
          read={(text) => parseTemperatureC(withUnit(text, unitWords(q.units).temperature))}
          onAnswer={(temperatureC) => set({ temperatureC })}
        />
        <TextField
          label={w.humidity}
          shown={q.percent(weather.humidityFrac)}
          read={(text) => parseHumidityFrac(withUnit(text.replace(/\s/g, ''), '%'))}
          onAnswer={(humidityFrac) => set({ humidityFrac })}
        />
      </div>
      <Choices
        legend={w.sun}
        options={optionsOf(SUNS, suns)}
        value={weather.sun}
        onChange={(sun) => set({ sun })}
      />
      <p class="soft fine">{w.weatherNote}</p>
    </section>
  )
}
