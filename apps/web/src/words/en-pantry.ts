import { appPantry } from '@uncramp/text/en/app-pantry'
import { hydration } from '@uncramp/text/en/hydration'

/** What the planner says about bottles and sweat tests. */
export const pantry = { ...appPantry, homeMix: hydration.homeMix }
