import { expect, test } from './support/page.ts'

test('the crew opens a link, taps when the runner passes, and the times ahead move', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/before')
  await page.getByRole('textbox', { name: /goal time/ }).fill('4:00:00')
  await page
    .getByLabel(/Day|Date/)
    .first()
    .fill('2027-03-07')
  // Answers are kept a moment after the last key.
  await page.waitForTimeout(1200)
  await page.goto('/carry')
  await page.getByRole('button', { name: 'Copy the link for the crew' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('/crew#plan=')

  const crew = await context.newPage()
  await crew.clock.install({ time: new Date('2027-03-07T09:40:00+01:00') })
  await crew.goto(link)
  const finish = crew.locator('.crew-place').last()
  await expect(finish.locator('.crew-time')).toContainText('11:5')
  await crew.locator('.crew-place').first().getByRole('button').click()
  await expect(crew.locator('.crew-last')).toContainText('behind the plan')
  await expect(finish.locator('.crew-time')).not.toContainText('11:5')
  await crew.reload()
  await expect(crew.locator('.crew-last')).toContainText('behind the plan')
  await crew.getByRole('button', { name: 'Undo' }).click()
  await expect(finish.locator('.crew-time')).toContainText('11:5')
})

test('in an emergency the phone says where it is, and readies a message with it', async ({
  page,
}) => {
  await page.goto('/worry?sign=chest_pain')
  await page.getByRole('button', { name: 'Where am I?' }).click()
  await expect(page.locator('.hand-off-place')).toHaveText('48.20000, 16.37000')
  const message = page.getByRole('link', { name: 'Message my place' })
  await expect(message).toHaveAttribute('href', /^sms:\?&body=.*48\.20000/)
})
