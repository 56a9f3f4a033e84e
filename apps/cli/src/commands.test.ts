import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'

import { DOCUMENT_NAMES } from '@uncramp/contract/documents/index'
import { planSchema } from '@uncramp/contract/documents/plan'
import { reliefSchema } from '@uncramp/contract/documents/relief'
import type { Schema } from '@uncramp/contract/documents/schema'
import { sourcesSchema } from '@uncramp/contract/documents/sources'
import { sweatTestSchema } from '@uncramp/contract/documents/sweat-test'
import { triageSchema } from '@uncramp/contract/documents/triage'
import { MUSCLES } from '@uncramp/core/relief'
import { ROW_IDS, SIGN_CODES } from '@uncramp/core/triage'

import { answersOf, type CliAnswer } from './testing/cli-answer.ts'

const MARATHON = ['plan', '--distance', 'marathon', '--goal', '3:45:00', '--mass', '70kg']
const WEIGHED = ['sweat-test', '--before', '70.4kg', '--after', '69.3kg', '--drunk', '500ml']

const DOCUMENTS: readonly (readonly [argv: readonly string[], schema: Schema<unknown>])[] = [
  [[...MARATHON, '--json'], planSchema],
  [[...MARATHON, '--condition', 'siadh', '--json'], planSchema],
  [[...WEIGHED, '--duration', '1:02:00', '--json'], sweatTestSchema],
  [[...WEIGHED, '--duration', '1:02:00', '--medicine', 'ssri', '--json'], sweatTestSchema],
  [['triage', '--sign', 'chest-pain', '--json'], triageSchema],
  [['triage', '--unsure', 'cola_urine', '--json'], triageSchema],
  [['sources', '--json'], sourcesSchema],
  ...MUSCLES.map(
    (muscle) => [['relief', muscle.replaceAll('_', '-'), '--json'], reliefSchema] as const,
  ),
  [['relief', 'calf', '--again', '2', '--json'], reliefSchema],
]

const TEXTS: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
  [MARATHON, /Never more than +\d+ ml\/h/],
  [[...MARATHON, '--lang', 'es', '--units', 'uk'], /Nunca más de +\d+ ml\/h/],
  [[...MARATHON, '--units', 'imperial'], /26\.2 mi in 3:45:00/],
  [[...MARATHON, '--condition', 'siadh'], /ask your clinician what and how/],
  [[...WEIGHED, '--duration', '1:02:00'], /You sweated about 1,394 ml\/h/],
  [[...WEIGHED, '--duration', '1:02:00', '--condition', 'siadh'], /No drinking numbers for you/],
  [['relief', 'side-stitch'], /Breathe in deep/],
  [['relief', 'calf', '--again', '2'], /walk to the aid station/],
  [['triage', '--sign', 'collapse'], /^EMERGENCY\nCall your local emergency number now/],
  [['triage', '--sign', 'collapse', '--region', 'GB'], /999/],
  [['triage', '--sign', 'cramps_weekly'], /Make an appointment/i],
  [['sources', 'acsm2007'], /Replacement/],
  [['schema'], /plan-request/],
]

const [documents, texts] = await Promise.all([
  answersOf(
    DOCUMENTS.map(([argv]) => argv),
    tmpdir(),
  ),
  answersOf(
    TEXTS.map(([argv]) => argv),
    tmpdir(),
  ),
])

function good(answer: CliAnswer | undefined, argv: readonly string[]): string {
  assert.ok(answer)
  assert.equal(answer.status, 0, `${argv.join(' ')}\n${answer.stderr}`)
  assert.equal(answer.stderr, '')
  return answer.stdout
}

describe('every command', () => {
  test('prints a document that fits its schema with --json', () => {
    for (const [index, [argv, schema]] of DOCUMENTS.entries()) {
      const parsed = schema.safeParse(JSON.parse(good(documents[index], argv)))
      assert.ok(parsed.success, `${argv.join(' ')}\n${String(parsed.error)}`)
    }
  })

  test('says in words what it came to, plain when nobody watches', () => {
    for (const [index, [argv, says]] of TEXTS.entries()) {
      const text = good(texts[index], argv)
      assert.match(text, says, argv.join(' '))
      assert.ok(!text.includes('\u001B'), argv.join(' '))
      assert.ok(!/undefined|NaN|\[object/.test(text), argv.join(' '))
    }
  })

  test('shows examples with --help', async () => {
    const commands =
      'plan compare first-mile repair analyze import sweat-test urine rehydrate sweat-record relief triage patterns trial cramp what-works helped practice see-someone clinician field serve worker export restore sources schema'
    const asked = commands.split(' ').map((command) => [command, '--help'])
    for (const [index, { stdout, status }] of (await answersOf(asked, tmpdir())).entries()) {
      assert.equal(status, 0)
      assert.match(stdout, /Examples:\n {2}\$ uncramp /, asked[index]?.join(' ') ?? '')
    }
  })
})

test('a condition of list B leaves no amount anywhere in the plan', () => {
  const index = DOCUMENTS.findIndex(([argv]) => argv.includes('siadh'))
  assert.ok(!/"(fluidMl|sodiumMg|capMlPerH)"/.test(documents[index]?.stdout ?? ''))
})

test('triage --list names every sign with its level, and every row', async () => {
  const [text, json] = await answersOf(
    [
      ['triage', '--list'],
      ['triage', '--list', '--json'],
    ],
    tmpdir(),
  )
  for (const code of SIGN_CODES)
    assert.match(text?.stdout ?? '', new RegExp(`^ {2}${code} +\\S`, 'm'))
  const listed = JSON.parse(json?.stdout ?? '') as {
    rows: { code: string }[]
    signs: { rows: string[] }[]
  }
  assert.deepEqual(
    listed.rows.map(({ code }) => code),
    [...ROW_IDS],
  )
  for (const row of ROW_IDS)
    assert.ok(
      listed.signs.some(({ rows }) => rows.includes(row)),
      row,
    )
  assert.equal((text?.stdout ?? '').split('\n\n').length, ROW_IDS.length + 1)
})

test('every document has a JSON Schema', async () => {
  const answers = await answersOf(
    DOCUMENT_NAMES.map((name) => ['schema', name]),
    tmpdir(),
  )
  for (const [index, { stdout }] of answers.entries()) {
    const schema = JSON.parse(stdout) as { $schema: string }
    assert.match(schema.$schema, /json-schema\.org/, DOCUMENT_NAMES[index] ?? '')
  }
})

test('the program works from any folder, and a pipe that closes early is no fault', () => {
  const bin = join(import.meta.dirname, '../bin/uncramp.mjs')
  const run = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" sources | head -1`], {
    cwd: tmpdir(),
    encoding: 'utf8',
  })
  assert.equal(run.stderr, '')
  assert.match(run.stdout, /^\w+\n$/)
})
