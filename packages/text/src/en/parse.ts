import type { ParseError, QuantityName } from '../parse/index.ts'
import type { Labels, Phrases } from '../phrases.ts'

const NAMES: Labels<QuantityName> = {
  distance: 'the distance',
  duration: 'the time',
  mass: 'the body mass',
  height: 'the height',
  temperature: 'the temperature',
  humidity: 'the humidity',
  wind: 'the wind',
  fluid: 'the volume',
  fluid_rate: 'the sweat rate',
  sodium_concentration: 'the sweat sodium',
  age: 'the age',
  recent_race: 'the recent race',
  start: 'the start',
  zone: 'the time zone',
  latitude: 'the latitude',
  longitude: 'the longitude',
}

/** Why a typed quantity was refused, and what would be right. */
export const parse: Phrases<ParseError> = {
  input_empty: (e) => `${NAMES[e.quantity]} is empty; write it like ${e.example}`,
  input_too_long: (e) => `${NAMES[e.quantity]} is far too long; write it like ${e.example}`,
  unit_missing: (e) => `${NAMES[e.quantity]} "${e.given}" has no unit; write it like ${e.example}`,
  not_understood: (e) =>
    `${NAMES[e.quantity]} "${e.given}" cannot be read; write it like ${e.example}`,
  out_of_range: (e) =>
    `${NAMES[e.quantity]} "${e.given}" is outside ${e.low} to ${e.high}; write it like ${e.example}`,
  time_skipped: (e) =>
    `"${e.given}" does not exist in ${e.zone}: the clocks skip that hour; take one an hour earlier or later`,
  zone_unknown: (e) => `no time zone is called "${e.given}"; write it like ${e.example}`,
}
