import { readFile } from 'node:fs/promises'

import { expect, test, type Page } from './support/page.ts'
import { halfYear, seed } from './support/seed.ts'

async function addTest(page: Page, before: string, after: string): Promise<void> {
  await page.getByLabel('Before', { exact: true }).fill(before)
  await page.getByLabel('After', { exact: true }).fill(after)
  await page.getByRole('button', { name: 'Keep this test' }).click()
}

test('a sweat test fills its square, the plan uses it, and deleting takes it back', async ({
  page,
}) => {
  await page.goto('/before')
  await expect(page.locator('.bib')).toBeVisible()
  await page.goto('/sweat')
  await expect(page.getByText('No own test in it yet')).toBeVisible()
  const expected = page.locator('.bib-number')
  const guess = (await expected.textContent()) ?? ''
  await addTest(page, '70 kg', '68.4 kg')
  await expect(page.locator('.sweat-test')).toHaveCount(1)
  await expect(expected).not.toHaveText(guess)
  await expect(page.locator('.sweat-grid .is-tested')).toHaveCount(1)
  await page.waitForTimeout(1000)
  await page.goto('/before')
  await page.locator('summary', { hasText: 'Sweat and salt' }).click()
  await expect(page.getByText('This plan uses one sweat test of yours.')).toBeVisible()
  await page.goto('/sweat')
  await page.getByRole('button', { name: /^Delete/ }).click()
  await expect(page.locator('.sweat-test')).toHaveCount(0)
  await expect(expected).toHaveText(guess)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.sweat-test')).toHaveCount(1)
})

test('sums that cannot be are said and not kept; two tests that disagree are named', async ({
  page,
}) => {
  await page.goto('/sweat')
  await page.getByLabel('Before', { exact: true }).fill('70 kg')
  await page.getByLabel('After', { exact: true }).fill('60 kg')
  await expect(page.locator('.notice.is-warn')).toContainText('cannot be right')
  await expect(page.getByRole('button', { name: 'Keep this test' })).toBeDisabled()
  await addTest(page, '70 kg', '67 kg')
  await expect(page.locator('.sweat-test')).toHaveCount(1)
  await addTest(page, '70 kg', '69.5 kg')
  await expect(page.locator('.notice.is-warn').first()).toContainText('Repeat a test')
})

test('the weighing after a run is a sweat test too', async ({ page }) => {
  await page.goto('/after')
  await page.getByLabel('After, towelled dry').fill('68.9 kg')
  await page.getByRole('button', { name: /Keep this weighing/ }).click()
  await page.getByRole('link', { name: 'All sweat tests' }).click()
  await expect(page.locator('.sweat-test')).toHaveCount(1)
})

test('what is in the bottle: from a label, and weighed at home', async ({ page }) => {
  await page.goto('/before')
  await page.locator('summary', { hasText: 'What is in your bottle' }).click()
  await expect(page.locator('.timeline')).toContainText('sports drink')
  await page.getByRole('radio', { name: 'Only water' }).check()
  await expect(page.locator('.timeline')).not.toContainText('sports drink')
  await page.getByRole('radio', { name: 'My own mix' }).check()
  await page.getByRole('slider', { name: /Sugar in a litre/ }).fill('40')
  await page.getByRole('slider', { name: /Sodium in a litre/ }).fill('600')
  await page.getByRole('radio', { name: '750 ml' }).check()
  // 600 mg of sodium are 1.5 g of table salt; of both three quarters for 750 ml.
  await expect(page.locator('.mix-recipe')).toContainText('30 g of sugar and 1.1 g of table salt')
  await page.getByRole('radio', { name: 'Another, from its label' }).check()
  await page.getByLabel('In so many millilitres').fill('500')
  await page.getByLabel('Sodium, mg').fill('250')
  await expect(page.getByText('In a litre: 500 mg of sodium')).toBeVisible()
  await page.getByLabel('Sodium, mg').fill('9999')
  await expect(page.getByText('A number from 0 to 2,000, please.')).toBeVisible()
  await page.waitForTimeout(1000)
  await page.reload()
  await page.locator('summary', { hasText: 'What is in your bottle' }).click()
  await expect(page.getByRole('radio', { name: 'Another, from its label' })).toBeChecked()
})

test('where the plan adds no salt, nobody is told how to mix some', async ({ page }) => {
  await page.goto('/before')
  await page.locator('summary', { hasText: 'What is in your bottle' }).click()
  await page.getByRole('radio', { name: 'My own mix' }).check()
  await expect(page.locator('.mix-recipe')).toContainText('table salt')
  await page.locator('summary', { hasText: 'Conditions and medicines' }).click()
  await page.getByLabel(/^high blood pressure/i).check()
  await expect(page.getByText('no extra salt: water only')).toBeVisible()
  await expect(page.locator('.mix-recipe')).toHaveCount(0)
})

test('what helped is shown with its range and comes first', async ({ page }) => {
  await seed(page, halfYear(Date.now()))
  await page.goto('/works')
  const calf = page.locator('.works-line', { hasText: 'calf' })
  await expect(calf).toContainText('helped 4 of 4 times')
  await expect(calf.locator('.share-bar')).toBeAttached()
  const quad = page.locator('.works-line', { hasText: 'quad' })
  await expect(quad.locator('.share-bar')).toHaveCount(0)
  await page.goto('/before')
  await page.locator('summary', { hasText: 'What is in your bottle' }).click()
  const first = page.getByRole('group', { name: 'Besides water' }).getByRole('radio').first()
  await expect(first).toHaveAccessibleName('My own mix')
})

test('a stretch that did good is the first of the next set', async ({ page }) => {
  await page.clock.install()
  const name = page.locator('.player-name')
  await page.goto('/play/stretch-after')
  await page.clock.runFor(500)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  const next = page.getByRole('button', { name: 'Next', exact: true })
  while ((await next.count()) > 0) await next.click()
  const last = page.locator('.judge-line').last()
  const liked = (await last.locator('b').textContent()) ?? ''
  await last.getByRole('button', { name: 'Yes' }).click()
  await page.clock.runFor(1000)
  // What is kept is written by the device's own time, which the story's clock does not move.
  await page.waitForTimeout(500)
  await page.goto('/play/stretch-after')
  await page.clock.runFor(500)
  await expect(name).toContainText(liked)
})

test('the page for a clinician is made only when asked for, and says what was denied', async ({
  page,
}) => {
  await seed(page, halfYear(Date.now()))
  await page.goto('/history')
  await page.getByRole('link', { name: 'A page for your clinician' }).click()
  await expect(page.getByRole('heading', { name: 'A page for your clinician' })).toBeVisible()
  await expect(page.locator('.paper')).toHaveCount(0)
  await page.getByLabel(/Your name on the page/).fill('Ada <b>')
  await page.getByRole('button', { name: 'Make the page' }).click()
  const paper = page.locator('.paper')
  await expect(paper).toContainText('Ada <b>')
  await expect(paper).toContainText('6 of 24')
  await expect(paper).toContainText(/Denied:.*Chest pain/)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const html = await readFile(await (await download).path(), 'utf8')
  expect(html).toContain('Ada &lt;b&gt;')
  expect(html).not.toContain('<script')
})

test('a reason to see someone is shown once, can be put off, and does not nag', async ({
  page,
}) => {
  const nowAtMs = Date.now()
  const weeks = [1, 8, 15].map((days, i) => ({
    id: `weekly-${i}`,
    kind: 'cramp',
    values: { atMs: nowAtMs - days * 86_400_000, muscle: 'calf', side: 'left' },
  }))
  await seed(page, weeks)
  await page.goto('/history')
  const notice = page.locator('.notice', { hasText: 'Remind me' })
  await expect(notice.first()).toBeVisible()
  while ((await notice.count()) > 0) {
    const before = await notice.count()
    await notice
      .first()
      .getByRole('button', { name: /Remind me/ })
      .click()
    await expect(notice).toHaveCount(before - 1)
  }
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(notice).toHaveCount(0)
})
