import { gzipSync } from 'node:zlib'

import { madeFit, madeGpx, madeTcx } from '../packages/formats/src/testing/made-files.ts'
import { madeTrack } from '../packages/formats/src/testing/made-track.ts'
import { zipOf } from '../packages/formats/src/testing/zip-bytes.ts'
import { expect, test } from './support/page.ts'

const START_S = Date.UTC(2026, 2, 1, 7) / 1000
const DAY_S = 86_400

/** A recorded run of our own encoders, so many days after the first. */
function made(seed: number, afterDays: number): Parameters<typeof madeFit>[0] {
  const track = madeTrack({ seed, durationS: 2400, everyS: 3 })
  return { track, startS: START_S + afterDays * DAY_S, sport: 'running' }
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** A small Strava export: three formats, one run in two of them, a ride, a photo, a broken file. */
function stravaExport(): Buffer {
  const list = [
    'Activity ID,Activity Date,Activity Name,Activity Type,Filename',
    '1,"1 Mar 2026",River loop,Run,activities/1.fit.gz',
    '2,"2 Mar 2026",Hill day,Run,activities/2.gpx',
    '3,"3 Mar 2026",Long one,Run,activities/3.tcx.gz',
    '4,"3 Mar 2026",Long one again,Run,activities/4.gpx',
    '5,"4 Mar 2026",To the lake,Ride,activities/5.gpx',
    '6,"5 Mar 2026",Broken,Run,activities/6.fit',
  ].join('\n')
  const long = made(3, 2)
  const zip = zipOf([
    { name: 'activities.csv', data: text(list) },
    { name: 'activities/1.fit.gz', data: new Uint8Array(gzipSync(madeFit(made(1, 0)))) },
    { name: 'activities/2.gpx', data: madeGpx(made(2, 1)) },
    { name: 'activities/3.tcx.gz', data: new Uint8Array(gzipSync(madeTcx(long))) },
    { name: 'activities/4.gpx', data: madeGpx(long) },
    { name: 'activities/5.gpx', data: madeGpx({ ...made(5, 3), sport: 'cycling' }) },
    { name: 'activities/6.fit', data: text('this is no recording') },
    { name: 'media/photo.jpg', data: text('picture') },
  ])
  return Buffer.from(zip)
}

test('a whole archive: progress, names, another sport, a broken file, one run twice', async ({
  page,
}) => {
  await page.goto('/history')
  const file = { name: 'export.zip', mimeType: 'application/zip', buffer: stravaExport() }
  await page.locator('input[type=file]').first().setInputFiles(file)
  const news = page.locator('.drop-news')
  await expect(news).toContainText(/4 runs added/, { timeout: 20_000 })
  await expect(news).toContainText(/another sport/)
  await news.locator('summary').click()
  await expect(news).toContainText('activities/6.fit')
  await expect(page.locator('a[href^="/history/"]')).toHaveCount(4)
  await expect(page.getByText('River loop')).toBeVisible()
  const twins = page.locator('.twins')
  await expect(twins).toBeVisible()
  await expect(twins.locator('.twin')).toHaveCount(2)
  await twins.getByRole('button').first().click()
  await expect(page.locator('a[href^="/history/"]')).toHaveCount(3)
})

test('the same archive again brings nothing twice, and survives a reload', async ({ page }) => {
  await page.goto('/history')
  const file = { name: 'export.zip', mimeType: 'application/zip', buffer: stravaExport() }
  const news = page.locator('.drop-news')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(news).toContainText(/4 runs added/, { timeout: 20_000 })
  await page.reload()
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(news).toContainText(/4 were here already/, { timeout: 20_000 })
  await expect(page.locator('a[href^="/history/"]')).toHaveCount(4)
})

/** What its list makes of an export: a ride without a type, a run recorded as a ride, one typed in; and a scale. */
function listedExport(): Buffer {
  const list = [
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Activity Gear,Filename',
    '1,"1 Mar 2026",To work,Ride,,,activities/1.gpx',
    '2,"2 Mar 2026",Watch on bike,Run,"Calf tight from 5 km.\nSlept badly.",Blue shoes,activities/2.gpx',
    '3,"3 Mar 2026",Treadmill,Run,,,activities/3.tcx',
  ].join('\n')
  const typedIn =
    '<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-03-03T07:00:00Z</Id>' +
    '<Lap StartTime="2026-03-03T07:00:00Z"><TotalTimeSeconds>2400</TotalTimeSeconds><DistanceMeters>7000</DistanceMeters></Lap>' +
    '</Activity></Activities></TrainingCenterDatabase>'
  const weighed = [
    { weight: { weight: 68_200, timestampGMT: '2026-02-20T06:00:00.0' } },
    { weight: { weight: 67_500, timestampGMT: '2026-03-02T06:00:00.0' } },
  ]
  const zip = zipOf([
    { name: 'activities/1.gpx', data: madeGpx({ ...made(1, 0), isUnnamed: true }) },
    { name: 'activities/2.gpx', data: madeGpx({ ...made(2, 1), sport: 'cycling' }) },
    { name: 'activities/3.tcx', data: text(typedIn) },
    { name: 'me_userBioMetrics.json', data: text(JSON.stringify(weighed)) },
    { name: 'activities.csv', data: text(list) },
  ])
  return Buffer.from(zip)
}

test('what the list says of a recording holds, and the last weight is offered for plans', async ({
  page,
}) => {
  await page.goto('/history')
  const file = { name: 'export.zip', mimeType: 'application/zip', buffer: listedExport() }
  await page.locator('input[type=file]').first().setInputFiles(file)
  const news = page.locator('.drop-news')
  await expect(news).toContainText(/2 runs added, one was another sport/, { timeout: 20_000 })
  await expect(news).toContainText('67.5 kg')
  await news.getByRole('button', { name: 'Plan with this weight' }).click()
  await expect(news).toContainText('Your plans use this weight.')
  await page.getByText('Watch on bike').click()
  await expect(page.locator('.run-words')).toContainText('Calf tight from 5 km.')
  await expect(page.locator('.bib')).toContainText('Blue shoes')
  await expect(page.locator('.splits tbody tr')).not.toHaveCount(0)
  await expect(page.getByText(/not a run/i)).toHaveCount(0)
  await page.goto('/history')
  await page.getByText('Treadmill').click()
  await expect(page.locator('.bib')).toContainText('4.3 mi')
  await expect(page.getByText(/holds these totals and nothing of the way/)).toBeVisible()
  await page.goto('/settings')
  await expect(page.getByLabel('Body mass').first()).toHaveValue(/67.5/)
})
