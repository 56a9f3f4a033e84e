import type { Muscle, Side } from '../relief/muscle.ts'

/** Words as they are once accents are off; whole words where a part of one would mean something else. */
const MUSCLE_WORDS: readonly (readonly [Muscle, RegExp])[] = [
  ['hamstring', /hamstring|isquio|ischio|femoral|beinbeuger|oberschenkelruck|posteriore/u],
  [
    'quad',
    /quad|cuadriceps|thigh|muslo|cuisse|\bcosc(?:ia|e)\b|coxa|cuixa|oberschenkel|bovenbeen|larmuskel/u,
  ],
  [
    'calf',
    /\bcalf|\bcalves|pantorrill|gemelo|besso|panxell|mollet|polpacci|panturrilha|\bwade(?:n\p{L}*)?\b|(?:\b|linker|rechter)kuit|\bvader(?:na)?\b|\blydk|\blytk/u,
  ],
  ['adductor', /adductor|aductor|adducteur|addutt|groin|\bingles?\b|\bleiste|\blies\b/u],
  ['glute', /\bglut(?!en\b)|\bfesses?\b|gesass|\bbum\b|\bbutt\b|\bbil\b/u],
  ['hip_flexor', /\bhip ?flexor|psoas|\bhips?\b|cadera|hufte|hanche/u],
  [
    'foot',
    /\bfoot(?!ball)|\bfeet|\btoes?\b|\barch\b|\bpies?\b|\bpied(?:[ei]|s)?\b|\bpe\b|\bpeus?\b|\bfuss(?:e|krampf\p{L}*)?\b|\bvoet|\bfot\b/u,
  ],
]

/** Which muscle a text without accents names; `null` where none. */
export function muscleIn(text: string): Muscle | null {
  return MUSCLE_WORDS.find(([, words]) => words.test(text))?.[0] ?? null
}

/** "With 5 km left", "left the course": what remains, or went. */
const LEFT_OVER =
  /(?:\d|\b(?:kms?|k|mi|miles?|m|met(?:er|re)s?|min|minutes?|laps?|nothing|much|little|is|are|was|were|had|i|we|what)) ?left\b|\bleft (?:the|to|it|me|my|over|early|in the)\b/gu
/** "Right at 30 km", "all right". */
const RIGHT_THEN =
  /\b(?:all|just|about) right\b|\bright (?:at|after|before|from|away|now|on|in|when|as|there|then|up|until|till|through|behind|near|next|out|off|past)\b/gu

const LEFT =
  /(?:^|[^\p{L}])(?:left|izq|izquierd\p{L}*|izda|izdo|esquerr\p{L}*|esquerd\p{L}*|links|linke[rnms]?|linker(?:kuit|been|voet|dij)|gauche|sinistr[aoei]|sx|vanst(?:er|ra)|venstre|vasem\p{L}+|vasen|lew(?:y|a|ej|ego|ym)|lev(?:y|a|em)|лев(?:ыи|ая|ои|ую|ом))(?![\p{L}])|左|왼/u
/** Spanish "der." ends a name; the German article never does. */
const RIGHT =
  /(?:^|[^\p{L}])(?:right|der(?=\.|$)|derech[oa]s?|dcha|dcho|dret(?:a|s|es)?|direit[oa]s?|rechts|rechte[rnms]?|rechter(?:kuit|been|voet|dij)|droite?s?|destr[aoei]|dx|hogra|hoyre|hojre|oikea\p{L}*|praw(?:y|a|ej|ego|ym)|pravy|prava|pravem|прав(?:ыи|ая|ои|ую|ом))(?![\p{L}])|右|오른/u
/** Swedish; the same letters without dots are Dutch for "higher". */
const HOGER = /(?:^|[^\p{L}])höger(?!\p{L})/u
/** These say a side only of something that there are two of. */
const BOTH =
  /(?:^|[^\p{L}])(?:both|ambos|ambas|beide[nrs]?|entrambi|les deux|begge|bada|obie|obe|обе|оба)(?![\p{L}])|両|双|양쪽/u

/**
 * Which side a text without accents names; `null` where none.
 *
 * @param typed  the same in lower case, with its accents
 */
export function sideIn(text: string, typed: string, muscle: Muscle | null): Side | null {
  const isLeft = LEFT.test(text.replaceAll(LEFT_OVER, ''))
  const isRight = RIGHT.test(text.replaceAll(RIGHT_THEN, '')) || HOGER.test(typed)
  const isBoth = (isLeft && isRight) || (muscle !== null && BOTH.test(text))
  if (isBoth) return 'both'
  return isLeft ? 'left' : isRight ? 'right' : null
}
