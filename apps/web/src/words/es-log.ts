import { appLog } from '@uncramp/text/es/app-log'
import { muscleNames, sideNames } from '@uncramp/text/es/relief'

/** What Today, History, Why and Settings say. */
export const log = { ...appLog, muscles: muscleNames, sideNames }
