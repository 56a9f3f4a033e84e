import { appRun } from '@uncramp/text/es/app-run'
import { figureDescriptions } from '@uncramp/text/es/figure'
import { firstMileVerdict } from '@uncramp/text/es/pacing'
import { muscleNames, paceCue } from '@uncramp/text/es/plan-names'
import {
  reliefAids,
  reliefChoices,
  reliefInstructions,
  reliefSigns,
  repairReasons,
  sideNames,
} from '@uncramp/text/es/relief'

const signs: Readonly<Record<keyof typeof reliefSigns, string>> = reliefSigns

/** What Run and Cramp say. */
export const run = {
  ...appRun,
  verdict: firstMileVerdict,
  cues: paceCue,
  figures: figureDescriptions,
  muscles: muscleNames,
  sideNames,
  instructions: reliefInstructions,
  choices: reliefChoices,
  signs,
  aids: reliefAids,
  repair: repairReasons,
}
