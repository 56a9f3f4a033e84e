import type { Sun, Weather } from '@uncramp/core/weather'
import {
  parseDistanceM,
  parseFluidMl,
  parseHumidityFrac,
  parseTemperatureC,
} from '@uncramp/text/parse'
import type { JSX } from 'preact'

import { Choices, optionsOf } from '../controls/Choices.tsx'
import { DayAndClock } from '../controls/DayAndClock.tsx'
import { FileDrop } from '../controls/FileDrop.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { TextField } from '../controls/TextField.tsx'
import { Tick } from '../controls/Tick.tsx'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import type { RaceForm } from './race-form.ts'
import { StationQuestion } from './StationQuestion.tsx'

const LISTS = '.csv,.txt,.tsv,text/csv'
const SUNS: readonly Sun[] = ['overcast', 'light_cloud', 'part', 'full']

/** The list, the race, the day, the tables. */
export function RaceQuestions({ form }: { form: RaceForm }): JSX.Element {
  return (
    <div class="columns">
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
  const { list, lastYear, isLastYear } = form.answers.value
  return (
    <section class="section">
      <h2>{w.listTitle}</h2>
      <p class="soft">{w.listLead}</p>
      <FileDrop
        label={w.pick}
        accept={LISTS}
        hint={list?.name ?? w.noList}
        onFiles={([file]) => {
          if (file !== undefined) form.change({ list: file })
        }}
      />
      <Tick
        label={w.isLastYear}
        isOn={isLastYear}
        onChange={(isOn) => form.change({ isLastYear: isOn })}
      />
      {!isLastYear && (
        <div class="field">
          <p class="label">{w.lastYear}</p>
          <FileDrop
            label={w.pickLastYear}
            accept={LISTS}
            hint={lastYear?.name ?? w.noList}
            onFiles={([file]) => {
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
      <DayAndClock
        dayLabel={w.day}
        clockLabel={w.gun}
        day={date}
        clock={time}
        onDay={(day) => form.change({ date: day })}
        onClock={(clock) => form.change({ time: clock })}
      />
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
