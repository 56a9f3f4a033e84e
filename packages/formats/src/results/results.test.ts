import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'

import { MATS_M, plainHeader, roleOf } from './columns.ts'
import { OUTCOME, ResultsReader, type ResultsError, type ResultsFile } from './index.ts'

type Row = Readonly<{
  finishS: number
  gunS: number
  predictedS: number
  startS: number
  sex: number
  ageYears: number
  massKg: number
  outcome: number
  waveIndex: number
  splitS: readonly number[]
}>
type Read = Readonly<{ rows: readonly Row[]; file: ResultsFile }>

function tryRead(bytes: Uint8Array, chunkBytes = bytes.length): Read | ResultsError {
  const rows: Row[] = []
  const reader = new ResultsReader((batch) => {
    for (let i = 0; i < batch.rowsCount; i += 1)
      rows.push({
        finishS: batch.finishS[i] ?? -1,
        gunS: batch.gunS[i] ?? -1,
        predictedS: batch.predictedS[i] ?? -1,
        startS: batch.startS[i] ?? -1,
        sex: batch.sex[i] ?? -1,
        ageYears: batch.ageYears[i] ?? -1,
        massKg: batch.massKg[i] ?? -1,
        outcome: batch.outcome[i] ?? -1,
        waveIndex: batch.waveIndex[i] ?? -1,
        splitS: batch.splitS.map((column) => column[i] ?? -1),
      })
  })
  for (let from = 0; from < bytes.length; from += chunkBytes)
    reader.push(bytes.subarray(from, from + chunkBytes))
  const file = reader.end()
  return file.ok ? { rows, file: file.value } : file.error
}

function read(text: string, chunkBytes?: number): Read {
  const all = tryRead(new TextEncoder().encode(text), chunkBytes)
  assert.ok('rows' in all, JSON.stringify(all))
  return all
}

const issues = ({ file }: Read): readonly string[] =>
  file.issues.map(({ code, rowsCount, lines }) => `${code} ${rowsCount} @${lines.join(',')}`)

test('three spellings of every column are found, whatever the case and punctuation', () => {
  const alike = [
    ['sex', 'Gender', 'M/F'],
    ['age', 'Age Group', 'AgeGrp'],
    ['5k', 't5', 'split_5k', '5 km', 'K5', 'Time 5K'],
    ['40k', 'T40', '40K Split'],
    ['half', 'th', 'HM', 'Half Marathon', '21.1k'],
    ['finish', 'tf', 'Official Time', 'Finish Time'],
    ['net', 'Chip Time', 'Net Time'],
    ['gun', 'Gun Time', 'gross'],
    ['predicted', 'Goal', 'Qualifying Time'],
    ['wave', 'Corral', 'start group'],
    ['weight', 'Mass kg', 'peso'],
  ]
  for (const spellings of alike) {
    const roles = new Set(spellings.map(roleOf))
    assert.equal(roles.size, 1, spellings.join(' '))
    assert.ok(!roles.has(0), spellings.join(' '))
  }
  for (const other of ['name', 'city', '5', 'country', '7k', 'place5kk'])
    assert.equal(roleOf(other), 0, other)
  assert.equal(plainHeader(' Años! '), 'anos')
})

test('times are read as h:mm:ss, mm:ss and seconds, quoted or not, with decimals and blanks', () => {
  const { rows } = read(
    '5k,finish\n0:25:13,3:45:00\n25:13,13500\n1513.4, 3:45:00.5 \n"25:13","3:45:00"\n',
  )
  assert.deepEqual(
    rows.map(({ splitS }) => splitS[0]),
    [1513, 1513, 1513.4, 1513],
  )
  assert.deepEqual(
    rows.map(({ finishS }) => finishS),
    [13_500, 13_500, 13_500.5, 13_500],
  )
})

test('an hour and minutes in a long split are no minutes and seconds', () => {
  const { rows, file } = read('half,finish\n1:45,3:45\n1:45:00,3:45:00\n')
  assert.deepEqual(
    rows.map(({ finishS, splitS }) => [splitS[4], finishS]),
    [
      [6300, 13_500],
      [6300, 13_500],
    ],
  )
  assert.deepEqual(
    file.issues.map(({ code }) => code),
    ['read_as_hours'],
  )
})

test('separators, byte-order mark, CRLF, a title line and blank lines make no difference', () => {
  const plain = read('sex,age,half,finish\nF,31,6300,13500\nM,62,7000,15000\n')
  for (const separator of [';', '\t', '|']) {
    const text = `\uFEFFCity Marathon 2026\r\n\r\nsex,age,half,finish\r\nF,31,6300,13500\r\n\r\nM,62,7000,15000`
    assert.deepEqual(
      read(text.replaceAll(',', separator)).rows,
      plain.rows,
      JSON.stringify(separator),
    )
  }
})

test('sex and age come from groups too; an age nobody has is unknown', () => {
  const { rows } = read(
    'M/F,Age Group,finish\nFemale,40-44,4:00:00\n,M55,4:00:00\nW,1984,4:00:00\nH,,4:00:00\n',
  )
  assert.deepEqual(
    rows.map(({ sex }) => sex),
    [1, 2, 1, 2],
  )
  assert.deepEqual(
    rows.map(({ ageYears }) => ageYears),
    [42, 55, NaN, NaN],
  )
})

test('net beats official beats gun, and the gun is kept for the way to the start line', () => {
  const { rows } = read('net,official,gun\n4:00:00,4:01:00,4:05:00\n,4:01:00,4:05:00\n,,4:05:00\n')
  assert.deepEqual(
    rows.map(({ finishS }) => finishS),
    [14_400, 14_460, 14_700],
  )
  assert.deepEqual(
    rows.map(({ gunS }) => gunS),
    [14_700, 14_700, 14_700],
  )
})

test('wheelers, DNF, DNS and DQ are known by their own marks and counted with their lines', () => {
  const result = read(
    'bib,division,5k,finish\n1,Open,1500,4:00:00\nW12,Open,700,1:30:00\n3,Handcycle,700,1:30:00\n4,Half Marathon,1500,4:00:00\n5,Open,1500,DNF\n6,Open,,DNS\n7,Open,1500,DSQ\n8,Open,1500,\n',
  )
  const { finished, wheeler, didNotFinish, didNotStart, disqualified, noFinish } = OUTCOME
  assert.deepEqual(
    result.rows.map(({ outcome }) => outcome),
    [finished, wheeler, wheeler, finished, didNotFinish, didNotStart, disqualified, noFinish],
  )
  assert.deepEqual(issues(result), [
    'no_finish 1 @9',
    'wheeler 2 @3,4',
    'did_not_finish 1 @6',
    'did_not_start 1 @7',
    'disqualified 1 @8',
  ])
})

test('estimated mats and splits that do not rise are left out; the finish stays', () => {
  const result = read(
    '5k,10k,finish\n1500,3000*,14400\n1500,1400,14400\n1500,-,14400\n1500,soon,14400\n',
  )
  assert.deepEqual(
    result.rows.map(({ splitS }) => [splitS[0], splitS[1]]),
    [
      [1500, NaN],
      [NaN, NaN],
      [1500, NaN],
      [1500, NaN],
    ],
  )
  assert.deepEqual(
    result.rows.map(({ finishS }) => finishS),
    [14_400, 14_400, 14_400, 14_400],
  )
  assert.deepEqual(issues(result), [
    'time_unreadable 1 @5',
    'split_estimated 1 @2',
    'splits_not_rising 1 @3',
  ])
})

test('entrants: predicted times, waves, mass in kilograms or pounds, and no fuss about no finish', () => {
  const result = read(
    'Wave;Goal;Weight lbs\n"Red; fast";3:30:00;154\nBlue;4:30:00;\n"Red; fast";3:20:00;200\n',
  )
  assert.deepEqual(result.file.waveNames, ['Red; fast', 'Blue'])
  assert.deepEqual(
    result.rows.map(({ waveIndex }) => waveIndex),
    [0, 1, 0],
  )
  assert.deepEqual(
    result.rows.map(({ predictedS }) => predictedS),
    [12_600, 16_200, 12_000],
  )
  assert.ok(Math.abs((result.rows[0]?.massKg ?? 0) - 69.85) < 0.01)
  assert.deepEqual(issues(result), [])
})

test('quotes hold separators, doubled quotes and line breaks; a row cut short keeps what it has', () => {
  const result = read('name,finish,5k\n"Doe, ""Jo""\nJr.",4:00:00,1500\nRoe,4:00:00\n')
  assert.deepEqual(
    result.rows.map(({ finishS, splitS }) => [finishS, splitS[0]]),
    [
      [14_400, 1500],
      [14_400, NaN],
    ],
  )
  assert.deepEqual(issues(result), ['row_short 1 @3'])
})

test('a quote that never closes costs its line, not the file', () => {
  const result = read(`name,finish\n"Doe,4:00:00\nRoe,4:10:00\n`)
  assert.deepEqual(
    result.rows.map(({ finishS }) => finishS),
    [15_000],
  )
  assert.deepEqual(
    result.file.issues.map(({ code }) => code),
    ['row_too_long'],
  )
})

const why = (bytes: Uint8Array | string): string => {
  const all = tryRead(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  return 'why' in all ? all.why : 'read'
}

test('what is no list of runners is refused, and nothing else is', () => {
  assert.equal(why(''), 'empty')
  assert.equal(why('\n\n  \n'), 'empty')
  assert.equal(why('a,b\n1,2\n'), 'no_columns')
  assert.equal(why('x'.repeat(1_200_000)), 'no_columns')
  assert.equal(why(Uint8Array.of(0xff, 0xfe, 0x66, 0, 0x35, 0)), 'binary')
  assert.equal(why('finish\n'), 'read')
})

test('a file reads the same in chunks of any size, and any bytes end without a throw', () => {
  const text =
    'sex,age,5k,10k,half,finish\r\nM,31,1500,"3,000",6400,4:00:00\r\n"F",40-44,25:13,50:26,1:46:24,3:59:59\r\nF,,,,,DNF\r\n'
  const whole = read(text).rows
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (chunkBytes) => {
      assert.deepEqual(read(text, chunkBytes).rows, whole)
    }),
    { numRuns: 60 },
  )
  const letters = fc.constantFrom(...'0123456789:,;"*\r\nMFD .-'.split(''))
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 120 }),
      fc.integer({ min: 1, max: 50 }),
      (body, chunkBytes) => {
        const bytes = new TextEncoder().encode(`sex,5k,half,finish\n${body.join('')}`)
        const [once, parts] = [tryRead(bytes), tryRead(bytes, chunkBytes)]
        assert.deepEqual('rows' in parts ? parts.rows : parts, 'rows' in once ? once.rows : once)
      },
    ),
    { numRuns: 400 },
  )
})

test('the quick way through a row and the careful way agree', () => {
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 30_000 }).map(String),
    fc.constantFrom('', '1:02:03', '25:13', '07'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (body) => {
      const plain = body.map((cells) => `F,40,${cells.join(',')}\n`).join('')
      const quoted = body
        .map((cells) => `"F","40",${cells.map((one) => `"${one}"`).join(',')}\n`)
        .join('')
      const header = 'sex,age,5k,half,finish\n'
      assert.deepEqual(read(header + plain).rows, read(header + quoted).rows)
      assert.deepEqual(read(header + plain).file.issues, read(header + quoted).file.issues)
    }),
    { numRuns: 200 },
  )
})

test('a long file is read in the memory of a short one', () => {
  const line = new TextEncoder().encode('M,40,1500,3000,6400,14400\n'.repeat(1000))
  let rowsCount = 0
  const reader = new ResultsReader((batch) => (rowsCount += batch.rowsCount))
  reader.push(new TextEncoder().encode('sex,age,5k,10k,half,finish\n'))
  const before = process.memoryUsage().arrayBuffers
  for (let part = 0; part < 400; part += 1) reader.push(line)
  const grown = process.memoryUsage().arrayBuffers - before
  assert.ok(reader.end().ok)
  assert.equal(rowsCount, 400_000)
  assert.ok(grown < 8_000_000, `${grown} bytes more`)
  assert.equal(MATS_M.length, 9)
})
