/**
 * `npm run screenshots -- FOLDER`: every screen at 390, 820 and 1440 px in light, dark and glare,
 * from the built app served by the real server. Look at them.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { chromium, type Page } from '@playwright/test'

import { chromiumLaunch } from '../e2e/support/chromium.ts'
import { halfYear, seed } from '../e2e/support/seed.ts'
import { buildWeb } from './build-web.ts'

const WIDTHS = [390, 820, 1440] as const
const THEMES = ['light', 'dark', 'glare'] as const
const PORT = process.env['SCREENSHOT_PORT'] ?? '4798'

type Shot = Readonly<{ name: string; path: string; before?: (page: Page) => Promise<void> }>

const SHOTS: readonly Shot[] = [
  { name: 'before', path: '/before' },
  {
    name: 'before-number',
    path: '/before',
    before: (page) => page.locator('.asks').first().click(),
  },
  { name: 'carry', path: '/carry' },
  {
    name: 'carry-card',
    path: '/carry',
    before: (page) => page.locator('.carry-item .button').first().click(),
  },
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
  { name: 'crew', path: '/crew' },
  { name: 'history', path: '/history' },
  { name: 'worry', path: '/worry' },
  { name: 'emergency', path: '/worry?sign=chest_pain' },
  { name: 'why', path: '/why' },
  { name: 'settings', path: '/settings' },
  { name: 'sweat', path: '/sweat' },
  { name: 'sweat-tested', path: '/sweat', before: addSweatTest },
  { name: 'works-empty', path: '/works' },
  { name: 'race', path: '/race' },
  { name: 'race-worked', path: '/race', before: workRace },
  { name: 'people', path: '/people' },
  {
    name: 'pantry',
    path: '/before',
    before: async (page) => {
      await page.locator('summary', { hasText: 'What is in your bottle' }).click()
      await page.getByRole('radio', { name: 'My own mix' }).check()
    },
  },
  { name: 'today', path: '/' },
  {
    name: 'works',
    path: '/works',
    // From here on the device knows half a year.
    before: async (page) => {
      await seed(page, halfYear(Date.now()))
      await page.goto('/works')
      await page.locator('.works-line').first().waitFor()
    },
  },
  {
    name: 'clinician',
    path: '/clinician',
    before: async (page) => {
      await page.locator('.clinician .button-main').click()
      await page.locator('.paper').waitFor()
    },
  },
  { name: 'history-full', path: '/history' },
]

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

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok === true) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`nobody answers at ${url}`)
}

const folder = resolve(process.argv[2] ?? 'test-results/screenshots')
const only = process.argv[3]?.split(',')
mkdirSync(folder, { recursive: true })
await buildWeb()
const data = mkdtempSync(join(tmpdir(), 'uncramp-shots-'))
const main = join(import.meta.dirname, '../apps/server/bin/server.mjs')
const server = spawn(process.execPath, [main, '--port', PORT, '--data', data], { stdio: 'ignore' })
const base = `http://127.0.0.1:${PORT}`
try {
  await ready(`${base}/healthz`)
  const browser = await chromium.launch({ ...(await chromiumLaunch()), args: [] })
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      const isPhone = width < 600
      const context = await browser.newContext({
        baseURL: base,
        viewport: { width, height: isPhone ? 844 : 1000 },
        locale: 'en-GB',
        timezoneId: 'Europe/Vienna',
        isMobile: isPhone,
        hasTouch: isPhone,
        permissions: ['geolocation'],
        geolocation: { latitude: 48.2, longitude: 16.37 },
      })
      const page = await context.newPage()
      await page.addInitScript((chosen) => {
        localStorage.setItem('uncramp.preferences', JSON.stringify({ theme: chosen }))
      }, theme)
      for (const shot of SHOTS) {
        if (only !== undefined && !only.includes(shot.name)) continue
        await page.goto(`${base}${shot.path}`)
        await page.locator('main h1, main h2').first().waitFor()
        await page.waitForTimeout(400)
        await shot.before?.(page)
        await page.waitForTimeout(300)
        // What lies over the page is seen as it is on the screen; all else from top to foot.
        const isOverlay = (await page.locator('dialog[open], .running, .relief').count()) > 0
        // Where the page was scrolled to must not show in a picture of all of it.
        if (!isOverlay) await page.evaluate(() => scrollTo(0, 0))
        await page.screenshot({
          path: join(folder, `${shot.name}-${width}-${theme}.png`),
          fullPage: !isOverlay,
        })
      }
      await context.close()
      process.stdout.write(`${width} ${theme}\n`)
    }
  }
  await browser.close()
} finally {
  server.kill()
}
