import type {
  PlanCaution,
  PlanReason,
  PlanRefusal,
  RuleOfThumb,
  TimelineItem,
} from '@uncramp/core/plan'
import type { HealthFlag } from '@uncramp/core/runner'
import { itemAmount as amountOf, itemName as nameOf, phrase, type Quantities } from '@uncramp/text'

import { words } from './words.ts'

/** Why an item or a number is as it is. */
export function reasonText(reason: PlanReason, q: Quantities): string {
  return phrase(words('plan').reasons, reason, q)
}

/** What the runner must know. */
export function cautionText(caution: PlanCaution, q: Quantities): string {
  return phrase(words('app').plan.cautions, caution, q)
}

/** Why no plan was made. */
export function refusalText(refusal: PlanRefusal, q: Quantities): string {
  return phrase(words('app').plan.refusals, refusal, q)
}

/** The name of a condition or medicine. */
export function flagName(flag: HealthFlag): string {
  const { conditions, medicines } = words('app').plan
  const names: Readonly<Record<string, string>> = { ...conditions, ...medicines }
  return names[flag] ?? flag
}

/** How much of what, or how long: the number of an item, if it has one worth showing. */
export function itemAmount(item: TimelineItem, q: Quantities): string | undefined {
  const isPassing = item.kind === 'drink' || item.kind === 'cue' || item.kind === 'pace_check'
  if (item.fluidMl === undefined && isPassing) return undefined
  return amountOf(item, q)
}

/** What an item is, without its amount. */
export function itemName(item: TimelineItem): string {
  return nameOf(item, words('app').plan)
}

/** `473–710 ml`, `30–60 s`: the coach's own range. */
export function ruleText(rule: RuleOfThumb, q: Quantities): string | undefined {
  if (rule.fluidLowMl !== undefined && rule.fluidHighMl !== undefined)
    return rangeText(q.fluid(rule.fluidLowMl), q.fluid(rule.fluidHighMl))
  if (rule.durationLowS !== undefined && rule.durationHighS !== undefined)
    return rangeText(q.span(rule.durationLowS), q.span(rule.durationHighS))
  return undefined
}

/** Two quantities as a range; the unit is said once when both share it. */
export function rangeText(low: string, high: string): string {
  if (low === high) return high
  const unit = /\s\S+(\s\S+)?$/.exec(high)?.[0] ?? ''
  const start = unit !== '' && low.endsWith(unit) ? low.slice(0, -unit.length) : low
  return `${start}–${high}`
}
