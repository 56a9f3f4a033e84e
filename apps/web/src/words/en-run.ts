import { appRun } from '@uncramp/text/en/app-run'
import { figureDescriptions } from '@uncramp/text/en/figure'
import { firstMileVerdict } from '@uncramp/text/en/pacing'
import { muscleNames, paceCue } from '@uncramp/text/en/plan-names'
import {
  reliefAids,
  reliefChoices,
  reliefInstructions,
  reliefSigns,
  repairReasons,
  sideNames,
} from '@uncramp/text/en/relief'

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
