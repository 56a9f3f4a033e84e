import type { Muscle, Side } from '../relief/muscle.ts'

/**
 * Words for a cramp as runners type them into a lap or marker: en, es, ca, fr, it, pt, de, nl, sv,
 * no, da, fi, pl, cs, hu, ru, ja, zh, ko. Accents are taken off before they are looked for.
 *
 * @source uncramp_engineering
 */
const CRAMP =
  /(?:^|[^\p{L}])(?:cramp(?:s|ed|ing|y)?|calambres?|acalambr\w*|rampas?|crampes?|crampo|crampi|caimbras?|krampf\w*|kramp(?:e|en|er|ar|i|it)?|suonenveto|skurcze?|krec\p{L}*|gorcs\w*|(?:waden|fu(?:ss|ß)|oberschenkel)krampf\w*|charley ?horse|судорог\p{L}*|свело)(?![\p{L}])|痙攣|けいれん|つった|抽筋|쥐/u
/** "No cramp today", "sin calambres", "kein Krampf". */
const NO_CRAMP =
  /(?:^|[^\p{L}])(?:no|not|without|zero|sin|sem|sense|sans|pas de|senza|niente|kein\p{L}*|ohne|geen|zonder|ingen|utan|uten|uden|ei|bez|без)\s+(?:\p{L}+\s+)?(?:cramp|calambr|rampa|caimbr|krampf|kramp|skurcz|krec|судорог)/u
const STITCH =
  /(?:^|[^\p{L}])(?:side ?stitch|stitch|flato|seitenstechen|seitenstich\p{L}*|point de cote|steken in de zij|zijsteek|haller|sting i siden|dor de burro)(?![\p{L}])/u

const MUSCLE_WORDS: readonly (readonly [Muscle, RegExp])[] = [
  ['hamstring', /hamstring|isquio|ischio|femoral|beinbeuger|oberschenkelruck|posteriore/u],
  ['quad', /quad|cuadriceps|thigh|muslo|cuisse|coscia|coxa|oberschenkel|bovenbeen|larmuskel/u],
  [
    'calf',
    /calf|calves|pantorrill|gemelo|besso|mollet|polpacci|panturrilha|wade|kuit|vader|lydka/u,
  ],
  ['adductor', /adductor|aductor|adducteur|addutt|groin|ingle|leiste|lies/u],
  ['glute', /glut|fesse|gesass|\bbum\b|\bbutt\b|bil\b/u],
  ['hip_flexor', /hip ?flexor|psoas|hip\b|cadera|hufte|hanche/u],
  ['foot', /\bfoot|\bfeet|\btoes?\b|\barch\b|\bpies?\b|\bpied|piede|\bpe\b|fuss|\bvoet|\bfot\b/u],
]
const LEFT =
  /(?:^|[^\p{L}])(?:left|izq\p{L}*|esquerr\p{L}*|esquerd\p{L}*|links?|linke\p{L}*|gauche|sinistr\p{L}*|vanster|venstre)(?![\p{L}])/u
/** Spanish "der." ends a name; the German article never does. */
const RIGHT =
  /(?:^|[^\p{L}])(?:right|der(?=\.|$)|derech\p{L}*|dret\p{L}*|direit\p{L}*|rechts?|rechte\p{L}*|droite?|destr\p{L}*|hoger|hoyre|hojre)(?![\p{L}])/u

/** What a typed name says of a cramp. */
export type CrampWord = Readonly<{ muscle: Muscle | null; side: Side | null }>

/** Longer texts are somebody's diary, and slow to search. */
const MAX_LETTERS_COUNT = 200

/**
 * Whether a lap or marker name tells of a cramp, and where; `null` when it does not.
 *
 * @source uncramp_engineering
 */
export function crampWord(name: string): CrampWord | null {
  const text = plain(name.slice(0, MAX_LETTERS_COUNT))
  const isStitch = STITCH.test(text)
  if (!isStitch && (!CRAMP.test(text) || NO_CRAMP.test(text))) return null
  const muscle = isStitch
    ? 'side_stitch'
    : (MUSCLE_WORDS.find(([, words]) => words.test(text))?.[0] ?? null)
  const [isLeft, isRight] = [LEFT.test(text), RIGHT.test(text)]
  const side = isLeft && isRight ? 'both' : isLeft ? 'left' : isRight ? 'right' : null
  return { muscle, side }
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
  const sentences = text.slice(0, MAX_TEXT_LETTERS_COUNT).split(/[.!?;,\n。、]/u)
  const told = sentences.flatMap((sentence) => crampWord(sentence) ?? [])
  return told.find(({ muscle }) => muscle !== null) ?? told[0] ?? null
}

/** Lower case without accents. Hangul and kana keep their composed letters. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ø', 'o')
    .normalize('NFC')
}
