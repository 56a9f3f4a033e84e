import { parseDistanceM } from '@uncramp/text/parse'
import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'

import { stationsEvery } from '../before/run-draft.ts'
import { usualEveryM } from '../before/usual-spacing.ts'
import { Choices } from '../controls/Choices.tsx'
import { FileDrop } from '../controls/FileDrop.tsx'
import { unitWords, withUnit } from '../controls/reading.ts'
import { preferences } from '../shell/here.ts'
import { words } from '../words/words.ts'
import type { RaceForm } from './race-form.ts'
import { parseStationsFile, readStationLines, stationLines } from './stations.ts'
import { firstEveryM } from './usual-stations.ts'

/** Where there is something to drink: typed line by line, or from a file. */
export function StationQuestion({ form }: { form: RaceForm }): JSX.Element {
  const w = words('race')
  const q = preferences.q.value
  const id = useId()
  const written = (): string => stationLines(form.answers.value.stations, w.words, q.distance)
  const [text, setText] = useState(written)
  const [everyM, setEveryM] = useState(String(firstEveryM()))
  const [problem, setProblem] = useState('')
  const take = (typed: string): void => {
    setText(typed)
    const read = readStationLines(typed, w.words, (where) =>
      parseDistanceM(withUnit(where, unitWords(q.units).distance)),
    )
    setProblem(read.ok ? '' : w.stationProblem(read.error.line))
    if (read.ok) form.change({ stations: read.value })
  }
  const spread = (chosen: string): void => {
    setEveryM(chosen)
    setProblem('')
    form.change({ stations: stationsEvery(form.answers.value.distanceM, Number(chosen)) })
    setText(written())
  }
  const open = async (file: File): Promise<void> => {
    const stations = parseStationsFile(await file.text())
    setProblem(stations === undefined ? w.stationsFileBad : '')
    if (stations === undefined) return
    form.change({ stations })
    setText(written())
  }
  return (
    <section class="section">
      <h2>{w.stationsTitle}</h2>
      <Choices
        legend={w.stationsEvery}
        options={usualEveryM().map((m) => ({
          value: String(m),
          label: q.distance(m),
        }))}
        value={everyM}
        onChange={spread}
      />
      <div class="field">
        <label for={id}>{w.stationsField}</label>
        <span
          class="hint"
          id={`${id}-hint`}
        >{`${w.stationsLead} ${w.stationsHow(q.distance(firstEveryM()))}`}</span>
        <textarea
          id={id}
          class="input"
          rows={9}
          spellcheck={false}
          value={text}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-hint ${id}-problem`}
          onInput={(event) => take(event.currentTarget.value)}
        />
        <span class="problem" id={`${id}-problem`} aria-live="polite">
          {problem}
        </span>
      </div>
      <FileDrop
        label={w.stationsFile}
        accept=".json,application/json"
        onFiles={([file]) => {
          if (file !== undefined) void open(file)
        }}
      />
    </section>
  )
}
