import { planRun, type Plan } from '@uncramp/core/plan'
import { DEFAULT_RUNNER, type Runner } from '@uncramp/core/runner'
import { parseStartAtMs } from '@uncramp/text/parse'

import { planner } from '../before/plan-here.ts'
import { planInputOf, type RunDraft } from '../before/run-draft.ts'
import { LINK_MARK, planLink, readPlanLink } from '../carry/plan-link.ts'

/** Nobody's mass: the crew's times do not depend on it, and it stays out of the link. */
const ANY_MASS_KG = 70

/** The end of an address that gives the crew the times of a run and nothing about the runner's body. */
export function crewLink(draft: RunDraft, runner: Runner): string | undefined {
  const { isFirstAtDistance } = runner
  const link = planLink(draft, { ...DEFAULT_RUNNER, massKg: ANY_MASS_KG, isFirstAtDistance })
  return link.ok ? link.value : undefined
}

/**
 * The plan that the crew waits by: the one in the address, else this device's own. The planner of the
 * one who opens the link is not touched.
 *
 * @returns  `broken` when there is a link that cannot be read
 */
export function crewPlan(hash: string): Plan | 'broken' | undefined {
  if (!hash.startsWith(LINK_MARK)) return planner.plan.value
  const linked = readPlanLink(hash, planner.draft.value)
  if (linked?.ok !== true) return 'broken'
  const { draft, runner } = linked.value
  const start =
    draft.date === '' || draft.time === ''
      ? undefined
      : parseStartAtMs(`${draft.date}T${draft.time}`, draft.zone)
  const made = planRun(planInputOf(draft, runner, start?.ok === true ? start.value : undefined))
  return made.ok ? made.value : 'broken'
}
