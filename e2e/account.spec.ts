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

test('first account with the printed code, a passkey, a coach let in and out, a link that stops', async ({
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
