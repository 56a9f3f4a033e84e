import type { PlanNotices } from '../plan-lexicon.ts'
import { hydrationCautions } from './hydration-cautions.ts'
import { massageCautions } from './massage-cautions.ts'
import { pacingCaution, pacingError } from './pacing-cautions.ts'
import { planCautions, planRefusals } from './plan-cautions.ts'
import { runner } from './runner.ts'
import { stretchCautions } from './stretching-cautions.ts'
import { triageCautions } from './triage-cautions.ts'
import { warmUpCautions } from './warmup-cautions.ts'

/** Lo que un plan tiene que decir antes de seguirlo: avisos, negativas y los nombres de lo que los causa. */
export const planNotices: PlanNotices = {
  cautions: {
    ...planCautions,
    ...triageCautions,
    ...hydrationCautions,
    ...pacingCaution,
    ...warmUpCautions,
    ...stretchCautions,
    ...massageCautions,
  },
  refusals: { ...pacingError, ...planRefusals },
  conditions: runner.conditions,
  medicines: runner.medicines,
}
