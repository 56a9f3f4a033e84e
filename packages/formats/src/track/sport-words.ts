import type { Sport, SubSport } from '@uncramp/core/activity'

/** A sport read from free text, with the kind of it where the text says so. */
export type SportWords = Readonly<{ sport: Sport; subSport: SubSport }>

/** Strava's numbers, which it writes into GPX files instead of names. */
const STRAVA_NUMBERS: ReadonlyMap<string, Sport> = new Map([
  ['1', 'cycling'],
  ['2', 'skiing'],
  ['4', 'hiking'],
  ['9', 'running'],
  ['10', 'walking'],
  ['16', 'swimming'],
  ['17', 'cycling'],
])

/** First match wins, so the narrower words stand first. */
const SPORT_PATTERNS: readonly (readonly [RegExp, Sport])[] = [
  [/triathlon|duathlon|multi.?sport/, 'multisport'],
  [/transition/, 'transition'],
  [/ski|langlauf/, 'skiing'],
  [/row|ruder/, 'rowing'],
  [
    // Not the end of a "Wanderung".
    /run(?!g)|jog|lauf|treadmill|carrera|correr|course à pied|corsa|corrida|hardloop|hardlopen/,
    'running',
  ],
  [/nordic|walk|gehen|spazier|caminata|caminhada|camminata|marche|wandeling/, 'walking'],
  [/hik|wander|senderismo|escursion|rando|snowshoe/, 'hiking'],
  [/cycl|bik|ride|rad|ciclismo|bicic|pedal|velo|vélo|fiets/, 'cycling'],
  [/swim|schwimm|nata|nuoto|zwem/, 'swimming'],
  [/training|workout|strength|yoga|fitness|gym/, 'training'],
]

const SUB_SPORT_PATTERNS: readonly (readonly [RegExp, SubSport])[] = [
  [/treadmill|laufband|cinta/, 'treadmill'],
  [/virtual/, 'virtual'],
  [/trail/, 'trail'],
  [/track/, 'track'],
  [/indoor/, 'indoor'],
  [/ultra/, 'ultra'],
  [/street|road/, 'street'],
]

/** The sport that a file's or export's own words mean; `unknown` for none, `other` for unlisted ones. */
export function sportFromWords(words: string | undefined): SportWords {
  const text = words?.trim().toLowerCase() ?? ''
  const isSaid = text !== '' && text !== 'unknown' && text !== 'generic' && text !== 'activity'
  const sport =
    STRAVA_NUMBERS.get(text) ??
    SPORT_PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ??
    (isSaid ? 'other' : 'unknown')
  const subSport = SUB_SPORT_PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? 'generic'
  return { sport, subSport }
}

const TITLE_PATTERNS: readonly (readonly [RegExp, Sport])[] = [
  [
    /\b(run|running|jog|jogging|marathon|parkrun|lauf|dauerlauf|carrera|carrera continua)\b/,
    'running',
  ],
  [/\b(ride|bike|cycling)\b/, 'cycling'],
  [/\b(walk|spaziergang|caminata)\b/, 'walking'],
  [/\b(hike|hiking|wanderung|senderismo)\b/, 'hiking'],
  [/\b(swim|swimming)\b/, 'swimming'],
]

/** The sport of a file that does not name one, guessed from its title; `unknown` where that says nothing. */
export function sportFromTitle(title: string | undefined): SportWords {
  const text = title?.toLowerCase() ?? ''
  const sport = TITLE_PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
  return { sport, subSport: 'generic' }
}

const MAKERS =
  /garmin|strava|suunto|coros|polar|wahoo|apple|fitbit|zwift|samsung|huawei|zepp|amazfit|tomtom|opentracks|runkeeper|komoot|nike/

/** The maker's name inside a file's `creator`, in lower case. */
export function makerFromWords(words: string | undefined): string | undefined {
  return MAKERS.exec(words?.toLowerCase() ?? '')?.[0]
}
