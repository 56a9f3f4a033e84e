import { appSettings } from '@uncramp/text/es/app-settings'
import { triage } from '@uncramp/text/es/triage'

/** What Settings says. */
export const settings = { ...appSettings, effects: triage.effects }
