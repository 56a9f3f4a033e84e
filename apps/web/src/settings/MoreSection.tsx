import type { JSX } from 'preact'

import { words } from '../words/words.ts'

const PLACES = ['sweat', 'works', 'clinician', 'race'] as const

/** Screens that one needs now and then. */
export function MoreSection(): JSX.Element {
  const w = words('settings')
  return (
    <section class="section" id="more">
      <h2>{w.more}</h2>
      <ul class="more-places">
        {PLACES.map((place) => (
          <li key={place}>
            <a href={`/${place}`}>{w.places[place]}</a>
            <span class="fine soft">{w.placesFor[place]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
