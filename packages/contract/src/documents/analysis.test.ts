import assert from 'node:assert/strict'
import { test } from 'node:test'

import { analyzeActivity } from '@uncramp/core/analysis'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'

import { madeActivity, madeLap, madeTrack } from '../../../core/src/analysis/made-run.law.ts'
import { analysisSchema } from './analysis.ts'

const id = 'a'.repeat(64)
const legs = [
  { lengthM: 5000, paceSPerKm: 300, heartRateBpm: 150, cadenceSpm: 180, restS: 30 },
  { lengthM: 37_195, paceSPerKm: 400, heartRateBpm: 155, cadenceSpm: 170 },
]

test('what the core says of a run is what the schema describes', () => {
  const laps = [madeLap(3000, 4000, 'cramp')]
  const analysis = analyzeActivity({
    id,
    activity: madeActivity(madeTrack(legs), { laps }),
    issues: [{ code: 'crc_mismatch', atByte: 1023, timesCount: 1 }],
    runner: { ...DEFAULT_RUNNER, massKg: 70 },
    weather: DEFAULT_WEATHER,
  })
  const parsed = analysisSchema.parse(JSON.parse(JSON.stringify(analysis)))
  assert.deepEqual(parsed, analysis)
})

test('a recording that says nothing is still a whole document', () => {
  const analysis = analyzeActivity({ id, activity: madeActivity(madeTrack([])) })
  assert.deepEqual(analysisSchema.parse(JSON.parse(JSON.stringify(analysis))), analysis)
})

test('a middle value of the cost of a fast start is not part of the document', () => {
  const { estimatedCostS } = analyzeActivity({
    id,
    activity: madeActivity(madeTrack(legs)),
  }).start
  assert.deepEqual(Object.keys(estimatedCostS ?? {}).toSorted(), ['high', 'low'])
})
