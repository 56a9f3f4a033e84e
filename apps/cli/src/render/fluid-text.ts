import type { Plan } from '@uncramp/core/plan'
import { phrase } from '@uncramp/text'

import { wrapped } from './ink.ts'
import type { PageContext } from './page-context.ts'
import { rangeText } from './range-text.ts'

/** The line that no plan may fall under; the same for every runner. */
const SERUM_LINE = '135 mmol/L'
const LABEL_COUNT = 26

function labelled(label: string, value: string): string {
  return `  ${label.padEnd(LABEL_COUNT)} ${value}`
}

/** The sums of drinking: the limit first, then what to drink, then what it comes to. */
export function fluidText(plan: Plan, context: PageContext): string {
  const { words, q, ink } = context
  const { fluid } = plan
  const { page } = words
  if (fluid.capBy === 'refused') {
    return [ink.strong(page.fluid), `  ${ink.stop(wrapped(page.refused, ink.widthCount, 2))}`].join(
      '\n',
    )
  }
  const range = rangeText(q.fluidRate(fluid.sweatLowMlPerH), q.fluidRate(fluid.sweatHighMlPerH))
  const drink = `${q.fluidRate(fluid.planMlPerH)}, ${q.fluid(fluid.totalMl)} ${page.inAll}`
  const lossFrac = Math.abs(fluid.massChangeFrac)
  const lost = `${q.percent(lossFrac)}, ${q.mass(lossFrac * plan.run.massKg)}; ${page.noGain}`
  const serum = `${q.decimal(Math.floor(fluid.endSerumSodiumMmolPerL * 10) / 10)} mmol/L; ${page.serumLine(SERUM_LINE)}`
  const isFed = fluid.carbohydrateGPerH > 0 || fluid.sodiumMgPerH > 0
  return [
    ink.strong(page.fluid),
    labelled(page.sweat, `${q.fluidRate(fluid.sweatMlPerH)} (${range})`),
    labelled(page.never, ink.warn(q.fluidRate(fluid.capMlPerH))),
    ...capLine(plan, context),
    ...(fluid.totalMl === 0
      ? [`  ${wrapped(page.nothingPlanned, ink.widthCount, 2)}`]
      : [labelled(page.drink, ink.good(drink))]),
    ...(isFed
      ? [
          labelled(page.sodium, `${q.sodium(fluid.sodiumMgPerH)}/h`),
          labelled(page.carbohydrate, `${q.grams(Math.round(fluid.carbohydrateGPerH))}/h`),
        ]
      : []),
    labelled(page.loss, lost),
    labelled(page.serum, serum),
  ].join('\n')
}

/** Why the limit is where it is, where the plan says so. */
function capLine(plan: Plan, { words, q, ink }: PageContext): readonly string[] {
  if (plan.fluid.capBy === 'refused') return []
  const code = `cap_${plan.fluid.capBy}`
  const reason = plan.timeline.flatMap(({ because }) => because).find((one) => one.code === code)
  if (reason === undefined) return []
  const says = wrapped(phrase(words.plan.reasons, reason, q), ink.widthCount, LABEL_COUNT + 3)
  return [`  ${''.padEnd(LABEL_COUNT)} ${ink.faint(says)}`]
}
