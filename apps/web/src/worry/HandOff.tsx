import '../controls/urgent.css'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'

import { whereNow } from '../device/where-now.ts'
import { contact, dialled } from '../settings/contact.ts'
import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { mapAddress, messageAddress, placeText, type Here } from './help-message.ts'

/** Where am I, for whoever answers the call, and a message with it to the runner's own contact. */
export function HandOff(): JSX.Element {
  const w = words('care')
  const [state, setState] = useState<'unasked' | 'asking' | 'unknown' | Here>('unasked')
  const { name, phone } = contact.value
  const number = dialled(phone)
  const ask = async (): Promise<void> => {
    setState('asking')
    setState((await whereNow()) ?? 'unknown')
  }
  return (
    <section class="section hand-off no-print" aria-live="polite">
      {number !== '' && (
        <p>
          <a class="button button-tall" href={`tel:${number}`}>
            <Icon name="phone" /> {w.callButton(name === '' ? phone : name)}
          </a>
        </p>
      )}
      {typeof state === 'object' ? (
        <Place here={state} number={number} />
      ) : (
        <p>
          <button
            type="button"
            class="button button-tall"
            disabled={state === 'asking'}
            onClick={() => void ask()}
          >
            <Icon name="flag" /> {state === 'asking' ? w.whereAsking : w.whereAmI}
          </button>
        </p>
      )}
      {state === 'unknown' && <p>{w.whereUnknown}</p>}
    </section>
  )
}

function Place({ here, number }: { here: Here; number: string }): JSX.Element {
  const w = words('care')
  const q = preferences.q.value
  const text = w.helpMessage(placeText(here), mapAddress(here))
  return (
    <>
      <h2>{w.whereTitle}</h2>
      <p class="hand-off-place num">{placeText(here)}</p>
      <p class="soft">{w.whereWithin(q.altitude(here.accuracyM))}</p>
      <p>
        <a class="button button-tall" href={messageAddress(number, text)}>
          <Icon name="cue" /> {w.sendPlace}
        </a>
      </p>
    </>
  )
}
