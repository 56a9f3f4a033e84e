import type { Plan, PlannedFluid } from '@uncramp/core/plan'
import type { JSX } from 'preact'

import { Bib } from '../shell/Bib.tsx'
import { preferences } from '../shell/here.ts'
import { rangeText } from '../words/plan-words.ts'
import { words } from '../words/words.ts'
import { asked, sourcesOf, type Answer } from './answer.ts'

const RULE_LOW_ML_PER_H = 532
const RULE_HIGH_ML_PER_H = 710

/** The plan on a bib: what to drink an hour, under which ceiling, and the numbers beside it. */
export function Summary({ plan }: { plan: Plan }): JSX.Element {
  const w = words('app')
  const q = preferences.quantitiesIn(plan.run.zone)
  const { startAtMs, distanceM } = plan.run
  const clock = startAtMs === undefined ? undefined : `${q.day(startAtMs)}, ${q.clock(startAtMs)}`
  return (
    <Bib band={w.planOf(q.distance(distanceM))} aside={clock}>
      <div class="summary">
        <div>
          <span class="fact-name">{w.goalBand}</span>
          <span class="bib-number">{q.duration(plan.pace.finishS)}</span>
        </div>
        {plan.fluid.capBy === 'refused' ? null : <DrinkFact plan={plan} fluid={plan.fluid} />}
      </div>
      <Facts plan={plan} />
    </Bib>
  )
}

function Asks(props: { answer: Answer; children: string }): JSX.Element {
  return (
    <button
      type="button"
      class="asks"
      aria-haspopup="dialog"
      aria-label={`${props.children}. ${words('app').readDetails(props.answer.title)}`}
      onClick={() => {
        asked.value = props.answer
      }}
    >
      {props.children}
    </button>
  )
}

function drinkAnswer(plan: Plan, fluid: PlannedFluid): Answer {
  const w = words('app')
  const q = preferences.q.value
  const drink = plan.timeline.find((item) => item.phase === 'during' && item.kind === 'drink')
  const because = drink?.because ?? []
  const followed =
    fluid.planMlPerH >= RULE_LOW_ML_PER_H - 1 && fluid.planMlPerH <= RULE_HIGH_ML_PER_H + 1
  const text = rangeText(q.fluidRate(RULE_LOW_ML_PER_H), q.fluidRate(RULE_HIGH_ML_PER_H))
  return {
    title: w.drinkRate,
    yours: q.fluidRate(fluid.planMlPerH),
    rule: { name: 'S3', text, followed },
    because,
    sources: sourcesOf(because),
    ...(drink === undefined ? {} : { grade: drink.grade }),
  }
}

function DrinkFact({ plan, fluid }: { plan: Plan; fluid: PlannedFluid }): JSX.Element {
  const w = words('app')
  const q = preferences.q.value
  const answer = drinkAnswer(plan, fluid)
  return (
    <div>
      <span class="fact-name">{w.drinkRate}</span>
      <span class="bib-number is-second">
        <Asks answer={answer}>{q.fluidRate(fluid.planMlPerH)}</Asks>
      </span>
      {answer.rule !== undefined && !answer.rule.followed && (
        <span class="fine">
          {w.rule} <s class="struck num">{answer.rule.text}</s>
        </span>
      )}
    </div>
  )
}

function Facts({ plan }: { plan: Plan }): JSX.Element {
  const w = words('app')
  const q = preferences.q.value
  const { fluid, pace, weather } = plan
  const isMiles = q.units.distance === 'mi'
  const facts: (readonly [name: string, value: string])[] = [
    [w.firstMile, q.duration(pace.firstMile.targetS)],
    ...(fluid.capBy === 'refused'
      ? []
      : [
          [w.ceiling, q.fluidRate(fluid.capMlPerH)] as const,
          [w.total, q.fluid(fluid.totalMl)] as const,
          ...(fluid.sodiumMgPerH > 0
            ? [[w.sodiumPerH, q.sodium(fluid.sodiumMgPerH)] as const]
            : []),
          ...(fluid.carbohydrateGPerH > 0
            ? [[w.carbohydratePerH, q.grams(fluid.carbohydrateGPerH)] as const]
            : []),
          [w.massChange, q.percentChange(fluid.massChangeFrac)] as const,
        ]),
    [w.wbgt, q.temperature(weather.wbgtC)],
  ]
  return (
    <dl class={`facts ${isMiles ? 'is-miles' : ''}`}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
