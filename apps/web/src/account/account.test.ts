import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createClient } from '@uncramp/contract/client'

import { Account, type PasskeyDevice } from './account.ts'

const SESSION = { hasAccounts: true, isAdmin: false, needsFirstAccount: false, runnerId: 'r' }

type Said = Readonly<Record<string, readonly [status: number, body: unknown]>>

/** A server that answers by rote, and the calls it got. */
function rote(said: Said, device?: PasskeyDevice) {
  const calls: string[] = []
  let signedInCount = 0
  const client = createClient({
    fetch: async (url, init) => {
      const call = `${init.method} ${url}`
      calls.push(call)
      const [status, body] = said[call] ?? [404, { code: 'not_found' }]
      return new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      })
    },
  })
  const account = new Account({
    client,
    device,
    onSignedIn: () => {
      signedInCount += 1
    },
  })
  return { account, calls, signedIn: () => signedInCount }
}

test('a wrong password is a word, a right one signs in and lets syncing go on', async () => {
  const body = { email: 'a@x.org', password: 'a long enough one' }
  const refused = rote({ 'POST /api/v1/session': [401, { code: 'sign_in_refused' }] })
  assert.equal(await refused.account.signIn(body), 'sign_in_refused')
  assert.equal(refused.signedIn(), 0)
  const { account, signedIn } = rote({ 'POST /api/v1/session': [200, SESSION] })
  assert.equal(await account.signIn(body), undefined)
  assert.deepEqual([account.session.value, signedIn()], [SESSION, 1])
})

test('a new account shows its recovery codes and is signed in', async () => {
  const { account } = rote({
    'POST /api/v1/accounts': [201, { runnerId: 'r', recoveryCodes: ['one', 'two'] }],
    'POST /api/v1/session': [200, SESSION],
  })
  const given = { email: 'a@x.org', name: 'A', password: 'a long enough one', code: 'c' }
  assert.equal(await account.make(given), undefined)
  assert.deepEqual(account.recoveryCodes.value, ['one', 'two'])
  assert.deepEqual(account.session.value, SESSION)
})

test('a closed passkey window is an answer, and nothing is sent after it', async () => {
  const closed: PasskeyDevice = { create: async () => undefined, get: async () => undefined }
  const said: Said = {
    'POST /api/v1/session/passkey/options': [200, { challenge: 'x' }],
    'POST /api/v1/account/passkeys/options': [200, { challenge: 'x' }],
  }
  const { account, calls } = rote(said, closed)
  assert.equal(await account.signInWithPasskey(), 'passkey_refused')
  assert.equal(await account.addPasskey({ name: 'Phone', password: 'p' }), 'passkey_refused')
  assert.equal(calls.length, 2)
})

test('a server that is away says so, and an unknown code has a word too', async () => {
  const { account } = rote({ 'GET /api/v1/session': [500, { code: 'fault' }] })
  await account.refresh()
  assert.equal(account.session.value, 'away')
  const odd = rote({ 'POST /api/v1/accounts/recovery': [418, { code: 'teapot' }] })
  assert.equal(await odd.account.recover({ email: 'a', code: 'b', password: 'c' }), 'other')
})
