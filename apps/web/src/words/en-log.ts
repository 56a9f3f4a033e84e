import { appLog } from '@uncramp/text/en/app-log'
import { hydration } from '@uncramp/text/en/hydration'
import { learning } from '@uncramp/text/en/learning'
import { muscleNames } from '@uncramp/text/en/relief'
import { stretchNames } from '@uncramp/text/en/stretching'

/** What Sweat tests, What works for me and the page for a clinician say. */
export const log = {
  ...appLog,
  learning,
  weighInErrors: hydration.weighInErrors,
  cautions: hydration.cautions,
  muscles: muscleNames,
  stretches: stretchNames,
}
