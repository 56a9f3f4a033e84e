import { readFile } from 'node:fs/promises'

import { decodeFit } from './support/fit.ts'
import { expect, prefer, test } from './support/page.ts'

test('a new runner has a useful plan in under a minute, and it is there again next time', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Plan your run' })).toBeVisible()
  await page.getByRole('radio', { name: 'Half', exact: true }).check()
  await page.getByRole('textbox', { name: /goal time/ }).fill('1:52:00')
  await page.getByRole('textbox', { name: /How heavy/ }).fill('61 kg')
  await expect(page.locator('.bib-number').first()).toHaveText('1:52:00')
  await expect(page.locator('.timeline')).toContainText('First mile marker')
  await page.waitForTimeout(1200)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await expect(page.locator('.bib')).toContainText('1:52:00')
})

test('every number opens the rule of thumb, yours, why and source', async ({ page }) => {
  await page.goto('/before')
  await page.locator('.asks').click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Rule of thumb')
  await expect(sheet.locator('s')).toContainText('532')
  await expect(sheet).toContainText('Why')
  await expect(sheet).toContainText('Source')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('a slip of the pen is answered with what would be right, and the last plan stays', async ({
  page,
}) => {
  await page.goto('/before')
  const mass = page.getByRole('textbox', { name: /How heavy/ })
  await mass.fill('700 kg')
  await expect(page.locator('.problem').filter({ hasText: '30kg to 200kg' })).toBeVisible()
  await expect(page.locator('.bib')).toBeVisible()
  await mass.fill('154lb')
  await expect(page.locator('.problem').filter({ hasText: 'kg' })).toHaveCount(0)
  await page.getByRole('textbox', { name: /goal time/ }).fill('1:10:00')
  await expect(page.locator('.notice.is-stop')).toBeVisible()
})

test('a condition on list B takes every drinking number away and says why', async ({ page }) => {
  await page.goto('/before')
  await page.locator('summary', { hasText: 'Conditions and medicines' }).click()
  await page.getByLabel(/dialysis/i).check()
  await expect(page.getByText('No drinking numbers for you')).toBeVisible()
  await expect(page.locator('.timeline')).not.toContainText(' ml')
})

test('a late gun moves every clock time, and a changed forecast says what changed', async ({
  page,
}) => {
  await page.goto('/before')
  await page.getByRole('button', { name: 'Keep this plan' }).click()
  const first = page.locator('.item-when b').nth(2)
  const before = await first.textContent()
  await page.locator('summary', { hasText: 'The start is delayed' }).click()
  await page.getByRole('radio', { name: '30 min later' }).check()
  await expect(first).not.toHaveText(before ?? '')
  await expect(page.getByText('What changed')).toBeVisible()
  await page.locator('summary', { hasText: 'Weather' }).click()
  await page.getByLabel('Air temperature').fill('27C')
  await expect(page.locator('.change-list li').first()).toBeVisible()
})

test('a course is chosen or dropped, what is no course is said, and it can be taken away', async ({
  page,
}) => {
  await page.goto('/before')
  await page.locator('summary', { hasText: 'Course' }).click()
  const zone = page.locator('.drop-zone')
  const pick = zone.getByLabel('Choose a course')
  await pick.setInputFiles({ name: 'cat.gpx', mimeType: 'text/plain', buffer: Buffer.from('meow') })
  await expect(zone.getByRole('status')).toContainText('No course could be read')
  const gpx = courseGpx()
  await pick.setInputFiles({ name: 'park.gpx', mimeType: 'text/xml', buffer: Buffer.from(gpx) })
  await expect(zone.getByRole('status')).toHaveText(/^park, 6.2 mi/)
  await zone.getByRole('button', { name: 'Remove the course' }).click()
  await expect(zone.getByRole('status')).toBeEmpty()
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.gpx', { type: 'text/xml' }))
    return transfer
  }, gpx)
  await zone.dispatchEvent('drop', { dataTransfer: files })
  await expect(zone.getByRole('status')).toHaveText(/^dropped, 6.2 mi/)
  await expect(page.locator('summary', { hasText: 'Course' })).toContainText('6.2 mi')
})

/** Ten kilometres straight to the north with a hill in the middle. */
function courseGpx(): string {
  const points = Array.from({ length: 101 }, (_, i) => {
    const ele = 10 + 30 * Math.sin((Math.PI * i) / 100)
    return `<trkpt lat="${(48.2 + (i * 100) / 111_195).toFixed(6)}" lon="16.37"><ele>${ele.toFixed(1)}</ele></trkpt>`
  })
  return `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

test('plan and carry: the FIT workout downloads and reads back with the same drinks', async ({
  page,
}) => {
  await page.goto('/before')
  await expect(page.locator('.bib')).toBeVisible()
  await page.getByRole('link', { name: 'Take it along' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download: Watch: workout' }).click()
  const path = await (await download).path()
  const steps = await decodeFit(await readFile(path))
  const drinks = steps.filter((step) => /DRINK|ml/i.test(step.name))
  expect(drinks.length).toBeGreaterThan(5)
  await page.getByRole('button', { name: 'Look: Watch: workout' }).click()
  await expect(page.getByRole('dialog').locator('li')).toHaveCount(steps.length)
})

test('the card shows band and cramp steps, and the link opens the same plan', async ({
  page,
  context,
}) => {
  await page.goto('/before')
  await page.getByRole('textbox', { name: /goal time/ }).fill('3:33:00')
  await page.getByRole('link', { name: 'Take it along' }).click()
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible()
  await page.locator('.carry-item .button').first().click()
  await expect(page.locator('.paper')).toContainText('First mile')
  await page.emulateMedia({ media: 'print' })
  const head = await page.locator('.paper h1').boundingBox()
  expect(head?.y ?? -1, 'the head of the card is on the printed page').toBeGreaterThanOrEqual(0)
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy the link', exact: true }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByText('A plan from a link')).toBeVisible()
  await expect(other.locator('.bib-number').first()).toHaveText('3:33:00')
})

test('Spanish, imperial, and mirrored words', async ({ page }) => {
  await prefer(page, {
    locale: 'es',
    units: { distance: 'mi', fluid: 'floz', mass: 'lb', temperature: 'f', height: 'ft' },
  })
  await page.goto('/before')
  await expect(page.getByRole('heading', { name: 'Planifica tu carrera' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(page.locator('.bib')).toContainText('fl oz')
  await page.goto('/before?words=mirrored')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBe(0)
})
