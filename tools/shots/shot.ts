import type { Page } from '@playwright/test'

/** One picture: where it is taken, and what is done before. */
export type Shot = Readonly<{
  name: string
  path: string
  /** Leaves the page as it shall be seen. */
  before?: (page: Page) => Promise<void>
}>

/** Opens every fold of the page: what is under it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}
