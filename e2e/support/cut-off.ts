import { expect, SCREENS, type Page } from './page.ts'
import { seed } from './seed.ts'
import { runnersYear } from './year.ts'

/** Texts that are cut off, and whether the page itself scrolls sideways. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    const over = root.scrollWidth - root.clientWidth
    if (over > 0) found.push(`scrolls sideways by ${over} px`)
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walk.nextNode() !== null) {
      const text = walk.currentNode.textContent?.trim() ?? ''
      const parent = walk.currentNode.parentElement
      if (text === '' || parent === null || !parent.checkVisibility()) continue
      if (parent.closest('.visually-hidden, .skip, svg, select') !== null) continue
      range.selectNodeContents(walk.currentNode)
      const box = range.getBoundingClientRect()
      if (box.width === 0) continue
      // What hides the text: the screen, or a box that neither shows nor scrolls what is too wide.
      let [left, right] = [0, innerWidth]
      for (let at: HTMLElement | null = parent; at !== null; at = at.parentElement) {
        const { overflowX } = getComputedStyle(at)
        const edge = at.getBoundingClientRect()
        if (overflowX === 'auto' || overflowX === 'scroll') [left, right] = [-1e6, 1e6]
        if (overflowX === 'hidden' || overflowX === 'clip')
          [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
      }
      if (box.left < left - 1 || box.right > right + 1)
        found.push(`${parent.className || parent.tagName}: ${text.slice(0, 40)}`)
    }
    return found
  })
}

async function look(page: Page, what: string): Promise<void> {
  await page.waitForTimeout(250)
  expect.soft(await cutOff(page), what).toEqual([])
}

/** Walks all places of the app as a new device shows them. */
export async function lookAtEveryScreen(page: Page): Promise<void> {
  for (const { path, ready } of SCREENS) {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
    await look(page, path)
  }
}

const FULL = [
  { path: '/history', ready: '.findings' },
  { path: '/works', ready: '.works-line' },
  { path: '/sweat', ready: '.sweat-test' },
  { path: '/worry?sign=chest_pain', ready: 'h1' },
  { path: '/nowhere', ready: 'h1' },
] as const

/** Walks the places that have more to show once a year is known, and the planner with all its folds open. */
export async function lookAtFullScreens(page: Page): Promise<void> {
  await seed(page, runnersYear(Date.now()))
  for (const { path, ready } of FULL) {
    await page.goto(path)
    await expect(page.locator(ready).first()).toBeVisible()
    await look(page, path)
  }
  await page.goto('/history')
  await page.locator('.run-line').first().click()
  await expect(page.locator('.bib')).toBeVisible()
  await look(page, 'a run')
  await page.goto('/before')
  await expect(page.locator('.more')).toBeVisible()
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  await look(page, 'every question of the planner')
}
