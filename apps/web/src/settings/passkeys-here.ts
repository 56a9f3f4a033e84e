import { createClient } from '@uncramp/contract/client'

import { keepInSync } from '../store/sync-here.ts'
import { passkeyDevice } from './passkey-device.ts'
import { Passkeys } from './passkeys.ts'

/** Passkeys of this device on the server its page came from. */
export const passkeys = new Passkeys({
  client: createClient(),
  device: passkeyDevice(),
  onSignedIn: () => keepInSync(),
})
