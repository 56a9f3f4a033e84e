import type { Page } from '@playwright/test'

import { halfYear, seed } from '../../e2e/support/seed.ts'
import { runnersYear } from '../../e2e/support/year.ts'
import { madeFit, madeGpx } from '../../packages/formats/src/testing/made-files.ts'
import { madeTrack } from '../../packages/formats/src/testing/made-track.ts'
import { unfold, type Shot } from './shot.ts'

const FIT_TYPE = 'application/octet-stream'

async function addSweatTest(page: Page): Promise<void> {
  await page.getByLabel('Before', { exact: true }).fill('70 kg')
  await page.getByLabel('After', { exact: true }).fill('69.2 kg')
  await page.getByRole('button', { name: 'Keep this test' }).click()
  await page.locator('.sweat-test').first().waitFor()
}

/** A field of two waves, as an organiser would hand it over. */
function entrants(): string {
  const rows = Array.from({ length: 1200 }, (_, i) => {
    const minutes = 165 + (i % 300) / 2
    return `${i % 3 === 0 ? 'F' : 'M'},${25 + (i % 40)},${i < 600 ? 'A' : 'B'},${Math.floor(minutes / 60)}:${String(Math.floor(minutes % 60)).padStart(2, '0')}:00`
  })
  return `sex,age,wave,predicted\n${rows.join('\n')}\n`
}

async function workRace(page: Page): Promise<void> {
  await page
    .getByLabel('Choose a list')
    .setInputFiles({ name: 'entrants.csv', mimeType: 'text/csv', buffer: Buffer.from(entrants()) })
  await page.getByRole('button', { name: 'Work it out' }).click()
  await page.locator('.race-station').first().waitFor({ timeout: 60_000 })
}

/** A long run with stops, written by our own encoder and read by the app. */
async function importRun(page: Page): Promise<void> {
  const track = madeTrack({
    seed: 7,
    durationS: 8400,
    paceSPerKm: 338,
    stops: { everyS: 2700, restS: 45 },
  })
  const startS = Math.floor(Date.now() / 86_400_000) * 86_400 - 3 * 86_400 + 8 * 3600
  const buffer = Buffer.from(madeFit({ track, startS, sport: 'running' }))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'long-run.fit', mimeType: FIT_TYPE, buffer })
  await page.waitForURL(/\/history\/.+/)
  await page.locator('.run-columns').waitFor({ timeout: 30_000 })
  await page.waitForTimeout(500)
}

/** A run whose title tells of a cramp, from years ago. */
async function importTold(page: Page): Promise<void> {
  const track = madeTrack({ seed: 8, durationS: 5400, paceSPerKm: 345 })
  const gpx = Buffer.from(madeGpx({ track, startS: 1_760_000_000, sport: 'running' })).toString()
  const buffer = Buffer.from(gpx.replace('Made', 'Autumn half, cramped at 18: right hamstring'))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'half.gpx', mimeType: 'application/gpx+xml', buffer })
  await page.waitForURL(/\/history\/.+/)
  await page.goto('/history')
  await page.locator('.told-runs').waitFor()
}

async function importCat(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'cat.gpx', mimeType: 'text/plain', buffer: Buffer.from('meow') })
  await page.getByText('cat.gpx').first().waitFor({ state: 'attached' })
}

async function giveFile(page: Page, name: string, content: Uint8Array): Promise<void> {
  await page.locator('summary', { hasText: 'Course' }).click()
  await page
    .getByLabel('Choose a course')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await page.locator('.drop-zone .drop-news :is(p, b)').first().waitFor()
}

async function giveCourse(page: Page): Promise<void> {
  const track = madeTrack({ seed: 11, durationS: 3600, paceSPerKm: 338 })
  await giveFile(
    page,
    'Danube half with a long name.gpx',
    madeGpx({ track, startS: 1_791_093_600, sport: 'running' }),
  )
}

async function seeYear(page: Page, path: string): Promise<void> {
  await seed(page, runnersYear(Date.now()))
  await page.goto(path)
  await page.locator('.run-line').first().waitFor()
  await page.waitForTimeout(800)
}

/** What a device shows that knows nothing yet, and then one that knows a year. */
export const SOLO_SHOTS: readonly Shot[] = [
  { name: 'today-first', path: '/' },
  { name: 'history-empty', path: '/history' },
  { name: 'history-bad-file', path: '/history', before: importCat },
  { name: 'run-gone', path: '/history/019f0000-0000-7000-8000-00000000ffff' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'works-empty', path: '/works' },
  { name: 'clinician-empty', path: '/clinician' },
  { name: 'sweat', path: '/sweat' },
  { name: 'sweat-tested', path: '/sweat', before: addSweatTest },
  { name: 'crew', path: '/crew' },
  { name: 'before', path: '/before' },
  {
    name: 'before-number',
    path: '/before',
    before: (page) => page.locator('.asks').first().click(),
  },
  {
    name: 'pantry',
    path: '/before',
    before: async (page) => {
      await page.locator('summary', { hasText: 'What is in your bottle' }).click()
      await page.getByRole('radio', { name: 'My own mix' }).check()
    },
  },
  { name: 'before-all', path: '/before', before: unfold },
  {
    name: 'course',
    path: '/before',
    before: (page) => page.locator('summary', { hasText: 'Course' }).click(),
  },
  { name: 'course-given', path: '/before', before: giveCourse },
  {
    name: 'course-bad-file',
    path: '/before',
    before: (page) => giveFile(page, 'cat.gpx', Buffer.from('meow')),
  },
  { name: 'carry', path: '/carry' },
  {
    name: 'carry-card',
    path: '/carry',
    before: (page) => page.locator('.carry-item .button').first().click(),
  },
  { name: 'today', path: '/' },
  { name: 'warm-up', path: '/play/warm-up' },
  { name: 'stretch', path: '/play/stretch-after' },
  { name: 'run', path: '/run' },
  {
    name: 'running',
    path: '/run',
    before: async (page) => {
      await page.getByRole('button', { name: /Rehearse/ }).click()
      await page.waitForTimeout(9000)
    },
  },
  { name: 'cramp', path: '/cramp' },
  {
    name: 'relief',
    path: '/cramp',
    before: async (page) => {
      await page.getByRole('button', { name: 'calf left' }).click()
      await page.waitForTimeout(12_000)
    },
  },
  { name: 'after', path: '/after' },
  { name: 'worry', path: '/worry' },
  { name: 'emergency', path: '/worry?sign=chest_pain' },
  { name: 'why', path: '/why' },
  { name: 'settings', path: '/settings' },
  { name: 'race', path: '/race' },
  { name: 'race-worked', path: '/race', before: workRace },
  { name: 'people-none', path: '/people' },
  { name: 'salt-withheld', path: '/before', before: ticking(/kidney disease/i) },
  { name: 'refused', path: '/before', before: ticking(/dialysis/i) },
  // From here on the device knows half a year, and then a whole one.
  {
    name: 'history-half',
    path: '/history',
    before: async (page) => {
      await seed(page, halfYear(Date.now()))
      await page.goto('/history')
      await page.locator('.run-line').first().waitFor()
    },
  },
  { name: 'works', path: '/works' },
  {
    name: 'clinician',
    path: '/clinician',
    before: async (page) => {
      await page.locator('.clinician .button-main').click()
      await page.locator('.paper').waitFor()
    },
  },
  { name: 'history-year', path: '/history', before: (page) => seeYear(page, '/history') },
  {
    name: 'cramp-form',
    path: '/history',
    before: async (page) => {
      await page.locator('button.cramp-line').first().click()
    },
  },
  { name: 'works-year', path: '/works' },
  { name: 'sweat-year', path: '/sweat' },
  { name: 'history-told', path: '/history', before: importTold },
  {
    name: 'run-analysed',
    path: '/history',
    before: async (page) => {
      await importRun(page)
      await page.locator('summary', { hasText: 'The night and the legs before' }).click()
      await page.getByText('6 h', { exact: true }).click()
    },
  },
]

/** The planner with one condition given. */
function ticking(condition: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('summary', { hasText: 'Conditions and medicines' }).click()
    await page.getByLabel(condition).check()
    await page.waitForTimeout(600)
  }
}
