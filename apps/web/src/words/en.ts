import { app } from '@uncramp/text/en/app'
import { corralPlace, paceCue } from '@uncramp/text/en/pacing'
import { parse } from '@uncramp/text/en/parse'
import { planKinds, planPhases, planWhats } from '@uncramp/text/en/plan'
import { muscleNames } from '@uncramp/text/en/relief'
import { stretchNames } from '@uncramp/text/en/stretching'
import { warmUpNames } from '@uncramp/text/en/warmup'

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
  drinks: { water: 'water', sports_drink: 'sports drink' },
}

/** What the first screen says before anybody asks why. */
export const first = { ...app, parse, plan }
