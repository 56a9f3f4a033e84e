import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { parseStravaTitles } from './strava-titles.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const titlesOf = (text: string): ReturnType<typeof parseStravaTitles> =>
  parseStravaTitles(bytesOf(text))

const MS_PER_MB = 1000
const MB = 1_000_000

test('columns are found by their headings, in whatever order', () => {
  const [title] = titlesOf(
    'Filename,Activity Gear,Activity Type,Activity Name,Activity Description\n' +
      'activities/7.fit.gz,Blue shoes,Trail Run,"Hills, again","He said ""go"""\n',
  )
  assert.deepEqual(title, {
    path: 'activities/7.fit.gz',
    title: 'Hills, again',
    description: 'He said "go"',
    sport: 'running',
    subSport: 'trail',
    gear: 'Blue shoes',
  })
})

test('headings of another language leave the order of columns, and the file is known by its folder', () => {
  const [title, ...more] = titlesOf(
    '\ufeffAktivitäts-ID,Datum,Name,Art,Beschreibung,Dateiname\r\n' +
      '1,x,Morgens,Lauf,ruhig,activities/1.gpx\r\n2,x,Von Hand,Lauf,,\r\n',
  )
  assert.deepEqual(more, [])
  assert.deepEqual(title, {
    path: 'activities/1.gpx',
    title: 'Morgens',
    description: 'ruhig',
    sport: 'running',
    subSport: 'generic',
    gear: '',
  })
})

describe('a list that is an attack costs no more time than its size allows', () => {
  const ATTACKS: readonly (readonly [name: string, text: string])[] = [
    ['commas', ','.repeat(4 * MB)],
    ['empty rows', '\n'.repeat(4 * MB)],
    ['quotes', '"'.repeat(4 * MB)],
    ['quotes that open and close', '"",'.repeat(MB)],
    ['rows that are files', 'activities/1\n'.repeat(300_000)],
    ['one row of files', `${'activities/1,'.repeat(300_000)}\n`],
  ]
  for (const [name, text] of ATTACKS) {
    test(name, () => {
      const fromMs = process.cpuUsage().user / 1000
      const titles = titlesOf(text)
      const tookMs = process.cpuUsage().user / 1000 - fromMs
      assert.ok(titles.length <= 200_000)
      assert.ok(tookMs < (MS_PER_MB * text.length) / MB, `${tookMs} ms`)
    })
  }
})
