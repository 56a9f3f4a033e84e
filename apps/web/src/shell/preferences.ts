import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import {
  UNIT_SYSTEMS,
  quantities,
  type Locale,
  type Quantities,
  type UnitChoice,
  type UnitSystem,
} from '@uncramp/text'

export const THEMES = ['system', 'light', 'dark', 'glare'] as const
export type Theme = (typeof THEMES)[number]
export const LOCALES = ['en', 'es'] as const satisfies readonly Locale[]

/** What a browser's `localStorage` offers and a test can stand in for. */
export type KeptStrings = Readonly<{
  getItem: (key: string) => string | null
  setItem: (key: string, value: string) => void
}>

/** What the device says about its owner. */
export type DeviceHints = Readonly<{ languages: readonly string[]; zone: string }>

const KEY = 'uncramp.preferences'
const SYNC_KEY = 'uncramp.sync'
/** Regions that run in miles and weigh in pounds, or that mix. */
const SYSTEM_OF_REGION: Readonly<Record<string, UnitSystem>> = {
  US: 'imperial',
  LR: 'imperial',
  MM: 'imperial',
  GB: 'uk',
}

/**
 * How the app looks and counts on this device. Kept apart from the runner's records: it must be
 * known before the first paint, and each device may differ.
 */
export class Preferences {
  readonly theme: Signal<Theme> = signal('system')
  readonly locale: Signal<Locale> = signal('en')
  readonly units: Signal<UnitChoice> = signal(UNIT_SYSTEMS.metric)
  /** Spoken prompts on Run and Cramp. */
  readonly hasVoice = signal(true)
  readonly hasVibration = signal(true)
  readonly q: ReadonlySignal<Quantities>
  readonly #kept: KeptStrings
  readonly #hints: DeviceHints

  constructor(kept: KeptStrings, hints: DeviceHints) {
    this.#kept = kept
    this.#hints = hints
    this.locale.value = localeOf(hints.languages)
    this.units.value = UNIT_SYSTEMS[systemOf(hints.languages)]
    this.#read(kept.getItem(KEY))
    this.q = computed(() => quantities(this.locale.value, this.units.value, this.zone))
  }

  /** The zone of this device. Asking for it is slow the first time, so nobody asks before it is needed. */
  get zone(): string {
    return this.#hints.zone
  }

  /** The quantities of another time zone, for a race elsewhere. */
  quantitiesIn(zone: string | undefined): Quantities {
    if (zone === undefined || zone === this.zone) return this.q.value
    return quantities(this.locale.value, this.units.value, zone)
  }

  /** Whether this device syncs with the server its page came from. */
  hasSync(): boolean {
    return this.#kept.getItem(SYNC_KEY) === 'on'
  }

  setSync(isOn: boolean): void {
    this.#kept.setItem(SYNC_KEY, isOn ? 'on' : 'off')
  }

  /** Call after any change; a full device must not stop the app. */
  save(): void {
    const text = JSON.stringify(this.toJson())
    try {
      this.#kept.setItem(KEY, text)
    } catch {
      // Private windows refuse storage: the choice then lasts until the tab closes.
    }
  }

  /** What goes into the export file. */
  toJson(): Readonly<Record<string, unknown>> {
    return {
      theme: this.theme.value,
      locale: this.locale.value,
      units: this.units.value,
      hasVoice: this.hasVoice.value,
      hasVibration: this.hasVibration.value,
    }
  }

  #read(text: string | null): void {
    const kept = parseRecord(text)
    this.theme.value = THEMES.find((theme) => theme === kept['theme']) ?? this.theme.value
    this.locale.value = LOCALES.find((locale) => locale === kept['locale']) ?? this.locale.value
    this.units.value = unitsOf(kept['units'], this.units.value)
    this.hasVoice.value = kept['hasVoice'] !== false
    this.hasVibration.value = kept['hasVibration'] !== false
  }
}

function parseRecord(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function unitsOf(value: unknown, otherwise: UnitChoice): UnitChoice {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {}
  return {
    distance:
      given['distance'] === 'mi' ? 'mi' : given['distance'] === 'km' ? 'km' : otherwise.distance,
    fluid: given['fluid'] === 'floz' ? 'floz' : given['fluid'] === 'ml' ? 'ml' : otherwise.fluid,
    mass: given['mass'] === 'lb' ? 'lb' : given['mass'] === 'kg' ? 'kg' : otherwise.mass,
    temperature:
      given['temperature'] === 'f'
        ? 'f'
        : given['temperature'] === 'c'
          ? 'c'
          : otherwise.temperature,
    height: given['height'] === 'ft' ? 'ft' : given['height'] === 'cm' ? 'cm' : otherwise.height,
  }
}

function localeOf(languages: readonly string[]): Locale {
  for (const tag of languages) {
    const found = LOCALES.find((locale) => tag.toLowerCase().startsWith(locale))
    if (found !== undefined) return found
  }
  return 'en'
}

function systemOf(languages: readonly string[]): UnitSystem {
  const region = /-([A-Z]{2})\b/.exec(languages[0] ?? '')?.[1] ?? ''
  return SYSTEM_OF_REGION[region] ?? 'metric'
}
