import { SCREENS, expect, test, type Page } from './support/page.ts'

test('the second visit needs no network: every screen works, and work is kept', async ({
  page,
  context,
}) => {
  test.slow()
  await page.goto('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    // The first visit is controlled only after the worker has claimed it.
    while (navigator.serviceWorker.controller === null)
      await new Promise((done) => setTimeout(done, 50))
  })
  await context.setOffline(true)
  for (const { path, ready } of SCREENS) {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
  }
  await page.goto('/before')
  await page.getByRole('textbox', { name: /goal time/ }).fill('3:59:00')
  await page.waitForTimeout(1200)
  await page.goto('/')
  await expect(page.locator('.bib')).toContainText('3:59:00')
})

/** Kinds of the records that the server holds. */
async function kindsOnServer(page: Page): Promise<readonly string[]> {
  const answer = await page.request.get('/api/v1/records')
  const { records } = (await answer.json()) as { records: readonly { kind: string }[] }
  return records.map(({ kind }) => kind)
}

test('offline from start to finish: plan, run, cramp, weigh, sweat test; then all of it syncs', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    locale: 'en-GB',
    permissions: ['geolocation'],
    geolocation: { latitude: 48.2, longitude: 16.37 },
  })
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('uncramp.sync', 'on'))
  await page.goto('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null)
      await new Promise((done) => setTimeout(done, 50))
  })
  await page.waitForTimeout(1500)
  await context.setOffline(true)
  await page.goto('/before')
  await page.getByRole('textbox', { name: /goal time/ }).fill('3:58:21')
  await page.waitForTimeout(1000)
  await page.goto('/run')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: /^I drank/ }).click()
  await page.getByRole('link', { name: 'Cramp' }).click()
  await page.getByRole('button', { name: 'calf left' }).click()
  await expect(page.getByRole('heading', { name: /Slow down/ })).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.goto('/run')
  await page.getByRole('button', { name: 'Finish the run' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('After the run')
  await page.getByLabel('Running time').fill('1:00:00')
  await page.getByLabel('After, towelled dry').fill('69.1 kg')
  await page.getByRole('button', { name: /Keep this weighing/ }).click()
  await page.goto('/settings')
  await expect(page.getByText(/changes waiting/)).toBeVisible()
  await context.setOffline(false)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  const kinds = async (): Promise<readonly string[]> => kindsOnServer(page)
  for (const kind of ['plan', 'activity', 'drink_log', 'cramp', 'sweat_test'])
    await expect.poll(kinds, { timeout: 20_000 }).toContain(kind)
  await expect(page.getByText('Up to date')).toBeVisible({ timeout: 20_000 })
  await context.close()
})
