import { createClient } from '@uncramp/contract/client'

import { keepInSync } from '../store/sync-here.ts'
import { Account } from './account.ts'
import { passkeyDevice } from './passkey-device.ts'

/** Speaks with the server this page came from. */
export const client = createClient()

/** The account of this device on that server. */
export const account = new Account({
  client,
  device: passkeyDevice(),
  onSignedIn: () => keepInSync(),
})
