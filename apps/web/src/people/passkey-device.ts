import type { MadePasskey, UsedPasskey } from '@uncramp/contract/accounts'

import type { PasskeyDevice } from './passkeys.ts'

type Options = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON

/** The runner may close the browser's own window: that is an answer, not a fault. */
async function asked(open: () => Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await open()
    return credential instanceof PublicKeyCredential ? credential.toJSON() : undefined
  } catch {
    return undefined
  }
}

/** Passkeys of this browser, or undefined where it has none or cannot write them as JSON. */
export function passkeyDevice(): PasskeyDevice | undefined {
  const isAble =
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'
  if (!isAble) return undefined
  return {
    create: async (options) => {
      // The server made these options for exactly this call; the browser checks every field.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as Options)
      // The server checks what comes back, field by field.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await asked(() => navigator.credentials.create({ publicKey }))) as
        | MadePasskey
        | undefined
    },
    get: async (options) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as Options)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return (await asked(() => navigator.credentials.get({ publicKey }))) as
        | UsedPasskey
        | undefined
    },
  }
}
