import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { expect, test, type Browser, type Page } from '@playwright/test'
import { newId } from '@uncramp/contract/ids'

type Served = Readonly<{ url: string; code: string; child: ChildProcess }>

/** A server with accounts of its own; passkeys need it by name, not by number. */
async function serve(): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), 'uncramp-accounts-'))
  const flags = ['serve', '--accounts', '--host', 'localhost', '--port', '0', '--data', data]
  const child = spawn(process.execPath, ['apps/cli/src/main.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let code = ''
  for await (const line of createInterface({ input: child.stdout })) {
    code ||= /today: (\S+)/.exec(line)?.[1] ?? ''
    const url = /is at (\S+)/.exec(line)?.[1]
    if (url !== undefined) return { url, code, child }
  }
  throw new Error('the server did not start')
}

/** The device's own check of its person, always passed. */
async function withAuthenticator(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options })
}

/** A coach takes an invitation, says something about a cramp, and the runner reads it. */
async function letComment(page: Page, browser: Browser, url: string): Promise<void> {
  const api = `${url}/api/v1`
  const recordId = newId(Date.now(), crypto.randomUUID())
  const clock = `${Date.now().toString(16).padStart(12, '0')}-0000-aaaaaaaaaaaa`
  const fields = { atMs: { value: Date.now(), clock }, muscle: { value: 'calf', clock } }
  const change = { id: recordId, kind: 'cramp', baseVersion: 0, fields }
  const batch = { id: newId(Date.now(), crypto.randomUUID()), changes: [change] }
  expect((await page.request.post(`${api}/records/batches`, { data: batch })).status()).toBe(200)
  const grant = { id: newId(Date.now(), crypto.randomUUID()), role: 'comment', label: 'Bo' }
  const { code } = (await (await page.request.post(`${api}/grants`, { data: grant })).json()) as {
    code: string
  }
  const invited = await page.request.post(`${api}/admin/invitations`, {
    data: { isAdmin: false, lifetimeDays: 1 },
  })
  const coach = await (await browser.newContext()).newPage()
  const person = { email: 'bo@example.org', name: 'Bo', password: 'another long password' }
  const account = { ...person, code: ((await invited.json()) as { code: string }).code }
  expect((await coach.request.post(`${api}/accounts`, { data: account })).status()).toBe(201)
  await coach.goto(`${url}/account`)
  const signIn = coach.locator('form').first()
  await signIn.getByLabel('E-mail address').fill(person.email)
  await signIn.getByLabel('Password').fill(person.password)
  await signIn.getByRole('button', { name: 'Sign in' }).click()
  await expect(coach.getByText('You are signed in.')).toBeVisible()
  await coach.getByLabel('Code', { exact: true }).fill(code)
  await coach.getByRole('button', { name: 'Take it' }).click()
  await coach.getByRole('link', { name: 'Ana' }).click()
  await coach.getByRole('button', { name: /^Comment/ }).click()
  await coach.getByLabel('Your comment').fill('Slower to the bridge.')
  await coach.getByRole('button', { name: 'Say it' }).click()
  await expect(coach.getByText('Slower to the bridge.')).toBeVisible()
  await page.goto(`${url}/account`)
  await page.getByRole('link', { name: 'What people said' }).click()
  await expect(page.getByText('Slower to the bridge.')).toBeVisible()
}

test('first account with the printed code, a passkey, a coach who comments, a link that stops', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const { url, code, child } = await serve()
  try {
    await withAuthenticator(page)
    await page.goto(`${url}/account`)
    await page.getByLabel('Code').fill(code)
    await page.getByLabel('Name').fill('Ana')
    await page.getByLabel('E-mail address').fill('ana@example.org')
    await page.getByLabel('Password').fill('a long enough password')
    await page.getByRole('button', { name: 'Make the account' }).click()
    await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
    await expect(page.getByRole('listitem')).toHaveCount(8)
    await page.getByRole('button', { name: 'I have kept them' }).click()

    await page.getByLabel('Name of the device').fill('Laptop')
    await page.getByLabel('Your password, once more').fill('a long enough password')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByText('not used yet')).toBeVisible()

    await page.getByRole('button', { name: 'Sign out here' }).click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByText('You are signed in.')).toBeVisible()
    await expect(page.getByText(/last used/)).toBeVisible()

    await page.getByLabel('Who is it?').fill('Coach Bo')
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    await expect(page.getByText('invited, not taken yet')).toBeVisible()
    await page.getByRole('button', { name: 'Shut out: Coach Bo' }).click()
    await expect(page.getByText(/May read · shut out/)).toBeVisible()

    await letComment(page, browser, url)

    await page.goto(`${url}/account`)
    await page.getByLabel('For whom?').fill('Physio')
    await page.getByRole('button', { name: 'Make a link' }).click()
    const address = await page.locator('#links .once-text').innerText()
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(address)
    await expect(stranger.getByText(/“Physio”, to read until/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop it: Physio' }).click()
    await expect(page.getByText('stopped')).toBeVisible()
    await stranger.reload()
    await expect(stranger.getByText('This link is not there, or not any more.')).toBeVisible()
  } finally {
    child.kill()
  }
})
