import type { EncodeError, EncodeNotice, PlanLinkError } from '@uncramp/core/carry'
import type { Muscle } from '@uncramp/core/relief'
import type { StretchId } from '@uncramp/core/stretching'
import type { WarmUpExercise } from '@uncramp/core/warmup'

import type { Labels, Phrases } from '../phrases.ts'

/** Names of 15 letters or fewer, for watches; what has to be done comes first. */
export type WristLexicon = Readonly<{
  warmUp: string
  drills: string
  lineUp: string
  firstMile: string
  goalPace: string
  drink: string
  sportsDrink: string
  salt: string
  eat: string
  /** Behind the grams. */
  carbohydrate: string
  toFinish: string
  coolDown: string
  stretches: string
  stretch: string
  aid: string
  toilet: string
  left: string
  right: string
}>

/** Sentences for notes, calendars and course points. */
export type NoteLexicon = Readonly<{
  warmUp: (span: string) => string
  drill: (name: string, span: string) => string
  lineUp: string
  firstMile: (time: string, range: string) => string
  goalPace: (time: string, amber: string) => string
  pace: (range: string) => string
  drink: (drink: string, clock: string, place: string) => string
  /** Never a floor. */
  lessIsFine: string
  salt: (sodium: string, clock: string) => string
  eat: (grams: string, clock: string) => string
  toFinish: string
  coolDown: string
  stretch: (name: string, span: string) => string
  /** Several holds, left and right, in one step. */
  stretchBoth: (name: string, span: string) => string
  aid: (name: string) => string
  toilet: string
  run: (time: string) => string
  onTheWay: string
  general: string
}>

/** Kinds of calendar entry, with the facts a name needs. */
export type EventLexicon = Readonly<{
  drink: (drink: string) => string
  /** For a drink without a volume: after the run the scale decides. */
  drinkByThirst: string
  salt: (sodium: string) => string
  toilet: string
  warm_up: string
  stretch: string
  corral: string
  urine_check: string
  weigh: string
  roll: string
  massage: string
  eat: string
  rest: string
  run: string
  optional: string
}>

/** Everything on the race card and band. */
export type CardLexicon = Readonly<{
  weather: (temperature: string, humidity: string, wind: string) => string
  start: (day: string, clock: string) => string
  before: string
  beforeGun: (span: string) => string
  afterFinish: (span: string) => string
  during: string
  noDrinks: string
  refused: string
  thirst: string
  onTheBand: string
  firstMile: string
  firstMileTarget: string
  firstMileAmber: (time: string) => string
  firstMileAmberDo: string
  firstMileRed: (time: string) => string
  firstMileRedDo: string
  ahead: (span: string) => string
  runNext: (unit: 'mile' | 'km', times: string) => string
  cramp: string
  crampSteps: readonly string[]
  crampPictures: Readonly<
    Record<'calf' | 'hamstring' | 'quad', Readonly<{ title: string; line: string }>>
  >
  redFlags: string
  redFlagLines: readonly string[]
  emergency: string
  emergencyLines: readonly string[]
  after: string
  band: string
  bandHint: string
  mile: string
  kilometre: string
  finish: string
  notUnder: (time: string) => string
  water: string
  sport: string
  settings: string
  settingsNote: string
  settingsWhere: string
  settingsAll: (facts: SettingsFacts) => readonly string[]
  settingsLines: readonly Readonly<{ brand: string; line: (facts: SettingsFacts) => string }>[]
  footer: string
}>

/** What can be set by hand on any watch. */
export type SettingsFacts = Readonly<{
  isFluidRefused: boolean
  /** Usual time between drinks; left out when there are none. */
  everySpan?: string
  amount?: string
  firstMileRange: string
  goalRange: string
  lap: string
}>

/** All words of what is carried along, in one language. */
export type CarryLexicon = Readonly<{
  language: string
  distances: Readonly<Record<'marathon' | 'half' | 'ten' | 'five', string>>
  planName: (distance: string, time: string) => string
  planNote: string
  drinks: Labels<'water' | 'sports_drink'>
  withSodium: (sodium: string) => string
  saltShot: (fluid: string, sodium: string) => string
  ifThirsty: string
  wrist: WristLexicon
  note: NoteLexicon
  event: EventLexicon
  card: CardLexicon
  exercises: Labels<WarmUpExercise | StretchId>
  muscles: Labels<Muscle>
  errors: Phrases<EncodeError | PlanLinkError>
  notices: Phrases<EncodeNotice>
}>
