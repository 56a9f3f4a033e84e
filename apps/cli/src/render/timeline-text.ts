import type { Plan, TimelineItem, TimelineKind, TimelinePhase } from '@uncramp/core/plan'
import { itemAmount, itemName, phrase, type Quantities } from '@uncramp/text'
import type { Words } from '@uncramp/text/words'

import { wrapped } from './ink.ts'
import type { PageContext } from './page-context.ts'
import { rangeText } from './range-text.ts'

/** More than this per line is for `--json` and the app. */
const MAX_REASONS_COUNT = 2
/** Keeps words on one line while a text is broken. */
const GLUE = '\u00A0'
const WHEN_COUNT = 16
const INDENT_COUNT = WHEN_COUNT + 3
/** Exercises that follow each other are one line: nobody ticks off twelve. */
const GROUPED: readonly TimelineKind[] = ['stretch', 'roll', 'drill', 'warm_up']

/** One part of the plan in the order of time, each reason said once. */
export function phaseText(plan: Plan, phase: TimelinePhase, context: PageContext): string {
  const { words, ink, q } = context
  const said = new Set<string>()
  const blocks = grouped(plan.timeline.filter((item) => item.phase === phase))
  if (blocks.length === 0) return ''
  const lines = blocks.map((items) => {
    const news = new Map(
      items.flatMap(({ because }) => because).map((reason) => [reason.code, reason] as const),
    )
    const reasons = [...news.values()]
      .filter(({ code }) => !said.has(code) && !isToldAbove(code))
      .slice(0, MAX_REASONS_COUNT)
    for (const { code } of reasons) said.add(code)
    const says = reasons.map((reason) => {
      const text = wrapped(phrase(words.plan.reasons, reason, q), ink.widthCount, INDENT_COUNT)
      return `\n${' '.repeat(INDENT_COUNT)}${ink.faint(text)}`
    })
    // What is in a drink is told with the first of its kind.
    const drink = `drink ${items[0]?.drink ?? ''}`
    const isNews = !said.has(drink)
    said.add(drink)
    return `${blockLine(items, plan, { ...context, isNews })}${says.join('')}`
  })
  return [ink.strong(words.plan.phases[phase].toUpperCase()), ...lines].join('\n')
}

/** The limit and its reason stand at the head of the page. */
function isToldAbove(code: string): boolean {
  return ['cap_gut', 'cap_mass', 'cap_sweat', 'cap_sodium'].includes(code)
}

function isExercise(kind: TimelineKind): boolean {
  return kind === 'drill' || kind === 'warm_up'
}

function isSameBlock(one: TimelineItem, next: TimelineItem): boolean {
  return (
    GROUPED.includes(one.kind) &&
    (one.kind === next.kind || (isExercise(one.kind) && isExercise(next.kind))) &&
    one.isOptional === next.isOptional
  )
}

function grouped(items: readonly TimelineItem[]): readonly (readonly TimelineItem[])[] {
  const blocks: TimelineItem[][] = []
  for (const item of items) {
    const block = blocks.at(-1)
    const last = block?.at(-1)
    if (block !== undefined && last !== undefined && isSameBlock(last, item)) block.push(item)
    else blocks.push([item])
  }
  return blocks
}

function blockLine(
  items: readonly TimelineItem[],
  plan: Plan,
  { isNews, ...context }: PageContext & Readonly<{ isNews: boolean }>,
): string {
  const [first, ...rest] = items
  if (first === undefined) return ''
  const { words, ink, q } = context
  const grades = ink.faint(`·${[...new Set(items.map(({ grade }) => grade))].join('·')}`)
  const what =
    rest.length === 0 ? whatText(first, { isNews, ...context }) : exercisesText(items, context)
  const optional = first.isOptional ? ` (${words.page.optional})` : ''
  const rule = ruleText(first, context)
  const whole = `${what}${optional}${rule}${GLUE}${grades}`
  const text = wrapped(whole, ink.widthCount, INDENT_COUNT).replaceAll(GLUE, ' ')
  return `  ${when(first, plan, q).padEnd(WHEN_COUNT)} ${text}`
}

/** `Stretch, 2 min each: calf, bent knee · back of the thigh`. */
function exercisesText(items: readonly TimelineItem[], { words, q }: PageContext): string {
  const spans = items.map((item) => itemAmount(item, q) ?? '')
  const [span = ''] = spans
  const isEven = spans.every((one) => one === span)
  const names = items.map((item, index) => {
    const name = lowerFirst(itemName(item, words.plan))
    return isEven ? name : `${name} ${spans[index] ?? ''}`
  })
  const [first] = items
  // Walks, swings and drills before a run are one warm-up, whatever each is called.
  const kind = first?.kind === 'drill' ? 'warm_up' : first?.kind
  const title = kind === undefined ? '' : words.plan.kinds[kind]
  return `${title}${isEven ? `, ${words.page.each(span)}` : ''}: ${names.join(' · ')}`
}

function whatText(
  item: TimelineItem,
  { words, q, ink, isNews }: PageContext & Readonly<{ isNews: boolean }>,
): string {
  const amount = itemAmount(item, q)
  const details = [
    ...(!isNews || item.carbohydrateG === undefined || item.carbohydrateG === 0
      ? []
      : [words.page.carbohydrateOf(q.grams(Math.round(item.carbohydrateG)))]),
    ...(!isNews || item.sodiumMg === undefined || item.sodiumMg === 0
      ? []
      : [words.page.sodiumOf(q.sodium(item.sodiumMg))]),
    ...(item.station === undefined || item.station === ''
      ? []
      : [`${words.page.at} ${item.station}`]),
  ]
  const what = `${titleOf(item, words)}${amount === undefined ? '' : ` ${ink.strong(amount)}`}`
  return details.length === 0 ? what : `${what}, ${details.join(', ')}`
}

/** `Stretch: calf`, `Foam roller: calf`: kinds whose names would not tell alone are said first. */
function titleOf(item: TimelineItem, words: Words): string {
  const name = itemName(item, words.plan)
  const isNamedByKind = item.kind === 'stretch' || item.kind === 'roll'
  const title = isNamedByKind ? `${words.plan.kinds[item.kind]}: ${lowerFirst(name)}` : name
  return title.charAt(0).toUpperCase() + title.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Clock time before and after; place and running time during, each in its own column. */
function when(item: TimelineItem, plan: Plan, q: Quantities): string {
  if (item.phase === 'during' && item.atM !== undefined) {
    return `${q.distance(item.atM).padStart(7)} ${q.duration(item.atS).padStart(8)}`
  }
  if (item.clockMs === undefined || plan.run.startAtMs === undefined) {
    return item.phase === 'after'
      ? `+${q.span(item.atS - plan.pace.finishS)}`
      : `−${q.span(-item.atS)}`
  }
  const isSameDay = q.day(item.clockMs) === q.day(plan.run.startAtMs)
  return isSameDay
    ? q.clock(item.clockMs)
    : `${q.day(item.clockMs).slice(0, 3)} ${q.clock(item.clockMs)}`
}

/** The coach's own number; struck through where the runner's cap is below it. */
function ruleText({ ruleOfThumb: rule }: TimelineItem, { words, q, ink }: PageContext): string {
  if (rule?.fluidLowMl === undefined || rule.fluidHighMl === undefined) return ''
  const numbers = rangeText(q.fluid(rule.fluidLowMl), q.fluid(rule.fluidHighMl))
  const shown = rule.followed ? numbers : ink.struck(numbers)
  // Kept together: a rule torn over two lines reads like two.
  const says = `[${words.page.coach} ${rule.rule}: ${shown}]`.replaceAll(' ', GLUE)
  return ` ${ink.faint(says)}`
}
