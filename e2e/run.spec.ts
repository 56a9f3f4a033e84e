import { expect, listen, test, type Page } from './support/page.ts'

/** One step north every few seconds, at a given speed: a fake phone on a real clock we control. */
async function runFor(page: Page, seconds: number, speedMps: number): Promise<void> {
  const stepS = 15
  for (let passed = 0; passed < seconds; passed += stepS) {
    place.latitude += (speedMps * stepS) / 111_195
    await page.context().setGeolocation({ ...place, accuracy: 5 })
    await page.clock.runFor(stepS * 1000)
  }
}

let place = { latitude: 48.2, longitude: 16.37 }

test.beforeEach(() => {
  place = { latitude: 48.2, longitude: 16.37 }
})

test('first mile too fast: one verdict with the fix, spoken and shown', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-10-04T08:00:00') })
  const said = await listen(page)
  await page.goto('/run')
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await runFor(page, 540, 3.2)
  const verdicts = (await said()).filter((text) => text.includes('ahead'))
  expect(verdicts).toHaveLength(1)
  expect(verdicts[0]).toMatch(/level/)
  await expect(page.locator('.running-said')).toContainText('ahead')
})

test('drinks logged late and back-dated, undone, and silence at the ceiling', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-10-04T08:00:00') })
  const said = await listen(page)
  await page.goto('/run')
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await runFor(page, 1500, 2.75)
  expect((await said()).some((text) => /^Drink .* of water/.test(text))).toBe(true)
  await page.getByRole('button', { name: /^I drank/ }).click()
  await expect(page.getByRole('heading', { name: 'next drink' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Earlier, or another amount' }).click()
  await page.getByRole('radio', { name: '10 min ago' }).check()
  await page.getByRole('radio', { name: '500 ml' }).check()
  await page.getByRole('button', { name: 'Log it' }).click()
  await runFor(page, 900, 2.75)
  await expect(page.getByRole('heading', { name: 'You are at your ceiling' })).toBeVisible()
  const before = (await said()).length
  await runFor(page, 300, 2.75)
  const prompts = (await said()).slice(before).filter((text) => text.startsWith('Drink'))
  expect(prompts).toEqual([])
})

test('a reload in mid-run loses neither the clock nor the drinks', async ({ page }) => {
  await page.goto('/run')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('button', { name: /^I drank/ }).click()
  await page.waitForTimeout(1200)
  await page.reload()
  await expect(page.getByText('Your run went on')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await page.getByRole('button', { name: 'Finish the run' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('After the run')
})

test('a rehearsal plays the whole race in two minutes and keeps nothing', async ({ page }) => {
  await page.clock.install()
  const said = await listen(page)
  await page.goto('/run')
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: /Rehearse/ }).click()
  await page.clock.runFor(125_000)
  const all = (await said()).join('\n')
  expect(all).toMatch(/ahead/)
  expect(all).toMatch(/Finish between/)
  expect(all).toMatch(/Drink .* of water/)
  expect(all).toMatch(/That is the distance/)
  await page.getByRole('button', { name: 'End the rehearsal' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
})

test('what this phone cannot do is said before the start', async ({ page }) => {
  await page.goto('/run')
  await expect(page.getByRole('heading', { name: 'This phone on a run' })).toBeVisible()
  await expect(page.getByText('put the plan on it as a file')).toBeVisible()
})
