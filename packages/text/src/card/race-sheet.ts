import { M_PER_KM, M_PER_MILE, MS_PER_S } from '@uncramp/core'
import {
  cardRows,
  wristSteps,
  DEFAULT_WRIST_LIMITS,
  type CardRows,
  type CarriedDrink,
  type Sheet,
  type SheetBlock,
  type SheetRow,
} from '@uncramp/core/carry'
import { figureSvg, FIGURES } from '@uncramp/core/figure'
import type { Plan, TimelineItem } from '@uncramp/core/plan'

import type { Quantities } from '../quantities.ts'
import { bandRow } from './band-row.ts'
import {
  carryLexicon,
  drinkText,
  exerciseName,
  gunClock,
  paceRangeText,
  planName,
} from './carry-words.ts'
import type { CarryLexicon, SettingsFacts } from './lexicon.ts'

/** What the runner may want printed besides the plan. */
export type RaceSheetExtras = Readonly<{
  /** Name and phone; left out: a line to write on. */
  emergencyContact?: string
  /** Conditions and medicines in words; left out: a line to write on. */
  medical?: string
}>

type Words = Readonly<{ q: Quantities; lexicon: CarryLexicon }>

/** More than this after the finish belongs on the phone, not on the paper. */
const AFTER_CARD_S = 6 * 3600
/** The evening before is on the phone and in the calendar. */
const BEFORE_CARD_S = 6 * 3600
const MAX_AFTER_ROWS = 5
const MAX_BEFORE_ROWS = 10
/** Seconds ahead that a tired head can find its own number between. */
const FIX_STEP_S = 10
const MAX_FIX_ROWS = 4
/** A printed card holds so many drinks beside everything else; the band has all of them. */
const MAX_DRINK_ROWS = 22
/** With so few of them the hours after the run find room below. */
const FEW_DRINKS = 6

/**
 * Race card, pace band and settings card of one plan, words chosen, nothing laid out yet.
 *
 * The drinks are those of `@uncramp/core/carry`, as in every file. Volumes are what to drink at
 * most; the card says so.
 */
export function raceSheet(plan: Plan, q: Quantities, extras: RaceSheetExtras = {}): Sheet {
  const lexicon = carryLexicon(q)
  const words: Words = { q, lexicon }
  const markM = q.units.distance === 'mi' ? M_PER_MILE : M_PER_KM
  const rows = cardRows(plan, markM)
  const { card } = lexicon
  const after = afterBlock(words, plan, rows)
  const isShort = rows.drinksDuring.length <= FEW_DRINKS
  return {
    language: lexicon.language,
    title: planName(words, plan),
    subtitle: subtitle(words, plan),
    left: [
      firstMileBlock(words, plan, rows),
      drinksBlock(words, rows),
      beforeBlock(words, plan, rows),
      ...(isShort ? [after] : []),
    ],
    right: [...rightBlocks(lexicon, extras), ...(isShort ? [] : [after])],
    band: {
      title: `${card.band} · ${planName(words, plan)}`,
      hint: card.bandHint,
      rows: rows.band.map((one) => bandRow(words, one, rows)),
    },
    settings: settingsBlocks(words, plan, rows),
    footer: card.footer,
  }
}

function rightBlocks(lexicon: CarryLexicon, extras: RaceSheetExtras): readonly SheetBlock[] {
  const { redFlags, redFlagLines } = lexicon.card
  return [
    crampBlock(lexicon),
    { kind: 'list', title: redFlags, tone: 'stop', lines: redFlagLines },
    emergencyBlock(lexicon, extras),
  ]
}

function subtitle({ q, lexicon }: Words, plan: Plan): string {
  const { temperatureC, humidityFrac, windMps } = plan.weather
  const weather = lexicon.card.weather(
    q.temperature(temperatureC),
    q.percent(humidityFrac),
    q.wind(windMps),
  )
  const { startAtMs } = plan.run
  return startAtMs === undefined
    ? weather
    : `${lexicon.card.start(q.day(startAtMs), q.clock(startAtMs))} · ${weather}`
}

function row(cells: readonly string[], mark: SheetRow['mark'] = 'plain'): SheetRow {
  return { cells, mark }
}

function firstMileBlock({ q, lexicon }: Words, plan: Plan, { firstMile }: CardRows): SheetBlock {
  const { card } = lexicon
  const [first] = plan.pace.splits
  // A fix is given in the plan's own splits, whatever the card shows distances in.
  const unit = first !== undefined && first.toM > 1.3 * M_PER_KM ? 'mile' : 'km'
  const fixes = firstMile.fix
    .filter(({ aheadS }) => aheadS % FIX_STEP_S === 0)
    .slice(0, MAX_FIX_ROWS)
    .map(({ aheadS, nextSplitsS }) =>
      row([card.ahead(q.span(aheadS)), card.runNext(unit, nextSplitsS.map(q.duration).join(', '))]),
    )
  return {
    kind: 'table',
    title: card.firstMile,
    rows: [
      row([q.duration(firstMile.targetS), card.firstMileTarget], 'go'),
      row(
        [card.firstMileAmber(q.duration(firstMile.amberBelowS)), card.firstMileAmberDo],
        'caution',
      ),
      row([card.firstMileRed(q.duration(firstMile.redBelowS)), card.firstMileRedDo], 'stop'),
      ...fixes,
    ],
  }
}

function drinksBlock(words: Words, rows: CardRows): SheetBlock {
  const { q, lexicon } = words
  const { card } = lexicon
  const title = card.during
  if (rows.isFluidRefused) return { kind: 'table', title, note: card.refused, rows: [] }
  const stops = rows.stops.flatMap((stop) => {
    if (stop.kind === 'toilet') return []
    const what =
      stop.kind === 'salt' ? lexicon.event.salt(q.sodium(stop.sodiumMg)) : lexicon.event.eat
    const cells = [gunClock(stop.atS), q.distance(stop.atM), what]
    return [{ atS: stop.atS, cells, mark: 'plain' as const }]
  })
  const drinks = rows.drinksDuring.map((drink) => ({
    atS: drink.atS,
    cells: [gunClock(drink.atS), q.distance(drink.atM ?? 0), drinkWithPlace(words, drink)],
    mark: drink.drink === 'water' ? ('drink' as const) : ('sports' as const),
  }))
  const all = [...drinks, ...stops].toSorted((a, b) => a.atS - b.atS)
  if (all.length === 0) return { kind: 'table', title, note: card.noDrinks, rows: [] }
  if (all.length > MAX_DRINK_ROWS)
    return { kind: 'table', title, note: `${card.thirst} ${card.onTheBand}`, rows: [] }
  return {
    kind: 'table',
    title,
    note: card.thirst,
    rows: all.map(({ cells, mark }) => row(cells, mark)),
  }
}

function drinkWithPlace(words: Words, drink: CarriedDrink): string {
  const text = drinkText(words, drink)
  const extras = [drink.station ?? '', drink.isOptional ? words.lexicon.ifThirsty : '']
  const told = extras.filter((extra) => extra !== '')
  return told.length === 0 ? text : `${text} (${told.join(', ')})`
}

function whenText({ q, lexicon }: Words, plan: Plan, item: TimelineItem): string {
  const { startAtMs } = plan.run
  const atMs =
    item.clockMs ?? (startAtMs === undefined ? undefined : startAtMs + item.atS * MS_PER_S)
  if (atMs !== undefined) {
    const isOtherDay = startAtMs !== undefined && q.day(atMs) !== q.day(startAtMs)
    return isOtherDay ? `${q.day(atMs)}, ${q.clock(atMs)}` : q.clock(atMs)
  }
  return item.phase === 'before'
    ? lexicon.card.beforeGun(q.span(-item.atS))
    : lexicon.card.afterFinish(q.span(item.atS - plan.pace.finishS))
}

function whatText(words: Words, item: TimelineItem): string {
  const { lexicon, q } = words
  const name = itemName(words, item)
  const part = item.what === undefined ? '' : exerciseName(lexicon, item.what)
  const span = item.durationS !== undefined && item.durationS >= 60 ? q.span(item.durationS) : ''
  const isTimed = item.kind === 'warm_up' || item.kind === 'roll' || item.kind === 'massage'
  const extras = [part, isTimed ? span : '', item.isOptional ? optionalText(words, item) : '']
  const told = extras.filter((extra) => extra !== '')
  return told.length === 0 ? name : `${name} (${told.join(', ')})`
}

/** A drink is for the thirsty; one without a volume says so already. */
function optionalText({ lexicon }: Words, item: TimelineItem): string {
  if (item.kind !== 'drink') return lexicon.event.optional
  return item.fluidMl === undefined ? '' : lexicon.ifThirsty
}

function itemName(words: Words, item: TimelineItem): string {
  const { event } = words.lexicon
  switch (item.kind) {
    case 'drink': {
      const { fluidMl, sodiumMg = 0, drink = 'water' } = item
      return fluidMl === undefined
        ? event.drinkByThirst
        : event.drink(drinkText(words, { drink, fluidMl, sodiumMg, isSaltShot: false }))
    }
    case 'salt':
      return event.salt(words.q.sodium(item.sodiumMg ?? 0))
    case 'drill':
    case 'warm_up':
      return event.warm_up
    case 'pace_check':
    case 'cue':
      return ''
    case 'toilet':
    case 'stretch':
    case 'corral':
    case 'urine_check':
    case 'weigh':
    case 'roll':
    case 'massage':
    case 'eat':
    case 'rest':
      return event[item.kind]
  }
}

function setName(words: Words, item: TimelineItem): string {
  const name = itemName(words, item)
  return item.isOptional ? `${name} (${words.lexicon.event.optional})` : name
}

/** Done one after the other, told in one line. */
const SET_KINDS: readonly TimelineItem['kind'][] = ['warm_up', 'drill', 'stretch', 'roll']

/** One line per thing to do: holds of a stretch set, and equal neighbours, share theirs. */
function itemRows(words: Words, plan: Plan, items: readonly TimelineItem[]): readonly SheetRow[] {
  const rows: SheetRow[] = []
  let lastName = ''
  for (const item of items) {
    // Before the run a drink without a volume says nothing; after it, it says: by thirst.
    if (item.kind === 'drink' && item.fluidMl === undefined && item.phase !== 'after') continue
    const isSet = SET_KINDS.includes(item.kind)
    const name = isSet ? setName(words, item) : whatText(words, item)
    if (name === '' || name === lastName) continue
    lastName = name
    rows.push(row([whenText(words, plan, item), name], item.kind === 'drink' ? 'drink' : 'plain'))
  }
  return rows
}

function beforeBlock(words: Words, plan: Plan, { before }: CardRows): SheetBlock {
  const near = before.filter((item) => item.atS >= -BEFORE_CARD_S)
  const rows = itemRows(words, plan, near)
  return { kind: 'table', title: words.lexicon.card.before, rows: rows.slice(-MAX_BEFORE_ROWS) }
}

function afterBlock(words: Words, plan: Plan, { after }: CardRows): SheetBlock {
  const soon = after.filter((item) => item.atS <= plan.pace.finishS + AFTER_CARD_S)
  const rows = itemRows(words, plan, soon)
  return { kind: 'table', title: words.lexicon.card.after, rows: rows.slice(0, MAX_AFTER_ROWS) }
}

/** What can be done at the kerb, for the three muscles that cramp most on a run. */
const CRAMP_FIGURES = { calf: 'calf_kerb', hamstring: 'hamstring_kerb', quad: 'quad_hold' } as const

function crampBlock({ card }: CarryLexicon): SheetBlock {
  const pictures = (['calf', 'hamstring', 'quad'] as const).map((muscle) => {
    const { title, line } = card.crampPictures[muscle]
    return { svg: figureSvg(FIGURES[CRAMP_FIGURES[muscle]], 0, { title: line }), title, line }
  })
  return { kind: 'pictures', title: card.cramp, pictures, lines: card.crampSteps }
}

function emergencyBlock({ card }: CarryLexicon, extras: RaceSheetExtras): SheetBlock {
  const filled = [extras.emergencyContact ?? '', extras.medical ?? '']
  return {
    kind: 'blank',
    title: card.emergency,
    lines: card.emergencyLines.map((label, index) => ({ label, filled: filled[index] ?? '' })),
  }
}

function settingsBlocks(words: Words, plan: Plan, rows: CardRows): readonly SheetBlock[] {
  const { card } = words.lexicon
  const facts = settingsFacts(words, plan, rows)
  return [
    { kind: 'list', title: card.settings, tone: 'plain', lines: card.settingsAll(facts) },
    {
      kind: 'table',
      title: card.settingsWhere,
      note: card.settingsNote,
      rows: card.settingsLines.map(({ brand, line }) => row([brand, line(facts)])),
    },
  ]
}

function settingsFacts({ q }: Words, plan: Plan, rows: CardRows): SettingsFacts {
  const ranges = wristSteps(plan, DEFAULT_WRIST_LIMITS).steps.flatMap(({ pace }) => pace ?? [])
  const [first, ...later] = ranges
  const goal = later.length === 0 ? ranges : later
  const goalRange = {
    slowSPerKm: Math.max(...goal.map(({ slowSPerKm }) => slowSPerKm)),
    fastSPerKm: Math.min(...goal.map(({ fastSPerKm }) => fastSPerKm)),
  }
  return {
    firstMileRange: first === undefined ? '' : paceRangeText(q, first),
    goalRange: paceRangeText(q, goalRange),
    lap: q.units.distance === 'mi' ? q.distance(M_PER_MILE) : q.distance(M_PER_KM),
    isFluidRefused: rows.isFluidRefused,
    ...usualDrink(q, rows.drinksDuring),
  }
}

/** Middle of the gaps and of the amounts: what one repeating alert can say about many drinks. */
function usualDrink(
  q: Quantities,
  drinks: readonly CarriedDrink[],
): Pick<SettingsFacts, 'everySpan' | 'amount'> {
  const gapsS = drinks.map((drink, index) => drink.atS - (drinks[index - 1]?.atS ?? 0))
  const gapS = middle(gapsS)
  const fluidMl = middle(drinks.map((drink) => drink.fluidMl))
  if (gapS === undefined || fluidMl === undefined) return {}
  return { everySpan: q.span(Math.max(60, Math.round(gapS / 60) * 60)), amount: q.fluid(fluidMl) }
}

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}
