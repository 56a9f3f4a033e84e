import { chromiumLaunch } from './support/chromium.ts'
import { lookAtEveryScreen, lookAtFullScreens } from './support/cut-off.ts'
import { expect, test } from './support/page.ts'

// A phone whose owner has set the text of the browser to twice its size.
const launch = await chromiumLaunch()
test.use({ launchOptions: { ...launch, args: ['--blink-settings=defaultFontSize=32'] } })
test.describe.configure({ timeout: 150_000 })

test('with text at twice its size no screen cuts a word off or scrolls sideways', async ({
  page,
}) => {
  await page.goto('/')
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(size).toBe('32px')
  await lookAtEveryScreen(page)
})

test('with text at twice its size nor does one that is full', async ({ page }) => {
  await lookAtFullScreens(page)
})
