import { expect, test } from './support/page.ts'

/** Ten kilometres at an even pace with a stop, as a watch would write it to GPX. */
function recordedRun(name = 'Sunday run', mark = ''): string {
  const points: string[] = []
  const startAtMs = Date.UTC(2026, 8, 20, 7)
  let northM = 0
  for (let atS = 0; atS <= 3300; atS += 3) {
    const isStanding = atS > 1800 && atS <= 1920
    if (!isStanding && atS > 0) northM += 3 * 3.15
    const latitude = (48.2 + northM / 111_195).toFixed(6)
    const time = new Date(startAtMs + atS * 1000).toISOString()
    points.push(`<trkpt lat="${latitude}" lon="16.37"><ele>170</ele><time>${time}</time></trkpt>`)
  }
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">${mark}<trk><name>${name}</name><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

const SUNDAY = {
  name: 'sunday.gpx',
  mimeType: 'application/gpx+xml',
  buffer: Buffer.from(recordedRun()),
}

test('a recording is read on the device, analysed, and known the second time', async ({ page }) => {
  await page.goto('/history')
  await page.locator('input[type=file]').first().setInputFiles(SUNDAY)
  const line = page.locator('a[href^="/history/"]').first()
  await page.waitForURL(/\/history\/.+/, { timeout: 15_000 }).catch(() => line.click())
  await expect(page.locator('.bib')).toContainText('mi')
  await expect(page.getByRole('heading', { name: /start/i }).first()).toBeVisible()
  await page.goto('/history')
  await page.locator('input[type=file]').first().setInputFiles(SUNDAY)
  await page.waitForTimeout(1500)
  await page.goto('/history')
  await expect(page.locator('a[href^="/history/"]')).toHaveCount(1)
})

test('a file that is no recording is named, and nothing breaks', async ({ page }) => {
  await page.goto('/history')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'cat.gpx', mimeType: 'text/plain', buffer: Buffer.from('meow') })
  await expect(page.getByText('cat.gpx').first()).toBeAttached()
})

test('a cramp that was treated stands in the history', async ({ page }) => {
  await page.goto('/cramp')
  await page.getByRole('button', { name: 'calf left' }).click()
  await page.waitForTimeout(500)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.goto('/history')
  await expect(page.getByText(/left calf|calf, left/i).first()).toBeVisible()
})

test('the night and the legs before a run are noted in two taps, kept, and forgotten', async ({
  page,
}) => {
  await page.goto('/history')
  await page.locator('input[type=file]').first().setInputFiles(SUNDAY)
  await page.waitForURL(/\/history\/.+/, { timeout: 15_000 })
  const fold = page.locator('details', { hasText: 'The night and the legs before' })
  await fold.locator('summary').click()
  await fold.getByText('6 h', { exact: true }).click()
  await fold.getByText('sore', { exact: true }).click()
  await expect(fold.locator('summary')).toContainText('about 6 h of sleep, sore')
  await page.waitForTimeout(500)
  await page.reload()
  await expect(fold.locator('summary')).toContainText('about 6 h of sleep, sore')
  await fold.locator('summary').click()
  await expect(fold.getByLabel('6 h', { exact: true })).toBeChecked()
  await fold.getByRole('button', { name: 'Forget both' }).click()
  await expect(fold.locator('summary')).not.toContainText('sleep')
  await expect(fold.getByLabel('6 h', { exact: true })).not.toBeChecked()
})

/** A named point at half an hour, as a marker button leaves it. */
const MARKED_CRAMP =
  '<wpt lat="48.24" lon="16.37"><time>2026-09-20T07:30:00Z</time><name>cramp left calf</name></wpt>'

test('a cramp that the recording marks stands in the history, with its time and place', async ({
  page,
}) => {
  await page.goto('/history')
  const buffer = Buffer.from(recordedRun('Sunday run', MARKED_CRAMP))
  const file = { name: 'marked.gpx', mimeType: 'application/gpx+xml', buffer }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.waitForURL(/\/history\/.+/, { timeout: 15_000 })
  await page.goto('/history')
  const line = page.locator('button.cramp-line')
  await expect(line).toHaveCount(1)
  await expect(line).toContainText(/left calf/i)
  await expect(page.locator('.bib')).toContainText(/Runs with a cramp\s*1/)
})

test('a run whose title tells of a cramp is asked about, and the answer is kept', async ({
  page,
}) => {
  await page.goto('/history')
  const told = ['Cramped: right hamstring', 'Cramp? Only tired'].map((name, index) => ({
    name: `${index}.gpx`,
    mimeType: 'application/gpx+xml',
    buffer: Buffer.from(recordedRun(name).replaceAll('2026-09-20', `2026-09-2${index + 1}`)),
  }))
  await page.locator('input[type=file]').first().setInputFiles(told)
  const asked = page.locator('.notice', { hasText: 'tell of a cramp' })
  await expect(asked).toContainText('The words of 2 runs', { timeout: 15_000 })
  await asked.getByRole('button', { name: 'Write it down: right hamstring' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('button.cramp-line')).toContainText(/right hamstring/i)
  await asked.getByRole('button', { name: 'It was none' }).click()
  await expect(asked).toHaveCount(0)
  await page.waitForTimeout(500)
  await page.reload()
  await expect(page.locator('button.cramp-line')).toHaveCount(1)
  await expect(asked).toHaveCount(0)
})
