import type { TrialVerdict } from '@uncramp/core/learning'

import type { LearningWords } from './en/learning.ts'
import type { Quantities } from './quantities.ts'

/** What came of a trial, in words. */
export function trialVerdictText(
  says: LearningWords['trials'],
  verdict: TrialVerdict,
  q: Quantities,
): string {
  switch (verdict.kind) {
    case 'running':
      return says.running(verdict, q)
    case 'too_few_runs':
      return says.too_few_runs(verdict, q)
    case 'nothing_to_compare':
      return says.nothing_to_compare(verdict, q)
    case 'not_changed':
      return says.not_changed(verdict, q)
    case 'seems_to_help':
    case 'seems_worse':
    case 'cannot_tell':
      return says[verdict.kind](verdict, q)
  }
}
