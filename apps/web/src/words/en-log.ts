import { appLog } from '@uncramp/text/en/app-log'
import { hydration } from '@uncramp/text/en/hydration'
import { learning } from '@uncramp/text/en/learning'
import { muscleNames, stretchNames } from '@uncramp/text/en/plan-names'

/** What Sweat tests, What works for me and the page for a clinician say. */
export const log = {
  ...appLog,
  learning,
  weighInErrors: hydration.weighInErrors,
  cautions: hydration.cautions,
  muscles: muscleNames,
  stretches: stretchNames,
}
