import {
  SCREENS,
  expect,
  expectAccessible,
  expectAccessibleInEveryTheme,
  test,
} from './support/page.ts'
import { halfYear, seed } from './support/seed.ts'

// Every rule three times over takes its time on a busy machine.
test.describe.configure({ timeout: 120_000 })

for (const { name, path, ready } of SCREENS) {
  test(`axe finds nothing on ${name}, in light, dark and glare`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
    await expectAccessibleInEveryTheme(page)
  })
}

test('axe finds nothing while running, in a relief, and on an emergency', async ({ page }) => {
  await page.goto('/run')
  await page.getByRole('button', { name: /Rehearse/ }).click()
  await expect(page.locator('.running')).toBeVisible()
  await expectAccessibleInEveryTheme(page)
  await page.goto('/cramp')
  await page.getByRole('button', { name: 'calf left' }).click()
  await expect(page.getByRole('heading', { name: /Slow down/ })).toBeVisible()
  await expectAccessibleInEveryTheme(page)
  await page.goto('/worry?sign=chest_pain')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emergency')
  await expectAccessibleInEveryTheme(page)
})

test('axe finds nothing where screens are full: history, works, sheets, papers', async ({
  page,
}) => {
  await seed(page, halfYear(Date.now()))
  await page.goto('/history')
  await expect(page.locator('.findings').first()).toBeVisible()
  await expectAccessibleInEveryTheme(page)
  await page.locator('.run-line').first().click()
  await expect(page.locator('.bib')).toBeVisible()
  await expectAccessibleInEveryTheme(page)
  await page.goto('/works')
  await expect(page.locator('.works-line').first()).toBeVisible()
  await expectAccessibleInEveryTheme(page)
  await page.goto('/clinician')
  await page.getByRole('button', { name: 'Make the page' }).click()
  await expect(page.locator('.paper')).toBeVisible()
  await expectAccessibleInEveryTheme(page)
  await page.goto('/before')
  await page.locator('.asks').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessibleInEveryTheme(page)
})

test('everything that opens on the planner is accessible, with the keyboard hints it needs', async ({
  page,
}) => {
  await page.goto('/before')
  await expect(page.locator('.more')).toBeVisible()
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  // What lies under the strip with the plan can be scrolled free: measured from the top.
  const toTop = (): Promise<void> => page.evaluate(() => scrollTo(0, 0))
  await page.getByRole('radio', { name: 'My own mix' }).check()
  await toTop()
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Another, from its label' }).check()
  await toTop()
  await expectAccessibleInEveryTheme(page)
})

test('no screen scrolls sideways on a small phone or at 200 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const { path, ready } of SCREENS) {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(`${path}: ${over}`).toBe(`${path}: 0`)
  }
})

test('the planner can be used with the keyboard alone', async ({ page }) => {
  await page.goto('/before')
  await expect(page.locator('.bib')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.getByRole('radio', { name: 'Half' }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('.bib-band')).toContainText('13.1 mi')
  await page.getByRole('slider', { name: 'Goal time' }).focus()
  const before = await page.locator('.bib-number').first().textContent()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.bib-number').first()).not.toHaveText(before ?? '')
})
