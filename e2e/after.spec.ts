import { expect, test } from './support/page.ts'

test('after a weight gain the advice to drink is withheld, whatever the colour', async ({
  page,
}) => {
  await page.goto('/after')
  await page.getByLabel('Before the run').fill('70 kg')
  await page.getByLabel('After, towelled dry').fill('70.9 kg')
  await expect(page.getByText('heavier than before')).toBeVisible()
  await expect(page.locator('.advice-line')).toHaveText('Nothing more for now')
  await page.getByRole('button', { name: 'dark yellow' }).click()
  await expect(page.locator('.notice.is-warn')).toContainText('Do not drink for this colour')
})

test('brown urine leads to help now', async ({ page }) => {
  await page.goto('/after')
  await page.getByText('Another colour').click()
  await page.getByRole('button', { name: /cola/ }).click()
  await expect(page.locator('.notice.is-stop')).toBeVisible()
  await page.locator('.notice.is-stop').getByRole('link', { name: 'Check when to worry' }).click()
  await page.getByRole('button', { name: 'What to do now' }).click()
  await expect(page.locator('.actions')).toContainText('No ibuprofen')
})

test('two kilograms lost before another hard run: an amount, and a sweat test for the next plan', async ({
  page,
}) => {
  await page.goto('/after')
  await page.getByLabel('After, towelled dry').fill('68 kg')
  await page.getByLabel('Another hard run within a day').check()
  await expect(page.locator('.advice-line')).toContainText('ml')
  await page.getByRole('button', { name: /Keep this weighing/ }).click()
  await expect(page.getByRole('button', { name: /Kept/ })).toBeVisible()
})

test('the stretch player shows, counts and moves on', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-10-04T12:00:00') })
  await page.goto('/play/stretch-after')
  // From here time stands still between the steps: a busy machine's seconds count no stretch.
  await page.clock.pauseAt(new Date('2026-10-04T12:05:00'))
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.clock.runFor(5500)
  await expect(page.getByRole('timer')).toHaveText('25')
  const first = await page.locator('.player-name').textContent()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.locator('.player-name')).not.toHaveText(first ?? '')
})
