import type { SignCode } from '../triage/index.ts'

/** Step of the eight-step scale, palest first. */
export type UrineLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** A colour on the scale. `hex` is a screen approximation, uncalibrated: always show the words too. */
export type UrineStep = Readonly<{ urineLevel: UrineLevel; hex: string }>

/**
 * The eight-step scale, palest first.
 *
 * @source armstrong1994, nsw_urine, uncramp_engineering
 */
export const URINE_SCALE = {
  almost_clear: { urineLevel: 1, hex: '#FDFBE6' },
  very_pale_lemonade: { urineLevel: 2, hex: '#FAF4B7' },
  light_lemonade: { urineLevel: 3, hex: '#F6E982' },
  yellow: { urineLevel: 4, hex: '#EFD54C' },
  dark_yellow: { urineLevel: 5, hex: '#E3BA2F' },
  amber: { urineLevel: 6, hex: '#D19B1F' },
  dark_amber: { urineLevel: 7, hex: '#B07A1A' },
  brownish: { urineLevel: 8, hex: '#7F5A1C' },
} as const satisfies Record<string, UrineStep>

/**
 * Colours off the scale, with the sign they are for triage; neon yellow (B vitamins) is none.
 *
 * @source mayo_urine, niosh_rhabdo, uncramp_engineering
 */
export const URINE_OFF_SCALE = {
  brown_cola: { hex: '#4A2E12', sign: 'cola_urine' },
  pink_red: { hex: '#D9707A', sign: 'blood_in_urine' },
  orange: { hex: '#F08A24', sign: 'orange_urine' },
  blue_green: { hex: '#6FB7A5', sign: 'blue_green_urine' },
  cloudy: { hex: '#E9E4C8', sign: 'cloudy_urine' },
  neon_yellow: { hex: '#E8F52B', sign: undefined },
} as const satisfies Record<string, Readonly<{ hex: string; sign: SignCode | undefined }>>

export type UrineScaleColour = keyof typeof URINE_SCALE
export type UrineOffScaleColour = keyof typeof URINE_OFF_SCALE
export type UrineColour = UrineScaleColour | UrineOffScaleColour

/** True for a colour of the eight-step scale. */
export function isOnScale(colour: UrineColour): colour is UrineScaleColour {
  return Object.hasOwn(URINE_SCALE, colour)
}

/**
 * What a colour is for triage, if anything: brown is always looked into, on the scale or off it.
 *
 * @source niosh_rhabdo, mayo_urine
 */
export function signOfColour(colour: UrineColour): SignCode | undefined {
  if (colour === 'brownish') return 'cola_urine'
  return isOnScale(colour) ? undefined : URINE_OFF_SCALE[colour].sign
}
