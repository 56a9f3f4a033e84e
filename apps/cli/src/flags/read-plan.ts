import { ok, type Result } from '@uncramp/core'
import type { Plan } from '@uncramp/core/plan'
import type { Locale } from '@uncramp/text'

import type { Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'

/** A plan from "uncramp plan --json", within its caps: one that was changed by hand is refused. */
export async function readPlan(path: string, locale: Locale): Promise<Result<Plan, Refused>> {
  const { planSchema } = await import('@uncramp/contract/documents/plan')
  const read = await readJson(path, async () => planSchema, locale)
  if (!read.ok) return read
  const { keptPlan } = await import('@uncramp/contract/documents/plan-rules')
  const plan = keptPlan(read.value)
  return plan.ok ? ok(plan.value) : refuseCli(path, plan.error, locale)
}
