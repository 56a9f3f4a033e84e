import { analysis } from '@uncramp/text/es/analysis'
import { appHistory } from '@uncramp/text/es/app-history'
import { muscleNames } from '@uncramp/text/es/plan-names'
import { sideNames } from '@uncramp/text/es/relief'
import { triage } from '@uncramp/text/es/triage'

/** What History says. */
export const history = {
  ...appHistory,
  analysis,
  muscles: muscleNames,
  sideNames,
  seeSomeone: triage.seeSomeone,
}
