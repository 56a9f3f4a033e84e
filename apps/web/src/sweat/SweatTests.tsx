import type { SweatRecord, SweatTest } from '@uncramp/core/learning'
import { phrase } from '@uncramp/text'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { store } from '../store/store-here.ts'
import { words } from '../words/words.ts'

/** Every test with what it is worth; a deleted one can be had back. */
export function SweatTests({ record }: { record: SweatRecord }): JSX.Element {
  const w = words('log')
  const [goneId, setGoneId] = useState<string>()
  const remove = (test: SweatTest): void => {
    const id = store.of('sweat_test').value.find(({ values }) => isSame(values, test))?.id
    if (id === undefined) return
    setGoneId(id)
    void store.remove(id)
  }
  return (
    <section class="section">
      <h2>{w.listTitle}</h2>
      {record.tests.length === 0 && <p class="soft">{w.listEmpty}</p>}
      <ol class="sweat-tests">
        {record.tests.toReversed().map((test, index) => (
          <li key={`${test.weighIn.startAtMs}-${index}`}>
            <Line test={test} onRemove={() => remove(test)} />
          </li>
        ))}
      </ol>
      <div role="status">
        {goneId !== undefined && (
          <p class="row">
            <span>{w.removed}</span>
            <button
              type="button"
              class="button"
              onClick={() => {
                void store.put('sweat_test', { deleted: false }, goneId)
                setGoneId(undefined)
              }}
            >
              <Icon name="undo" size={20} /> {w.undo}
            </button>
          </p>
        )}
      </div>
    </section>
  )
}

function isSame(values: Readonly<Record<string, unknown>>, { weighIn }: SweatTest): boolean {
  return (
    values['startAtMs'] === weighIn.startAtMs &&
    values['massBeforeKg'] === weighIn.massBeforeKg &&
    values['massAfterKg'] === weighIn.massAfterKg
  )
}

function Line(props: { test: SweatTest; onRemove: () => void }): JSX.Element {
  const w = words('log')
  const q = preferences.q.value
  const { weighIn, result, isOld, effortBand } = props.test
  const day = q.day(weighIn.startAtMs)
  return (
    <div class="sweat-test">
      <div class="stack-line">
        <b class={result.ok && !isOld ? 'poster' : 'poster struck'}>
          {result.ok ? q.fluidRate(result.value.sweatMlPerH) : '–'}
        </b>
        <span class="fine soft">
          {`${day}, ${q.span(weighIn.durationS)}, ${q.temperature(weighIn.temperatureC)}, ${w.learning.effortBands[effortBand]}`}
        </span>
        {isOld && <span class="fine">{w.tooOld}</span>}
        {!result.ok && <span class="fine">{phrase(w.weighInErrors, result.error, q)}</span>}
        {result.ok &&
          result.value.cautions.map((caution) => (
            <span key={caution.code} class="fine">
              {phrase(w.cautions, caution, q)}
            </span>
          ))}
      </div>
      <button
        type="button"
        class="button button-quiet"
        aria-label={`${w.remove}: ${day}`}
        onClick={props.onRemove}
      >
        {w.remove}
      </button>
    </div>
  )
}
