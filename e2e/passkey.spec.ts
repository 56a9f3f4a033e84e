import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { expect, test, type Page } from '@playwright/test'

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

test('a passkey is added, signs in, and opens nothing once removed', async ({ page }) => {
  test.setTimeout(120_000)
  const { url, code, child } = await serve()
  try {
    await withAuthenticator(page)
    const api = `${url}/api/v1`
    const person = { email: 'ana@example.org', password: 'a long enough password' }
    const account = { ...person, name: 'Ana', code }
    expect((await page.request.post(`${api}/accounts`, { data: account })).status()).toBe(201)
    expect((await page.request.post(`${api}/session`, { data: person })).status()).toBe(200)
    await page.goto(`${url}/people`)
    await page.getByLabel('Name of this device').fill('Laptop')
    await page.getByLabel('Your password, once more').fill('not my password')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByText('That is not your password.')).toBeVisible()
    await page.getByLabel('Your password, once more').fill(person.password)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await expect(page.getByText('not used yet')).toBeVisible()

    expect((await page.request.delete(`${api}/session`)).status()).toBe(204)
    await page.reload()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByText(/last used/)).toBeVisible()

    await page.getByRole('button', { name: 'Remove: Laptop' }).click()
    await expect(page.getByText('No passkey yet.')).toBeVisible()
    expect((await page.request.delete(`${api}/session`)).status()).toBe(204)
    await page.reload()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await expect(page.getByText('No passkey was accepted.')).toBeVisible()
  } finally {
    child.kill()
  }
})
