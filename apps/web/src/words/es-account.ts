import { appAccount } from '@uncramp/text/es/app-account'
import { muscleNames } from '@uncramp/text/es/relief'

import type { account as en } from './en-account.ts'

export const account: typeof en = { ...appAccount, muscles: muscleNames }
