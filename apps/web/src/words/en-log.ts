import { appLog } from '@uncramp/text/en/app-log'
import { muscleNames, sideNames } from '@uncramp/text/en/relief'

/** What Today, History, Why and Settings say. */
export const log = { ...appLog, muscles: muscleNames, sideNames }
