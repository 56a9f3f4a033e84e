import { EMERGENCY_NUMBERS } from '@uncramp/core/triage'

/** What a device says of where it is. */
export type DevicePlace = Readonly<{
  /** As `en-GB`: what is spoken, which is not always where. */
  language: string
  /** As `Europe/Vienna`; a phone sets it by its network. */
  timeZone: string
  /** The time zones of a region; undefined where the browser does not know them. */
  zonesOf: (region: string) => readonly string[] | undefined
}>

/**
 * The region of the device, for the emergency number. The clock of the place comes before the
 * language: who speaks British English in Vienna calls 112. Undefined when the two disagree and the
 * place is none whose number is known: then every number is shown.
 */
export function regionOf({ language, timeZone, zonesOf }: DevicePlace): string | undefined {
  const spoken = /-([A-Z]{2})\b/.exec(language)?.[1]
  const spokenZones = spoken === undefined ? undefined : zonesOf(spoken)
  if (timeZone === '' || timeZone === 'UTC') return spoken
  if (spokenZones?.includes(timeZone) === true) return spoken
  const known = EMERGENCY_NUMBERS.flatMap(({ regions }) => regions)
  const here = known.find((code) => zonesOf(code)?.includes(timeZone))
  return here ?? (spokenZones === undefined ? spoken : undefined)
}

/** The region this device is in. */
export function region(): string | undefined {
  return regionOf({
    language: navigator.language,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    zonesOf: (code) => {
      const locale: Intl.Locale & { getTimeZones?: () => readonly string[] | undefined } =
        new Intl.Locale(`und-${code}`)
      return locale.getTimeZones?.()
    },
  })
}
