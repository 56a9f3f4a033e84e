import type { Grade, SourceId } from '@uncramp/core/evidence'
import type { Plan, PlanReason, RuleOfThumb, TimelineItem } from '@uncramp/core/plan'

/** A number of the plan with the rule beside it. */
export type PlanNumber = Readonly<{
  id: string
  item: TimelineItem
  rule: RuleOfThumb
  because: readonly PlanReason[]
  sources: readonly SourceId[]
  grade: Grade
}>

/** The numbers of a plan that have a rule of thumb, each kind once per phase, in their order. */
export function planNumbers(plan: Pick<Plan, 'timeline'>): readonly PlanNumber[] {
  const seen = new Set<string>()
  return plan.timeline.flatMap((item) => {
    const { ruleOfThumb: rule, because, grade, phase, kind } = item
    if (rule === undefined) return []
    const key = `${phase} ${kind} ${rule.rule} ${rule.fluidLowMl ?? ''} ${rule.durationLowS ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    const sources = [...new Set(because.flatMap((reason) => reason.sources))]
    return [{ id: item.id, item, rule, because, sources, grade }]
  })
}

/** Every source that any number of the plan rests on. */
export function planSources(plan: Pick<Plan, 'timeline' | 'cautions'>): ReadonlySet<string> {
  return new Set([
    ...plan.timeline.flatMap(({ because }) => because.flatMap(({ sources }) => sources)),
    ...plan.cautions.flatMap(({ sources }) => sources),
  ])
}
