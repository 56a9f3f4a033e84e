import type * as WebAuthn from '@simplewebauthn/server'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { newId } from '@uncramp/contract/new-id'

import type { KeptPasskey, PasskeyStore } from './passkey-store.ts'

/** Whom a passkey is made for: a name of this server and the origin its page comes from. */
export type RelyingParty = Readonly<{ id: string; origin: string }>

type Person = Readonly<{ userId: string; name: string; email: string }>

/** Signing in with what a device holds instead of what a person knows. */
export type Passkeys = Readonly<{
  creationOptions: (
    party: RelyingParty,
    person: Person,
  ) => Promise<PublicKeyCredentialCreationOptionsJSON>
  /** The id of the new passkey, or undefined when the device's answer does not hold. */
  register: (
    party: RelyingParty,
    given: Readonly<{ userId: string; name: string; response: RegistrationResponseJSON }>,
  ) => Promise<string | undefined>
  requestOptions: (party: RelyingParty) => Promise<PublicKeyCredentialRequestOptionsJSON>
  /** Whose passkey it is, or undefined when the answer does not hold. */
  recognise: (
    party: RelyingParty,
    response: AuthenticationResponseJSON,
  ) => Promise<string | undefined>
}>

type At = Readonly<{ store: PasskeyStore; nowAtMs: () => number }>

const RP_NAME = 'uncramp'
/** Ed25519, ES256 and RS256 by their COSE numbers: what devices have, and Node knows for good. */
const ALGORITHMS = [-8, -7, -257]

/** The library is loaded when the first passkey is asked for: a server at rest stays small. */
const library = (): Promise<typeof WebAuthn> => import('@simplewebauthn/server')

function challengeIn(clientDataJson: string): string | undefined {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'))
    const challenge: unknown =
      data !== null && typeof data === 'object' ? Reflect.get(data, 'challenge') : undefined
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}

/**
 * Passkeys over `@simplewebauthn/server`: that library reads and checks what devices send; who asked,
 * that a challenge is good for one try, and what is kept are ours. A device's check of its person
 * (finger, face, PIN) is always asked for, so that a passkey is more than a found key.
 */
export function createPasskeys(at: At): Passkeys {
  return { ...registration(at), ...recognition(at) }
}

function registration({ store, nowAtMs }: At): Pick<Passkeys, 'creationOptions' | 'register'> {
  return {
    creationOptions: async (party, { userId, name, email }) => {
      const { generateRegistrationOptions } = await library()
      const known = await store.credentials(userId)
      const options = await generateRegistrationOptions({
        rpName: RP_NAME,
        rpID: party.id,
        userName: email,
        userDisplayName: name,
        userID: new Uint8Array(Buffer.from(userId)),
        attestationType: 'none',
        supportedAlgorithmIDs: ALGORITHMS,
        excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      await store.openChallenge(options.challenge, { userId, nowAtMs: nowAtMs() })
      return options
    },
    register: async (party, { userId, name, response }) => {
      const challenge = challengeIn(response.response.clientDataJSON)
      const isOpen =
        challenge !== undefined &&
        (await store.takeChallenge(challenge, { userId, nowAtMs: nowAtMs() }))
      if (!isOpen) return undefined
      const { verifyRegistrationResponse } = await library()
      const verified = await orUndefined(() =>
        verifyRegistrationResponse({
          response,
          expectedChallenge: challenge,
          expectedOrigin: party.origin,
          expectedRPID: party.id,
          requireUserVerification: true,
          supportedAlgorithmIDs: ALGORITHMS,
        }),
      )
      const credential = verified?.registrationInfo?.credential
      if (verified?.verified !== true || credential === undefined) return undefined
      const id = newId(nowAtMs(), crypto.randomUUID())
      const isNew = await store.add({
        id,
        userId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        usedCount: credential.counter,
        transports: credential.transports ?? [],
        createdAtMs: nowAtMs(),
      })
      return isNew ? id : undefined
    },
  }
}

function recognition({ store, nowAtMs }: At): Pick<Passkeys, 'requestOptions' | 'recognise'> {
  return {
    requestOptions: async (party) => {
      const { generateAuthenticationOptions } = await library()
      // No list of credentials: nobody learns from it who has an account.
      const options = await generateAuthenticationOptions({
        rpID: party.id,
        userVerification: 'required',
      })
      await store.openChallenge(options.challenge, { userId: undefined, nowAtMs: nowAtMs() })
      return options
    },
    recognise: async (party, response) => {
      const challenge = challengeIn(response.response.clientDataJSON)
      const isOpen =
        challenge !== undefined &&
        (await store.takeChallenge(challenge, { userId: undefined, nowAtMs: nowAtMs() }))
      const kept = isOpen ? await store.find(response.id) : undefined
      if (kept === undefined || challenge === undefined) return undefined
      const usedCount = await verifiedCount(party, { response, kept, challenge })
      if (usedCount === undefined) return undefined
      await store.noteUse(kept.id, { usedCount, atMs: nowAtMs() })
      return kept.userId
    },
  }
}

type Claim = Readonly<{
  response: AuthenticationResponseJSON
  kept: KeptPasskey
  challenge: string
}>

/** The authenticator's new count when its answer holds and is about the person it was made for. */
async function verifiedCount(party: RelyingParty, claim: Claim): Promise<number | undefined> {
  const { response, kept, challenge } = claim
  const { verifyAuthenticationResponse } = await library()
  const handle = response.response.userHandle
  const isSame = handle === undefined || Buffer.from(handle, 'base64url').toString() === kept.userId
  if (!isSame) return undefined
  const verified = await orUndefined(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: kept.credentialId,
        publicKey: new Uint8Array(Buffer.from(kept.publicKey, 'base64url')),
        counter: kept.usedCount,
      },
    }),
  )
  return verified?.verified === true ? verified.authenticationInfo.newCounter : undefined
}

/** The library throws on whatever it cannot read or believe; to the caller that is one refusal. */
async function orUndefined<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify()
  } catch {
    return undefined
  }
}
