import { isIP } from 'node:net'

import { accountEndpoints } from '@uncramp/contract/endpoints/accounts'
import type { Refusal } from '@uncramp/contract/problem'
import { err, ok, type Result } from '@uncramp/core'

import type { Auth } from '../accounts/auth.ts'
import type { PasskeyStore } from '../accounts/passkey-store.ts'
import type { Passkeys, RelyingParty } from '../accounts/passkeys.ts'
import { deviceOf, signedInResponse, type AccountParts } from './accounts.ts'
import { jsonTextResponse } from './respond.ts'
import { open, owned, type Routes } from './route.ts'

export type PasskeyParts = AccountParts &
  Readonly<{ passkeys: Passkeys; passkeyStore: PasskeyStore; publicUrl: string | undefined }>

type Names = Extract<keyof typeof accountEndpoints, `${string}asskey${string}`>
type Ready = Readonly<{ auth: Auth; party: RelyingParty }>

const REFUSED: Refusal = { code: 'passkey_refused' }

/**
 * Whom passkeys are for. Browsers make them only for names (no bare addresses) and only over https,
 * or for this very machine.
 */
export function relyingParty(
  request: Request,
  publicUrl: string | undefined,
): RelyingParty | undefined {
  if (publicUrl !== undefined) {
    const { hostname, origin, protocol } = new URL(publicUrl)
    const isNamed = isIP(hostname) === 0 && !hostname.startsWith('[')
    const isSafe = protocol === 'https:' || hostname === 'localhost'
    return isNamed && isSafe ? { id: hostname, origin } : undefined
  }
  const host = request.headers.get('host') ?? ''
  return /^localhost(:\d{1,5})?$/.test(host)
    ? { id: 'localhost', origin: `http://${host}` }
    : undefined
}

function readyFor(parts: PasskeyParts, request: Request): Result<Ready, Refusal> {
  if (parts.auth === undefined) return err({ code: 'accounts_off' })
  const party = relyingParty(request, parts.publicUrl)
  return party === undefined ? err({ code: 'passkeys_off' }) : ok({ auth: parts.auth, party })
}

/** Making, listing and removing passkeys, and signing in with one. */
export function passkeyRoutes(parts: PasskeyParts): Routes<Names> {
  return { ...keepingRoutes(parts), ...signInRoutes(parts) }
}

type SignInNames = 'offerPasskeySignIn' | 'signInWithPasskey'

function keepingRoutes(parts: PasskeyParts): Routes<Exclude<Names, SignInNames>> {
  const { passkeys, passkeyStore, nowAtMs } = parts
  return {
    listPasskeys: owned(accountEndpoints.listPasskeys, async ({ me }) =>
      ok({ passkeys: [...(await passkeyStore.list(me.callerId))] }),
    ),
    offerPasskey: owned(accountEndpoints.offerPasskey, async ({ me, body, request }) => {
      const ready = readyFor(parts, request)
      if (!ready.ok) return ready
      const { auth, party } = ready.value
      // A stolen session alone must not leave a key behind.
      if (!(await auth.isPassword(me.callerId, body.password)))
        return err({ code: 'sign_in_refused' })
      const email = (await auth.emailOf(me.callerId)) ?? ''
      const person = { userId: me.callerId, name: email, email }
      const options = await passkeys.creationOptions(party, person)
      return ok(jsonTextResponse(JSON.stringify(options)))
    }),
    addPasskey: owned(accountEndpoints.addPasskey, async ({ me, body, request }) => {
      const ready = readyFor(parts, request)
      if (!ready.ok) return ready
      const { name, response } = body
      const id = await passkeys.register(ready.value.party, {
        userId: me.callerId,
        name,
        response,
      })
      return id === undefined ? err(REFUSED) : ok({ id, name, createdAtMs: nowAtMs() })
    }),
    removePasskey: owned(accountEndpoints.removePasskey, async ({ me, params }) => {
      const isGone = await passkeyStore.remove(me.callerId, params.passkeyId)
      return isGone ? ok(undefined) : err({ code: 'not_found' })
    }),
  }
}

function signInRoutes(parts: PasskeyParts): Routes<SignInNames> {
  const { passkeys } = parts
  return {
    offerPasskeySignIn: open(accountEndpoints.offerPasskeySignIn, async ({ request }) => {
      const ready = readyFor(parts, request)
      if (!ready.ok) return ready
      const options = await passkeys.requestOptions(ready.value.party)
      return ok(jsonTextResponse(JSON.stringify(options)))
    }),
    signInWithPasskey: open(accountEndpoints.signInWithPasskey, async ({ body, request }) => {
      const ready = readyFor(parts, request)
      if (!ready.ok) return ready
      const { auth, party } = ready.value
      const { userHandle, ...response } = body.response.response
      const given = {
        ...body.response,
        response: { ...response, ...(userHandle === undefined ? {} : { userHandle }) },
      }
      const userId = await passkeys.recognise(party, given)
      if (userId === undefined) return err(REFUSED)
      const cookies = await auth.signInAs(userId, deviceOf(request))
      if (cookies === undefined) return err(REFUSED)
      return ok(await signedInResponse(parts, { userId, cookies }))
    }),
  }
}
