import { HALF_MARATHON_M, M_PER_KM, MARATHON_M, ML_PER_FL_OZ } from '@uncramp/core'
import type {
  CalendarItem,
  CarriedDrink,
  CarryWords,
  CoursePoint,
  WristCue,
  WristStep,
} from '@uncramp/core/carry'
import type { Plan } from '@uncramp/core/plan'

import { CARRY_EN } from '../en/carry.ts'
import { CARRY_ES } from '../es/carry.ts'
import { durationText, type Quantities } from '../quantities.ts'
import type { CarryLexicon } from './lexicon.ts'

const LEXICONS: Readonly<Record<Quantities['locale'], CarryLexicon>> = {
  en: CARRY_EN,
  es: CARRY_ES,
}
/** A standard distance is meant when it is this near; a measured course is never exact. */
const SAME_DISTANCE_FRAC = 0.003

/** All words of what is carried along, in the language of these quantities. */
export function carryLexicon(q: Quantities): CarryLexicon {
  return LEXICONS[q.locale]
}

/** What the encoders say, in the runner's language and units. */
export function carryWords(q: Quantities): CarryWords {
  const lexicon = carryLexicon(q)
  const words: Words = { q, lexicon }
  return {
    language: lexicon.language,
    planName: (plan) => planName(words, plan),
    planNote: () => lexicon.planNote,
    stepName: (step) => stepName(words, step),
    stepNote: (step) => stepNote(words, step),
    pointName: (point) => pointName(words, point),
    pointNote: (point) => pointNote(words, point),
    eventName: (item) => eventName(words, item),
    eventNote: (item) => eventNote(words, item),
    drinkText: (drink) => drinkText(words, drink),
  }
}

type Words = Readonly<{ q: Quantities; lexicon: CarryLexicon }>
type Cue<Code extends WristCue['code']> = Extract<WristCue, { code: Code }>

/** `Marathon 3:45:00`, `10 km 50:00`. */
export function planName({ q, lexicon }: Words, plan: Plan): string {
  return lexicon.planName(
    distanceName({ q, lexicon }, plan.run.distanceM),
    q.duration(plan.pace.finishS),
  )
}

function distanceName({ q, lexicon }: Words, distanceM: number): string {
  const isNear = (nameM: number): boolean =>
    Math.abs(distanceM - nameM) <= nameM * SAME_DISTANCE_FRAC
  if (isNear(MARATHON_M)) return lexicon.distances.marathon
  if (isNear(HALF_MARATHON_M)) return lexicon.distances.half
  if (isNear(10 * M_PER_KM)) return lexicon.distances.ten
  return isNear(5 * M_PER_KM) ? lexicon.distances.five : q.distance(distanceM)
}

/** `150 ml water, 120 mg sodium`. */
export function drinkText(
  { q, lexicon }: Words,
  drink: Pick<CarriedDrink, 'drink' | 'fluidMl' | 'sodiumMg' | 'isSaltShot'>,
): string {
  const [fluid, sodium] = [q.fluid(drink.fluidMl), q.sodium(drink.sodiumMg)]
  if (drink.isSaltShot) return lexicon.saltShot(fluid, sodium)
  const what = `${fluid} ${lexicon.drinks[drink.drink]}`
  return drink.sodiumMg >= 1 ? `${what}, ${lexicon.withSodium(sodium)}` : what
}

/** The name of an exercise, stretch or muscle; empty for a code nobody has words for. */
export function exerciseName({ exercises, muscles }: CarryLexicon, what: string): string {
  const names: Readonly<Record<string, string>> = { ...muscles, ...exercises }
  return names[what] ?? ''
}

/** `150ml`, `5.1oz`: no space and a point in every language, to save letters on the wrist. */
export function wristAmount(q: Quantities, fluidMl: number): string {
  if (q.units.fluid === 'ml') return `${Math.round(fluidMl)}ml`
  return `${Math.round((fluidMl / ML_PER_FL_OZ) * 10) / 10}oz`
}

function cuesOf<Code extends WristCue['code']>(step: WristStep, code: Code): readonly Cue<Code>[] {
  return step.cues.filter((cue): cue is Cue<Code> => cue.code === code)
}

function stepName(words: Words, step: WristStep): string {
  const { wrist } = words.lexicon
  switch (step.role) {
    case 'warm_up':
      return wrist.warmUp
    case 'drill':
      return step.cues.length > 1 ? wrist.drills : exerciseStepName(words, step, wrist.drills)
    case 'line_up':
      return wrist.lineUp
    case 'run':
      return runStepName(words, step)
    case 'cool_down':
      return wrist.coolDown
    case 'stretch':
      return step.cues.length > 1 ? wrist.stretches : exerciseStepName(words, step, wrist.stretch)
  }
}

function exerciseStepName({ lexicon }: Words, step: WristStep, fallback: string): string {
  const [cue] = step.cues
  if (cue?.code !== 'drill' && cue?.code !== 'stretch') return fallback
  const name = exerciseName(lexicon, cue.what) || fallback
  return cue.code === 'drill' ? name : sidedName(lexicon, name, cue.side)
}

/** `Calf L`, or `Calf` for both sides. */
function sidedName({ wrist }: CarryLexicon, name: string, side: 'left' | 'right' | 'both'): string {
  return side === 'both' ? name : `${name} ${side === 'left' ? wrist.left : wrist.right}`
}

function runStepName({ q, lexicon }: Words, step: WristStep): string {
  const { wrist } = lexicon
  const [drink, ...moreDrinks] = cuesOf(step, 'drink')
  const [salt] = cuesOf(step, 'salt')
  const [eat] = cuesOf(step, 'eat')
  if (drink !== undefined) {
    const word = drink.drink === 'water' ? wrist.drink : wrist.sportsDrink
    const amount = wristAmount(q, drink.fluidMl)
    if (drink.isSaltShot || salt !== undefined) return `${wrist.salt}+${word}${amount}`
    const extra =
      moreDrinks.length > 0 ? ` +${moreDrinks.length}` : eat === undefined ? '' : `+${wrist.eat}`
    return `${word} ${amount}${extra}`
  }
  if (salt !== undefined) return `${wrist.salt} ${Math.round(salt.sodiumMg)}mg Na`
  if (eat !== undefined)
    return `${wrist.eat} ${Math.round(eat.carbohydrateG)}g ${wrist.carbohydrate}`
  if (cuesOf(step, 'first_mile').length > 0) return wrist.firstMile
  return cuesOf(step, 'goal_pace').length > 0 ? wrist.goalPace : wrist.toFinish
}

function stepNote(words: Words, step: WristStep): string {
  const { q, lexicon } = words
  const drinks = cuesOf(step, 'drink')
  const isJoined = drinks.length > 1
  // Several drinks in one step are listed tersely: the watch holds 199 letters of note.
  const list = drinks.map((cue) => `${gunClock(cue.atS)} ${drinkText(words, cue)}`)
  const cues = isJoined ? step.cues.filter((cue) => cue.code !== 'drink') : step.cues
  const sentences = isJoined ? [`${list.join('; ')}.`] : []
  sentences.push(...cues.map((cue) => cueNote(words, cue, step)))
  if (step.role === 'run' && step.pace !== undefined && cuesOf(step, 'first_mile').length === 0)
    sentences.push(lexicon.note.pace(paceRangeText(q, step.pace)))
  if (drinks.length > 0) sentences.push(lexicon.note.lessIsFine)
  return sentences.join(' ')
}

/** `5:25-5:05/km`, slow end first. */
export function paceRangeText(
  q: Quantities,
  { slowSPerKm, fastSPerKm }: Readonly<{ slowSPerKm: number; fastSPerKm: number }>,
): string {
  return `${q.pace(slowSPerKm).split('/')[0] ?? ''}-${q.pace(fastSPerKm)}`
}

function cueNote({ q, lexicon }: Words, cue: WristCue, step: WristStep): string {
  const { note } = lexicon
  switch (cue.code) {
    case 'warm_up':
      return note.warmUp(q.span(cue.durationS))
    case 'drill':
      return note.drill(
        exerciseName(lexicon, cue.what) || lexicon.wrist.drills,
        q.span(cue.durationS),
      )
    case 'line_up':
      return note.lineUp
    case 'first_mile':
      return note.firstMile(
        q.duration(cue.targetS),
        step.pace === undefined ? '' : paceRangeText(q, step.pace),
      )
    case 'goal_pace':
      return note.goalPace(q.duration(cue.firstMileS), q.duration(cue.amberBelowS))
    case 'drink':
      return note.drink(drinkText({ q, lexicon }, cue), gunClock(cue.atS), q.distance(cue.atM))
    case 'salt':
      return note.salt(q.sodium(cue.sodiumMg), gunClock(cue.atS))
    case 'eat':
      return note.eat(q.grams(cue.carbohydrateG), gunClock(cue.atS))
    case 'to_finish':
      return note.toFinish
    case 'cool_down':
      return note.coolDown
    case 'stretch': {
      const name = exerciseName(lexicon, cue.what) || lexicon.wrist.stretch
      const say = cue.side === 'both' ? note.stretchBoth : note.stretch
      return say(sidedName(lexicon, name, cue.side), q.span(cue.durationS))
    }
  }
}

/** Time from the gun with its hour, so that 0:40:00 is never read as forty seconds. */
export function gunClock(elapsedS: number): string {
  return elapsedS < 3600 ? `0:${durationText(elapsedS).padStart(5, '0')}` : durationText(elapsedS)
}

function pointName({ q, lexicon }: Words, { kind, drink, stop, name }: CoursePoint): string {
  const { wrist } = lexicon
  if (drink !== undefined)
    return drink.isSaltShot
      ? `${wristAmount(q, drink.fluidMl)} +${wrist.salt}`
      : `${wristAmount(q, drink.fluidMl)} ${drink.drink === 'water' ? wrist.drink : wrist.sportsDrink}`
  if (stop?.kind === 'eat') return `${Math.round(stop.carbohydrateG)}g ${wrist.eat}`
  if (kind === 'toilet') return wrist.toilet
  return name === undefined || name === '' ? wrist.aid : `${wrist.aid} ${name}`
}

function pointNote({ q, lexicon }: Words, { kind, drink, stop, atM, name }: CoursePoint): string {
  const { note } = lexicon
  if (drink !== undefined) {
    const sentence = note.drink(
      drinkText({ q, lexicon }, drink),
      gunClock(drink.atS),
      q.distance(atM),
    )
    return `${sentence} ${note.lessIsFine}${name === undefined ? '' : ` (${name})`}`
  }
  if (stop?.kind === 'eat') return note.eat(q.grams(stop.carbohydrateG), gunClock(stop.atS))
  return kind === 'toilet' ? note.toilet : note.aid(name ?? '')
}

function eventName(words: Words, item: CalendarItem): string {
  const { q, lexicon } = words
  const { event } = lexicon
  const name =
    item.drink !== undefined
      ? event.drink(drinkText(words, item.drink))
      : item.kind === 'drink'
        ? event.drinkByThirst
        : item.kind === 'salt'
          ? event.salt(q.sodium(item.sodiumMg))
          : event[item.kind]
  const optional = item.drink === undefined ? event.optional : lexicon.ifThirsty
  return item.isOptional ? `${name} (${optional})` : name
}

function eventNote(words: Words, item: CalendarItem): string {
  const { q, lexicon } = words
  const { note } = lexicon
  if (item.kind === 'run') {
    const drinks = item.drinksOnTheWay.map(
      (drink) => `${gunClock(drink.atS)}  ${drinkText(words, drink)}`,
    )
    const onTheWay = drinks.length === 0 ? [] : [note.onTheWay, ...drinks, note.lessIsFine]
    return [note.run(q.duration(item.durationS)), ...onTheWay, note.general].join('\n')
  }
  const parts = item.parts.flatMap(({ what, durationS, side }) => {
    const name = exerciseName(lexicon, what)
    if (name === '') return []
    return [`${sidedName(lexicon, name, side)}${durationS > 0 ? `, ${q.span(durationS)}` : ''}`]
  })
  return [...parts, ...(item.kind === 'drink' ? [note.lessIsFine] : [])].join('\n')
}
