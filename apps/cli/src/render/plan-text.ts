import type { Plan, TimelineItem, TimelinePhase } from '@uncramp/core/plan'
import { itemAmount, itemName, phrase, type Quantities } from '@uncramp/text'
import type { Words } from '@uncramp/text/words'

import { wrapped, type Ink } from './ink.ts'
import { paceText } from './pace-text.ts'

/** Everything a page of a plan needs besides the plan. */
export type PageContext = Readonly<{ words: Words; q: Quantities; ink: Ink }>

/** A plan as one page of text that can be printed and taken along. */
export function planText(plan: Plan, context: PageContext): string {
  const { words } = context
  const phases: readonly TimelinePhase[] = ['before', 'during', 'after']
  return [
    headText(plan, context),
    cautionsText(plan, context),
    fluidText(plan, context),
    paceText(plan, context),
    ...phases.map((phase) => phaseText(plan, phase, context)),
    context.ink.faint(words.page.notDevice),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function headText(plan: Plan, { words, q, ink }: PageContext): string {
  const { run, weather, pace } = plan
  const { page } = words
  const title = ink.strong(page.title(q.distance(run.distanceM), q.duration(pace.finishS)))
  const goal =
    Math.abs(run.goalS - pace.finishS) >= 1 ? ` (${page.goal} ${q.duration(run.goalS)})` : ''
  const start =
    run.startAtMs === undefined
      ? []
      : [`${page.start}: ${q.day(run.startAtMs)}, ${q.clock(run.startAtMs)} ${run.zone ?? ''}`]
  const air = `${page.weather}: ${q.temperature(weather.temperatureC)}, ${page.humidity} ${q.percent(weather.humidityFrac)}, ${q.wind(weather.windMps)}, ${page.heatIndex} (WBGT) ${q.temperature(weather.wbgtC)}`
  return [`${title}${goal}`, ...start, air, `${page.method}: ${words.methods[plan.method]}`].join(
    '\n',
  )
}

function cautionsText(plan: Plan, { words, q, ink }: PageContext): string {
  if (plan.cautions.length === 0) return ''
  const marks = { stop: ink.stop('■'), warn: ink.warn('▲'), info: ink.faint('·') }
  const lines = plan.cautions.map((caution) => {
    const says = wrapped(phrase(words.plan.cautions, caution, q), ink.widthCount, 4)
    return `  ${marks[caution.level]} ${caution.level === 'info' ? ink.faint(says) : says}`
  })
  return [ink.strong(words.page.readFirst), ...lines].join('\n')
}

function labelled(label: string, value: string): string {
  return `  ${label.padEnd(28)} ${value}`
}

function fluidText({ fluid }: Plan, { words, q, ink }: PageContext): string {
  const { page } = words
  if (fluid.capBy === 'refused')
    return [ink.strong(page.fluid), `  ${ink.stop(page.refused)}`].join('\n')
  const sweat = `${q.fluidRate(fluid.sweatMlPerH)} (${page.range} ${q.fluidRate(fluid.sweatLowMlPerH)} – ${q.fluidRate(fluid.sweatHighMlPerH)})`
  const drink = `${q.fluidRate(fluid.planMlPerH)}, ${q.fluid(fluid.totalMl)} ${page.inAll}`
  return [
    ink.strong(page.fluid),
    labelled(page.sweat, sweat),
    labelled(page.never, ink.warn(q.fluidRate(fluid.capMlPerH))),
    ...(fluid.totalMl === 0
      ? [`  ${page.nothingPlanned}`]
      : [
          labelled(page.drink, ink.good(drink)),
          labelled(page.sodium, `${q.sodium(fluid.sodiumMgPerH)}/h`),
          labelled(page.carbohydrate, `${q.grams(fluid.carbohydrateGPerH)}/h`),
        ]),
    labelled(page.loss, q.percentChange(fluid.massChangeFrac)),
    labelled(page.serum, `${q.decimal(Math.floor(fluid.endSerumSodiumMmolPerL * 10) / 10)} mmol/L`),
  ].join('\n')
}

/** More than this per line is for `--json` and the app. */
const MAX_REASONS_COUNT = 2

function phaseText(plan: Plan, phase: TimelinePhase, context: PageContext): string {
  const { words, ink } = context
  const items = plan.timeline.filter((item) => item.phase === phase)
  const said = new Set<string>()
  const lines = items.map((item) => {
    // A reason is said once in each part of the plan.
    const news = item.because.filter(({ code }) => !said.has(code)).slice(0, MAX_REASONS_COUNT)
    for (const { code } of news) said.add(code)
    const says = news
      .map((reason) => wrapped(phrase(words.plan.reasons, reason, context.q), ink.widthCount, 10))
      .join('\n          ')
    return `${itemLine(item, plan, context)}${says === '' ? '' : `\n          ${ink.faint(says)}`}`
  })
  return [ink.strong(words.plan.phases[phase].toUpperCase()), ...lines].join('\n')
}

function itemLine(item: TimelineItem, plan: Plan, { words, q, ink }: PageContext): string {
  const amount = itemAmount(item, q)
  const details = [
    ...(item.sodiumMg === undefined || item.sodiumMg === 0
      ? []
      : [`${q.sodium(item.sodiumMg)} Na`]),
    ...(item.carbohydrateG === undefined || item.carbohydrateG === 0
      ? []
      : [q.grams(item.carbohydrateG)]),
    ...(item.station === undefined || item.station === '' ? [] : [`@ ${item.station}`]),
    ...(item.isOptional ? [words.page.optional] : []),
  ]
  const what = `${titleOf(item, words)}${amount === undefined ? '' : ` ${ink.strong(amount)}`}`
  const rest = ink.faint(` (${[...details, `${words.page.grade} ${item.grade}`].join(', ')})`)
  return `  ${when(item, plan, q).padEnd(15)} ${what}${rest}${ruleText(item, { words, q, ink })}`
}

/** `Drink: water`, `Roller: calf`: kinds whose names would not tell alone are said first. */
function titleOf(item: TimelineItem, words: Words): string {
  const name = itemName(item, words.plan)
  const isNamedByKind =
    ['drink', 'stretch', 'roll'].includes(item.kind) && item.what !== 'by_thirst'
  const title = isNamedByKind ? `${words.plan.kinds[item.kind]}: ${lowerFirst(name)}` : name
  return title.charAt(0).toUpperCase() + title.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Clock time before and after, place and running time during. */
function when(item: TimelineItem, plan: Plan, q: Quantities): string {
  if (item.phase === 'during' && item.atM !== undefined) {
    return `${q.distance(item.atM)} ${q.duration(item.atS)}`
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
  const numbers = `${q.fluid(rule.fluidLowMl)} – ${q.fluid(rule.fluidHighMl)}`
  const shown = rule.followed ? numbers : ink.struck(numbers)
  return ink.faint(`  [${words.page.coach} ${rule.rule}: ${shown}]`)
}
