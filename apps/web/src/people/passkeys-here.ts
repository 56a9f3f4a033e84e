import { preferences } from '../shell/here.ts'
import { keepInSync } from '../store/sync-here.ts'
import { passkeyDevice } from './passkey-device.ts'
import { Passkeys } from './passkeys.ts'
import { client, server } from './server-here.ts'

/** Passkeys of this device on the server its page came from. */
export const passkeys = new Passkeys({
  client,
  device: passkeyDevice(),
  onSignedIn: () => {
    void server.load()
    if (preferences.hasSync()) keepInSync()
  },
})
