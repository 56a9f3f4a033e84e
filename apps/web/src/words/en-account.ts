import { appAccount } from '@uncramp/text/en/app-account'
import { muscleNames } from '@uncramp/text/en/relief'

/** What the account screen and shared pages say. */
export const account = { ...appAccount, muscles: muscleNames }
