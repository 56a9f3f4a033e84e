import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  clinicianSummary,
  crampFromTap,
  type RunFacts,
  type SummaryInput,
} from '@uncramp/core/learning'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'

import { quantities, type Locale } from '../quantities.ts'
import { clinicianPageHtml } from './index.ts'

const DAY_MS = 86_400_000
const NOW_AT_MS = Date.UTC(2026, 8, 15, 12)

const runs: readonly RunFacts[] = Array.from({ length: 12 }, (_, i) => ({
  activityId: `run-${i}`,
  startAtMs: NOW_AT_MS - (7 * i + 2) * DAY_MS,
  distanceM: 20_000,
  durationS: 7200,
}))

const input: SummaryInput = {
  runner: {
    ...DEFAULT_RUNNER,
    massKg: 70,
    ageYears: 44,
    sex: 'm',
    medicines: ['statin', 'ssri'],
    conditions: ['hypothyroid'],
  },
  runs,
  cramps: [
    ...runs
      .slice(0, 4)
      .map((run) =>
        crampFromTap({ crampAtMs: run.startAtMs + 6_600_000, muscle: 'calf', side: 'left' }),
      ),
    crampFromTap({ crampAtMs: NOW_AT_MS - 3 * DAY_MS, muscle: 'foot', isNight: true }),
  ],
  medicineStarts: [{ medicine: 'statin', startedAtMs: NOW_AT_MS - 40 * DAY_MS }],
  answers: { signs: ['cramps_weekly'], denied: ['cola_urine', 'chest_pain'] },
  trials: [],
  findings: [],
  nowAtMs: NOW_AT_MS,
}

function page(given: SummaryInput, locale: Locale = 'en', name?: string): string {
  return clinicianPageHtml(clinicianSummary(given), quantities(locale, 'metric'), {
    paper: 'a4',
    zone: 'UTC',
    ...(name === undefined ? {} : { name }),
  })
}

test('the page carries why, numbers, medicines with their start, and flags asked and denied', () => {
  const html = page(input)
  assert.match(html, /A cramp in each of the last 3 weeks/)
  assert.match(html, /Cramps logged<\/td><td class="number">5</)
  assert.match(html, /Runs with a cramp<\/td><td class="number">4 of 12</)
  assert.match(html, /calf 4 × \(left 4\)/)
  assert.match(html, /statin, since 6 Aug 2026, known to go with cramps/)
  assert.match(html, /Denied: Chest pain; Cola-coloured urine\./)
  assert.match(html, /Not asked: \d+ further signs/)
  assert.equal(html.match(/<rect [^>]*fill="#111"/g)?.length, 5)
})

test('a name is only there when given, and no text can break out of the page', () => {
  assert.match(page(input), /Name: <span class="line">/)
  const html = page(input, 'en', '<script>alert("x")</script>')
  assert.ok(!html.includes('<script'))
  assert.match(html, /Name: <b>&lt;script&gt;/)
})

test('an empty log says so instead of inventing anything', () => {
  const { answers: _, ...rest } = input
  const html = page({ ...rest, runs: [], cramps: [], medicineStarts: [] })
  assert.match(html, /no threshold of the log is passed/)
  assert.match(html, /No red flags were asked about/)
  assert.ok(!/NaN|undefined|Infinity/.test(html))
})

test('the Spanish page has no English in it', () => {
  const html = page(input, 'es')
  assert.match(html, /<html lang="es">/)
  assert.match(html, /Negados: /)
  assert.ok(!/ cramps? | runs? | since |Denied/.test(html.slice(html.indexOf('<main>'))))
})

test('nothing on the page is loaded from anywhere', () => {
  assert.ok(!/https?:|src=|@import|href=/.test(page(input)))
})
