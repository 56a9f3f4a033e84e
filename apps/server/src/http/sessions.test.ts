import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { OpenSession } from '@uncramp/contract/accounts'

import { freshId, openDoor, type Door } from '../testing/door.ts'

const PASSWORD = 'a long enough password'
const PHONE = 'Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0'
const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0'

async function account(door: Door, email: string): Promise<void> {
  const code = await door.directory.invite({
    isAdmin: false,
    expiresAtMs: door.clock.nowAtMs + 1e6,
  })
  const json = { email, name: 'R', password: PASSWORD, code }
  assert.equal((await door.ask('POST', '/api/v1/accounts', { json })).status, 201)
}

/** The cookie of a fresh sign-in from a device that calls itself so. */
async function signIn(door: Door, email: string, userAgent: string): Promise<string> {
  const answer = await door.ask('POST', '/api/v1/session', {
    json: { email, password: PASSWORD },
    headers: { 'user-agent': userAgent },
  })
  assert.equal(answer.status, 200, answer.text)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function sessions(door: Door, cookie: string): Promise<readonly OpenSession[]> {
  const answer = await door.ask('GET', '/api/v1/sessions', { cookie })
  assert.equal(answer.status, 200, answer.text)
  return (answer.body as { sessions: OpenSession[] }).sessions
}

test('devices are listed by what they are, one is signed out, and nobody signs out a stranger', async (t) => {
  const door = await openDoor(t, ['--accounts'])
  await account(door, 'one@example.org')
  await account(door, 'two@example.org')
  const phone = await signIn(door, 'one@example.org', PHONE)
  const laptop = await signIn(door, 'one@example.org', LAPTOP)
  const stranger = await signIn(door, 'two@example.org', LAPTOP)

  const listed = await sessions(door, phone)
  assert.deepEqual(listed.map(({ device }) => device).toSorted(), [
    'Firefox, Android',
    'Firefox, Linux',
  ])
  assert.deepEqual(
    listed.filter(({ isThis }) => isThis).map(({ device }) => device),
    ['Firefox, Android'],
  )
  const other = listed.find(({ isThis }) => !isThis)?.id ?? ''
  const end = async (cookie: string, id: string) =>
    (await door.ask('DELETE', `/api/v1/sessions/${id}`, { cookie })).status
  assert.equal(await end(stranger, other), 404, 'another account')
  assert.equal(await end(phone, freshId()), 404, 'never there')
  assert.equal((await sessions(door, laptop)).length, 2)
  assert.equal(await end(phone, other), 204)
  assert.equal((await door.ask('GET', '/api/v1/sessions', { cookie: laptop })).status, 401)
  assert.equal((await sessions(door, phone)).length, 1)
  assert.equal((await sessions(door, stranger)).length, 1)
})

test('a server without accounts has no sessions to list', async (t) => {
  const door = await openDoor(t, [])
  const answer = await door.ask('GET', '/api/v1/sessions', {})
  assert.equal(answer.status, 409)
  assert.equal((answer.body as { code: string }).code, 'accounts_off')
})
