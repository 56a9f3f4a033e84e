import { SCREENS, expect, prefer, test } from './support/page.ts'

const IMPERIAL = { distance: 'mi', fluid: 'floz', mass: 'lb', temperature: 'f', height: 'ft' }

test('every screen in Spanish and imperial, and none scrolls sideways', async ({ page }) => {
  await prefer(page, { locale: 'es', units: IMPERIAL })
  const titles: string[] = []
  for (const { path, ready } of SCREENS) {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
    titles.push((await page.locator('h1').first().textContent()) ?? '')
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(`${path}: ${over}`).toBe(`${path}: 0`)
  }
  expect(titles).toContain('Pruebas de sudor')
  expect(titles).toContain('Agua para la carrera')
  expect(titles).toContain('Servidor y personas')
  await page.goto('/sweat')
  await expect(page.locator('.section', { has: page.locator('.sweat-grid') })).toContainText(
    'fl oz/h',
  )
  await expect(page.locator('.sweat-grid')).toContainText('°F')
})

test('every screen from right to left: all words turned, nothing outside the page', async ({
  page,
}) => {
  for (const { path, ready } of SCREENS) {
    await page.goto(`${path}?words=mirrored`)
    await expect(page.locator(ready).first()).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    const title = (await page.locator('h1').first().textContent()) ?? ''
    expect(`${path}: ${title.codePointAt(0)?.toString(16)}`).toBe(`${path}: 202e`)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(`${path}: ${over}`).toBe(`${path}: 0`)
  }
})

test('changing the language in Settings changes all of it at once, and it lasts', async ({
  page,
}) => {
  await page.goto('/settings')
  await page.getByRole('radio', { name: 'Español' }).check()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajustes')
  await page.goto('/works')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lo que me funciona')
})
