import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Client } from '@uncramp/contract/client'

import { ServerView } from './server-view.ts'

const RUNNER = '01890a5d-ac96-774b-bcce-b302099a8057'

/** A server as the contract describes it: answers by route, and remembers what it was asked. */
function serverOf(answers: Readonly<Record<string, unknown>>): {
  view: ServerView
  asked: [name: string, given: unknown][]
} {
  const asked: [string, unknown][] = []
  const client = {
    call: (name: string, given: unknown) => {
      asked.push([name, given])
      const value = answers[name]
      return Promise.resolve(
        value instanceof Error
          ? { ok: false, error: { code: value.message } }
          : { ok: true, value: value ?? {} },
      )
    },
  } as unknown as Client
  return { view: new ServerView(client, () => 'new-id'), asked }
}

const NONE = {
  listGrants: { grants: [] },
  listLinks: { links: [] },
  listSharedWithMe: { runners: [] },
}
const SESSION = { hasAccounts: true, isAdmin: false, needsFirstAccount: false }

test('a server that is away is said, and nothing more is asked', async () => {
  const { view, asked } = serverOf({ readSession: new Error('unreachable') })
  await view.load()
  assert.equal(view.state.value, 'away')
  assert.equal(asked.length, 1)
})

test('whoever is not signed in is asked for nothing but that', async () => {
  const { view, asked } = serverOf({ readSession: SESSION })
  await view.load()
  assert.equal(view.state.value, 'here')
  assert.deepEqual(
    asked.map(([name]) => name),
    ['readSession'],
  )
})

test('accounts are asked for by administrators only', async () => {
  const session = { ...SESSION, runnerId: RUNNER }
  const plain = serverOf({ ...NONE, readSession: session })
  await plain.view.load()
  assert.ok(!plain.asked.some(([name]) => name === 'listAccounts'))
  const admin = serverOf({
    ...NONE,
    readSession: { ...session, isAdmin: true },
    listAccounts: { accounts: [{ email: 'a@b.c', name: 'A', isAdmin: true, createdAtMs: 1 }] },
  })
  await admin.view.load()
  assert.equal(admin.view.accounts.value.length, 1)
})

test('a new link is shown once and the list is read again', async () => {
  const link = { id: 'l', label: 'Coach', kinds: ['plan'], createdAtMs: 1, expiresAtMs: 2 }
  const { view } = serverOf({
    ...NONE,
    readSession: { ...SESSION, runnerId: RUNNER },
    createLink: { link, path: '/shared/abc' },
    listLinks: { links: [link] },
  })
  const problem = await view.makeLink({ label: 'Coach', kinds: ['plan'], lifetimeDays: 7 })
  assert.equal(problem, undefined)
  assert.deepEqual(view.shownOnce.value, { kind: 'link', path: '/shared/abc' })
  assert.equal(view.links.value.length, 1)
})

test('a refusal is a code and changes nothing', async () => {
  const { view } = serverOf({ readSession: SESSION, signIn: new Error('sign_in_refused') })
  await view.load()
  assert.equal(await view.signIn('a@b.c', 'wrong'), 'sign_in_refused')
  assert.equal(view.session.value?.runnerId, undefined)
})

test('a new account comes with its recovery codes and is signed in', async () => {
  const { view, asked } = serverOf({
    ...NONE,
    readSession: { ...SESSION, runnerId: RUNNER },
    createAccount: { runnerId: RUNNER, recoveryCodes: ['one', 'two'] },
  })
  await view.createAccount({ email: 'a@b.c', name: 'A', password: 'a long sentence', code: 'x' })
  assert.deepEqual(view.shownOnce.value, { kind: 'recovery', codes: ['one', 'two'] })
  assert.ok(asked.some(([name]) => name === 'signIn'))
})
