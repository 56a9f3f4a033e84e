import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { FIT, FitBytes, TEST_FIT_S, TEST_UNIX_S, testRun } from '../testing/fit-bytes.ts'
import { madeGpx } from '../testing/made-files.ts'
import { madeTrack } from '../testing/made-track.ts'
import { zipOf } from '../testing/zip-bytes.ts'
import { listedIn } from './listed-in.ts'
import { readActivities, type ImportedFile } from './read-activities.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const host = { digest: (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex') }

const read = (bytes: Uint8Array, path = 'export.zip'): Promise<ImportedFile[]> =>
  Array.fromAsync(readActivities({ path, bytes }, host))

const ride = new FitBytes()
  .define(0, 20, { fields: [[253, FIT.uint32]] })
  .data(0, [TEST_FIT_S])
  .define(1, 18, {
    fields: [
      [2, FIT.uint32],
      [7, FIT.uint32],
      [5, FIT.enum],
    ],
  })
  .data(1, [TEST_FIT_S, 1000, 2])
  .bytes()

const settings = new FitBytes()
  .define(0, 0, { fields: [[0, FIT.enum]] })
  .data(0, [2])
  .bytes()

const scale = new FitBytes()
  .define(0, 0, { fields: [[0, FIT.enum]] })
  .data(0, [9])
  .define(1, 30, {
    fields: [
      [253, FIT.uint32],
      [0, FIT.uint16],
    ],
  })
  .data(1, [TEST_FIT_S, 7042])
  .bytes()

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])

test('a Strava export gives runs, titles, other sports and refusals, each by its path', async () => {
  const run = testRun(30).bytes()
  const packed = new Uint8Array(gzipSync(run))
  const csv =
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Activity Gear,Filename\n' +
    '1,"May 1, 2026, 6:00:00 AM","Long, ""easy"" run",Run,"two\nlines",Old shoes,activities/1.fit.gz\n' +
    '2,"May 2, 2026",Commute,Ride,,,activities/2.fit\n3,x,Typed in,Run,,,\n'
  const all = await read(
    zipOf([
      { name: 'activities.csv', data: bytesOf(csv) },
      { name: 'activities/1.fit.gz', data: packed },
      { name: 'activities/2.fit', data: ride },
      { name: 'activities/3.fit', data: PNG },
      { name: 'activities/4.fit', data: new Uint8Array(0) },
      { name: 'activities/5.fit', data: settings },
      { name: 'media/a.jpg', data: PNG },
    ]),
  )
  assert.deepEqual(
    all.map(({ kind, path }) => `${kind} ${path}`),
    [
      'titles activities.csv',
      'run activities/1.fit.gz',
      'other_sport activities/2.fit',
      'refused activities/3.fit',
      'refused activities/4.fit',
      'not_activity activities/5.fit',
      'ignored media/a.jpg',
    ],
  )
  const [titles, imported, other, png, empty] = all
  assert.ok(titles?.kind === 'titles' && imported?.kind === 'run' && other?.kind === 'other_sport')
  assert.deepEqual(titles.titles[0], {
    path: 'activities/1.fit.gz',
    title: 'Long, "easy" run',
    description: 'two\nlines',
    sport: 'running',
    subSport: 'generic',
    gear: 'Old shoes',
  })
  assert.equal(titles.titles.length, 2)
  assert.equal(imported.activity.track.atS.length, 30)
  assert.equal(imported.id, host.digest(packed))
  assert.equal(other.sport, 'cycling')
  assert.ok(png?.kind === 'refused' && png.code === 'unknown_format' && png.looksLike === 'png')
  assert.ok(empty?.kind === 'refused' && empty.code === 'empty_file')
})

test("an export's list names runs and sets other sports aside, wherever it stands", async () => {
  const track = madeTrack({ seed: 1, durationS: 100, everyS: 5, wanderM: 1 })
  const made = (sport: 'running' | 'cycling', isUnnamed: boolean): Uint8Array =>
    madeGpx({ track, startS: TEST_UNIX_S, sport, isUnnamed })
  const rows = [
    ['Commute', 'Ride', 'activities/1.gpx'],
    ['Dog', 'Walk', 'activities/2.gpx'],
    ['Morgon', 'Löpning', 'activities/3.gpx'],
    ['Watch on bike', 'Run', 'activities/4.gpx'],
    ['', 'Run', 'activities/5.gpx'],
  ]
  const head = 'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Filename'
  const list = {
    name: 'activities.csv',
    data: bytesOf([head, ...rows.map(([a, b, c]) => `1,x,${a},${b},,${c}`)].join('\n')),
  }
  const recordings = [
    { name: 'activities/1.gpx', data: made('running', true) },
    { name: 'activities/2.gpx', data: made('running', true) },
    { name: 'activities/3.gpx', data: made('running', true) },
    { name: 'activities/4.gpx', data: made('cycling', false) },
    { name: 'activities/5.gpx', data: made('running', false) },
  ]
  for (const entries of [
    [list, ...recordings],
    [...recordings, list],
  ]) {
    const bytes = zipOf(entries)
    const titles = await listedIn([{ path: 'export.zip', bytes }])
    const all = await Array.fromAsync(readActivities({ path: 'export.zip', bytes }, host, titles))
    const said = all.map((file) =>
      file.kind === 'run'
        ? `${file.path} ${file.activity.sport} ${file.activity.name}`
        : `${file.path} ${file.kind}`,
    )
    assert.deepEqual(said.toSorted(), [
      'activities.csv titles',
      'activities/1.gpx other_sport',
      'activities/2.gpx other_sport',
      'activities/3.gpx unknown Morgon',
      'activities/4.gpx running Watch on bike',
      'activities/5.gpx running Made',
    ])
  }
})

test('a Garmin export gives the runs of its inner zips, and body mass from both its forms', async () => {
  const inner = zipOf([
    { name: 'someone@example.org_1.fit', data: testRun(30).bytes() },
    { name: 'someone@example.org_2.fit', data: scale },
  ])
  const metrics = JSON.stringify([
    { metaData: {}, weight: { weight: 70_400, timestampGMT: '2026-05-01T06:00:00.0' } },
    { metaData: {}, vo2Max: 50 },
    { weight: { weight: 7, timestampGMT: '2026-05-01T06:00:00.0' } },
  ])
  const all = await read(
    zipOf([
      { name: 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip', data: inner },
      { name: 'DI_CONNECT/DI-Connect-Wellness/1_userBioMetrics.json', data: bytesOf(metrics) },
      { name: 'DI_CONNECT/DI-Connect-User/user_profile.json', data: bytesOf('{}') },
    ]),
  )
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ['run', 'body_mass', 'body_mass', 'ignored'],
  )
  const readings = all.flatMap((file) => (file.kind === 'body_mass' ? file.readings : []))
  assert.deepEqual(readings, [
    { atMs: TEST_UNIX_S * 1000, massKg: 70.42 },
    { atMs: TEST_UNIX_S * 1000, massKg: 70.4 },
  ])
})

test('one gzipped file alone is read as what is in it', async () => {
  const [file] = await read(new Uint8Array(gzipSync(testRun(10).bytes())), 'run.fit.gz')
  assert.ok(file?.kind === 'run')
  assert.equal(file.activity.totals.distanceM, 30)
})

test('body mass that is no JSON is no reading', async () => {
  const [file] = await read(bytesOf('{"a":'), 'x_userBioMetrics.json')
  assert.deepEqual(file, { kind: 'body_mass', path: 'x_userBioMetrics.json', readings: [] })
})

test('a thousand activities, broken, double and of other sports, are counted right, and twice the same', async () => {
  const rideBytes = new Uint8Array(gzipSync(ride))
  const entries = Array.from({ length: 1000 }, (_, n) => {
    const name = `activities/${n}.fit.gz`
    if (n % 20 === 0) return { name, data: rideBytes.subarray(0, 9) }
    if (n % 5 === 1) return { name, data: rideBytes }
    // Every twentieth is the one before once more.
    const day = n % 20 === 3 ? n - 1 : n
    return { name, data: new Uint8Array(gzipSync(testRun(20, TEST_FIT_S + day * 86_400).bytes())) }
  })
  const zip = zipOf(entries)
  const [first, second] = [await read(zip), await read(zip)]
  assert.deepEqual(second, first)
  const count = (kind: ImportedFile['kind']) => first.filter((file) => file.kind === kind).length
  assert.deepEqual([count('run'), count('other_sport'), count('refused')], [750, 200, 50])
  const ids = first.flatMap((file) => (file.kind === 'run' ? [file.id] : []))
  assert.equal(new Set(ids).size, 700)
})
