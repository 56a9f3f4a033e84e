import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export { expect }
export type { Page }

/** Every place of the app, for tests that walk all of them. */
export const SCREENS = [
  { name: 'today', path: '/', ready: 'h1' },
  { name: 'before', path: '/before', ready: '.bib' },
  { name: 'carry', path: '/carry', ready: '.carry-list' },
  { name: 'warm-up', path: '/play/warm-up', ready: '.figure-view svg' },
  { name: 'run', path: '/run', ready: '.bib' },
  { name: 'cramp', path: '/cramp', ready: '.body-views' },
  { name: 'crew', path: '/crew', ready: '.crew-list' },
  { name: 'after', path: '/after', ready: '.swatches' },
  { name: 'history', path: '/history', ready: '.drop-zone' },
  { name: 'worry', path: '/worry', ready: '.signs' },
  { name: 'why', path: '/why', ready: 'h1' },
  { name: 'settings', path: '/settings', ready: 'h1' },
  { name: 'sweat', path: '/sweat', ready: '.sweat-grid' },
  { name: 'works', path: '/works', ready: 'h1' },
  { name: 'clinician', path: '/clinician', ready: '.clinician .button-main' },
  { name: 'race', path: '/race', ready: '.drop-zone' },
  { name: 'people', path: '/people', ready: '.people .notice, .people .section' },
] as const

/** A test fails on anything the page throws or logs as an error. */
export const test = base.extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (fault) => errors.push(String(fault)))
      page.on('console', (message) => {
        // A request that fails because the network was cut on purpose is not the page's fault.
        if (message.type() === 'error' && !message.text().includes('net::ERR_'))
          errors.push(message.text())
      })
      await use(errors)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

/** Sets choices of this device before the page starts. */
export async function prefer(page: Page, choices: Record<string, unknown>): Promise<void> {
  await page.addInitScript((given) => {
    const kept = JSON.parse(localStorage.getItem('uncramp.preferences') ?? '{}') as object
    if (Object.keys(kept).length === 0)
      localStorage.setItem('uncramp.preferences', JSON.stringify(given))
  }, choices)
}

/** Collects what would be spoken: headless browsers have no voice. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    class Utterance {
      text: string
      lang = ''
      constructor(text: string) {
        this.text = text
      }
    }
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance })
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: { speak: (spoken: Utterance) => said.push(spoken.text), cancel: () => undefined },
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
}

/** Nothing that axe finds, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Without frames of elsewhere there is no need of a second page to put the findings together.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(found).toEqual([])
}

const THEMES = ['light', 'dark', 'glare'] as const

/** Nothing that axe finds in any of the themes: contrast differs, and so do borders and sizes. */
export async function expectAccessibleInEveryTheme(page: Page): Promise<void> {
  for (const theme of THEMES) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen
    }, theme)
    await expectAccessible(page)
  }
}
