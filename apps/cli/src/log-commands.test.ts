import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { trialsOverviewSchema } from '@uncramp/contract/documents/learning'
import type { Schema } from '@uncramp/contract/documents/schema'
import { learningEndpoints } from '@uncramp/contract/endpoints/learning'

import { answersOf } from './testing/cli-answer.ts'
import { holdAnswers } from './testing/held-answers.ts'
import { makeLog, makeRecords } from './testing/log-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'uncramp-log-'))
after(() => rmSync(folder, { recursive: true, force: true }))
makeLog(folder, Date.now())
makeRecords(join(folder, 'app.json.gz'), Date.now())
await answersOf([['import', 'recordings', '--data', 'data', '--json']], folder)
/** A folder that a test may write to. */
cpSync(join(folder, 'data'), join(folder, 'written'), { recursive: true })

const DATA = ['--data', 'data']
/** A folder with nothing in it: runs are not needed to look at cramps alone. */
const BARE = ['--data', 'bare']
mkdirSync(join(folder, 'bare'))

/** The same documents as the API gives, held against the very schemas of its replies. */
const DOCUMENTS: readonly (readonly [argv: readonly string[], schema: Schema<unknown>])[] = [
  [['patterns', ...DATA, '--json'], learningEndpoints.readPatterns.reply],
  [['what-works', ...DATA, '--json'], learningEndpoints.readWhatWorks.reply],
  [['practice', ...DATA, '--json'], learningEndpoints.readPractice.reply],
  [['see-someone', ...DATA, '--json'], learningEndpoints.readReasonsToSeeSomeone.reply],
  [['clinician', ...DATA, '--json'], learningEndpoints.readClinicianSummary.reply],
  [['trial', 'verdict', ...DATA, '--json'], learningEndpoints.judgeTrial.reply],
  [
    ['trial', 'start', 'sleep-more', '--data', 'written', '--json'],
    learningEndpoints.startTrial.reply,
  ],
  [['patterns', '--data', 'nowhere', '--json'], learningEndpoints.readPatterns.reply],
  [['practice', '--data', 'nowhere', '--json'], learningEndpoints.readPractice.reply],
  [['trial', ...DATA, '--json'], trialsOverviewSchema],
]

/** Saved by the app: it stands in the place of a folder. */
const APP = ['--records', 'app.json.gz']

const TEXTS: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
  [['what-works', ...DATA], /Cramp, calf\n +helped 3 of 4 times \(likely \d/],
  [['what-works', ...DATA], /Gatorade\n +helped 0 of 1 times \(2 more answers/],
  [['what-works', ...DATA, '--lang', 'es'], /ayudó 3 de 4|3 de 4 veces/],
  [['practice', ...DATA], /Slow start: \d+ of 100 over 8 long runs; 2 met the target/],
  [['practice', ...DATA], / 100 .*first third 6% slower/],
  [['practice', ...DATA, '--distance', 'marathon', '--goal', '3:45:00'], /Next long run, 30 km/],
  [['practice', ...DATA, '--units', 'imperial', '--lang', 'es'], /9,3 mi +primer tercio/],
  [['see-someone', ...DATA], /Ask about statin: the cramps began after you started it/],
  [['see-someone', ...DATA], /a cramp in each of the last 3 weeks/],
  [['see-someone', ...DATA, '--lang', 'es'], /Cuándo ir al médico/],
  [['see-someone', ...BARE], /^When to see someone\n\nNothing in your log asks for it today/],
  [['patterns', '--data', 'nowhere'], /^There is no folder \S+nowhere yet[^]*Not enough yet/],
  [
    ['what-works', '--data', 'nowhere'],
    /\n {2}uncramp import PATH --data nowhere\n[^]*Nothing judged/,
  ],
  [['practice', '--data', 'nowhere', '--lang', 'es'], /^Todavía no existe la carpeta \S+nowhere/],
  [['practice', ...BARE], /bare holds no runs yet[^]*\n {2}uncramp cramp calf --data bare\n/],
  [['trial', ...BARE], /bare holds no runs yet[^]*no change to suggest yet/],
  [['what-works', ...BARE], /^What works for me/],
  [
    ['clinician', ...DATA, '--name', 'Ana Ruiz'],
    /^Muscle cramps in a runner\n.*\n\nName: Ana Ruiz/,
  ],
  [['clinician', ...DATA], /Denied: Chest pain; Cola-coloured urine/],
  [['clinician', ...DATA, '--lang', 'es', '--units', 'imperial'], /154,3 lb/],
  [['clinician', ...DATA, '--format', 'html'], /^<!doctype html>/],
  [['clinician', '--mass', '70kg', ...BARE], /No red flags were asked yet/],
  [['what-works', ...APP], /The warm-up\n +helped 1 of 1 times/],
  [['practice', ...APP], /Slow start: 100 of 100 over 6 long runs/],
  [['see-someone', ...APP], /a cramp in each of the last 3 weeks/],
  [['clinician', ...APP], /35 years, female, 61 kg/],
  [['clinician', ...APP, '--medicine', 'statin'], /antidepressant \(SSRI\)\n.*statin/],
  [['sweat-record', ...APP], /● [\d,]+–[\d,]+ ml\/h/],
  [['patterns', ...APP], /Not enough yet\. You have 0 runs with a cramp and 6 without/],
  [['trial', ...DATA], /It seems to help: cramps on 0 of 14 runs during the trial/],
  [['trial', 'verdict', ...DATA, '--lang', 'es'], /Parece ayudar: calambres en 0 de 14/],
]

/** What is typed, the flag or file that the one line names, and what it says of it. */
const REFUSED: readonly (readonly [argv: readonly string[], where: string, says: RegExp])[] = [
  // Who named a folder that is not there must not read that nothing asks for a clinician.
  [['see-someone', '--data', 'nowhere'], 'nowhere', /no such folder.*uncramp import/],
  [
    ['clinician', '--mass', '70kg', '--data', 'nowhere'],
    'nowhere',
    /no such folder.*uncramp import/,
  ],
  [['patterns', '--data', 'app.json.gz'], 'app.json.gz', /no such folder/],
  [['trial', 'start', 'start-slower', '--data', 'nowhere'], 'nowhere', /nothing to compare with/],
  [['trial', 'verdict', '--data', 'nowhere'], 'nowhere', /no trial yet/],
  [['practice', ...DATA, '--goal', '3:45:00'], '--distance', /is needed/],
  [['practice', ...DATA, '--distance', 'half'], '--goal', /is needed/],
  [['see-someone', ...DATA, '--cramps', 'bad.json'], 'bad.json', /0\.muscle/],
  [['see-someone', ...DATA, '--medicine-starts', 'bad.json'], 'bad.json', /medicine/],
  [['clinician', ...BARE], '--mass', /70kg/],
  [['clinician', ...DATA, '--age', '12'], '--age', /14 years/],
  [['clinician', ...DATA, '--format', 'docx'], '--format', /text, html, pdf, json/],
  [['clinician', ...DATA, '--format', 'pdf'], '--out', /needed for a PDF/],
  [['clinician', ...DATA, '--zone', 'Mars/Olympus'], '--zone', /no time zone/],
  [['what-works', '--records', 'none.json'], 'none.json', /what the app saves/],
  [['practice', '--records', 'missing.gz'], 'missing.gz', /no such file/],
  [['trial', 'verdict', ...APP], 'app.json.gz', /no trial yet/],
  [['trial', 'begin', ...DATA], 'ACTION', /next, start, verdict/],
  [['trial', 'start', 'magnesium', ...DATA], 'CHANGE', /start-slower/],
  [
    ['trial', 'start', 'drink-as-planned', ...DATA, '--condition', 'siadh'],
    'CHANGE',
    /not for you.*clinician/,
  ],
  [['trial', 'verdict', ...DATA, '--trials', 'none.json'], 'none.json', /uncramp trial start/],
  [['cramp', 'elbow', ...DATA], 'MUSCLE', /calf/],
  [['cramp', 'calf', '--when', '2099-01-01T08:00', ...DATA], '--when', /lies ahead/],
  [['cramp', 'calf', '--when', 'yesterday', ...DATA], '--when', /cannot be read/],
  [['cramp', 'calf', '--strength', '4', ...DATA], '--strength', /1 to 3/],
  [['cramp', 'calf', '--helped', 'magic', ...DATA], '--helped', /stretch, massage/],
  [['cramp', 'calf', '--cramps', 'bad.json'], 'bad.json', /0\.muscle/],
  [['helped', 'magic', 'yes', ...DATA], 'WHAT', /relief, drink-plan/],
  [['helped', 'relief', 'maybe', ...DATA], 'YES-OR-NO', /yes, no/],
  [['helped', 'relief', 'yes', '--option', 'elbow', ...DATA], '--option', /calf/],
]
writeFileSync(join(folder, 'none.json'), '[]')
writeFileSync(join(folder, 'bad.json'), '[{"crampAtMs": 1791093600000, "muscle": "elbow"}]')

const answerOf = await holdAnswers(
  'what a log says',
  { documents: DOCUMENTS, texts: TEXTS, refused: REFUSED },
  folder,
)

test('shares stand best first, and one of too few answers has no range', () => {
  const [, works] = DOCUMENTS.map(([argv]) => answerOf(argv))
  const { options } = JSON.parse(works?.stdout ?? '') as {
    options: { option: string; share?: object }[]
  }
  assert.deepEqual(
    options.map(({ option, share }) => [option, share !== undefined]),
    [
      ['calf', true],
      ['gatorade', false],
    ],
  )
})

test('an answer that is noted comes back, and a file of another kind that is broken is no matter', async () => {
  writeFileSync(join(folder, 'written', 'cramps.json'), 'not JSON')
  const at = ['--data', 'written']
  const [said, , made, works, patterns] = await answersOf(
    [
      ['helped', 'relief', 'yes', '--option', 'calf', ...at],
      ['helped', 'warm-up', 'no', ...at, '--json'],
      ['helped', 'massage', 'yes', '--data', 'new/folder'],
      ['what-works', ...at, '--json'],
      ['patterns', ...at],
    ],
    folder,
  )
  assert.match(said?.stdout ?? '', /Noted\. Cramp, calf: it helped/)
  // The first answer of all makes its folder.
  assert.equal(made?.status, 0, made?.stderr ?? '')
  const { options } = JSON.parse(works?.stdout ?? '') as {
    options: { option: string; helpfulCount: number; triedCount: number }[]
  }
  const counts = options.map(({ option, helpfulCount, triedCount }) => [
    option,
    helpfulCount,
    triedCount,
  ])
  assert.deepEqual(counts[0], ['calf', 4, 5])
  assert.ok(counts.some(([option]) => option === 'warm_up'))
  assert.match(patterns?.stderr ?? '', /cramps\.json: is not JSON/)
})

test('a trial that was begun is kept, runs eight weeks, and a second one waits for it', async () => {
  const kept = JSON.parse(readFileSync(join(folder, 'written', 'trials.json'), 'utf8')) as {
    change: string
    factor: string
    startAtMs: number
    endAtMs: number
  }[]
  assert.deepEqual(
    kept.map(({ change, factor }) => [change, factor]),
    [
      ['start_slower', 'fast_start'],
      ['sleep_more', 'short_sleep'],
    ],
  )
  const last = kept.at(-1)
  assert.equal((last?.endAtMs ?? 0) - (last?.startAtMs ?? 0), 56 * 86_400_000)
  cpSync(join(folder, 'data', 'cramps.json'), join(folder, 'written', 'cramps.json'))
  const [again, overview] = await answersOf(
    [
      ['trial', 'start', 'train-hills', '--data', 'written'],
      ['trial', '--data', 'written'],
    ],
    folder,
  )
  assert.equal(again?.status, 1)
  assert.match(again?.stderr ?? '', /^uncramp trial: trial start: Finish one trial first/)
  assert.match(overview?.stdout ?? '', /On trial until .*\. 0 runs count so far/)
  assert.doesNotMatch(overview?.stdout ?? '', /TO TRY NEXT/)
})

test('the page for a clinician is one sheet of PDF, on either paper', async () => {
  const [pdf, letter] = await answersOf(
    [
      ['clinician', ...DATA, '--format', 'pdf', '--out', 'page.pdf'],
      ['clinician', ...DATA, '--format', 'pdf', '--out', 'letter.pdf', '--units', 'imperial'],
    ],
    folder,
  )
  assert.deepEqual([pdf?.status, letter?.status], [0, 0], pdf?.stderr ?? '')
  for (const name of ['page.pdf', 'letter.pdf']) {
    const bytes = readFileSync(join(folder, name), 'latin1')
    assert.match(bytes, /^%PDF-1\.7/)
    assert.equal(bytes.match(/\/Type \/Page\b/g)?.length, 1)
  }
})

test('cramps that are written down stand in the file as they were told, and count', async () => {
  const at = ['--data', 'diary']
  const told = ['--side', 'left', '--lasted', '12:00', '--helped', 'stretch', '--strength', '3']
  const [first, , seen] = await answersOf(
    [
      ['cramp', 'calf', ...told, ...at],
      ['cramp', 'foot', '--night', '--when', '2026-01-05T03:20', '--zone', 'UTC', ...at, '--json'],
      ['see-someone', ...at],
    ],
    folder,
  )
  assert.match(first?.stdout ?? '', /^Written down: cramp, calf, /)
  const kept = JSON.parse(readFileSync(join(folder, 'diary', 'cramps.json'), 'utf8')) as object[]
  assert.equal(kept.length, 2)
  const { crampAtMs: _, ...rest } = kept[0] as Record<string, unknown>
  assert.deepEqual(rest, {
    muscle: 'calf',
    side: 'left',
    strength: 3,
    durationS: 720,
    whatHelped: ['stretch'],
  })
  assert.deepEqual(kept[1], {
    crampAtMs: Date.UTC(2026, 0, 5, 3, 20),
    muscle: 'foot',
    isNight: true,
  })
  assert.match(seen?.stdout ?? '', /Get medical help today: a cramp lasted 12 min/)
})

test('answers to triage that were saved stand on the page', async () => {
  const page = ['clinician', '--mass', '70kg', '--data', 'bare']
  const [said, printed, unwritten] = await answersOf(
    [
      ['triage', '--sign', 'cramps_weekly', '--unsure', 'numbness', '--save', 'bare/answers.json'],
      page,
      ['triage', '--sign', 'collapse', '--save', 'nowhere/answers.json'],
    ],
    folder,
  )
  assert.match(said?.stdout ?? '', /appointment/i)
  assert.match(printed?.stdout ?? '', /Present: Cramps every week\./)
  assert.doesNotMatch(printed?.stdout ?? '', /No red flags were asked yet/)
  // The verdict never waits for a disk.
  assert.match(unwritten?.stdout ?? '', /^EMERGENCY/)
  assert.equal(unwritten?.status, 1)
  assert.match(unwritten?.stderr ?? '', /^uncramp triage: nowhere\/answers\.json: /)
})

test('a line of an older version does not lose its long run: the original is read again', async () => {
  const path = join(folder, 'data', 'runs.ndjson')
  const whole = readFileSync(path, 'utf8')
  const old = whole.replaceAll(/,"firstThirdSlowerFrac":[^,]*,"restSPerKm":[^,]*/g, '')
  assert.notEqual(old, whole)
  const [now] = await answersOf([['practice', ...DATA, '--json']], folder)
  writeFileSync(path, old)
  const [again] = await answersOf([['practice', ...DATA, '--json']], folder)
  writeFileSync(path, whole)
  assert.equal(again?.stdout, now?.stdout)
})
