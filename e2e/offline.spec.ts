import { SCREENS, expect, test } from './support/page.ts'

test('the second visit needs no network: every screen works, and work is kept', async ({
  page,
  context,
}) => {
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
