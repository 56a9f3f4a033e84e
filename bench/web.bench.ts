/**
 * The built app in Chromium, as somebody with a phone meets it: from the cramp button to help, from
 * a dead network to Today, from a moving slider to the plan, and a long run under a finger. Times
 * are taken inside the page; `4x` is a processor four times slower.
 */
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'

import { chromiumLaunch } from '../e2e/support/chromium.ts'
import { serveApp } from '../tools/served-app.ts'
import { row } from './measure.ts'

const SLOW = 4
const CHART_POINTS_COUNT = 20_000
const STEPS_COUNT = 80
const RUNNERS_COUNT = 5

const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  locale: 'en-GB',
  timezoneId: 'Europe/Vienna',
} as const

const ms = (valueMs: number): string => `${valueMs.toFixed(1)} ms`

function at(values: readonly number[], frac: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(frac * sorted.length))] ?? Number.NaN
}

const spread = (values: readonly number[]): string =>
  `${Math.min(...values).toFixed(1)} / ${at(values, 0.5).toFixed(1)} / ${ms(at(values, 0.95))}`

async function slowed(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null)
      await new Promise((done) => setTimeout(done, 50))
  })
}

/** Clicks a thing and waits for another to be drawn; the time between. */
async function tapMs(page: Page, tapped: string, awaited: string): Promise<number> {
  return page.evaluate(
    async ({ from, to }) => {
      const element = document.querySelector<HTMLElement>(from)
      if (element === null) throw new Error(`no ${from}`)
      const startMs = performance.now()
      element.click()
      while (document.querySelector(to) === null)
        await new Promise((done) => requestAnimationFrame(done))
      document.body.getBoundingClientRect()
      return performance.now() - startMs
    },
    { from: tapped, to: awaited },
  )
}

async function crampStory(browser: Browser, base: string, rate: number): Promise<void> {
  const [toPicker, toHelp]: [number[], number[]] = [[], []]
  for (let runner = 0; runner < RUNNERS_COUNT; runner++) {
    const context = await browser.newContext(PHONE)
    const page = await context.newPage()
    await page.goto(`${base}/before`)
    await page.locator('.timeline').waitFor()
    await slowed(page, rate)
    // Looked at once, so that it is fetched; nothing of the help itself has run before.
    await tapMs(page, '.bar-cramp', '.body-button')
    await tapMs(page, '.bar a[href="/before"]', '.timeline')
    toPicker.push(await tapMs(page, '.bar-cramp', '.body-button'))
    toHelp.push(await tapMs(page, '.body-button', '.relief-step'))
    await context.close()
  }
  row(`cramp button to the choice of muscles, ${rate}x, best / p50 / p95`, spread(toPicker))
  row(
    `muscle to the first instruction, ${rate}x, best / p50 / p95`,
    spread(toHelp),
    'aim: under 100 ms',
  )
}

async function offlineStory(context: BrowserContext, base: string): Promise<void> {
  const first = await context.newPage()
  await first.goto(`${base}/before`)
  await controlled(first)
  await first.getByRole('textbox', { name: /goal time/ }).fill('3:59:00')
  await first.waitForTimeout(1500)
  await first.close()
  await context.setOffline(true)
  const tookMs: number[] = []
  for (let round = 0; round < 5; round++) {
    const page = await context.newPage()
    await page.addInitScript(() => {
      const look = (): void => {
        if (document.querySelector('.today .bib') === null) requestAnimationFrame(look)
        else Object.assign(globalThis, { todayAtMs: performance.now() })
      }
      look()
    })
    await slowed(page, SLOW)
    await page.goto(base)
    await page.waitForFunction(() => 'todayAtMs' in globalThis)
    tookMs.push(
      await page.evaluate(() => (globalThis as unknown as { todayAtMs: number }).todayAtMs),
    )
    await page.close()
  }
  await context.setOffline(false)
  row('opened offline to Today, 4x, best / p50 / p95', spread(tookMs), 'aim: under 1500 ms')
}

type SliderTimes = Readonly<{ pageMs: readonly number[]; laidOutMs: readonly number[] }>

/** Moves the goal slider step by step: from each input event to the plan in the page, and laid out. */
async function sliderTimes(page: Page, stepsCount: number): Promise<SliderTimes> {
  return page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('.slider')
    const number = document.querySelector('.before-plan .bib-number')
    if (slider === null || number === null) throw new Error('no planner')
    const [pageMs, laidOutMs]: [number[], number[]] = [[], []]
    for (let step = 0; step < count; step++) {
      await new Promise((done) => requestAnimationFrame(done))
      const before = number.textContent
      const fromMs = performance.now()
      slider.valueAsNumber += step % 40 < 20 ? 120 : -120
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      while (number.textContent === before) await Promise.resolve()
      pageMs.push(performance.now() - fromMs)
      document.body.getBoundingClientRect()
      laidOutMs.push(performance.now() - fromMs)
    }
    return { pageMs, laidOutMs }
  }, stepsCount)
}

async function plannerStory(page: Page, base: string, rate: number): Promise<void> {
  await page.goto(`${base}/before`)
  await page.locator('.gates').first().waitFor()
  await slowed(page, rate)
  await sliderTimes(page, 40)
  const { pageMs, laidOutMs } = await sliderTimes(page, STEPS_COUNT)
  row(
    `slider to plan in the page, ${rate}x, best / p50 / p95`,
    spread(pageMs),
    'aim: one frame, 16.7 ms',
  )
  row(`slider to plan laid out, ${rate}x, best / p50 / p95`, spread(laidOutMs))
}

/** A long run, one point a second, as a watch writes it. */
function longRun(): Buffer {
  const startAtMs = Date.UTC(2026, 8, 20, 7)
  const points: string[] = []
  let northM = 0
  for (let atS = 0; atS < CHART_POINTS_COUNT; atS++) {
    northM += 2.4 + 0.4 * Math.sin(atS / 300)
    const altitudeM = 200 + 60 * Math.sin(atS / 900)
    const heartBpm = Math.round(140 + 15 * Math.sin(atS / 500))
    points.push(
      `<trkpt lat="${(48.2 + northM / 111_195).toFixed(6)}" lon="16.37"><ele>${altitudeM.toFixed(1)}</ele>` +
        `<time>${new Date(startAtMs + atS * 1000).toISOString()}</time><extensions>` +
        `<x:TrackPointExtension xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"><x:hr>${heartBpm}</x:hr></x:TrackPointExtension></extensions></trkpt>`,
    )
  }
  return Buffer.from(
    `<?xml version="1.0"?><gpx version="1.1" creator="bench" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Long</name><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`,
  )
}

type Frames = Readonly<{ panMs: readonly number[]; zoomMs: readonly number[] }>

/** Pans and zooms once a frame; how long each frame took. */
async function chartFrames(page: Page, framesCount: number): Promise<Frames> {
  return page.evaluate(async (count) => {
    const stack = document.querySelector('.run-chart-stack')
    if (stack === null) throw new Error('no charts')
    const press = (key: string, shiftKey: boolean): boolean =>
      stack.dispatchEvent(
        new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
      )
    const box = stack.getBoundingClientRect()
    const pinch = (deltaY: number): boolean =>
      stack.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY,
          ctrlKey: true,
          clientX: box.left + box.width / 2,
          bubbles: true,
          cancelable: true,
        }),
      )
    const timed = async (act: (step: number) => void): Promise<number[]> => {
      const took: number[] = []
      let lastMs = await new Promise<number>((done) => requestAnimationFrame(done))
      for (let step = 0; step < count; step++) {
        act(step)
        const nowMs = await new Promise<number>((done) => requestAnimationFrame(done))
        took.push(nowMs - lastMs)
        lastMs = nowMs
      }
      return took
    }
    const zoomMs = await timed((step) => pinch(step % 40 < 20 ? -60 : 60))
    for (let press4 = 0; press4 < 2; press4++) press('+', false)
    const panMs = await timed((step) => press(step % 12 < 6 ? 'ArrowRight' : 'ArrowLeft', true))
    return { panMs, zoomMs }
  }, framesCount)
}

async function chartStory(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/history`)
  const file = { name: 'long.gpx', mimeType: 'application/gpx+xml', buffer: longRun() }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.locator('.run-chart-stack').waitFor({ timeout: 60_000 })
  await slowed(page, SLOW)
  await chartFrames(page, 20)
  const { panMs, zoomMs } = await chartFrames(page, STEPS_COUNT)
  const aim = 'aim: smooth, a frame is 16.7 ms'
  row('chart of 20,000 points pans, 4x, frame best / p50 / p95', spread(panMs), aim)
  row('chart of 20,000 points zooms, 4x, frame best / p50 / p95', spread(zoomMs), aim)
}

async function stories(browser: Browser, base: string): Promise<void> {
  const inOwn = async (story: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext(PHONE)
    await story(await context.newPage())
    await context.close()
  }
  for (const rate of [1, SLOW]) await crampStory(browser, base, rate)
  const visitor = await browser.newContext(PHONE)
  await offlineStory(visitor, base)
  await visitor.close()
  for (const rate of [1, SLOW]) await inOwn((page) => plannerStory(page, base, rate))
  await inOwn((page) => chartStory(page, base))
}

const app = await serveApp()
const browser = await chromium.launch({ ...(await chromiumLaunch()), args: [] })
try {
  await stories(browser, app.url)
} finally {
  await browser.close()
  await app.stop()
}
