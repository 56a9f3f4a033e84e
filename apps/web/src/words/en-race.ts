import { appRace } from '@uncramp/text/en/app-race'
import { field } from '@uncramp/text/en/field'

/** What Race water says. */
export const race = { ...appRace, field }
