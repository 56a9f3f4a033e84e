import type { Browser, Page } from '@playwright/test'

import { ownServer, type OwnServer } from './support/own-server.ts'
import { expect, expectAccessibleInEveryTheme, test } from './support/page.ts'

// The second story signs in where the first has made the accounts.
test.describe.configure({ mode: 'serial' })

const PASSWORD = 'a sentence that is long'

let server: OwnServer
test.beforeAll(async () => {
  server = await ownServer(['--accounts'])
})
test.afterAll(async () => {
  await server.stop()
})

/** A person at a device of their own. */
async function person(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await page.goto('/people')
  return page
}

async function makeAccount(page: Page, name: string, code: string): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Make the account' }) })
  await form.getByLabel('Code').fill(code)
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Email address').fill(`${name.toLowerCase()}@example.org`)
  await form.getByLabel('New password').fill(PASSWORD)
  await form.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByText('Your recovery codes')).toBeVisible()
  await page.getByRole('button', { name: 'I have written them down' }).click()
}

test('first account, an invitation, a coach let in and shut out, a link that reads and is shut off', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const runner = await person(browser)
  await expect(runner.getByText('Nobody has an account yet')).toBeVisible()
  const code = /with this code, today: (\S+)/.exec(server.printed())?.[1] ?? ''
  await makeAccount(runner, 'Ada', code)
  await expect(runner.getByText('You are signed in and look after this server.')).toBeVisible()
  await expectAccessibleInEveryTheme(runner)

  // The runner's records reach the server under the account.
  await runner.evaluate(() => localStorage.setItem('uncramp.sync', 'on'))
  await runner.goto('/before')
  await runner.getByRole('textbox', { name: /goal time/ }).fill('3:37:00')
  await runner.waitForTimeout(2500)

  await runner.goto('/people')
  await runner.getByRole('button', { name: 'Invite somebody to make an account' }).click()
  const invitation = (await runner.locator('.once-code').textContent()) ?? ''
  const coach = await person(browser)
  await makeAccount(coach, 'Bo', invitation)

  const invite = runner.locator('form', {
    has: runner.getByRole('button', { name: 'Invite', exact: true }),
  })
  await invite.getByLabel('Who is it for?').fill('Coach Bo')
  await invite.getByRole('radio', { name: 'may read and comment' }).check()
  await invite.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(runner.getByText('invited, not yet taken')).toBeVisible()
  const grant = (await runner.locator('.once-code').textContent()) ?? ''

  await coach.getByLabel('The code they gave you').fill(grant)
  await coach.getByRole('button', { name: 'Take the invitation' }).click()
  await coach.getByRole('link', { name: 'Open' }).click()
  await expect(coach.getByText('goal 3:37:00')).toBeVisible()
  await coach.getByLabel('Say something about it').fill('Looks good, start slower.')
  await coach.getByRole('button', { name: 'Send' }).click()
  await expect(coach.getByText('Looks good, start slower.')).toBeVisible()
  await expectAccessibleInEveryTheme(coach)

  const link = runner.locator('form', {
    has: runner.getByRole('button', { name: 'Make the link' }),
  })
  await link.getByLabel('Who is it for?').fill('Physio')
  await link.getByRole('radio', { name: '7 days' }).check()
  await link.getByRole('button', { name: 'Make the link' }).click()
  // The code of the grant stood there before.
  await expect(runner.locator('.once-code')).toContainText('/shared/')
  const address = (await runner.locator('.once-code').textContent()) ?? ''
  const stranger = await browser.newContext({ locale: 'en-GB' })
  const read = await stranger.newPage()
  await read.goto(address)
  await expect(read.getByText('“Physio”, to read only')).toBeVisible()
  await expect(read.getByText('goal 3:37:00')).toBeVisible()

  await runner.getByRole('button', { name: 'Shut off: Physio' }).click()
  await expect(runner.getByText('shut off').first()).toBeVisible()
  await read.reload()
  await expect(read.getByText('There is nothing here')).toBeVisible()
  await runner.getByRole('button', { name: 'Shut out: Coach Bo' }).click()
  await expect(runner.getByText('shut out').first()).toBeVisible()
  await coach.reload()
  await expect(coach.getByText('There is nothing here')).toBeVisible()
})

test('a wrong password is refused in words that tell nothing', async ({ browser }) => {
  const page = await person(browser)
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Sign in' }) })
  await form.getByLabel('Email address').fill('ada@example.org')
  await form.getByLabel('Password').fill('something else')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Address and password do not belong together.')).toBeVisible()
})

test('devices are listed where somebody is signed in, and one of them is signed out', async ({
  browser,
}) => {
  const [phone, lost] = [await person(browser), await person(browser)]
  for (const page of [phone, lost]) {
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Sign in' }) })
    await form.getByLabel('Email address').fill('ada@example.org')
    await form.getByLabel('Password').fill(PASSWORD)
    await form.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.locator('#devices')).toBeVisible()
  }
  await phone.reload()
  const lines = phone.locator('#devices li')
  await expect(lines.filter({ hasText: 'this device' })).toHaveCount(1)
  await expect(lines.first()).toContainText('Chrome, Linux')
  const count = await lines.count()
  // The last one to sign in stands first.
  await lines
    .filter({ hasNotText: 'this device' })
    .first()
    .getByRole('button', { name: /^Sign out/ })
    .click()
  await expect(lines).toHaveCount(count - 1)
  await lost.reload()
  await expect(lost.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await phone.reload()
  await expect(lines.filter({ hasText: 'this device' })).toHaveCount(1)
})
