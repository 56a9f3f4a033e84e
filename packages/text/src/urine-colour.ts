import { URINE_OFF_SCALE, URINE_SCALE, type UrineColour } from '@uncramp/core/urine'

import { urine as en } from './en/urine.ts'
import { urine as es } from './es/urine.ts'

/**
 * What people call a colour, in English and Spanish, beside the names the scale itself uses. Where a
 * word could be two colours it is the one that asks for more care: "dark" may be dark yellow, but
 * nobody with urine like cola may be told to drink a glass.
 */
const CALLED: Readonly<Record<UrineColour, string>> = {
  almost_clear: 'clear, colourless, colorless, transparent, water, transparente, incolora, agua',
  very_pale_lemonade: 'very pale, very light, very pale yellow, muy palida, amarilla muy clara',
  light_lemonade:
    'pale, light, light yellow, pale yellow, lemonade, straw, palida, clara, amarilla clara, amarilla palida, limonada, paja, pajiza',
  yellow: 'bright yellow, amarilla viva',
  dark_yellow: 'deep yellow, golden, gold, dorada',
  amber: 'honey, miel',
  dark_amber: 'deep amber, dark honey, miel oscura',
  brownish: 'light brown, marron clara, amarronada',
  brown_cola:
    'brown, dark, very dark, dark brown, black, cola, coke, coca cola, tea, dark tea, coffee, rust, rusty, red brown, reddish brown, brown red, marron, parda, oscura, muy oscura, marron oscura, negra, te, cafe, marron rojiza, oxida, como la cola, como el te',
  pink_red:
    'red, pink, reddish, pinkish, dark red, blood, bloody, blood red, roja, rosa, rosada, rojiza, roja oscura, sangre, con sangre, sangrienta',
  orange: 'naranja, anaranjada',
  blue_green: 'blue, green, bluish, greenish, azul, verde, azulada, verdosa',
  cloudy: 'murky, milky, turbia, lechosa',
  neon_yellow: 'neon, fluorescent, fluorescent yellow, fluorescente, fosforescente',
}

/** One of these anywhere in what was typed is enough to go to triage. */
const ALARMING: readonly (readonly [UrineColour, string])[] = [
  [
    'brown_cola',
    'brown, cola, coke, tea, coffee, black, rust, rusty, marron, parda, negra, te, cafe',
  ],
  ['pink_red', 'red, pink, reddish, blood, bloody, roja, rosa, rosada, rojiza, sangre'],
]

const MAX_TYPED_COUNT = 40

/** Without accents, case, hyphens and Spanish endings: `Marrón-oscuro` is `marron oscura`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .replaceAll(/o\b/g, 'a')
    .trim()
}

const isColour = (name: string): name is UrineColour =>
  name in URINE_SCALE || name in URINE_OFF_SCALE

/** Every colour there is, palest first, then those off the scale. */
export const URINE_COLOURS: readonly UrineColour[] = Object.keys({
  ...URINE_SCALE,
  ...URINE_OFF_SCALE,
}).filter(isColour)

const BY_NAME: ReadonlyMap<string, UrineColour> = new Map(
  URINE_COLOURS.flatMap((colour) =>
    [colour, en.colours[colour], es.colours[colour], ...CALLED[colour].split(', ')].map(
      (name) => [plain(name), colour] as const,
    ),
  ),
)

/**
 * The colour that was meant, by code, by its name in either language or by what people call it;
 * undefined when nobody can tell.
 */
export function urineColourOf(text: string): UrineColour | undefined {
  if (text.length > MAX_TYPED_COUNT) return undefined
  const typed = plain(text)
  const named = BY_NAME.get(typed)
  if (named !== undefined) return named
  const words = new Set(typed.split(' '))
  return ALARMING.find(([, called]) => called.split(', ').some((word) => words.has(word)))?.[0]
}
