import { readFile } from 'node:fs/promises'

import { expect, expectAccessibleInEveryTheme, test } from './support/page.ts'

/** Runners of two waves with predicted times, a wheeler, and a line that cannot be read. */
function entrants(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, i) => {
    const minutes = 170 + (i % 150)
    const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:00`
    return `${i % 2 === 0 ? 'F' : 'M'},${25 + (i % 40)},${i % 2 === 0 ? 'A' : 'B'},${time}`
  })
  return Buffer.from(`sex,age,wave,predicted\n${rows.join('\n')}\nM,30,A,soon\n`)
}

const csv = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })

test('a race director drops a list and gets tables, posts, a page and files', async ({ page }) => {
  await page.goto('/race')
  await expect(page.getByRole('button', { name: 'Work it out' })).toBeDisabled()
  await page.getByLabel('Choose a list').setInputFiles(csv('entrants.csv', entrants(600)))
  await page
    .getByLabel('The tables')
    .fill('5 km, water\n15 km, water, sports, toilet, Town hall\n25 km, water\n35 km, sports')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.locator('.race-station')).toHaveCount(4, { timeout: 60_000 })
  await expect(page.locator('.bib')).toContainText('600 runners')
  await expect(page.locator('.race-station').nth(1)).toContainText('Town hall')
  await expect(page.locator('.race-station').nth(1)).toContainText('sports drink')
  await expect(page.locator('.notice')).toContainText(['nothing to drink between'])
  await expect(page.getByText('Medical posts').first()).toBeVisible()
  await expect(page.locator('.paper')).toContainText('Race water: 600 runners')
  await expect(page.locator('.paper')).toContainText('Town hall')
  await expectAccessibleInEveryTheme(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Arrivals as CSV' }).click()
  const table = await readFile(await (await download).path(), 'utf8')
  expect(table).toMatch(/^place,kind,at_m,at_s,runners_p10/)
  expect(table).toContain('"Town hall",station,15000')
})

test('a list or a table that cannot be read is named, and nothing is lost', async ({ page }) => {
  await page.goto('/race')
  await page.getByLabel('The tables').fill('5 km, water\nhalf way, water')
  await expect(page.getByText('Cannot read this line: half way, water')).toBeVisible()
  await page.getByLabel('The tables').fill('5 km, water')
  await page.getByLabel('Choose a list').setInputFiles(csv('cats.csv', Buffer.from('name\nTom\n')))
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.locator('.notice.is-warn')).toContainText('no list of runners')
  await page.getByLabel('Choose a list').setInputFiles(csv('e.csv', entrants(20)))
  await page.getByLabel('The tables').fill('50 km, water')
  await page.getByRole('button', { name: 'Work it out' }).click()
  await expect(page.locator('.notice.is-warn')).toContainText('is not on a course')
})
