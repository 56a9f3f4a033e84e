import { lookAtEveryScreen, lookAtFullScreens } from './support/cut-off.ts'
import { test } from './support/page.ts'

// A laptop of 1280 px at 200 %.
test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })
test.describe.configure({ timeout: 150_000 })

test('at 200 % zoom no screen cuts a word off or scrolls sideways', async ({ page }) => {
  await lookAtEveryScreen(page)
})

test('at 200 % zoom nor does one that is full', async ({ page }) => {
  await lookAtFullScreens(page)
})
