import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'

import type { Access, Endpoint } from '@uncramp/contract/endpoint'
import { ROUTES } from '@uncramp/contract/routes'

import { ENDPOINTS, freshId, openDoor, type Door } from '../testing/door.ts'

/** Who comes to the door, from nobody to the administrator. */
const CALLERS = ['anonymous', 'other', 'revoked', 'reader', 'commenter', 'owner', 'admin'] as const
type Caller = (typeof CALLERS)[number]

/** The table of the product: who gets through to which kind of route, about the owner's records. */
const ALLOWED: Readonly<Record<Access, readonly Caller[]>> = {
  anyone: CALLERS,
  link: CALLERS,
  signed_in: ['other', 'revoked', 'reader', 'commenter', 'owner', 'admin'],
  reader: ['reader', 'commenter', 'owner'],
  commenter: ['commenter', 'owner'],
  admin: ['admin'],
}
/** Statuses that mean the door stayed shut. */
const SHUT = new Set([401, 403])
const PASSWORD = 'a long enough password'

async function makeAccount(door: Door, name: string, isAdmin = false) {
  const code = await door.directory.invite({ isAdmin, expiresAtMs: door.clock.nowAtMs + 60_000 })
  const email = `${name}@example.org`
  const made = await door.ask('POST', '/api/v1/accounts', {
    json: { email, name, password: PASSWORD, code },
  })
  assert.equal(made.status, 201, made.text)
  const signedIn = await door.ask('POST', '/api/v1/session', {
    json: { email, password: PASSWORD },
  })
  assert.equal(signedIn.status, 200, signedIn.text)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { runnerId: String(Reflect.get(made.body as object, 'runnerId')), cookie }
}

async function setUp(t: TestContext) {
  const door = await openDoor(t, ['--accounts'])
  const accounts = new Map<Caller, { runnerId: string; cookie: string }>()
  for (const caller of CALLERS)
    if (caller !== 'anonymous')
      accounts.set(caller, await makeAccount(door, caller, caller === 'admin'))
  const owner = accounts.get('owner')
  assert.ok(owner)
  for (const caller of ['revoked', 'reader', 'commenter'] as const) {
    const id = freshId()
    const json = { id, label: caller, role: caller === 'commenter' ? 'comment' : 'read' }
    const made = await door.ask('POST', '/api/v1/grants', { cookie: owner.cookie, json })
    assert.equal(made.status, 201, made.text)
    const code: unknown = Reflect.get(made.body as object, 'code')
    const cookie = accounts.get(caller)?.cookie ?? ''
    const taken = await door.ask('POST', '/api/v1/grants/acceptance', { cookie, json: { code } })
    assert.equal(taken.status, 204, taken.text)
    if (caller === 'revoked')
      assert.equal(
        (await door.ask('DELETE', `/api/v1/grants/${id}`, { cookie: owner.cookie })).status,
        204,
      )
  }
  return { door, accounts, owner }
}

/** A well-formed address about the owner, with fresh ids of things that are not there. */
function addressOf(endpoint: Endpoint, ownerId: string): string {
  return endpoint.path
    .replace('{runnerId}', ownerId)
    .replace('{sha256}', 'ab'.repeat(32))
    .replace('{token}', `${ownerId.replaceAll('-', '')}.${'0'.repeat(40)}`)
    .replaceAll(/\{\w+\}/g, () => freshId())
}

test('who may call what', async (t) => {
  const { door, accounts, owner } = await setUp(t)
  await t.test(
    'every route stands in the table and lets in exactly those the table names',
    async () => {
      const routesInApp = new Set(
        door.app.routes
          .filter(({ method }) => method !== 'ALL')
          .map(({ method, path }) => `${method} ${path}`),
      )
      for (const { method, path } of Object.values(ENDPOINTS)) {
        const inRouter = `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
        assert.ok(routesInApp.delete(inRouter), `${inRouter} is not served`)
      }
      assert.deepEqual([...routesInApp], [], 'routes that no table names')

      for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
        // Signing out really signs out: these two have tests of their own.
        if (name === 'signOut' || name === 'signOutEverywhere') continue
        for (const caller of CALLERS) {
          const cookie = accounts.get(caller)?.cookie
          const answer = await door.ask(endpoint.method, addressOf(endpoint, owner.runnerId), {
            ...(cookie === undefined ? {} : { cookie }),
            ...(endpoint.bodyForm === 'json' ? { json: {} } : {}),
          })
          const isAllowed = ALLOWED[endpoint.access].includes(caller)
          const where = `${name} as ${caller}: ${answer.status} ${answer.text.slice(0, 120)}`
          assert.ok(answer.status < 500 || answer.status === 503, where)
          if (isAllowed) assert.ok(!SHUT.has(answer.status), where)
          else if (caller === 'anonymous') assert.equal(answer.status, 401, where)
          // A runner one may not see does not exist.
          else assert.ok(answer.status === 404 || answer.status === 403, where)
        }
      }
    },
  )

  await t.test(
    'a runner somebody may not see answers like a runner who was never there',
    async () => {
      for (const caller of ['other', 'revoked', 'admin'] as const) {
        const cookie = accounts.get(caller)?.cookie ?? ''
        const hidden = await door.ask('GET', `/api/v1/runners/${owner.runnerId}/records`, {
          cookie,
        })
        const nobody = await door.ask('GET', `/api/v1/runners/${freshId()}/records`, { cookie })
        assert.deepEqual([hidden.status, hidden.text], [nobody.status, nobody.text])
      }
    },
  )

  await t.test('a comment needs the right to comment, and carries its author', async () => {
    const recordId = freshId()
    const clock = `${door.clock.nowAtMs.toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
    const change = {
      id: recordId,
      kind: 'plan',
      baseVersion: 0,
      fields: { name: { value: 'x', clock } },
    }
    const json = { id: freshId(), changes: [change] }
    const pushed = await door.ask('POST', '/api/v1/records/batches', { cookie: owner.cookie, json })
    assert.equal(pushed.status, 200, pushed.text)
    const path = `/api/v1/runners/${owner.runnerId}/comments`
    const words = { id: freshId(), recordId, text: 'Slower to the bridge.' }
    const said = await door.ask('POST', path, {
      cookie: accounts.get('commenter')?.cookie ?? '',
      json: words,
    })
    assert.equal(said.status, 201, said.text)
    const read = await door.ask('GET', path, { cookie: owner.cookie })
    assert.match(read.text, /"authorLabel":"commenter"/)
    const seen = await door.ask('GET', '/api/v1/shared', {
      cookie: accounts.get('reader')?.cookie ?? '',
    })
    assert.match(seen.text, new RegExp(owner.runnerId))
  })
})

test('an endpoint exists for every route the client knows', () => {
  assert.deepEqual(Object.keys(ENDPOINTS).toSorted(), Object.keys(ROUTES).toSorted())
})
