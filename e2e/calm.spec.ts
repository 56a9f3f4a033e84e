import { expect, test, type Page } from './support/page.ts'
import { seed } from './support/seed.ts'
import { runnersYear } from './support/year.ts'

/** Every picture of the figure within some seconds, as markup. */
async function picturesOf(page: Page, forMs: number): Promise<readonly string[]> {
  return page.locator('.figure-view').evaluate(async (place, lastsMs) => {
    const seen: string[] = [place.innerHTML]
    const watch = new MutationObserver(() => seen.push(place.innerHTML))
    watch.observe(place, { childList: true })
    await new Promise((done) => setTimeout(done, lastsMs))
    watch.disconnect()
    return seen
  }, forMs)
}

/** Whatever moves by itself on the page as it stands, or would when touched. */
async function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const running = document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 0)
      .map((one) => `runs: ${(one as CSSAnimation).animationName || 'a transition'}`)
    const willMove = [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element)
        const lasts = `${transitionDuration},${animationDuration}`.split(',').map(parseFloat)
        return lasts.some((s) => s > 0) || scrollBehavior === 'smooth'
      })
      .map((element) => `would move: ${element.tagName} ${element.className}`)
    return [...running, ...willMove]
  })
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('a figure steps from pose to pose and stands still in between', async ({ page }) => {
    await page.goto('/play/warm-up')
    await expect(page.locator('.figure-view svg')).toBeVisible()
    const pictures = await picturesOf(page, 6500)
    // A pose each 1.5 s, and no picture between two poses.
    expect(pictures.length).toBeGreaterThan(2)
    expect(pictures.length).toBeLessThan(7)
    expect(new Set(pictures).size).toBeLessThanOrEqual(4)
  })

  test('pages, sheets and charts come without a movement', async ({ page }) => {
    await seed(page, runnersYear(Date.now()))
    await page.goto('/history')
    await page.locator('.run-line').first().waitFor()
    expect(await moving(page)).toEqual([])
    await page.locator('button.cramp-line').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await moving(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const path of ['/before', '/works', '/run', '/cramp', '/sweat', '/settings']) {
      await page.goto(path)
      await page.locator('main h1, main h2').first().waitFor()
      expect(await moving(page)).toEqual([])
    }
    await page.goto('/before')
    await expect(page.locator('.bib')).toBeVisible()
    await page.locator('.asks').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await moving(page)).toEqual([])
  })
})

test('without it the figure moves as the drill does', async ({ page }) => {
  await page.goto('/play/warm-up')
  await expect(page.locator('.figure-view svg')).toBeVisible()
  const pictures = await picturesOf(page, 3000)
  expect(new Set(pictures).size).toBeGreaterThan(10)
  expect(await moving(page)).not.toEqual([])
})
