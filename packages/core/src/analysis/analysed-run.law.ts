import assert from 'node:assert/strict'

import type { Weather } from '../weather/index.ts'
import type { Analysis } from './analysis-document.ts'
import { analyzeActivity, type AnalysisInput } from './analyze-activity.ts'
import { madeActivity, madeTrack, type Leg, type Recording } from './made-run.law.ts'

export const RUN_ID = '0'.repeat(64)

/** What is said of a made run of such legs, recorded so. */
export function analysed(
  legs: readonly Leg[],
  recording: Recording = {},
  more: Parameters<typeof madeActivity>[1] & Omit<Partial<AnalysisInput>, 'activity'> = {},
): Analysis {
  const activity = madeActivity(madeTrack(legs, recording), more)
  const { runner, weather, plan, cramps } = more
  return analyzeActivity({
    id: RUN_ID,
    activity,
    ...(runner === undefined ? {} : { runner }),
    ...(weather === undefined ? {} : { weather }),
    ...(plan === undefined ? {} : { plan }),
    ...(cramps === undefined ? {} : { cramps }),
  })
}

/** Fails unless a number is there and this close. */
export function near(actual: number | null | undefined, expected: number, within: number): void {
  assert.ok(
    typeof actual === 'number' && Math.abs(actual - expected) <= within,
    `${String(actual)} is not within ${within} of ${expected}`,
  )
}

export const STEADY_MARATHON: readonly Leg[] = [
  { lengthM: 42_195, paceSPerKm: 330, heartRateBpm: 150, cadenceSpm: 176 },
]
export const FAST_START_AND_FADE: readonly Leg[] = [
  { lengthM: 5000, paceSPerKm: 300, heartRateBpm: 158, cadenceSpm: 182 },
  { lengthM: 25_000, paceSPerKm: 320, heartRateBpm: 160, cadenceSpm: 178 },
  { lengthM: 12_195, paceSPerKm: 430, heartRateBpm: 152, cadenceSpm: 166 },
]
export const HOT: Weather = {
  temperatureC: 30,
  humidityFrac: 0.6,
  windMps: 1,
  sun: 'full',
  from: 'given',
}
