import { app } from '@uncramp/text/es/app'
import { corralPlace, paceCue } from '@uncramp/text/es/pacing'
import { parse } from '@uncramp/text/es/parse'
import { planKinds, planPhases, planWhats } from '@uncramp/text/es/plan'
import { muscleNames } from '@uncramp/text/es/relief'
import { stretchNames } from '@uncramp/text/es/stretching'
import { warmUpNames } from '@uncramp/text/es/warmup'

import type { PlanNames } from './plan-names.ts'

const plan: PlanNames = {
  phases: planPhases,
  kinds: planKinds,
  whats: planWhats,
  warmUps: warmUpNames,
  stretches: stretchNames,
  muscles: muscleNames,
  cues: paceCue,
  places: corralPlace,
  drinks: { water: 'agua', sports_drink: 'bebida deportiva' },
}

/** What the first screen says before anybody asks why. */
export const first = { ...app, parse, plan }
