import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'

import { answersOf, type CliAnswer } from './testing/cli-answer.ts'

const folder = mkdtempSync(join(tmpdir(), 'uncramp-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function track(pointsCount: number, hasHeights: boolean): string {
  const points = Array.from({ length: pointsCount }, (_, index) => {
    const height = hasHeights ? `<ele>${10 + (index % 7)}</ele>` : ''
    return `<trkpt lat="${(52 + index * 0.0009).toFixed(6)}" lon="4.9">${height}</trkpt>`
  })
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

const FILES: Readonly<Record<string, string>> = {
  'two-points.gpx': track(2, true),
  'no-heights.gpx': track(120, false),
  'short.gpx': track(5, true),
  'picture.gpx': '\u0089PNG\r\n\u001A\n',
  'empty.json': '',
  'broken.json': '[\n  {"atM": 5000},\n  {"atM": 10000,}\n]',
  'stations-far.json': '[{"atM": 5000}, {"atM": "ten"}]',
  'profile.json': '{"massKg": 70, "shoeSize": 43}',
  'heavy.json': '{"massKg": 700}',
  'nan.json': '{"massKg": NaN}',
  'pantry.json': '[{"name": "Salt bomb", "sodiumMgPerL": 90000, "carbohydrateGPerL": 60}]',
  'weather.json': '{"hourly": {}}',
  'run.fit': 'not a fit file',
  'answers.json': '{"signs": ["chest_pane"]}',
}
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
mkdirSync(join(folder, 'a-folder'))

const GOOD = ['--distance', 'marathon', '--goal', '3:45:00', '--mass', '70kg']
/** A good plan with one flag changed; every try would also write a file. */
const plan = (...flags: readonly string[]): readonly string[] => [
  'plan',
  ...GOOD,
  ...flags,
  '--out',
  'written.txt',
]
const WEIGHED = [
  '--before',
  '70.4kg',
  '--after',
  '69.3kg',
  '--drunk',
  '500ml',
  '--duration',
  '1:02:00',
]
const weighed = (...flags: readonly string[]): readonly string[] => [
  'sweat-test',
  ...WEIGHED,
  ...flags,
]
const START = ['--start', '2026-10-04T08:00', '--zone', 'UTC']

/** What is typed, the flag or file that the one line names, and what it says of it. */
const REFUSED: readonly (readonly [argv: readonly string[], where: string, says: RegExp])[] = [
  [plan('--mass', '70'), '--mass', /no unit.*70kg/],
  [plan('--mass', '700kg'), '--mass', /outside 30kg to 200kg/],
  [plan('--mass', '-70kg'), '--mass', /outside 30kg to 200kg/],
  [plan('--mass', 'NaN'), '--mass', /cannot be read.*70kg/],
  [plan('--mass', ''), '--mass', /empty.*70kg/],
  [plan('--mass', '7'.repeat(1_000_000)), '--mass', /far too long/],
  [plan('--mass', '70 stones'), '--mass', /cannot be read/],
  [plan('--height', '175'), '--height', /no unit.*175cm/],
  [plan('--height', '5cm'), '--height', /outside 120cm to 230cm/],
  [plan('--age', '12'), '--age', /14 years/],
  [plan('--age', 'forty'), '--age', /cannot be read.*41/],
  [plan('--sex', 'x'), '--sex', /not one of: f, m/],
  [plan('--temp', '64'), '--temp', /no unit.*18C/],
  [plan('--temp', '90C'), '--temp', /outside -30C to 50C/],
  [plan('--humidity', '60'), '--humidity', /no unit.*60%/],
  [plan('--humidity', '0.6'), '--humidity', /no unit.*60%/],
  [plan('--humidity', '-5%'), '--humidity', /outside 0% to 100%/],
  [plan('--wind', '2'), '--wind', /no unit/],
  [plan('--sun', 'bright'), '--sun', /night, overcast, light-cloud, part, full/],
  [plan('--temp', '40C', '--humidity', '60%', '--sun', 'full'), '--temp', /too hot to run.*32/],
  [plan('--sweat-rate', '8L/h'), '--sweat-rate', /outside 0.1L\/h to 4L\/h/],
  [plan('--sweat-sodium', '900'), '--sweat-sodium', /no unit/],
  [plan('--goal', '1:45:00'), '--goal', /for 42.2 km is faster than anyone/],
  [
    plan('--course', 'no-heights.gpx', '--goal', '9:59:59'),
    '--goal',
    /for \d+(?:\.\d)? km is too slow/,
  ],
  [plan('--course', 'short.gpx'), 'short.gpx', /outside|between/],
  [plan('--goal', '3:75:00'), '--goal', /cannot be read.*3:45:00/],
  [plan('--goal', '0:00'), '--goal', /outside/],
  [plan('--distance', '42'), '--distance', /no unit/],
  [plan('--distance', '0km'), '--distance', /outside 1km to 250km/],
  [plan('--recent-race', 'half'), '--recent-race', /half=1:45:00/],
  [plan('--recent-race', 'half=0:50:00'), '--recent-race', /faster/],
  [plan('--shape', 'positive'), '--shape', /not one of: even, negative/],
  [plan('--wake-before', 'soon'), '--wake-before', /1:30:00|cannot be read/],
  [plan('--goal', '3:45'), '--goal', /write 3:45:00/],
  [plan('--start', '2026-03-29T02:30', '--zone', 'Europe/Amsterdam'), '--start', /skip that hour/],
  [plan('--start', '2026-02-30T08:00', '--zone', 'UTC'), '--start', /2026-10-04T08:00/],
  [plan('--start', '2026-10-04T08:00', '--zone', 'Mars/Olympus'), '--zone', /no time zone/],
  [plan('--zone', 'Mars/Olympus'), '--zone', /Europe\/Amsterdam/],
  [plan('--condition', 'gout'), '--condition', /"gout" is not one of: .*heart-failure/],
  [plan('--medicine', 'aspirine'), '--medicine', /not one of: .*ssri/],
  [plan('--cramp-muscle', 'elbow'), '--cramp-muscle', /calf/],
  [plan('--method', 'magic'), '--method', /personal, rule-of-thumb/],
  [plan('--units', 'stone'), '--units', /metric, imperial, uk/],
  [plan('--lang', 'tlh'), '--lang', /en, es/],
  [plan('--format', 'docx'), '--format', /text, json, html/],
  [plan('--course', 'two-points.gpx'), 'two-points.gpx', /needs 3 or more/],
  [plan('--course', 'picture.gpx'), 'picture.gpx', /GPX, TCX or FIT/],
  [plan('--course', 'a-folder'), 'a-folder', /a folder; name a file/],
  [plan('--course', 'missing.gpx'), 'missing.gpx', /no such file/],
  [plan('--stations', 'broken.json'), 'broken.json', /not JSON.*line 3, column 17/],
  [plan('--stations', 'stations-far.json'), 'stations-far.json', /1\.atM.*number/],
  [plan('--stations', 'empty.json'), 'empty.json', /is empty/],
  [plan('--pantry', 'pantry.json'), 'pantry.json', /0\.sodiumMgPerL/],
  [plan('--profile', 'profile.json'), 'profile.json', /shoeSize/],
  [plan('--profile', 'nan.json'), 'nan.json', /not JSON.*line 1, column 12/],
  [
    ['plan', '--distance', '10k', '--goal', '50:00', '--profile', 'heavy.json'],
    'heavy.json',
    /700/,
  ],
  [plan('--weather', 'weather.json', ...START), 'weather.json', /.+/],
  [plan('--weather', 'weather.json'), '--weather', /needs --start and --zone/],
  [['plan', ...GOOD, '--format', 'pdf'], '--out', /needed for a PDF/],
  [['plan', ...GOOD, '--out', 'nowhere/plan.txt'], 'nowhere/plan.txt', /no such folder/],
  [['plan', '--mass', '70kg', '--goal', '3:45:00'], '--distance', /is needed/],
  [['plan', '--mass', '70kg', '--distance', 'half'], '--goal', /is needed/],
  [['plan', '--distance', 'half', '--goal', '1:45:00'], '--mass', /is needed/],
  [['sweat-test', '--after', '69kg'], '--before', /is needed/],
  [weighed('--after', '60kg'), '--before, --after', /cannot be right/],
  [weighed('--after', '72kg'), '--before, --after', /heavier/],
  [weighed('--duration', '10:00'), '--duration', /too short/],
  [weighed('--drunk', '500'), '--drunk', /no unit.*500ml/],
  [weighed('--distance', '50km'), '--distance', /faster than anyone/],
  [['relief', 'knee'], 'MUSCLE', /calf/],
  [['relief', 'calf', '--again', '-1'], '--again', /whole number/],
  [['triage', '--sign', 'chest_pian'], '--sign', /did you mean chest_pain/],
  [['triage', '--answers', 'answers.json'], 'answers.json', /signs\.0/],
  [['triage'], '--sign', /--answers/],
  [['analyze', 'run.fit'], 'run.fit', /FIT, GPX and TCX/],
  [['analyze', 'empty.json'], 'empty.json', /empty/],
  [['analyze', 'a-folder'], 'a-folder', /a folder/],
  [['import', 'a-folder', '--server', 'here'], '--server', /http:\/\/127/],
  [['import', 'missing', '--data', 'data'], 'missing', /no such file/],
  [['sources', 'nobody1999'], 'nobody1999', /uncramp sources/],
  [['schema', 'plon'], 'plon', /plan-request/],
]

/** Units people really use, and conditions that change a plan instead of ending it. */
const TAKEN: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
  [['plan', ...GOOD, '--mass', '154lb', '--height', '5\'9"', '--temp', '64F'], /Never more than/],
  [['plan', ...GOOD, '--mass', '11st', '--wind', '5mph', '--humidity', '60 %'], /Never more than/],
  [['plan', '--course', 'no-heights.gpx', '--goal', '1:05:00', '--mass', '70kg'], /flat/],
]

const asked = [...REFUSED.map(([argv]) => argv), ...TAKEN.map(([argv]) => argv)]
const answers = await answersOf(asked, folder)
const answerOf = (argv: readonly string[]): CliAnswer => {
  const answer = answers[asked.indexOf(argv)]
  assert.ok(answer)
  return answer
}

describe('bad input', () => {
  test('ends with status 1 and one line that names the flag or file and what would be right', () => {
    for (const [argv, where, says] of REFUSED) {
      const { status, stdout, stderr } = answerOf(argv)
      const shown = argv.join(' ').slice(0, 120)
      assert.equal(status, 1, `${shown}\n${stderr}`)
      assert.equal(stdout, '', shown)
      const lines = stderr.trimEnd().split('\n')
      assert.equal(lines.length, 1, `${shown}\n${stderr}`)
      assert.ok(stderr.startsWith(`uncramp ${argv[0] ?? ''}: ${where}: `), `${shown}\n${stderr}`)
      assert.match(stderr, says, shown)
      assert.ok(stderr.length < 1500, shown)
    }
  })

  test('writes nothing', () => {
    const left = readdirSync(folder).toSorted()
    assert.deepEqual(left, [...Object.keys(FILES), 'a-folder'].toSorted())
  })

  test('in units that people use is no bad input', () => {
    for (const [argv, says] of TAKEN) {
      const { status, stdout, stderr } = answerOf(argv)
      assert.equal(status, 0, stderr)
      assert.match(stdout, says)
    }
  })
})

describe('a refusal', () => {
  test('is a coded document with --json and Spanish with --lang es', async () => {
    const [asJson, inSpanish] = await answersOf(
      [
        ['plan', ...GOOD, '--mass', '70', '--json'],
        ['plan', ...GOOD, '--mass', '70', '--lang', 'es'],
      ],
      folder,
    )
    const document: unknown = JSON.parse(asJson?.stderr ?? '')
    assert.equal((document as { code: string }).code, 'unit_missing')
    assert.equal((document as { where: string }).where, '--mass')
    assert.match(inSpanish?.stderr ?? '', /sin unidad|no tiene unidad|unidad/)
  })

  test('of the command line itself is a usage error with status 2', async () => {
    const wrong = [
      ['plan', '--wether', 'x'],
      ['plan', '--distance'],
      ['nope'],
      ['relief'],
      ['analyze'],
    ]
    for (const { status, stderr } of await answersOf(wrong, folder)) {
      assert.equal(status, 2, stderr)
      assert.match(stderr, /--help/)
    }
  })
})
