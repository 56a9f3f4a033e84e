import { appPantry } from '@uncramp/text/es/app-pantry'
import { hydration } from '@uncramp/text/es/hydration'

/** What the planner says about bottles and sweat tests. */
export const pantry = { ...appPantry, homeMix: hydration.homeMix }
