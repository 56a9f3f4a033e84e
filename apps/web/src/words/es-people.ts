import { appPeople } from '@uncramp/text/es/app-people'
import { muscleNames } from '@uncramp/text/es/plan-names'
import { sideNames } from '@uncramp/text/es/relief'

/** What Server and people says, and what was shared by somebody. */
export const people = { ...appPeople, muscles: muscleNames, sideNames }
