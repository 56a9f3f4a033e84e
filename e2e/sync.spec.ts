import type { Browser, Page } from '@playwright/test'

import { createClient } from '../packages/contract/src/client.ts'
import { madeFit, madeGpx } from '../packages/formats/src/testing/made-files.ts'
import { madeTrack } from '../packages/formats/src/testing/made-track.ts'
import { pullAll, freshId, upload } from './faults/machine.ts'
import { ownServer, type OwnServer } from './support/own-server.ts'
import { expect, expectAccessibleInEveryTheme, test } from './support/page.ts'

// A server has one runner; each story has its own, so that no other story writes in between.
let server: OwnServer
test.beforeEach(async () => {
  server = await ownServer()
})
test.afterEach(async () => server.stop())

/** A device of its own: its own storage, synced with the server the page came from. */
async function device(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
  })
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('uncramp.sync', 'on'))
  return page
}

/** Cuts the network once the page can be opened without it. */
async function goOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null)
      await new Promise((done) => setTimeout(done, 50))
  })
  await page.context().setOffline(true)
}

async function setGoal(page: Page, goal: string): Promise<void> {
  await page.goto('/before')
  await page.getByRole('textbox', { name: /goal time/ }).fill(goal)
  await page.waitForTimeout(2000)
}

test('a plan made offline reaches the server later, and from there another device', async ({
  browser,
}) => {
  const phone = await device(browser)
  await phone.goto('/')
  await goOffline(phone)
  await setGoal(phone, '3:21:09')
  await phone.context().setOffline(false)
  await phone.reload()
  const saved = async (): Promise<string> =>
    JSON.stringify(await (await phone.request.get('/api/v1/records')).json())
  await expect.poll(saved, { timeout: 15_000 }).toContain('12069')
  const desk = await device(browser)
  await desk.goto('/before')
  await desk.waitForTimeout(2500)
  await desk.goto('/')
  await expect(desk.locator('.bib')).toContainText('3:21:09')
})

test('two devices that changed the same plan end with the same one', async ({ browser }) => {
  const [phone, desk] = [await device(browser), await device(browser)]
  await setGoal(phone, '4:00:01')
  await desk.goto('/before')
  await desk.waitForTimeout(2500)
  await desk.reload()
  await goOffline(phone)
  await setGoal(phone, '4:00:02')
  await setGoal(desk, '4:00:03')
  await phone.context().setOffline(false)
  await phone.evaluate(() => dispatchEvent(new Event('online')))
  await phone.waitForTimeout(2000)
  const goals: string[] = []
  for (const page of [phone, desk]) {
    await page.goto('/before')
    await page.waitForTimeout(2500)
    await page.goto('/')
    goals.push((await page.locator('.bib').textContent()) ?? '')
  }
  expect(goals[0]).toContain('4:00:03')
  expect(goals[1]).toContain('4:00:03')
})

test('two devices in conflict: both values are shown, and the person decides', async ({
  browser,
}) => {
  const [phone, desk] = [await device(browser), await device(browser)]
  await setGoal(phone, '4:00:10')
  await desk.goto('/before')
  await desk.waitForTimeout(2500)
  await desk.reload()
  await goOffline(phone)
  await setMass(phone, '71 kg')
  await setMass(desk, '72 kg')
  await phone.context().setOffline(false)
  await phone.goto('/settings')
  const conflict = phone.locator('.conflict', { hasText: 'Body mass' })
  await expect(conflict).toBeVisible({ timeout: 20_000 })
  await expect(conflict.locator('dd').first()).toHaveText('72 kg')
  await expect(conflict.locator('dd').last()).toHaveText('71 kg')
  await expectAccessibleInEveryTheme(phone)
  await conflict.getByRole('button', { name: 'Take the other' }).click()
  await expect(conflict).toHaveCount(0)
  await phone.waitForTimeout(2500)
  for (const page of [phone, desk]) {
    await page.goto('/before')
    await page.waitForTimeout(2500)
    await page.reload()
    await expect(page.getByRole('textbox', { name: /How heavy/ })).toHaveValue('71 kg')
  }
})

async function setMass(page: Page, mass: string): Promise<void> {
  await page.goto('/before')
  await page.getByRole('textbox', { name: /How heavy/ }).fill(mass)
  await page.waitForTimeout(2000)
}

test('two recordings that a server read are one run, and the person says which to keep', async ({
  browser,
}) => {
  const track = madeTrack({ seed: 4, durationS: 3600, everyS: 3 })
  const startS = Date.UTC(2026, 2, 1, 8) / 1000
  const client = createClient({ base: server.url })
  const importId = freshId()
  await client.call('createImport', { body: { id: importId } })
  // The second has its local hour for that of Greenwich.
  const files = [
    madeFit({ track, startS, sport: 'running' }),
    madeGpx({ track, startS: startS + 3600, sport: 'running' }),
  ]
  for (const bytes of files)
    expect(await upload(client, { importId, fileId: freshId(), bytes: bytes.slice() })).toBe(true)
  const marked = async (): Promise<number> =>
    [...(await pullAll(client)).values()].filter(({ twinId }) => twinId !== undefined).length
  await expect.poll(marked, { timeout: 30_000 }).toBe(1)

  const page = await device(browser)
  await page.goto('/history')
  await expect(page.locator('.twins .twin')).toHaveCount(2)
  await expect(page.locator('a[href^="/history/"]')).toHaveCount(2)
  const runsCount = page.locator('.bib dd').first()
  await expect(runsCount).toHaveText('1')
  await page.getByRole('button', { name: 'They are two runs' }).click()
  await expect(page.locator('.twins')).toHaveCount(0)
  await expect(runsCount).toHaveText('2')
  await page.context().close()
})
