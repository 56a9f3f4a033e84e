import { expect, test, type Page } from './support/page.ts'
import { twoBuilds, type TwoBuilds } from './support/two-builds.ts'

let builds: TwoBuilds

test.beforeEach(async ({ baseURL }) => {
  builds = await twoBuilds(baseURL ?? '')
})

test.afterEach(() => builds.close())

async function controlled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (navigator.serviceWorker.controller === null)
      await new Promise((done) => setTimeout(done, 50))
  })
}

/** A newer build is out, fetched by a second window, and asked for there, even behind the page's back. */
async function askForUpdate(page: Page): Promise<Page> {
  const desk = await page.context().newPage()
  await desk.goto(`${builds.base}/before`)
  await newBuildWaits(desk)
  await desk.getByRole('button', { name: 'Use it now' }).click()
  await expect(desk.getByText('A run is on in another window.')).toBeVisible()
  const isWaiting = await desk.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    registration?.waiting?.postMessage('update')
    await new Promise((done) => setTimeout(done, 800))
    return registration?.waiting !== null
  })
  expect(isWaiting).toBe(true)
  return desk
}

/** A newer build is out and waits; nothing is on. */
async function newBuildWaits(page: Page): Promise<void> {
  builds.release()
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(page.getByText('A new version is ready.')).toBeVisible()
}

const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['mark'] = 'same page'
  })

const isSamePage = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['mark'] === 'same page')

test('an update never lands in a run: it waits for its end, whichever window asks', async ({
  page,
}) => {
  await page.goto(`${builds.base}/run`)
  await controlled(page)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await mark(page)
  const desk = await askForUpdate(page)
  expect(await isSamePage(page)).toBe(true)
  await expect(page.getByText('A new version is ready.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Finish the run' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  await expect(page.getByText('A new version is ready.')).toBeVisible()
  // Asked while it is being replaced, a page may never answer.
  const isLoaded = page.waitForEvent('load', { timeout: 15_000 })
  await page.getByRole('button', { name: 'Use it now' }).click()
  await isLoaded
  expect(await isSamePage(page)).toBe(false)
  await expect(page.getByText('A new version is ready.')).toHaveCount(0)
  await desk.close()
})

test('an update asked for while the page still fetches is taken all the same', async ({ page }) => {
  await page.goto(`${builds.base}/before`)
  await controlled(page)
  await newBuildWaits(page)
  await mark(page)
  // The old worker ends while requests come in: each would start it again, for another half a minute.
  await page.evaluate(() => {
    let askedCount = 0
    const timer = setInterval(() => {
      void fetch(`/?asked=${askedCount}`).then((found) => found.text())
      if (++askedCount === 150) clearInterval(timer)
    }, 10)
  })
  const isLoaded = page.waitForEvent('load', { timeout: 15_000 })
  await page.getByRole('button', { name: 'Use it now' }).click()
  await isLoaded
  expect(await isSamePage(page)).toBe(false)
  await expect(page.getByText('A new version is ready.')).toHaveCount(0)
})

test('a run begun before the browser lets a new build in keeps the files of its own', async ({
  page,
}) => {
  await page.goto(`${builds.base}/run`)
  await controlled(page)
  await newBuildWaits(page)
  await mark(page)
  const oldCaches = await page.evaluate(() => caches.keys())
  // A request under way keeps the old worker, and the browser waits for it.
  await page.evaluate(async () => {
    void fetch('/held').then((found) => found.text())
    const registration = await navigator.serviceWorker.getRegistration()
    registration?.waiting?.postMessage('update')
  })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Finish the run' })).toBeVisible()
  builds.answerHeld()
  // A request in the wrong moment, and the browser waits for half a minute without any.
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration()
          return registration?.waiting === null && registration.active?.state === 'activated'
        }),
      { timeout: 60_000 },
    )
    .toBe(true)
  expect(await isSamePage(page)).toBe(true)
  expect(await page.evaluate(() => caches.keys())).toEqual(oldCaches)
  await page.getByRole('button', { name: 'Finish the run' }).click()
  await page.getByRole('button', { name: 'Yes, end it' }).click()
  const isLoaded = page.waitForEvent('load', { timeout: 15_000 })
  await page.getByRole('button', { name: 'Use it now' }).click()
  await isLoaded
  expect(await isSamePage(page)).toBe(false)
})

test('an update never lands in a relief', async ({ page }) => {
  await page.goto(`${builds.base}/cramp`)
  await controlled(page)
  await page.getByRole('button', { name: 'calf left' }).click()
  await mark(page)
  const desk = await askForUpdate(page)
  await expect(page.locator('.relief-step')).toBeVisible()
  expect(await isSamePage(page)).toBe(true)
  await desk.close()
})

test('what is kept ahead waits until the first page stands', async ({ page }) => {
  await page.addInitScript(() => {
    const container = navigator.serviceWorker
    const register = container.register.bind(container)
    container.register = (...given) => {
      const hasPlan = document.querySelector('.bib') !== null
      document.documentElement.dataset['registered'] = hasPlan
        ? 'after the plan'
        : 'before the plan'
      return register(...given)
    }
  })
  await page.goto(`${builds.base}/`)
  await controlled(page)
  await expect(page.locator('html')).toHaveAttribute('data-registered', 'after the plan')
  const kept = await page.evaluate(async () => {
    const worker = await (await fetch('/sw.js')).text()
    const files: unknown = JSON.parse(/const FILES = (\[.*?\])\n/.exec(worker)?.[1] ?? '[]')
    const cached = await Promise.all((files as string[]).map((file) => caches.match(file)))
    return { filesCount: cached.length, missingCount: cached.filter((one) => !one).length }
  })
  expect(kept.filesCount).toBeGreaterThan(60)
  expect(kept.missingCount).toBe(0)
})
