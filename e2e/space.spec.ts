import { expect, test, type Page } from './support/page.ts'

const FULL = 'This device is almost out of space.'

/**
 * A real full disk is slow to make, and Chromium remembers for a while that there was room: the
 * database answers as it does on one, to whatever is bigger than `data-room` bytes.
 */
async function limitRoom(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Called with the store it came from, further down.
    // oxlint-disable-next-line typescript/unbound-method
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      const room = document.documentElement.dataset['room'] ?? localStorage.getItem('room')
      const size = value instanceof Uint8Array ? value.byteLength : JSON.stringify(value).length
      if (room !== null && size > Number(room))
        throw new DOMException('no room', 'QuotaExceededError')
      return key === undefined ? put.call(this, value) : put.call(this, value, key)
    }
  })
}

const leaveRoom = (page: Page, bytes: string): Promise<void> =>
  page.evaluate((room) => {
    document.documentElement.dataset['room'] = room
  }, bytes)

test('little room is said before anything is lost', async ({ page }) => {
  await limitRoom(page)
  await page.addInitScript(() => localStorage.setItem('room', '100000'))
  await page.goto('/before')
  const alert = page.getByRole('alert').filter({ hasText: FULL })
  await expect(alert).toBeVisible({ timeout: 15_000 })
  await page.getByRole('textbox', { name: /goal time/ }).fill('3:59:00')
  await page.waitForTimeout(1500)
  await page.reload()
  await expect(page.locator('.bib')).toContainText('3:59:00')
})

test('a write that found no room is said at once, and what was typed is still there', async ({
  page,
}) => {
  await limitRoom(page)
  await page.goto('/before')
  const alert = page.getByRole('alert').filter({ hasText: FULL })
  // The app has tried how much room there is once its service worker is there.
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect(alert).toHaveCount(0)
  await leaveRoom(page, '0')
  await page.getByRole('textbox', { name: /goal time/ }).fill('3:59:00')
  await expect(alert).toBeVisible()
  await expect(page.locator('.bib')).toContainText('3:59:00')
  await leaveRoom(page, '9999999')
  await page.getByRole('textbox', { name: /goal time/ }).fill('3:58:00')
  await expect(alert).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.bib')).toContainText('3:58:00')
})

test('a run that cannot be kept says so while it is on', async ({ page }) => {
  await limitRoom(page)
  await page.goto('/run')
  await leaveRoom(page, '0')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: FULL })).toBeVisible()
  await expect(page.getByRole('button', { name: /^I drank/ })).toBeVisible()
})

test('a browser without a database says that it keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('not here', 'InvalidStateError')
    }
  })
  await page.goto('/')
  await expect(page.getByRole('alert').filter({ hasText: 'keeps nothing' })).toBeVisible()
  await expect(page.locator('.bib')).toBeVisible()
})
