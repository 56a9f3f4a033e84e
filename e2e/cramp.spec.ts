import { expect, listen, test, type Page } from './support/page.ts'

test('cramp at km 34: help at once, repaired plan, and a third cramp stops the run', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-10-04T08:00:00') })
  const said = await listen(page)
  await page.goto('/run')
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: /Rehearse/ }).click()
  await page.clock.runFor(95_000)
  await page.getByRole('link', { name: 'Cramp' }).click()
  await page.getByRole('button', { name: 'calf left' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Slow down')
  expect((await said()).some((text) => text.startsWith('Slow down'))).toBe(true)
  await page.clock.runFor(15_000)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Toes up')
  await page.getByRole('button', { name: 'It has let go' }).click()
  await page.clock.runFor(1000)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Walk')
  await expect(page.getByText('Your plan from here')).toBeVisible()
  await page.getByRole('button', { name: 'Still cramping' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Slow down')
  await page.clock.runFor(12_000)
  await page.getByRole('button', { name: 'It has let go' }).click()
  await page.getByRole('button', { name: 'Still cramping' }).click()
  await expect(page.getByRole('heading', { name: 'Stop here' })).toBeVisible()
})

test('tap to first instruction is quick, and the cramp is written down by itself', async ({
  page,
}) => {
  await page.goto('/cramp')
  const button = page.getByRole('button', { name: 'hamstring right' })
  await button.waitFor()
  const tookMs = await button.evaluate(async (element) => {
    const fromMs = performance.now()
    ;(element as HTMLElement).click()
    while (document.querySelector('.relief-step') === null)
      await new Promise((done) => requestAnimationFrame(done))
    return performance.now() - fromMs
  })
  expect(tookMs).toBeLessThan(400)
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.locator('.relief-step')).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByRole('button', { name: /Last time: right hamstring/ })).toBeVisible()
})

test('what people take is told plainly, and a salty shot is refused where salt is', async ({
  page,
}) => {
  await page.goto('/before')
  await page.locator('summary', { hasText: 'Conditions and medicines' }).click()
  await page.getByLabel(/^high blood pressure/i).check()
  await page.waitForTimeout(1000)
  await page.goto('/cramp')
  await page.getByRole('button', { name: 'calf left' }).click()
  await page.locator('summary', { hasText: 'Drinks, salt, remedies?' }).click()
  await expect(page.getByText('Never take quinine')).toBeVisible()
  await expect(page.getByText('pickle juice for you')).toHaveCount(0)
  await page.getByRole('button', { name: 'And pickle juice?' }).click()
  await expect(page.getByText('No pickle juice for you')).toBeVisible()
})

test('feeling unwell with a red flag ends the coaching and leads to help', async ({ page }) => {
  await page.goto('/cramp')
  await page.getByRole('button', { name: 'calf left' }).click()
  await page.getByRole('button', { name: 'I feel unwell' }).click()
  await page.getByRole('button', { name: /chest/ }).click()
  await expect(page.getByRole('heading', { name: 'Stop here' })).toBeVisible()
  await page.getByRole('link', { name: 'What should I do?' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emergency')
  await expect(page.getByRole('link', { name: /Call/ })).toBeVisible()
})

test('triage: one tap on an emergency ends the interview; no to all ends in self-care', async ({
  page,
}) => {
  await page.goto('/worry')
  await page.getByRole('checkbox').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emergency')
  await page.getByRole('button', { name: 'Start again' }).click()
  for (let screen = 0; screen < 12; screen++) {
    const none = page.getByRole('button', { name: 'None of these' })
    if ((await none.count()) === 0) break
    await none.click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look after it yourself')
})

let north = 48.2

/** So many metres north at an even speed, a position every minute. */
async function runOn(page: Page, distanceM: number, speedMps: number): Promise<void> {
  for (let doneM = 0; doneM < distanceM; doneM += speedMps * 60) {
    north += (speedMps * 60) / 111_195
    await page.context().setGeolocation({ latitude: north, longitude: 16.37, accuracy: 5 })
    await page.clock.runFor(60_000)
  }
}

test('a run of a real clock: cramps at km 34, relief, a second and a third, and the run shows them', async ({
  page,
}) => {
  test.setTimeout(120_000)
  north = 48.2
  await page.clock.install({ time: new Date('2026-10-04T08:00:00') })
  const said = await listen(page)
  await page.goto('/run')
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await runOn(page, 34_000, 2.75)
  await page.getByRole('link', { name: 'Cramp' }).click()
  for (const time of ['first', 'second', 'third'] as const) {
    if (time === 'first') await page.getByRole('button', { name: 'calf left' }).click()
    else await page.getByRole('button', { name: 'Still cramping' }).click()
    await page.clock.runFor(2000)
    if (time === 'third') break
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Slow down')
    await page.clock.runFor(12_000)
    await page.getByRole('button', { name: 'It has let go' }).click()
    await page.clock.runFor(1000)
    await expect(page.getByText('Your plan from here')).toBeVisible()
    await expect(page.getByText('Not faster than')).toBeVisible()
  }
  await expect(page.getByRole('heading', { name: 'Stop here' })).toBeVisible()
  await expect(page.locator('.stop-panel')).toContainText('cramps within')
  expect((await said()).some((text) => text.includes('Walk for'))).toBe(true)
  await page.goto('/run')
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'Finish the run' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  // The next screen comes once the run is written down.
  await expect(page).toHaveURL(/\/after/)
  await page.clock.runFor(1000)
  await page.goto('/history')
  await page.clock.runFor(1000)
  await expect(page.locator('.run-line.has-cramp')).toHaveCount(1)
  await expect(page.getByText('Left calf').first()).toBeVisible()
})
