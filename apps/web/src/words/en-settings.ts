import { appSettings } from '@uncramp/text/en/app-settings'
import { triage } from '@uncramp/text/en/triage'

/** What Settings says. */
export const settings = { ...appSettings, effects: triage.effects }
