import { drinksBefore } from '../hydration/index.ts'
import { massageTiming, planRolling } from '../massage/index.ts'
import { isFluidRefused } from '../runner/index.ts'
import { planStretches } from '../stretching/index.ts'
import { beforeGunS, fromGunAtS } from '../units.ts'
import { urineChecks } from '../urine/index.ts'
import { planWarmUp } from '../warmup/index.ts'
import { afterItems } from './after.ts'
import { beforeItems } from './before.ts'
import type { Drinking } from './drinking.ts'
import type { DraftItem } from './item.ts'
import type { Parts } from './parts.ts'
import type { PlanInput } from './plan-input.ts'
import type { PlanCaution } from './plan-reason.ts'

/** The hours before the gun and the two days after the finish. */
export type Around = Readonly<{
  before: readonly DraftItem[]
  after: readonly DraftItem[]
  cautions: readonly PlanCaution[]
}>

/** Drinks, warm-up, stretches and corral before; scale, stretch, roll, massage and urine after. @source coach_rules, uncramp_engineering */
export function aroundRun(input: PlanInput, parts: Parts, drank: Drinking): Around {
  const { runner, weather, crampMuscles, method } = input
  const { pace, distanceM, because } = parts.pacePlan
  const warmUp = planWarmUp({
    distanceM,
    runner,
    temperatureC: weather.temperatureC,
    wbgtC: parts.heatC,
    finishBeforeStartS: pace.corral.beThereBeforeStartS,
  })
  const stretches = planStretches({ phase: 'before', runner, crampMuscles })
  const drinks = drinksBefore({
    runner,
    weather,
    method,
    sweat: drank.sweat,
    durationS: pace.finishS,
    // The last toilet stop comes before the stretches and the warm-up, which end in the pen.
    penBeforeStartS: stretches.durationS + beforeGunS(warmUp.startsAtS),
    awakeBeforeStartS: input.wakeBeforeStartS,
  })
  const stretchesAfter = planStretches({ phase: 'after', runner, crampMuscles })
  const rolling = planRolling({ phase: 'after', runner, crampMuscles })
  const corralReasons = because.filter(({ code }) => code.startsWith('corral_'))
  return {
    before: beforeItems({
      warmUp,
      stretches,
      corralReasons,
      drinks: drinks.items,
      corral: pace.corral,
    }),
    after: afterItems({
      finishS: pace.finishS,
      stretches: stretchesAfter,
      rolling,
      massage: massageTiming({ finishS: pace.finishS, runner }),
      urineChecks: urineChecks({ endAtS: fromGunAtS(pace.finishS), durationS: pace.finishS }),
      isFluidRefused: isFluidRefused(runner),
    }),
    cautions: [
      ...drinks.cautions,
      ...warmUp.cautions,
      ...stretchesAfter.cautions,
      ...rolling.cautions,
    ],
  }
}
