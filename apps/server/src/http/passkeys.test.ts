import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import { Authenticator, type Slip } from '../testing/authenticator.ts'
import { openDoor, type Door } from '../testing/door.ts'
import { relyingParty } from './passkeys.ts'

const URL_OF_SERVER = 'https://run.example.org'
const PARTY = { rpId: 'run.example.org', origin: URL_OF_SERVER }
const PASSWORD = 'a long enough password'
const EMAIL = 'runner@example.org'
const KEYS = '/api/v1/account/passkeys'

type Offer = { challenge: string; user: { id: string } }

const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

async function account(door: Door, email = EMAIL) {
  const code = await door.directory.invite({ isAdmin: true, expiresAtMs: door.clock.nowAtMs + 1e6 })
  const json = { email, name: 'R', password: PASSWORD, code }
  const made = await door.ask('POST', '/api/v1/accounts', { json })
  assert.equal(made.status, 201, made.text)
  const { recoveryCodes } = made.body as { recoveryCodes: string[] }
  const signedIn = await door.ask('POST', '/api/v1/session', {
    json: { email, password: PASSWORD },
  })
  return { cookie: cookieOf(signedIn.headers), recoveryCode: recoveryCodes[0] ?? '' }
}

async function offer(door: Door, cookie: string): Promise<Offer> {
  const json = { password: PASSWORD }
  const offered = await door.ask('POST', `${KEYS}/options`, { cookie, json })
  assert.equal(offered.status, 200, offered.text)
  return offered.body as Offer
}

async function enrol(door: Door, cookie: string, device: Authenticator): Promise<string> {
  const json = { name: 'Phone', response: device.create(await offer(door, cookie)) }
  const added = await door.ask('POST', KEYS, { cookie, json })
  assert.equal(added.status, 201, added.text)
  return (added.body as { id: string }).id
}

async function signIn(door: Door, device: Authenticator, slip?: Slip) {
  const offered = await door.ask('POST', '/api/v1/session/passkey/options')
  assert.equal(offered.status, 200, offered.text)
  const response = device.get(offered.body as Offer, slip)
  const answer = await door.ask('POST', '/api/v1/session/passkey', { json: { response } })
  return { answer, response }
}

const open = (t: TestContext): Promise<Door> => openDoor(t, ['--public-url', URL_OF_SERVER])

test('a passkey is made, signs in, is listed with its last use, and opens nothing once removed', async (t) => {
  const door = await open(t)
  const { cookie } = await account(door)
  const device = new Authenticator(PARTY)
  const id = await enrol(door, cookie, device)
  const { answer } = await signIn(door, device)
  assert.equal(answer.status, 200, answer.text)
  const session = answer.body as { runnerId: string; isAdmin: boolean }
  assert.equal(session.isAdmin, true)
  const fresh = cookieOf(answer.headers)
  assert.match(answer.headers.getSetCookie().join(), /HttpOnly/)
  const mine = await door.ask('GET', KEYS, { cookie: fresh })
  const [listed] = (mine.body as { passkeys: { id: string; name: string; usedAtMs: number }[] })
    .passkeys
  assert.deepEqual([listed?.id, listed?.name, typeof listed?.usedAtMs], [id, 'Phone', 'number'])
  const gone = await door.ask('DELETE', `${KEYS}/${id}`, { cookie: fresh })
  assert.equal(gone.status, 204)
  assert.equal((await signIn(door, device)).answer.status, 401)
  assert.equal((await door.ask('DELETE', `${KEYS}/${id}`, { cookie: fresh })).status, 404)
})

test('whatever is not quite right is refused alike', async (t) => {
  const door = await open(t)
  const { cookie } = await account(door)
  const device = new Authenticator(PARTY)
  await enrol(door, cookie, device)
  const slips: readonly Slip[] = [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { challenge: 'bm90LWEtY2hhbGxlbmdl' },
    { type: 'webauthn.create' },
    { isUnverified: true },
    { isForged: true },
    { userHandle: Buffer.from('somebody else').toString('base64url') },
  ]
  const texts = new Set<string>()
  for (const slip of slips) {
    const { answer } = await signIn(door, device, slip)
    assert.equal(answer.status, 401, JSON.stringify(slip))
    assert.equal(answer.headers.getSetCookie().length, 0)
    texts.add(answer.text)
  }
  const stranger = await signIn(door, new Authenticator(PARTY), { userHandle: 'eA' })
  texts.add(stranger.answer.text)
  assert.equal(texts.size, 1, 'one answer for all of them')
  const whileMaking: readonly Slip[] = [
    ...slips.slice(0, 3),
    { type: 'webauthn.get' },
    slips[4] ?? {},
  ]
  for (const slip of whileMaking) {
    const response = new Authenticator(PARTY).create(await offer(door, cookie), slip)
    const added = await door.ask('POST', KEYS, { cookie, json: { name: 'x', response } })
    assert.equal(added.status, 401, JSON.stringify(slip))
  }
  assert.equal((await signIn(door, device)).answer.status, 200)
})

test('a challenge is good once, for five minutes, and for the person it was made for', async (t) => {
  const door = await open(t)
  const { cookie } = await account(door)
  const other = await account(door, 'other@example.org')
  const device = new Authenticator(PARTY)
  await enrol(door, cookie, device)
  const { response } = await signIn(door, device)
  const replayed = await door.ask('POST', '/api/v1/session/passkey', { json: { response } })
  assert.equal(replayed.status, 401)
  const made = new Authenticator(PARTY).create(await offer(door, cookie))
  const json = { name: 'x', response: made }
  assert.equal((await door.ask('POST', KEYS, { cookie: other.cookie, json })).status, 401)
  assert.equal((await door.ask('POST', KEYS, { cookie, json })).status, 401, 'used up by then')
  const late = new Authenticator(PARTY).create(await offer(door, cookie))
  door.clock.nowAtMs += 6 * 60_000
  assert.equal(
    (await door.ask('POST', KEYS, { cookie, json: { name: 'x', response: late } })).status,
    401,
  )
  // The same device cannot be given to two people.
  const again = device.create(await offer(door, other.cookie))
  const second = { name: 'x', response: again }
  assert.equal((await door.ask('POST', KEYS, { cookie: other.cookie, json: second })).status, 401)
  device.rewind()
  assert.equal((await signIn(door, device)).answer.status, 401, 'a cloned device')
})

test('a stolen session cannot add a passkey, and recovery takes every passkey away', async (t) => {
  const door = await open(t)
  const { cookie, recoveryCode } = await account(door)
  const wrong = await door.ask('POST', `${KEYS}/options`, { cookie, json: { password: 'guess' } })
  assert.equal(wrong.status, 401)
  const device = new Authenticator(PARTY)
  await enrol(door, cookie, device)
  const json = { email: EMAIL, code: recoveryCode, password: 'another long password' }
  assert.equal((await door.ask('POST', '/api/v1/accounts/recovery', { json })).status, 204)
  assert.equal((await signIn(door, device)).answer.status, 401)
  const deletion = await door.ask('GET', KEYS, { cookie })
  assert.equal(deletion.status, 401, 'signed out everywhere')
})

const at = (host: string) => new Request('http://x/', { headers: { host } })

test('passkeys need a name and a safe way: https, or this very machine', async (t) => {
  assert.deepEqual(relyingParty(at('a'), URL_OF_SERVER), {
    id: 'run.example.org',
    origin: URL_OF_SERVER,
  })
  assert.equal(relyingParty(at('a'), 'http://run.example.org'), undefined)
  assert.equal(relyingParty(at('a'), 'https://192.0.2.7:8443'), undefined)
  assert.equal(relyingParty(at('a'), 'https://[2001:db8::1]'), undefined)
  assert.equal(relyingParty(at('192.0.2.7:4747'), undefined), undefined)
  assert.equal(relyingParty(at('localhost.evil.example'), undefined), undefined)
  assert.equal(relyingParty(at('localhost:4747'), undefined)?.origin, 'http://localhost:4747')
  const door = await openDoor(t, ['--accounts'])
  const off = await door.ask('POST', '/api/v1/session/passkey/options')
  assert.equal(off.status, 409)
})
