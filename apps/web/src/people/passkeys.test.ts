import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { MadePasskey, UsedPasskey } from '@uncramp/contract/accounts'
import { createClient } from '@uncramp/contract/client'

import { Passkeys, type PasskeyDevice } from './passkeys.ts'

const SESSION = { hasAccounts: true, isAdmin: false, needsFirstAccount: false, runnerId: 'r' }
const KEY = { id: 'a', rawId: 'a', type: 'public-key' } as const
const MADE: MadePasskey = { ...KEY, response: { clientDataJSON: 'b', attestationObject: 'c' } }
const USED: UsedPasskey = {
  ...KEY,
  response: { clientDataJSON: 'b', authenticatorData: 'c', signature: 'd' },
}
const ABLE: PasskeyDevice = { create: async () => MADE, get: async () => USED }
const CLOSED: PasskeyDevice = { create: async () => undefined, get: async () => undefined }

type Said = Readonly<Record<string, readonly [status: number, body: unknown]>>

const OFFERED: Said = {
  'POST /api/v1/session/passkey/options': [200, { challenge: 'x' }],
  'POST /api/v1/account/passkeys/options': [200, { challenge: 'x' }],
  'GET /api/v1/session': [200, SESSION],
  'GET /api/v1/account/passkeys': [200, { passkeys: [{ id: 'k', name: 'Phone', createdAtMs: 1 }] }],
}

/** A server that answers by rote, and the calls it got. */
function rote(said: Said, device: PasskeyDevice) {
  const calls: string[] = []
  let signedInCount = 0
  const client = createClient({
    fetch: async (url, init) => {
      const call = `${init.method} ${url}`
      calls.push(call)
      const [status, body] = said[call] ?? [404, { code: 'not_found' }]
      const headers = { 'content-type': 'application/json' }
      return new Response(JSON.stringify(body), { status, headers })
    },
  })
  const onSignedIn = (): void => {
    signedInCount += 1
  }
  const passkeys = new Passkeys({ client, device, onSignedIn })
  return { passkeys, calls, signedIn: () => signedInCount }
}

test('signing in lets syncing go on and lists the passkeys', async () => {
  const said = { ...OFFERED, 'POST /api/v1/session/passkey': [200, SESSION] as const }
  const { passkeys, signedIn } = rote(said, ABLE)
  assert.equal(await passkeys.signIn(), undefined)
  assert.equal(signedIn(), 1)
  assert.deepEqual(
    passkeys.list.value.map(({ name }) => name),
    ['Phone'],
  )
})

test('a closed window is an answer, and nothing is sent after it', async () => {
  const { passkeys, calls, signedIn } = rote(OFFERED, CLOSED)
  assert.equal(await passkeys.signIn(), 'passkey_refused')
  assert.equal(await passkeys.add({ name: 'Phone', password: 'p' }), 'passkey_refused')
  assert.deepEqual([calls.length, signedIn()], [2, 0])
})

test('refusals have words, a wrong password never reaches the device', async () => {
  const wrong = {
    'POST /api/v1/account/passkeys/options': [401, { code: 'sign_in_refused' }],
  } as const
  assert.equal(
    await rote(wrong, ABLE).passkeys.add({ name: 'x', password: 'y' }),
    'sign_in_refused',
  )
  const off = { 'POST /api/v1/session/passkey/options': [409, { code: 'passkeys_off' }] } as const
  assert.equal(await rote(off, ABLE).passkeys.signIn(), 'passkeys_off')
  const odd = { 'POST /api/v1/session/passkey/options': [418, { code: 'teapot' }] } as const
  assert.equal(await rote(odd, ABLE).passkeys.signIn(), 'other')
})
