import { SCREENS, expect, expectAccessible, expectContrast, test } from './support/page.ts'

for (const { name, path, ready } of SCREENS) {
  test(`axe finds nothing on ${name}, in every theme`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
    await expectAccessible(page)
    for (const theme of ['dark', 'glare']) {
      await page.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen
      }, theme)
      await expectContrast(page)
    }
  })
}

test('axe finds nothing while running, in a relief, and on an emergency', async ({ page }) => {
  await page.goto('/run')
  await page.getByRole('button', { name: /Rehearse/ }).click()
  await expect(page.locator('.running')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/cramp')
  await page.getByRole('button', { name: 'calf left' }).click()
  await expect(page.getByRole('heading', { name: /Slow down/ })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/worry?sign=chest_pain')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emergency')
  await expectAccessible(page)
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
