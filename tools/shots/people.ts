/** A server with accounts and people on it, and one where two devices wrote at once. */
import { randomUUID } from 'node:crypto'

import { request, type APIRequestContext, type BrowserContextOptions } from '@playwright/test'

import { ownServer, type OwnServer } from '../../e2e/support/own-server.ts'
import type { SeedDoc } from '../../e2e/support/seed.ts'
import { runnersYear } from '../../e2e/support/year.ts'
import { newId } from '../../packages/contract/src/new-id.ts'
import { unfold, type Shot } from './shot.ts'

const PASSWORD = 'a sentence that is long'
const MARATHON_M = 42_195
const LAPTOP = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/19.0 Safari/605.1'
const PHONE = 'Mozilla/5.0 (Android 16; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0'

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** The people on a server, signed in, and an address for somebody without an account. */
export type People = Readonly<{
  server: OwnServer
  runner: State
  coach: State
  runnerShots: readonly Shot[]
  coachShots: readonly Shot[]
  strangerShots: readonly Shot[]
}>

const freshId = (): string => newId(Date.now(), randomUUID())

async function post(as: APIRequestContext, path: string, data: unknown): Promise<unknown> {
  const answer = await as.post(`/api/v1/${path}`, { data })
  const text = await answer.text()
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

const textOf = (answer: unknown, name: string): string => String(Reflect.get(Object(answer), name))

async function account(
  url: string,
  person: Readonly<{ name: string; code: string }>,
): Promise<APIRequestContext> {
  const { name, code } = person
  const as = await request.newContext({ baseURL: url, userAgent: LAPTOP })
  const email = `${name.toLowerCase()}@example.org`
  await post(as, 'accounts', { name, email, code, password: PASSWORD })
  await post(as, 'session', { email, password: PASSWORD })
  return as
}

/** Records as a device would push them, by fields that a device called `by` wrote. */
async function push(
  as: APIRequestContext,
  docs: readonly SeedDoc[],
  clock = '019f0000000a-0000-000000000001',
): Promise<void> {
  const changes = docs.map(({ id, kind, values }) => ({
    id,
    kind,
    baseVersion: 0,
    fields: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, clock }]),
    ),
  }))
  await post(as, 'records/batches', { id: freshId(), changes })
}

const racePlan: SeedDoc = {
  id: '019f0000-0000-7000-8000-000000009001',
  kind: 'plan',
  values: { draft: { distanceM: MARATHON_M, goalS: 13_020, date: '2027-04-11' } },
}

async function letIn(runner: APIRequestContext, coach: APIRequestContext): Promise<void> {
  const label = 'Bo, my coach'
  const made = await post(runner, 'grants', { id: freshId(), label, role: 'comment' })
  await post(coach, 'grants/acceptance', { code: textOf(made, 'code') })
  await post(runner, 'grants', { id: freshId(), label: 'Training partner', role: 'read' })
}

async function comments(runner: APIRequestContext, coach: APIRequestContext): Promise<string> {
  const shared: unknown = await (await coach.get('/api/v1/shared')).json()
  const [first] = Reflect.get(Object(shared), 'runners') as readonly unknown[]
  const runnerId = textOf(first, 'runnerId')
  const about = { recordId: '019f0000-0000-7000-8000-000000000000' }
  const say = (as: APIRequestContext, text: string): Promise<unknown> =>
    post(as, `runners/${runnerId}/comments`, { id: freshId(), ...about, text })
  await say(coach, 'The first mile was 14 s too fast again. Start behind the 3:45 pacer next time.')
  await say(coach, 'Good run otherwise; the calf held until 26 km.')
  return runnerId
}

/** Two accounts, a coach let in, comments, a link that reads and one that is shut off. */
export async function withPeople(): Promise<People> {
  const server = await ownServer(['--accounts'])
  const code = /with this code, today: (\S+)/.exec(server.printed())?.[1] ?? ''
  const runner = await account(server.url, { name: 'Ada', code })
  const invitation = await post(runner, 'admin/invitations', { isAdmin: false, lifetimeDays: 7 })
  const coach = await account(server.url, { name: 'Bo', code: textOf(invitation, 'code') })
  const phone = await request.newContext({ baseURL: server.url, userAgent: PHONE })
  await post(phone, 'session', { email: 'ada@example.org', password: PASSWORD })
  await push(runner, [...runnersYear(Date.now()), racePlan])
  await letIn(runner, coach)
  const runnerId = await comments(runner, coach)
  const link = { id: freshId(), kinds: ['plan', 'activity', 'cramp', 'sweat_test'] }
  const made = await post(runner, 'links', { ...link, label: 'Physio', lifetimeDays: 30 })
  const gone = { id: freshId(), kinds: ['cramp'], label: 'Last year’s trainer', lifetimeDays: 7 }
  await post(runner, 'links', gone)
  await runner.delete(`/api/v1/links/${gone.id}`)
  return {
    server,
    runner: await runner.storageState(),
    coach: await coach.storageState(),
    runnerShots: [
      { name: 'people-runner', path: '/people' },
      {
        name: 'people-runner-code',
        path: '/people',
        before: async (page) => {
          await page.getByRole('button', { name: 'Invite somebody to make an account' }).click()
          await page.locator('.once-code').waitFor()
          await unfold(page)
        },
      },
      { name: 'settings-account', path: '/settings' },
    ],
    coachShots: [
      { name: 'people-coach', path: '/people' },
      { name: 'shared-runner', path: `/people/${runnerId}` },
    ],
    strangerShots: [
      { name: 'people-sign-in', path: '/people' },
      {
        name: 'people-sign-in-wrong',
        path: '/people',
        before: async (page) => {
          const form = page.locator('form', { has: page.getByRole('button', { name: 'Sign in' }) })
          await form.getByLabel('Email address').fill('ada@example.org')
          await form.getByLabel('Password').fill('something else')
          await form.getByRole('button', { name: 'Sign in' }).click()
          await page.waitForTimeout(1200)
          await unfold(page)
        },
      },
      { name: 'shared-link', path: textOf(made, 'path') },
      {
        name: 'shared-gone',
        path: '/shared/019f00000000700080000000000000ff.0000000000000000000000000000000000000000',
      },
    ],
  }
}

/** Nobody has an account yet. */
export const FIRST_ACCOUNT: readonly Shot[] = [{ name: 'people-first', path: '/people' }]

/** A server on which two devices wrote the same fields, and a device that syncs with it. */
export async function withConflicts(): Promise<OwnServer> {
  const server = await ownServer()
  const as = await request.newContext({ baseURL: server.url })
  const id = '019f0000-0000-7000-8000-000000009002'
  const profile = (massKg: number): SeedDoc => ({ id, kind: 'profile', values: { massKg } })
  await push(as, [profile(71), racePlan], '019f0000000a-0000-000000000001')
  const plan = { ...racePlan, values: { draft: { distanceM: MARATHON_M, goalS: 12_900 } } }
  await push(as, [profile(72.5), plan], '019f0000000b-0000-000000000002')
  await as.dispose()
  return server
}

export const CONFLICT_SHOTS: readonly Shot[] = [
  {
    name: 'settings-conflict',
    path: '/settings',
    before: async (page) => {
      await page.locator('.conflict').first().waitFor({ timeout: 20_000 })
    },
  },
  {
    name: 'settings-away',
    path: '/settings',
    before: async (page) => {
      await page.route('**/api/**', (route) => route.abort())
      await page.locator('#sync button').first().click()
      await page.waitForTimeout(1500)
    },
  },
]
