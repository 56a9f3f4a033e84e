import { appPeople } from '@uncramp/text/en/app-people'
import { muscleNames } from '@uncramp/text/en/plan-names'
import { sideNames } from '@uncramp/text/en/relief'

/** What Server and people says, and what was shared by somebody. */
export const people = { ...appPeople, muscles: muscleNames, sideNames }
