import { appLog } from '@uncramp/text/es/app-log'
import { hydration } from '@uncramp/text/es/hydration'
import { learning } from '@uncramp/text/es/learning'
import { muscleNames, stretchNames } from '@uncramp/text/es/plan-names'

/** What Sweat tests, What works for me and the page for a clinician say. */
export const log = {
  ...appLog,
  learning,
  weighInErrors: hydration.weighInErrors,
  cautions: hydration.cautions,
  muscles: muscleNames,
  stretches: stretchNames,
}
