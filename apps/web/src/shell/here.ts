import { Preferences } from './preferences.ts'

const strings = (): Storage | undefined => {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

let zone: string | undefined

/** The choices of this device. */
export const preferences = new Preferences(
  {
    getItem: (key) => strings()?.getItem(key) ?? null,
    setItem: (key, value) => strings()?.setItem(key, value),
  },
  {
    languages: navigator.languages,
    get zone() {
      return (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone)
    },
  },
)
