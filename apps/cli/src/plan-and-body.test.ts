import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import type { Schema } from '@uncramp/contract/documents/schema'
import { adviceEndpoints } from '@uncramp/contract/endpoints/advice'

import { answersOf } from './testing/cli-answer.ts'
import { holdAnswers } from './testing/held-answers.ts'

const folder = mkdtempSync(join(tmpdir(), 'uncramp-body-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const PLAN = ['plan', '--distance', 'marathon', '--goal', '3:45:00', '--mass', '70kg', '--json']
const [cool, hot, refused] = await answersOf(
  [
    [...PLAN, '--temp', '15C'],
    [...PLAN, '--temp', '25C'],
    [...PLAN, '--condition', 'siadh'],
  ],
  folder,
)
const plans = { cool, hot, refused }
for (const [name, plan] of Object.entries(plans))
  writeFileSync(join(folder, `${name}.json`), plan?.stdout ?? '')
// Somebody raised the limit by hand, and one drink with it.
writeFileSync(
  join(folder, 'greedy.json'),
  (cool?.stdout ?? '').replaceAll(/"fluidMl": 1\d\d/g, '"fluidMl": 900'),
)
const weighIn = {
  startAtMs: Date.now() - 86_400_000,
  durationS: 3720,
  massBeforeKg: 70.4,
  massAfterKg: 69.3,
  drunkMl: 500,
  speedMps: 2.8,
  temperatureC: 16,
  humidityFrac: 0.6,
}
writeFileSync(join(folder, 'me.json'), JSON.stringify({ massKg: 70, weighIns: [weighIn] }))

const REPAIR = ['repair', '--plan', 'cool.json', '--time', '2:41:00', '--at', '30km']
const MILE = ['first-mile', '--plan', 'cool.json', '--time']
const LOST = ['--before', '70.4kg', '--after', '69kg']
const LONG = ['--duration', '3:50:00', '--ended', '2:00:00']

/** The same documents as the API gives, held against the very schemas of its replies. */
const DOCUMENTS: readonly (readonly [argv: readonly string[], schema: Schema<unknown>])[] = [
  [['compare', 'cool.json', 'hot.json', '--json'], adviceEndpoints.comparePlans.reply],
  [[...MILE, '8:00', '--json'], adviceEndpoints.checkFirstMile.reply],
  [[...MILE, '1:00', '--json'], adviceEndpoints.checkFirstMile.reply],
  [[...REPAIR, '--drunk', '0:40:00=150ml', '--json'], adviceEndpoints.repairPlan.reply],
  [['urine', 'dark-yellow', '--mass', '70kg', '--json'], adviceEndpoints.readUrine.reply],
  [['urine', 'brown-cola', '--json'], adviceEndpoints.readUrine.reply],
  [['urine', 'marrón oscuro', '--json'], adviceEndpoints.readUrine.reply],
  [['rehydrate', ...LOST, '--next', '20:00:00', '--json'], adviceEndpoints.adviseRehydration.reply],
  [['rehydrate', '--sign', 'nausea', '--json'], adviceEndpoints.adviseRehydration.reply],
  [['sweat-record', '--profile', 'me.json', '--json'], adviceEndpoints.judgeSweatRecord.reply],
]

const TEXTS: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
  [['compare', 'cool.json', 'hot.json'], /The forecast changed from 15 °C to 25 °C/],
  [['compare', 'cool.json', 'hot.json'], /NEW WARNINGS: READ THESE FIRST\n {2}▲ /],
  [['compare', 'cool.json', 'hot.json'], /Drink \([\d.]+ km\): \d+ ml instead of \d+ ml/],
  [['compare', 'cool.json', 'hot.json', '--lang', 'es'], /AVISOS NUEVOS/],
  [['compare', 'cool.json', 'refused.json'], /Drink \([\d.]+ km\): gone/],
  [['compare', 'cool.json', 'cool.json'], /^Nothing differs/],
  [[...MILE, '8:00'], /Too fast, ease back now: \d+ s ahead: run the next \d splits at/],
  [[...MILE, '8:00', '--lang', 'es', '--units', 'imperial'], /\/mi/],
  [[...MILE, '1:00'], /Check --time/],
  [REPAIR, /Not faster than +5:\d\d\/km\n {2}Finish between/],
  [[...REPAIR, '--cramps', '2'], /After 2 cramps run \d+% slower/],
  // Who has drunk more than the limit already gets nothing more scheduled for now.
  [[...REPAIR, '--drunk', '2:30:00=3000ml'], /None that still fit under your limit/],
  [
    ['repair', '--plan', 'refused.json', '--time', '2:41:00', '--at', '30km'],
    /No drinking numbers for you/,
  ],
  [['urine', 'dark-yellow', '--mass', '70kg'], /Drink 350 ml over 2 h/],
  [['urine', 'amber', '--mass', '70kg', ...LONG], /Weigh yourself first/],
  [['urine', 'amber', '--before', '70kg', '--after', '70.2kg', ...LONG], /not lighter than before/],
  [['urine', 'dark-yellow', '--mass', '70kg', '--condition', 'siadh'], /we\nshow no amounts/],
  [['urine', 'amber', '--mass', '70kg', '--muted'], /Leave the colour out of it/],
  [['urine', 'amber', '--mass', '70kg', '--dim'], /Look again in bright light/],
  [['urine', 'brown-cola'], /^TODAY\nGet medical help today/],
  [
    ['urine', 'brown'],
    /^TODAY\nGet medical help today[^]*“brown” was read as brown, like cola or tea/,
  ],
  [['urine', 'dark'], /^TODAY\nGet medical help today[^]*uncramp urine dark-yellow/],
  [['urine', 'roja', '--lang', 'es'], /^HOY MISMO\n[^]*«roja» se ha leído como rosa o roja/],
  [['urine', 'Dark Yellow', '--mass', '70kg'], /Drink 350 ml over 2 h/],
  [['urine', 'yellow', '--sign', 'chest-pain', '--region', 'GB'], /^EMERGENCY\n.*\n.*999/],
  [['urine', 'light-lemonade', '--lang', 'es'], /No hay nada que hacer/],
  [['urine', '--list'], /^ {2}almost-clear +almost clear\n/],
  [['rehydrate', ...LOST], /With a day to recover, thirst and normal meals/],
  [['rehydrate', ...LOST, '--next', '20:00:00'], /1,750 ml to 2,100 ml, over 4 h/],
  [['rehydrate', '--before', '70kg', '--after', '70.5kg'], /Nothing to drink until you pass urine/],
  [['rehydrate', ...LOST, '--sign', 'nausea'], /Nothing to drink until you pass urine/],
  [['rehydrate', '--sign', 'confusion'], /^EMERGENCY/],
  [['rehydrate', '--sign', 'confusion', '--condition', 'siadh'], /^EMERGENCY/],
  [['rehydrate', '--lang', 'es'], /Beber después de la carrera/],
  [['sweat-record', '--profile', 'me.json'], /● [\d,]+–[\d,]+ ml\/h/],
  [
    ['sweat-record', '--profile', 'me.json', '--temp', '24C', '--effort', 'race'],
    /→ .*race effort/,
  ],
  [['sweat-record', '--mass', '154lb', '--units', 'imperial', '--lang', 'es'], /fl oz\/h/],
]

/** What is typed, the flag or file that the one line names, and what it says of it. */
const REFUSED: readonly (readonly [argv: readonly string[], where: string, says: RegExp])[] = [
  [['compare', 'cool.json', 'greedy.json'], 'greedy.json', /breaks a rule/],
  [['compare', 'cool.json', 'missing.json'], 'missing.json', /no such file/],
  [['compare', 'me.json', 'cool.json'], 'me.json', /schema/],
  [['first-mile', '--time', '8:00'], '--plan', /plan\.json/],
  [['first-mile', '--plan', 'cool.json'], '--time', /8:31/],
  [[...MILE, 'soon'], '--time', /cannot be read/],
  [['first-mile', '--plan', 'greedy.json', '--time', '8:00'], 'greedy.json', /breaks a rule/],
  [['repair', '--plan', 'cool.json', '--time', '2:41:00'], '--at', /30km/],
  [['repair', '--plan', 'cool.json', '--time', '3:50:00', '--at', '50km'], '--at', /finish/],
  [[...REPAIR, '--cramps', '0'], '--cramps', /1 to 50/],
  [[...REPAIR, '--drunk', '150ml'], '--drunk', /0:40:00=150ml/],
  [[...REPAIR, '--drunk', '0:40:00=150'], '--drunk', /no unit/],
  [['urine'], 'COLOUR', /dark-yellow/],
  [['urine', 'purple'], 'COLOUR', /light-lemonade/],
  [['urine', 'dark-yellow'], '--mass', /70kg/],
  [['urine', 'amber', '--before', '70kg'], '--after', /is needed/],
  [['urine', 'amber', '--mass', '70kg', '--sign', 'nausia'], '--sign', /did you mean nausea/],
  [['rehydrate', '--before', '70kg', '--after', '50kg'], '--before, --after', /cannot be right/],
  [['rehydrate', ...LOST, '--condition', 'siadh'], '--condition, --medicine', /clinician/],
  [['sweat-record'], '--mass', /70kg/],
  [['sweat-record', '--mass', '70kg', '--effort', 'race'], '--temp', /24C/],
]

const answerOf = await holdAnswers(
  'a plan under way, and the hours after',
  { documents: DOCUMENTS, texts: TEXTS, refused: REFUSED },
  folder,
)

test('an emergency carries no amount to drink in any form', () => {
  for (const [argv] of TEXTS.filter(([, says]) => says.source.startsWith('^EMERGENCY')))
    assert.doesNotMatch(answerOf(argv).stdout, /\d+ ml|fl oz/, argv.join(' '))
})

test('a repaired plan never has more to drink than was planned', () => {
  const argv = DOCUMENTS.map(([one]) => one).find(([name]) => name === 'repair') ?? []
  const { drinks } = JSON.parse(answerOf(argv).stdout) as {
    drinks: { id: string; fluidMl: number }[]
  }
  const { timeline } = JSON.parse(cool?.stdout ?? '') as {
    timeline: { id: string; fluidMl?: number }[]
  }
  assert.ok(drinks.length > 0)
  for (const { id, fluidMl } of drinks) {
    const planned = timeline.find((item) => item.id === id)?.fluidMl ?? 0
    assert.ok(fluidMl <= planned, id)
  }
})
