import { ownServer } from './support/own-server.ts'
import { SCREENS, expect, test } from './support/page.ts'

test('with the server stopped every screen but sharing works', async ({ browser }) => {
  // Every screen once, on a machine that may be busy.
  test.setTimeout(180_000)
  const server = await ownServer()
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null)
      await new Promise((done) => setTimeout(done, 50))
  })
  await server.stop()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(String(fault)))
  for (const { path, ready } of SCREENS) {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
  }
  await expect(page.getByText('The server cannot be reached')).toBeVisible()
  await page.goto('/before')
  await page.getByRole('textbox', { name: /goal time/ }).fill('3:44:00')
  await page.getByRole('link', { name: 'Take it along' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download: Watch: workout' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.fit$/)
  await page.goto('/sweat')
  await page.getByLabel('Before', { exact: true }).fill('70 kg')
  await page.getByLabel('After', { exact: true }).fill('69.2 kg')
  await page.getByRole('button', { name: 'Keep this test' }).click()
  await expect(page.locator('.sweat-test')).toHaveCount(1)
  await page.goto('/clinician')
  await page.getByRole('button', { name: 'Make the page' }).click()
  await expect(page.locator('.paper')).toContainText('Muscle cramps in a runner')
  expect(faults).toEqual([])
  await context.close()
})
