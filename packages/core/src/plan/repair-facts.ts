import type { RepairFacts } from '../relief/index.ts'
import type { Plan } from './plan-document.ts'

/**
 * What a repair needs of a plan: its way, its drinks with a place, its cap; no cap where no drinking
 * numbers are given.
 *
 * @source uncramp_engineering
 */
export function repairFactsOf(
  plan: Plan,
): Pick<RepairFacts, 'distanceM' | 'splits' | 'drinks' | 'capMlPerH'> {
  const drinks = plan.timeline.flatMap(({ id, phase, atS, atM, fluidMl }) =>
    phase === 'during' && atM !== undefined && fluidMl !== undefined
      ? [{ id, atS, atM, fluidMl }]
      : [],
  )
  return {
    distanceM: plan.run.distanceM,
    splits: plan.pace.splits,
    drinks,
    ...(plan.fluid.capBy === 'refused' ? {} : { capMlPerH: plan.fluid.capMlPerH }),
  }
}
