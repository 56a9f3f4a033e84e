import { emergencyNumbers } from '@uncramp/core/triage'
import type { JSX } from 'preact'

import { preferences } from '../shell/here.ts'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words/words.ts'
import { region } from './region.ts'

/** The emergency numbers of this place, each one press away. */
export function CallNumbers(): JSX.Element {
  const w = words('care')
  const numbers = emergencyNumbers(region())
  return (
    <>
      <p class="row">
        {numbers.map((number) => (
          <a key={number} class="button button-big" href={`tel:${number}`}>
            <Icon name="phone" /> {w.callButton(number)}
          </a>
        ))}
      </p>
      <p>{w.triage.emergencyNumbers(numbers, preferences.q.value)}</p>
    </>
  )
}
