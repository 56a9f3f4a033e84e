/** What the browser offers; asked once, before a run. */
export type DeviceFacts = Readonly<{
  userAgent: string
  hasVibration: boolean
  hasWakeLock: boolean
  hasVoice: boolean
  hasPosition: boolean
}>

export type DeviceNoteCode =
  | 'iphone_lock'
  | 'no_vibration'
  | 'no_wake_lock'
  | 'no_voice'
  | 'no_position'
  | 'all_good'
  | 'watch_is_better'

/** What to say about this device before a run, worst first; the watch is always the better way. */
export function deviceNotes(facts: DeviceFacts): readonly DeviceNoteCode[] {
  const isIphone = /iPhone|iPod/.test(facts.userAgent)
  const lacks: readonly (readonly [DeviceNoteCode, boolean])[] = [
    ['iphone_lock', isIphone],
    ['no_position', !facts.hasPosition],
    ['no_wake_lock', !facts.hasWakeLock],
    ['no_vibration', isIphone || !facts.hasVibration],
    ['no_voice', !facts.hasVoice],
  ]
  const found = lacks.filter(([, isLacking]) => isLacking).map(([code]) => code)
  return [...(found.length === 0 ? (['all_good'] as const) : found), 'watch_is_better']
}

/** The facts of the browser this runs in. */
export function deviceFacts(): DeviceFacts {
  return {
    userAgent: navigator.userAgent,
    hasVibration: 'vibrate' in navigator,
    hasWakeLock: 'wakeLock' in navigator,
    hasVoice: 'speechSynthesis' in globalThis,
    hasPosition: 'geolocation' in navigator,
  }
}
