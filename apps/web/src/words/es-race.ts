import { appRace } from '@uncramp/text/es/app-race'
import { field } from '@uncramp/text/es/field'

/** What Race water says. */
export const race = { ...appRace, field }
