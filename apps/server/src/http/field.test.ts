import assert from 'node:assert/strict'
import { test } from 'node:test'

import { answerTo, clientOf, refusalOf } from '../testing/client.ts'
import { openDoor } from '../testing/door.ts'
import { createWorkshop } from '../workshop/workshop.ts'

const clock = (durationS: number): string =>
  `${Math.floor(durationS / 3600)}:${String(Math.floor((durationS % 3600) / 60)).padStart(2, '0')}:${String(Math.round(durationS % 60)).padStart(2, '0')}`

const ENTRANTS = [
  'sex,age,predicted,wave',
  ...Array.from({ length: 300 }, (_, i) =>
    [i % 2 === 0 ? 'F' : 'M', 25 + (i % 40), clock(10_800 + i * 25), i < 150 ? 'A' : 'B'].join(','),
  ),
].join('\n')
const STATIONS = [5000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000].map((atM) => ({
  atM,
  drinks: ['water' as const, 'sports_drink' as const],
}))
const FIELD = {
  entrantsCsv: ENTRANTS,
  stations: STATIONS,
  weather: [{ temperatureC: 18, humidityFrac: 0.6 }],
  drawsCount: 20,
}

test('a field is planned from entrants, as a document and as a page', async (t) => {
  const door = await openDoor(t)
  const client = clientOf(door)
  const field = await answerTo(client, 'createField', { body: FIELD })
  assert.equal(field.runnersCount, 300)
  assert.equal(field.stations.length, 8)
  assert.equal(field.waves.length, 2)
  const again = await answerTo(client, 'createField', { body: FIELD })
  assert.deepEqual(again, field, 'the same seed gives the same race')
  const page = await door.ask('POST', '/api/v1/fields/page?locale=es', { json: FIELD })
  assert.equal(page.status, 200, page.text.slice(0, 200))
  assert.match(page.text, /<html lang="es">/)
  assert.match(
    page.headers.get('content-security-policy') ?? '',
    /default-src 'none'.*style-src 'sha256-/,
  )
})

test('lists that are none, names without a start and fields too large are refused', async (t) => {
  const client = clientOf(await openDoor(t))
  const refused = (more: object) =>
    refusalOf(client, 'createField', { body: { ...FIELD, ...more } })
  assert.equal(await refused({ entrantsCsv: 'hello' }), 'not_results')
  assert.equal(await refused({ entrantsCsv: '\0\u0001PNG' }), 'not_results')
  assert.equal(await refused({ entrantsCsv: undefined }), 'invalid_request')
  assert.equal(await refused({ waves: [{ name: 'Z', startAtS: 0 }] }), 'waves_unknown')
  assert.equal(await refused({ stations: [] }), 'no_stations')
  assert.equal(await refused({ stations: [{ atM: 60_000 }] }), 'station_off_course')
  assert.equal(
    await refused({ weather: [{ temperatureC: 900, humidityFrac: 0.6 }] }),
    'field_out_of_range',
  )
  const many = `sex,predicted\n${'F,4:00:00\n'.repeat(30_000)}`
  assert.equal(await refused({ entrantsCsv: many, drawsCount: 500 }), 'field_too_large')
})

test('results say what fast starts went with, and say when they cannot', async (t) => {
  const client = clientOf(await openDoor(t))
  const mats = ['5k', '10k', '15k', '20k', 'half', '25k', '30k', '35k', '40k', 'finish']
  const atM = [5000, 10_000, 15_000, 20_000, 21_097.5, 25_000, 30_000, 35_000, 40_000, 42_195]
  const row = (i: number) => {
    const sPerM = 0.27 + i * 0.0002
    return ['M', 40, ...atM.map((m) => clock(m * sPerM * (1 + (m / 42_195) * 0.05)))].join(',')
  }
  const csv = ['sex,age', '']
    .join('')
    .concat(`,${mats.join(',')}\n`, Array.from({ length: 200 }, (_, i) => row(i)).join('\n'))
  const bytes = new Uint8Array(Buffer.from(csv))
  const evidence = await answerTo(client, 'createRaceEvidence', { bytes })
  assert.equal(evidence.rowsCount, 200)
  const short = new Uint8Array(Buffer.from('sex,finish\nF,4:00:00\n'))
  assert.equal(await refusalOf(client, 'createRaceEvidence', { bytes: short }), 'no_halves')
})

test('a full line is told to come back, a job past its deadline is given up, and the next one works', async () => {
  const workshop = createWorkshop({ maxWaitingCount: 1, deadlineMs: 60_000, idleMs: 20 })
  const job = { kind: 'evidence', bytes: new Uint8Array(Buffer.from('nothing')) } as const
  const [first, second, third] = [workshop.work(job), workshop.work(job), workshop.work(job)]
  const codes = await Promise.all([first, second, third])
  assert.deepEqual(
    codes.map((done) => (done.ok ? 'ok' : done.error.code)),
    ['not_results', 'not_results', 'too_busy'],
  )
  await workshop.close()
  const hasty = createWorkshop({ deadlineMs: 1 })
  const late = await hasty.work(job)
  assert.ok(!late.ok && late.error.code === 'too_much_work')
  await hasty.close()
})
