import { hasAltitude } from '@uncramp/core/course'
import type { Plan, TimelinePhase } from '@uncramp/core/plan'
import { phrase } from '@uncramp/text'

import { fluidText } from './fluid-text.ts'
import { wrapped } from './ink.ts'
import { paceText } from './pace-text.ts'
import type { PageContext } from './page-context.ts'
import { phaseText } from './timeline-text.ts'

const PHASES: readonly TimelinePhase[] = ['before', 'during', 'after']

/** A plan as one page of text that can be printed and taken along. */
export function planText(plan: Plan, context: PageContext): string {
  const { words, ink } = context
  return [
    headText(plan, context),
    cautionsText(plan, context),
    fluidText(plan, context),
    paceText(plan, context),
    ...PHASES.map((phase) => phaseText(plan, phase, context)),
    ink.faint(legendText(plan, context)),
    ink.faint(wrapped(words.page.notDevice, ink.widthCount, 0)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** How to read the letters and the coach's numbers, said once at the end. */
function legendText(plan: Plan, { words, ink }: PageContext): string {
  const isOverruled = plan.timeline.some(
    ({ ruleOfThumb: rule }) => rule?.fluidLowMl !== undefined && !rule.followed,
  )
  const lines = [...(isOverruled ? [words.page.notFollowed] : []), words.page.gradeLegend]
  return lines.map((line) => wrapped(line, ink.widthCount, 0)).join('\n')
}

function headText(plan: Plan, context: PageContext): string {
  const { words, q, ink } = context
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
  const method = `${page.method}: ${words.methods[plan.method]}`
  return [`${title}${goal}`, ...start, air, ...courseLine(context), method]
    .map((line) => wrapped(line, ink.widthCount, 2))
    .join('\n')
}

function courseLine({ course, words, q }: PageContext): readonly string[] {
  if (course === undefined) return []
  const { page } = words
  const heightsM = course.altitudeM.filter((heightM) => !Number.isNaN(heightM))
  const heights = hasAltitude(course)
    ? page.heights(q.altitude(Math.min(...heightsM)), q.altitude(Math.max(...heightsM)))
    : page.noHeights
  return [`${page.course}: ${course.name}, ${heights}`]
}

function cautionsText(plan: Plan, { words, q, ink }: PageContext): string {
  if (plan.cautions.length === 0) return ''
  const marks = { stop: ink.stop('■'), warn: ink.warn('▲'), info: ink.faint('·') }
  const lines = plan.cautions.map((caution) => {
    const says = wrapped(phrase(words.plan.cautions, caution, q), ink.widthCount, 4)
    return `  ${marks[caution.level]} ${says}`
  })
  const isGrave = plan.cautions.some(({ level }) => level !== 'info')
  const heading = isGrave ? words.page.readFirst : words.page.goodToKnow
  return [ink.strong(heading), ...lines].join('\n')
}
