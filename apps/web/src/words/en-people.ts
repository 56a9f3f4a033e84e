import { appPeople } from '@uncramp/text/en/app-people'
import { muscleNames, sideNames } from '@uncramp/text/en/relief'

/** What Server and people says, and what was shared by somebody. */
export const people = { ...appPeople, muscles: muscleNames, sideNames }
