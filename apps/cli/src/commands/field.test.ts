import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { fieldSchema, raceEvidenceSchema } from '@uncramp/contract/documents/field'

import type { Outcome } from '../edge/outcome.ts'
import { field, type FieldFlags } from './field.ts'

const folder = mkdtempSync(join(tmpdir(), 'uncramp-field-'))
const at = (name: string): string => join(folder, name)
after(() => {
  rmSync(folder, { recursive: true })
})

before(() => {
  const entrants = Array.from({ length: 400 }, (_, i) => {
    const predictedS = 10_800 + i * 25
    const h = Math.floor(predictedS / 3600)
    const time = `${h}:${String(Math.floor(predictedS / 60) % 60).padStart(2, '0')}:00`
    return `${i % 2 === 0 ? 'F' : 'M'};40-44;${i < 200 ? 'A' : 'B'};${time}`
  })
  writeFileSync(
    at('entrants.csv'),
    `Gender;Age Group;Corral;Goal Time\r\n${entrants.join('\r\n')}\r\n`,
  )
  const results = Array.from({ length: 700 }, (_, i) => {
    const s = (km: number): number => Math.round((280 + (i % 150)) * km * (1 + km / 900))
    return `${i % 2 === 0 ? 'F' : 'M'},${[5, 10, 15, 20, 21.0975, 25, 30, 35, 40, 42.195].map(s).join(',')}`
  })
  writeFileSync(
    at('results.csv'),
    `M/F,5k,10k,15k,20k,HM,25k,30k,35k,40k,Official\n${results.join('\n')}\nM,DNF\n`,
  )
  const stations = [5, 10, 15, 20, 25, 30, 35, 40].map((km) => ({
    atM: km * 1000,
    name: `<km ${km}>`,
    drinks: ['water', 'sports_drink'],
  }))
  writeFileSync(at('stations.json'), JSON.stringify(stations))
  writeFileSync(at('waves.json'), JSON.stringify([{ name: 'A', startAtS: 0 }]))
  writeFileSync(at('nothing.csv'), 'name,city\nJo,Rome\n')
})

const base = (): FieldFlags => ({
  lang: 'en',
  draws: '6',
  temp: '19C',
  entrants: at('entrants.csv'),
  stations: at('stations.json'),
})

function said(outcome: Outcome): string {
  assert.ok(outcome.ok, JSON.stringify(outcome))
  return outcome.value
}

test('a field as JSON fits its schema; the same seed says the same, another seed something else', async () => {
  const json = said(await field({ ...base(), json: true }))
  const plan = fieldSchema.parse(JSON.parse(json))
  assert.equal(plan.runnersCount, 400)
  assert.equal(plan.anchor, 'predicted')
  assert.deepEqual(
    plan.waves.map(({ name, startAtS }) => [name, startAtS]),
    [
      ['A', 0],
      ['B', 600],
    ],
  )
  assert.equal(said(await field({ ...base(), json: true })), json)
  assert.notEqual(said(await field({ ...base(), json: true, seed: '2' })), json)
})

test('text, CSV and the page come in both languages, and names from files are made harmless', async () => {
  const text = said(await field({ ...base(), lang: 'es' }))
  assert.match(text, /Agua para la carrera: 400 corredores/)
  const csv = said(await field({ ...base(), format: 'csv' }))
    .trim()
    .split('\n')
  const widths = new Set(csv.map((line) => line.split(',').length))
  assert.equal(widths.size, 1)
  const html = said(await field({ ...base(), format: 'html' }))
  assert.match(html, /&lt;km 30&gt;/)
  assert.doesNotMatch(html, /<km|https?:|<script/)
  const wrote = said(await field({ ...base(), format: 'html', out: at('water.html') }))
  assert.match(wrote, /water\.html/)
  assert.equal(readFileSync(at('water.html'), 'utf8'), html)
})

test('last year’s results alone make a plan, with the race’s own shape', async () => {
  const { entrants: _, ...rest } = base()
  const plan = fieldSchema.parse(
    JSON.parse(said(await field({ ...rest, results: at('results.csv'), json: true }))),
  )
  assert.equal(plan.anchor, 'last_year')
  assert.ok(!plan.cautions.some(({ code }) => code === 'other_race_shape'))
})

test('race evidence fits its schema and counts what it left out', async () => {
  const flags = { lang: 'en', evidence: true, results: at('results.csv') }
  const evidence = raceEvidenceSchema.parse(JSON.parse(said(await field({ ...flags, json: true }))))
  assert.equal(evidence.cleanCount, 700)
  assert.equal(evidence.rowsCount, 701)
  assert.ok(
    evidence.issues.some(({ code, lines }) => code === 'did_not_finish' && lines[0] === 702),
  )
  assert.match(said(await field(flags)), /700 clean finishes of 701 rows/)
})

const refused = async (flags: FieldFlags): Promise<readonly [string, string]> => {
  const outcome = await field(flags)
  assert.ok(!outcome.ok)
  return [outcome.error.where, outcome.error.error?.code ?? '']
}

test('refusals name the flag or the file', async () => {
  const { stations: _s, ...noStations } = base()
  assert.deepEqual(await refused(noStations), ['--stations', 'files_needed'])
  assert.deepEqual(await refused({ lang: 'en' }), ['--entrants', 'files_needed'])
  assert.deepEqual(await refused({ ...base(), entrants: at('nothing.csv') }), [
    at('nothing.csv'),
    'not_results',
  ])
  assert.deepEqual(await refused({ ...base(), entrants: at('none.csv') }), [
    at('none.csv'),
    'file_missing',
  ])
  assert.deepEqual(await refused({ ...base(), distance: 'half' }), [
    at('stations.json'),
    'station_off_course',
  ])
  assert.deepEqual(await refused({ ...base(), waves: at('waves.json') }), [
    at('waves.json'),
    'waves_unknown',
  ])
  assert.deepEqual(await refused({ ...base(), format: 'xlsx' }), ['--format', 'not_one_of'])
})
