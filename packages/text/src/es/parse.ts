import type { ParseError, QuantityName } from '../parse/index.ts'
import type { Labels, Phrases } from '../phrases.ts'

const NAMES: Labels<QuantityName> = {
  distance: 'la distancia',
  duration: 'el tiempo',
  mass: 'el peso',
  height: 'la altura',
  temperature: 'la temperatura',
  humidity: 'la humedad',
  wind: 'el viento',
  fluid: 'el volumen',
  fluid_rate: 'la tasa de sudor',
  sodium_concentration: 'el sodio del sudor',
  age: 'la edad',
  recent_race: 'la carrera reciente',
  start: 'la salida',
  zone: 'la zona horaria',
  latitude: 'la latitud',
  longitude: 'la longitud',
}

/** Por qué no se aceptó una cantidad escrita, y cómo sería correcta. */
export const parse: Phrases<ParseError> = {
  input_empty: (e) => `falta ${NAMES[e.quantity]}; escríbelo así: ${e.example}`,
  input_too_long: (e) => `${NAMES[e.quantity]}: demasiado largo; escríbelo así: ${e.example}`,
  unit_missing: (e) =>
    `${NAMES[e.quantity]}: «${e.given}» no lleva unidad; escríbelo así: ${e.example}`,
  not_understood: (e) =>
    `${NAMES[e.quantity]}: no se entiende «${e.given}»; escríbelo así: ${e.example}`,
  out_of_range: (e) =>
    `${NAMES[e.quantity]}: «${e.given}» está fuera de ${e.low} a ${e.high}; escríbelo así: ${e.example}`,
  time_skipped: (e) =>
    `«${e.given}» no existe en ${e.zone}: el cambio de hora se la salta; elige una hora antes o después`,
  zone_unknown: (e) => `no hay ninguna zona horaria «${e.given}»; escríbela así: ${e.example}`,
}
