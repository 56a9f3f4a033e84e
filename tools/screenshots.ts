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
  { name: 'history', path: '/history' },
  { name: 'worry', path: '/worry' },
  { name: 'emergency', path: '/worry?sign=chest_pain' },
  { name: 'why', path: '/why' },
  { name: 'settings', path: '/settings' },
  { name: 'today', path: '/' },
]

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
        const isOverlay = shot.before !== undefined
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
