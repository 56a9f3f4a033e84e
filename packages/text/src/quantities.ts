import { M_PER_KM, M_PER_MILE, ML_PER_FL_OZ, S_PER_H, S_PER_MIN } from '@uncramp/core'

export type Locale = 'en' | 'es'
export type UnitSystem = 'metric' | 'imperial' | 'uk'

/** Which unit each quantity is shown in; a system is a preset, every one can be changed alone. */
export type UnitChoice = Readonly<{
  distance: 'km' | 'mi'
  fluid: 'ml' | 'floz'
  mass: 'kg' | 'lb'
  temperature: 'c' | 'f'
  height: 'cm' | 'ft'
}>

export const UNIT_SYSTEMS: Readonly<Record<UnitSystem, UnitChoice>> = {
  metric: { distance: 'km', fluid: 'ml', mass: 'kg', temperature: 'c', height: 'cm' },
  imperial: { distance: 'mi', fluid: 'floz', mass: 'lb', temperature: 'f', height: 'ft' },
  uk: { distance: 'mi', fluid: 'ml', mass: 'kg', temperature: 'c', height: 'ft' },
}

const KG_PER_LB = 0.45359237
const M_PER_INCH = 0.0254
const INCHES_PER_FOOT = 12
const M_PER_FOOT = 0.3048
const CM_PER_M = 100
const F_PER_C = 1.8
const F_AT_0_C = 32

/** Turns quantities into what a runner reads, in one language, unit choice and time zone. */
export type Quantities = Readonly<{
  locale: Locale
  units: UnitChoice
  /** `150 ml`, `5 fl oz` */
  fluid: (fluidMl: number) => string
  /** `420 ml/h` */
  fluidRate: (rateMlPerH: number) => string
  /** `320 mg` of sodium; the word is the phrase's own */
  sodium: (sodiumMg: number) => string
  grams: (massG: number) => string
  mass: (massKg: number) => string
  height: (heightM: number) => string
  /** `42.2 km`, `800 m`, `26.2 mi` */
  distance: (distanceM: number) => string
  /** A short step on the course: `100 m`, `110 yd` */
  altitude: (altitudeM: number) => string
  /** `5:20/km` */
  pace: (paceSPerKm: number) => string
  /** `3:45:00`, `8:47` */
  duration: (durationS: number) => string
  /** `20 min`, `30 s`, `2 h 10 min`: a length to act on */
  span: (durationS: number) => string
  temperature: (temperatureC: number) => string
  wind: (windMps: number) => string
  percent: (frac: number) => string
  /** With a sign: `−2 %` */
  percentChange: (frac: number) => string
  integer: (value: number) => string
  decimal: (value: number) => string
  /** `07:40` in the runner's zone */
  clock: (instantAtMs: number) => string
  /** `Sunday 4 October` in the runner's zone */
  day: (instantAtMs: number) => string
  list: (parts: readonly string[]) => string
}>

/** `1:02:03` from one hour on, `2:03` below; whole seconds, a minus sign in front when negative. */
export function durationText(durationS: number): string {
  const wholeS = Math.round(Math.abs(durationS))
  const hours = Math.floor(wholeS / S_PER_H)
  const minutes = Math.floor((wholeS % S_PER_H) / S_PER_MIN)
  const seconds = String(wholeS % S_PER_MIN).padStart(2, '0')
  const sign = durationS < 0 && wholeS > 0 ? '−' : ''
  return hours > 0
    ? `${sign}${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
    : `${sign}${minutes}:${seconds}`
}

function spanText(durationS: number): string {
  const wholeS = Math.round(Math.abs(durationS))
  if (wholeS < 2 * S_PER_MIN && wholeS % S_PER_MIN !== 0) return `${wholeS} s`
  const minutes = Math.round(wholeS / S_PER_MIN)
  if (minutes < 120) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

/**
 * Everything needed to write a quantity down.
 *
 * @param locale  language of numbers, dates and lists
 * @param units   a preset or a choice per quantity
 * @param zone    IANA zone of clock times; an unknown one throws `RangeError`
 */
export function quantities(
  locale: Locale,
  units: UnitSystem | UnitChoice,
  zone = 'UTC',
): Quantities {
  const choice = typeof units === 'string' ? UNIT_SYSTEMS[units] : units
  const tag = LANGUAGE_TAGS[locale]
  const list = new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' })
  return {
    locale,
    units: choice,
    ...bodyQuantities(choice, tag),
    ...wayQuantities(choice, tag),
    ...plainNumbers(tag),
    ...instants(tag, zone),
    list: (parts) => list.format(parts),
  }
}

const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', es: 'es-ES' }

function decimals(tag: string, maximumFractionDigits: number): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { maximumFractionDigits })
}

type BodyQuantity = 'fluid' | 'fluidRate' | 'sodium' | 'grams' | 'mass' | 'height'

function bodyQuantities(units: UnitChoice, tag: string): Pick<Quantities, BodyQuantity> {
  const [whole, one] = [decimals(tag, 0), decimals(tag, 1)]
  const fluid = (fluidMl: number): string =>
    units.fluid === 'ml'
      ? `${whole.format(fluidMl)} ml`
      : `${one.format(fluidMl / ML_PER_FL_OZ)} fl oz`
  return {
    fluid,
    fluidRate: (rateMlPerH) => `${fluid(rateMlPerH)}/h`,
    sodium: (sodiumMg) => `${whole.format(sodiumMg)} mg`,
    grams: (massG) => `${one.format(massG)} g`,
    mass: (massKg) =>
      units.mass === 'kg' ? `${one.format(massKg)} kg` : `${one.format(massKg / KG_PER_LB)} lb`,
    height: (heightM) => {
      if (units.height === 'cm') return `${whole.format(heightM * CM_PER_M)} cm`
      const inches = Math.round(heightM / M_PER_INCH)
      return `${Math.floor(inches / INCHES_PER_FOOT)}′${inches % INCHES_PER_FOOT}″`
    },
  }
}

type WayQuantity = 'distance' | 'altitude' | 'pace' | 'duration' | 'span' | 'temperature' | 'wind'

function wayQuantities(units: UnitChoice, tag: string): Pick<Quantities, WayQuantity> {
  const [whole, one, two] = [decimals(tag, 0), decimals(tag, 1), decimals(tag, 2)]
  const isMiles = units.distance === 'mi'
  return {
    distance: (distanceM) => {
      if (isMiles)
        return `${(distanceM < M_PER_MILE ? two : one).format(distanceM / M_PER_MILE)} mi`
      return distanceM < M_PER_KM
        ? `${whole.format(distanceM)} m`
        : `${one.format(distanceM / M_PER_KM)} km`
    },
    altitude: (altitudeM) =>
      isMiles ? `${whole.format(altitudeM / M_PER_FOOT)} ft` : `${whole.format(altitudeM)} m`,
    pace: (paceSPerKm) =>
      isMiles
        ? `${durationText((paceSPerKm * M_PER_MILE) / M_PER_KM)}/mi`
        : `${durationText(paceSPerKm)}/km`,
    duration: durationText,
    span: spanText,
    temperature: (temperatureC) =>
      units.temperature === 'c'
        ? `${one.format(temperatureC)} °C`
        : `${whole.format(temperatureC * F_PER_C + F_AT_0_C)} °F`,
    wind: (windMps) =>
      isMiles
        ? `${whole.format((windMps * S_PER_H) / M_PER_MILE)} mph`
        : `${one.format(windMps)} m/s`,
  }
}

type PlainNumber = 'percent' | 'percentChange' | 'integer' | 'decimal'

function plainNumbers(tag: string): Pick<Quantities, PlainNumber> {
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  const change = new Intl.NumberFormat(tag, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const [whole, two] = [decimals(tag, 0), decimals(tag, 2)]
  return {
    percent: (frac) => percent.format(frac),
    percentChange: (frac) => change.format(frac),
    integer: (value) => whole.format(value),
    decimal: (value) => two.format(value),
  }
}

function instants(tag: string, timeZone: string): Pick<Quantities, 'clock' | 'day'> {
  const clock = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone })
  const day = new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  })
  return {
    clock: (instantAtMs) => clock.format(instantAtMs),
    day: (instantAtMs) => day.format(instantAtMs),
  }
}
