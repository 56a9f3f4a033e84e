import type { Muscle, Side } from '../relief/muscle.ts'
import { isDenied } from './cramp-denial.ts'
import { muscleIn, sideIn } from './muscle-words.ts'

/** Parts of the body that German, Dutch and the languages of the north write in one word with it. */
const BODY =
  '(?:waden?|fuss|oberschenkel|bein|muskel|zehen|kuit|been|voet|spier|bovenbeen|hamstring|vad|lar|fot|ben|legg|laeg)?'
/**
 * Words for a cramp as runners type them into a lap or marker: en, es, ca, fr, it, pt, de, nl, sv,
 * no, da, fi, pl, cs, hu, ru, ja, zh, ko. Accents are taken off before they are looked for. German
 * "Krampfadern" and Czech "křečové žíly" are veins.
 *
 * @source uncramp_engineering
 */
const CRAMP = new RegExp(
  `(?<!\\p{L})(?:cramp(?:s|ed|ing|y)?|calambr(?:es?|azos?)|acalambr\\w*|enramp(?:at|ada|ats|ades|o)|crampes?|crampo|crampi|caim?bras?|${BODY}krampf(?:e|en|es|t|te|ten|artig\\w*|anfall\\w*)?|${BODY}kramp(?:e|en|er|ar|i|it|a|ene|erna|et|ade)?|kramp(?:pi|ppi|ppia|ppeja|pit|it)|suonenve(?:to|don|toja|toa)|skurcz(?:e|u|y|ow|em|ami)?|krec(?:e|i|ich|emi|im)?|gorcs(?:ot|ok|oket|ol|olt|oltem|be)?|charley ?horse|судорог\\p{L}*|свело|сводит)(?!\\p{L})|痙攣|けいれん|つった|攣った|こむら返り|抽筋|쥐|경련`,
  'gu',
)
/** In Catalan a cramp, in Spanish a steep road: a cramp only beside a muscle or a Catalan side. */
const RAMPA = /(?<!\p{L})ramp(?:a|as|es)(?!\p{L})/gu
const RAMPA_WHERE =
  /(?<!\p{L})(?:besso\p{L}*|gemel\p{L}*|panxell\p{L}*|soli|isquio\p{L}*|[qc]uadriceps|cuix\p{L}*|peus?|cam(?:a|es)|a(?:d)?ductors?|glutis?|dits?|dret(?:a|s|es)?|esquerr\p{L}*)(?!\p{L})/u
const STITCH =
  /(?<!\p{L})(?:side ?stitch(?:es)?|stitch|flato|seitenstechen|seitenstich\p{L}*|point de cote|steken in de zij|zijsteek|haller|sting i siden|dor de burro)(?!\p{L})/gu

/** What a typed name says of a cramp. */
export type CrampWord = Readonly<{ muscle: Muscle | null; side: Side | null }>

/** Longer texts are somebody's diary, and slow to search. */
const MAX_LETTERS_COUNT = 200

/**
 * Whether a lap or marker name tells of a cramp, and where; `null` when it does not, or says that
 * there was none.
 *
 * @source uncramp_engineering
 */
export function crampWord(name: string): CrampWord | null {
  return crampBehind('', name)
}

/** A title and a description are read this far. */
const MAX_TEXT_LETTERS_COUNT = 4000

/**
 * Whether what a runner wrote about a run tells of a cramp in it, sentence by sentence, and where; `null`
 * when it does not. When it came is not in the words.
 *
 * @source uncramp_engineering
 */
export function crampInText(text: string): CrampWord | null {
  const sentences = text.slice(0, MAX_TEXT_LETTERS_COUNT).split(/[.!?;\n。]/u)
  const told = sentences.flatMap((sentence) => {
    const parts = sentence.split(/[,、]/u)
    // What stands before a comma may take back what comes behind: "no pain, cramps or blisters".
    return parts.flatMap((part, at) => crampBehind(listed(parts.slice(0, at)), part) ?? [])
  })
  return told.find(({ muscle }) => muscle !== null) ?? told[0] ?? null
}

function listed(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${parts.slice(-3).join(',').slice(-MAX_LETTERS_COUNT)},`
}

/** What a text tells of a cramp, that stands behind another text. */
function crampBehind(earlier: string, name: string): CrampWord | null {
  const typed = name.slice(0, MAX_LETTERS_COUNT).toLowerCase().normalize('NFC')
  const text = plain(typed)
  const before = plain(earlier.toLowerCase())
  const isTold = (words: RegExp): boolean =>
    [...text.matchAll(words)].some(
      ({ 0: word, index }) =>
        !isDenied({
          before: before + text.slice(0, index),
          word,
          after: text.slice(index + word.length),
        }),
    )
  const isStitch = isTold(STITCH)
  const isCramp = isStitch || isTold(CRAMP) || (RAMPA_WHERE.test(text) && isTold(RAMPA))
  if (!isCramp) return null
  const muscle = isStitch ? 'side_stitch' : muscleIn(text)
  return { muscle, side: sideIn(text, typed, muscle) }
}

/** Lower case without accents. Hangul and kana keep their composed letters. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll(/\bw\/o\b/gu, 'without')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .normalize('NFC')
}
