import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  DEFAULT_SUPPLIES,
  FORECAST_SPREAD,
  marathonShape,
  planField,
  weatherDraws,
  type FieldPlan,
} from '@uncramp/core/field'

import { field as en } from '../en/field.ts'
import { field as es } from '../es/field.ts'
import { quantities } from '../quantities.ts'
import { clockOf, litres } from './field-quantities.ts'

function plan(): FieldPlan {
  const count = 60
  const weather = {
    temperatureC: 24,
    humidityFrac: 0.7,
    windMps: 1,
    sun: 'full',
    from: 'given',
  } as const
  const planned = planField({
    runners: {
      anchorS: Float64Array.from({ length: count }, (_, i) => 11_000 + i * 100),
      sexRank: new Uint8Array(count),
      ageYears: new Float64Array(count).fill(NaN),
      massKg: new Float64Array(count).fill(NaN),
      waveIndex: new Uint8Array(count),
      startS: new Float64Array(count).fill(NaN),
    },
    anchor: 'predicted',
    distanceM: 42_195,
    stations: [
      {
        atM: 9000,
        name: `<b>"Tom's" & co</b>`,
        drinks: ['water', 'sports_drink'],
        hasToilet: true,
      },
      { atM: 30_000, name: 'Park', drinks: ['water'], hasToilet: false },
    ],
    waves: [{ name: '<A>', startAtS: 0 }],
    weathers: weatherDraws([weather], { drawsCount: 5, seed: 1, spread: FORECAST_SPREAD }),
    shape: marathonShape('finish'),
    supplies: DEFAULT_SUPPLIES,
    seed: 1,
  })
  if (!planned.ok) throw new Error(planned.error.code)
  return planned.value
}

test('the page says everything in both languages, escapes every name and needs no network', () => {
  for (const words of [en, es]) {
    const q = quantities(words === en ? 'en' : 'es', 'metric')
    const html = words.page(plan(), q)
    assert.match(html, /&lt;b&gt;&quot;Tom&#39;s&quot; &amp; co&lt;\/b&gt;/)
    assert.match(html, /&lt;A&gt;/)
    assert.doesNotMatch(html, /<b>|<A>|https?:|<script|undefined|NaN|\[object/)
    for (const head of [
      words.heads.posts,
      words.heads.waves,
      words.rule,
      words.habits,
      words.notDevice,
    ])
      assert.ok(html.includes(head), head)
  }
})

test('a station with water alone shows a dash for sports drink', () => {
  assert.match(en.page(plan(), quantities('en', 'metric')), /Park.*?<td>–<\/td>/s)
})

test('amounts are rounded up, never down; clocks run from the gun where no start is known', () => {
  const q = quantities('en', 'metric')
  assert.equal(litres(0, q), '0 l')
  assert.equal(litres(101_000, q), '110 l')
  assert.equal(litres(1_201_000, q), '1,300 l')
  assert.equal(litres(3_785_411, quantities('en', 'imperial')), '1,000 gal')
  assert.equal(clockOf(plan(), 5100, q), '+1:25')
  assert.equal(clockOf({ ...plan(), startAtMs: Date.UTC(2026, 3, 20, 10) }, 5100, q), '11:25')
})
