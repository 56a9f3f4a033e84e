/**
 * `npm run screenshots -- FOLDER [NAMES [THEMES [WIDTHS]]]`: every screen at 390, 820 and 1440 px in light, dark and
 * glare, from the built app served by the real server: empty, filled, with people, in conflict. Look at them.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'

import { chromiumLaunch } from '../e2e/support/chromium.ts'
import { ownServer } from '../e2e/support/own-server.ts'
import { serveApp } from './served-app.ts'
import { CONFLICT_SHOTS, FIRST_ACCOUNT, withConflicts, withPeople } from './shots/people.ts'
import type { Shot } from './shots/shot.ts'
import { SOLO_SHOTS } from './shots/solo.ts'

const THEMES = ['light', 'dark', 'glare']
const WIDTHS = ['390', '820', '1440']

/** One person at one device, and what is looked at there. */
type Visit = Readonly<{
  url: string
  shots: readonly Shot[]
  storageState?: BrowserContextOptions['storageState']
  isSyncing?: boolean
}>

const {
  positionals: [folderGiven, names, themes, widths],
} = parseArgs({ allowPositionals: true })
const folder = resolve(folderGiven ?? 'test-results/screenshots')
const isAsked = ({ name }: Shot): boolean =>
  names === undefined || names === 'all' || names.split(',').includes(name)

function deviceOf(width: number): BrowserContextOptions {
  const isPhone = width < 600
  return {
    viewport: { width, height: isPhone ? 844 : 1000 },
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    isMobile: isPhone,
    hasTouch: isPhone,
    permissions: ['geolocation'],
    geolocation: { latitude: 48.2, longitude: 16.37 },
  }
}

async function take(page: Page, shot: Shot, path: string): Promise<void> {
  await page.goto(shot.path)
  await page.locator('main h1, main h2').first().waitFor()
  await page.waitForTimeout(400)
  await shot.before?.(page)
  await page.waitForTimeout(300)
  // What lies over the page is seen as it is on the screen; all else from top to foot.
  const isOverlay = (await page.locator('dialog[open], .running, .relief').count()) > 0
  // Where the page was scrolled to must not show in a picture of all of it.
  if (!isOverlay) await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path, fullPage: !isOverlay })
}

async function visit(
  browser: Browser,
  at: Visit,
  look: Readonly<{ width: number; theme: string }>,
) {
  const { width, theme } = look
  const shots = at.shots.filter(isAsked)
  if (shots.length === 0) return
  const { url, storageState } = at
  const context = await browser.newContext({
    ...deviceOf(width),
    baseURL: url,
    ...(storageState === undefined ? {} : { storageState }),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.addInitScript(
    (given) => {
      localStorage.setItem('uncramp.preferences', JSON.stringify({ theme: given.theme }))
      if (given.isSyncing) localStorage.setItem('uncramp.sync', 'on')
    },
    { theme, isSyncing: at.isSyncing === true },
  )
  for (const shot of shots)
    try {
      await take(page, shot, join(folder, `${shot.name}-${width}-${theme}.png`))
    } catch (fault) {
      // One screen that does not come must not hide the others.
      process.exitCode = 1
      process.stderr.write(`${shot.name}, ${width} ${theme}: ${String(fault)}\n`)
    }
  await context.close()
}

mkdirSync(folder, { recursive: true })
const solo = await serveApp()
const [fresh, people, conflicts] = [
  await ownServer(['--accounts']),
  await withPeople(),
  await withConflicts(),
]
const browser = await chromium.launch({ ...(await chromiumLaunch()), args: [] })
try {
  const visits: readonly Visit[] = [
    { url: solo.url, shots: SOLO_SHOTS },
    { url: fresh.url, shots: FIRST_ACCOUNT },
    { url: people.server.url, shots: people.strangerShots },
    { url: people.server.url, shots: people.runnerShots, storageState: people.runner },
    { url: people.server.url, shots: people.coachShots, storageState: people.coach },
    { url: conflicts.url, shots: CONFLICT_SHOTS, isSyncing: true },
  ]
  for (const width of widths?.split(',') ?? WIDTHS)
    for (const theme of themes?.split(',') ?? THEMES) {
      for (const at of visits) await visit(browser, at, { width: Number(width), theme })
      process.stdout.write(`${width} ${theme}\n`)
    }
} finally {
  await browser.close()
  for (const server of [solo, fresh, people.server, conflicts]) await server.stop()
}
