import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'

import { FIT, FitBytes, TEST_FIT_S } from '../../../packages/formats/src/testing/fit-bytes.ts'
import { madeFit, madeGpx, madeTcx } from '../../../packages/formats/src/testing/made-files.ts'
import { madeTrack } from '../../../packages/formats/src/testing/made-track.ts'
import { zipOf, type TestEntry } from '../../../packages/formats/src/testing/zip-bytes.ts'
import { answersOf } from './testing/cli-answer.ts'

/**
 * Whole exports as the two services write them, made by our own encoders and brought in twice. The
 * activities are five minutes long: what is tested is the counting.
 */
const folder = mkdtempSync(join(tmpdir(), 'uncramp-exports-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const DAY_S = 86_400
const FIRST_S = Date.UTC(2019, 0, 1, 7) / 1000
const WRITERS = { fit: madeFit, gpx: madeGpx, tcx: madeTcx } as const
type Format = keyof typeof WRITERS

type Told = Readonly<{ sport?: 'running' | 'cycling'; isUnnamed?: boolean }>

/** The outing of a day; every one wanders another way. */
function outing(day: number, format: Format, told: Told = {}): Uint8Array {
  const track = madeTrack({ seed: day, durationS: 300, everyS: 5, wanderM: 1 })
  return WRITERS[format]({ track, startS: FIRST_S + day * DAY_S, sport: 'running', ...told })
}

const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes, { level: 1 }))
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

type Line = Readonly<{ kind: string; path?: string; [fact: string]: unknown }>

/** Both imports' lines of one archive. */
async function importedTwice(name: string, zip: Uint8Array): Promise<readonly (readonly Line[])[]> {
  const file = join(folder, name)
  writeFileSync(file, zip)
  const line = ['import', file, '--data', join(folder, `${name}-data`), '--json']
  const answers = await answersOf([line, line], folder)
  return answers.map(({ stdout, stderr, status }) => {
    assert.equal(status, 0, stderr)
    return stdout
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row) as Line)
  })
}

const countOf = (lines: readonly Line[], kind: string): number =>
  lines.filter((line) => line.kind === kind).length

const factsOf = (lines: readonly Line[], facts: readonly string[]): readonly unknown[] =>
  facts.map((fact) => lines.at(-1)?.[fact])

const COUNTS = ['runsCount', 'knownCount', 'otherSportsCount', 'notRunsCount', 'refusedCount']

function keptRuns(name: string): readonly Record<string, unknown>[] {
  const rows = readFileSync(join(folder, `${name}-data`, 'runs.ndjson'), 'utf8').trimEnd()
  const byId = new Map(
    rows.split('\n').map((row) => {
      const run = JSON.parse(row) as Record<string, unknown>
      return [run['id'], run]
    }),
  )
  return [...byId.values()]
}

const FORMATS: readonly Format[] = ['fit', 'gpx', 'tcx']
const STRAVA_COUNT = 1000

/**
 * Of every twenty: one broken, one a double (byte for byte, or the same run in another format), four
 * rides, fourteen runs.
 */
function stravaEntry(n: number): TestEntry {
  const format = FORMATS[n % 3] ?? 'fit'
  const path = (kind: Format): string => `activities/${n}.${kind}${kind === 'gpx' ? '' : '.gz'}`
  const entry = (kind: Format, bytes: Uint8Array): TestEntry => ({
    name: path(kind),
    data: kind === 'gpx' ? bytes : packed(bytes),
  })
  const place = n % 20
  if (place === 0) return { name: path('fit'), data: packed(outing(n, 'fit')).subarray(0, 9) }
  // The double of the run before; every other one comes from another device's format.
  if (place === 4) {
    const before = FORMATS[(n - 1) % 3] ?? 'fit'
    const other = FORMATS[n % 3] ?? 'gpx'
    const isByteForByte = n % 40 === 4
    const kind = isByteForByte ? before : other
    return entry(kind, outing(n - 1, kind))
  }
  return entry(format, outing(n, format, { sport: place % 5 === 1 ? 'cycling' : 'running' }))
}

const CSV_HEAD =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Activity Gear,Filename'

function stravaExport(): Uint8Array {
  const entries = Array.from({ length: STRAVA_COUNT }, (_, n) => stravaEntry(n))
  const rows = entries.map(({ name }, n) => {
    const [title, type] = n % 5 === 1 ? ['Ride', 'Ride'] : ['Run', 'Run']
    return `${n},"May 1, 2019, 7:00:00 AM","${title}, no. ${n}",${type},,,${name}`
  })
  return zipOf([
    { name: 'activities.csv', data: text([CSV_HEAD, ...rows].join('\n')) },
    { name: 'profile.csv', data: text('a,b\n1,2\n') },
    ...entries,
    { name: 'media/1.jpg', data: new Uint8Array([0xff, 0xd8, 0xff, 0]) },
  ])
}

describe('a Strava export of 1,000 activities', async () => {
  const name = 'strava.zip'
  const [first = [], second = []] = await importedTwice(name, stravaExport())

  test('comes in with the right counts', () => {
    // 50 broken, 50 doubles of which 25 byte for byte, 200 rides, 700 runs.
    assert.deepEqual(factsOf(first, COUNTS), [725, 25, 200, 0, 50])
    assert.equal(countOf(first, 'same_run'), 25)
    assert.deepEqual(factsOf(first, ['sameRunCount', 'keptCount']), [25, 725])
    const years = (first.at(-1)?.['years'] ?? []) as { year: number; runsCount: number }[]
    assert.equal(
      years.reduce((sum, { runsCount }) => sum + runsCount, 0),
      700,
    )
    assert.deepEqual(
      years.map(({ year }) => year),
      [2019, 2020, 2021],
    )
  })

  test('bears the titles that the runner gave', () => {
    const runs = keptRuns(name)
    assert.equal(runs.length, 725)
    for (const run of runs) {
      const n = /(\d+)\.(fit|gpx|tcx)/.exec(String(run['path']))?.[1]
      assert.equal(run['title'], `Run, no. ${n}`)
    }
  })

  test('and once more without doubling', () => {
    assert.deepEqual(factsOf(second, COUNTS), [0, 750, 200, 0, 50])
    assert.deepEqual(factsOf(second, ['sameRunCount', 'keptCount']), [0, 725])
    assert.deepEqual(second.at(-1)?.['years'], first.at(-1)?.['years'])
    assert.equal(keptRuns(name).length, 725)
  })
})

/**
 * As the service writes an outing that came without a type: only the list says what it was. Thirty, in
 * turn a ride, a walk, a run of a language that nobody here knows, a run recorded as a ride, and a run.
 */
const LISTED: readonly (readonly [type: string, told: Told])[] = [
  ['Ride', { isUnnamed: true }],
  ['Spaziergang', { isUnnamed: true }],
  ['Löpning', { isUnnamed: true }],
  ['Run', { sport: 'cycling' }],
  ['Run', {}],
]
const LISTED_COUNT = 30

const listedOf = (n: number): (typeof LISTED)[number] => LISTED[n % LISTED.length] ?? ['', {}]

function listedExport(isListLast: boolean): Uint8Array {
  const recordings = Array.from({ length: LISTED_COUNT }, (_, n) => ({
    name: `activities/${n}.gpx`,
    data: outing(n, 'gpx', listedOf(n)[1]),
  }))
  const rows = recordings.map(
    ({ name }, n) =>
      `${n},x,${n % 2 === 0 ? `No. ${n}` : ''},${listedOf(n)[0]},"Felt\ngood",Blue shoes,${name}`,
  )
  const list = { name: 'activities.csv', data: text([CSV_HEAD, ...rows].join('\n')) }
  return zipOf(isListLast ? [...recordings, list] : [list, ...recordings])
}

for (const isListLast of [false, true]) {
  describe(`a Strava export whose list comes ${isListLast ? 'last' : 'first'}`, async () => {
    const name = `listed-${isListLast}.zip`
    const [first = [], second = []] = await importedTwice(name, listedExport(isListLast))

    test('sets aside what the list calls another sport, and nothing else', () => {
      assert.deepEqual(factsOf(first, COUNTS), [18, 0, 12, 0, 0])
      assert.deepEqual(factsOf(second, COUNTS), [0, 18, 12, 0, 0])
    })

    test('keeps what the list says of each run', () => {
      const runs = keptRuns(name)
      assert.equal(runs.length, 18)
      for (const run of runs) {
        const n = Number(/(\d+)\.gpx/.exec(String(run['path']))?.[1])
        const given = n % LISTED.length === 2 ? null : 'Made'
        assert.equal(run['title'], n % 2 === 0 ? `No. ${n}` : given)
        assert.equal(run['sport'], n % LISTED.length === 2 ? 'unknown' : 'running')
        assert.equal(run['startVerdict'], 'not_judged')
        assert.deepEqual([run['description'], run['gear']], ['Felt\ngood', 'Blue shoes'])
      }
    })
  })
}

/** Several outings as one TCX, as old desk programs saved a whole history. */
function historyFile(days: readonly Readonly<{ day: number; told?: Told }>[]): Uint8Array {
  const activities = days.map(({ day, told }) => {
    const whole = Buffer.from(outing(day, 'tcx', told)).toString()
    return /<Activity [\s\S]*<\/Activity>/.exec(whole)?.[0] ?? ''
  })
  return text(
    `<TrainingCenterDatabase><Activities>${activities.join('')}</Activities></TrainingCenterDatabase>`,
  )
}

describe('a history in one file', async () => {
  const name = 'history.zip'
  const days = [0, 1, 2, 500].map((day) => ({ day }))
  const ride = { day: 3, told: { sport: 'cycling' } } as const
  const [first = [], second = []] = await importedTwice(
    name,
    zipOf([
      { name: 'history.tcx', data: historyFile([...days, ride]) },
      // The second day once more, from the watch.
      { name: '1.fit', data: outing(1, 'fit') },
    ]),
  )

  test('comes in as its runs, each once', () => {
    assert.deepEqual(factsOf(first, COUNTS), [5, 0, 0, 0, 0])
    assert.deepEqual(factsOf(first, ['sameRunCount', 'keptCount']), [1, 5])
    const ids = new Set(keptRuns(name).map(({ id }) => id))
    assert.equal(ids.size, 5)
    const startsS = keptRuns(name).map(({ startAtMs }) => Number(startAtMs) / 1000 - FIRST_S)
    assert.deepEqual(
      startsS.toSorted((a, b) => a - b),
      [0, 1, 1, 2, 500].map((day) => day * DAY_S),
    )
  })

  test('and once more without doubling', () => {
    assert.deepEqual(factsOf(second, COUNTS), [0, 2, 0, 0, 0])
    assert.equal(keptRuns(name).length, 5)
  })
})

/** Weighed in the morning, as a scale writes it. */
function scaleFile(days: readonly number[]): Uint8Array {
  const file = new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [9])
    .define(1, 30, {
      fields: [
        [253, FIT.uint32],
        [0, FIT.uint16],
      ],
    })
  for (const day of days) file.data(1, [TEST_FIT_S + day * DAY_S, 7000 + day])
  return file.bytes()
}

const settingsFile = (): Uint8Array =>
  new FitBytes()
    .define(0, 0, { fields: [[0, FIT.enum]] })
    .data(0, [2])
    .bytes()

const weighed = (stamp: string, massG: number): object => ({
  metaData: {},
  weight: { weight: massG, timestampGMT: stamp },
})

/** As Garmin nests it: zips of FIT files inside the zip, among much else. */
function garminExport(): Uint8Array {
  const run = (day: number): TestEntry => ({
    name: `me@example.org_${1000 + day}.fit`,
    data: outing(day, 'fit'),
  })
  const days = (fromDay: number, toDay: number): TestEntry[] =>
    Array.from({ length: toDay - fromDay }, (_, n) => run(fromDay + n))
  const first = zipOf(
    [
      ...days(0, 60),
      { name: 'me@example.org_1.fit', data: scaleFile([0, 1, 2]) },
      { name: 'me@example.org_2.fit', data: settingsFile() },
      { name: 'me@example.org_3.fit', data: outing(3, 'fit').subarray(0, 11) },
      { name: 'me@example.org_4.txt', data: text('no recording') },
    ],
    true,
  )
  const second = zipOf([
    // The last ten of the first part once more.
    ...days(50, 80),
    ...Array.from({ length: 20 }, (_, n) => ({
      name: `me@example.org_${2000 + n}.fit`,
      data: outing(200 + n, 'fit', { sport: 'cycling' }),
    })),
    { name: 'me@example.org_5.fit', data: text('this is no FIT file') },
    { name: 'me@example.org_6.fit', data: new Uint8Array(0) },
    { name: 'me@example.org_7.tcx', data: outing(90, 'tcx') },
  ])
  const metrics = [
    weighed('2026-05-02T06:00:00.0', 70_010),
    weighed('2026-05-09T06:00:00.0', 69_800),
  ]
  return zipOf([
    { name: 'DI_CONNECT/DI-Connect-User/user_profile.json', data: text('{}') },
    { name: 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip', data: first },
    { name: 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part2.zip', data: second },
    {
      name: 'DI_CONNECT/DI-Connect-Wellness/1_userBioMetrics.json',
      data: text(JSON.stringify(metrics)),
    },
  ])
}

describe('a Garmin export of nested zips', async () => {
  const name = 'garmin.zip'
  const [first = [], second = []] = await importedTwice(name, garminExport())

  test('comes in with the right counts', () => {
    // 80 days of FIT and one TCX; ten doubles; 20 rides; settings; three broken.
    assert.deepEqual(factsOf(first, COUNTS), [81, 10, 20, 1, 3])
    assert.deepEqual(factsOf(first, ['sameRunCount', 'keptCount']), [0, 81])
    const refused = first.filter(({ kind }) => kind === 'refused').map(({ path }) => path ?? '')
    assert.deepEqual(
      refused.map((path) => Number(/_(\d+)\.fit$/.exec(path)?.[1])).toSorted((a, b) => a - b),
      [3, 5, 6],
    )
  })

  test('brings body mass from the scale and from the wellness file, each reading once', () => {
    const rows = readFileSync(join(folder, `${name}-data`, 'body-mass.ndjson'), 'utf8').trimEnd()
    const masses = rows.split('\n').map((row) => (JSON.parse(row) as { massKg: number }).massKg)
    // The second day stands in both.
    assert.equal(masses.length, 4)
    assert.ok(masses.every((massKg) => massKg > 69 && massKg < 71))
  })

  test('and once more without doubling', () => {
    assert.deepEqual(factsOf(second, COUNTS), [0, 91, 20, 1, 3])
    assert.deepEqual(factsOf(second, ['sameRunCount', 'keptCount']), [0, 81])
    assert.equal(keptRuns(name).length, 81)
    const rows = readFileSync(join(folder, `${name}-data`, 'body-mass.ndjson'), 'utf8').trimEnd()
    assert.equal(rows.split('\n').length, 4)
  })
})
