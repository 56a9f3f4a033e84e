import type { UnitChoice } from '@uncramp/text'

/** A bare number is meant in the unit the runner has chosen; a unit that is written wins. */
export function withUnit(text: string, unit: string): string {
  return /[a-z'′"°%]/i.test(text) || text.trim() === '' ? text : `${text.trim()}${unit}`
}

/** The unit to read a bare number in, spelled as `parse` reads it. */
export function unitWords(units: UnitChoice): Readonly<{
  mass: string
  distance: string
  temperature: string
  height: string
  fluid: string
  sweatRate: string
  wind: string
}> {
  return {
    mass: units.mass,
    distance: units.distance,
    temperature: units.temperature.toUpperCase(),
    height: units.height === 'cm' ? 'cm' : "'",
    fluid: units.fluid === 'ml' ? 'ml' : 'floz',
    sweatRate: units.fluid === 'ml' ? 'ml/h' : 'oz/h',
    wind: units.distance === 'km' ? 'm/s' : 'mph',
  }
}
