import { analysis } from '@uncramp/text/en/analysis'
import { appHistory } from '@uncramp/text/en/app-history'
import { muscleNames } from '@uncramp/text/en/plan-names'
import { sideNames } from '@uncramp/text/en/relief'
import { triage } from '@uncramp/text/en/triage'

/** What History says. */
export const history = {
  ...appHistory,
  analysis,
  muscles: muscleNames,
  sideNames,
  seeSomeone: triage.seeSomeone,
}
