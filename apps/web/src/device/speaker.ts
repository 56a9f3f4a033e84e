import type { Locale } from '@uncramp/text'

/** Says and buzzes; silent where the device cannot. */
export type Speaker = Readonly<{
  say: (text: string) => void
  buzz: (pattern: readonly number[]) => void
  hush: () => void
}>

/** What a speaker follows: the runner's own choices, read at every prompt. */
export type SpeakerChoices = Readonly<{
  locale: () => Locale
  hasVoice: () => boolean
  hasVibration: () => boolean
}>

const LANGUAGE: Readonly<Record<Locale, string>> = { en: 'en-GB', es: 'es-ES' }

/** Drink: two long. */
export const BUZZ_DRINK: readonly number[] = [400, 150, 400]
/** Attention: three short. */
export const BUZZ_LOOK: readonly number[] = [150, 100, 150, 100, 150]
/** A step is over. */
export const BUZZ_STEP: readonly number[] = [250]

/** The device's own voice and motor. */
export function deviceSpeaker(choices: SpeakerChoices): Speaker {
  return {
    say: (text) => {
      if (!choices.hasVoice() || !('speechSynthesis' in globalThis) || text === '') return
      const spoken = new SpeechSynthesisUtterance(text)
      spoken.lang = LANGUAGE[choices.locale()]
      speechSynthesis.speak(spoken)
    },
    buzz: (pattern) => {
      // Browsers refuse to buzz before the first tap, and say so as an error.
      const mayBuzz = 'vibrate' in navigator && navigator.userActivation.hasBeenActive
      if (choices.hasVibration() && mayBuzz) navigator.vibrate([...pattern])
    },
    hush: () => {
      if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
    },
  }
}
