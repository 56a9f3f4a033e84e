import type { Track } from '@uncramp/core/activity'
/** Full analysis of a marathon of four hours at 1 Hz; the aim is 15 ms. */
import { analyzeActivity } from '@uncramp/core/analysis'
import { DEFAULT_RUNNER } from '@uncramp/core/runner'
import { DEFAULT_WEATHER } from '@uncramp/core/weather'

import { madeActivity, madeLap, madeTrack } from '../packages/core/src/analysis/made-run.law.ts'
import { measure, row } from './measure.ts'

const AIM_MS = 15

/** Repeatable noise between −1 and 1. */
function noise(index: number): number {
  return (Math.sin(index * 12.9898) * 43_758.5453) % 1
}

/** A hilly marathon with a fast start, a wall, stops and the wandering of a real receiver. */
function marathon(): Track {
  const legs = Array.from({ length: 42 }, (_, km) => ({
    lengthM: km === 41 ? 1195 : 1000,
    paceSPerKm: km < 5 ? 318 : km < 30 ? 335 : 385,
    heartRateBpm: 140 + km / 2,
    cadenceSpm: 178 - km / 4,
    gradeFrac: 0.02 * Math.sin(km),
    restS: km === 33 ? 95 : 0,
  }))
  const track = madeTrack(legs, { temperatureC: 24 })
  return {
    ...track,
    altitudeM: track.altitudeM.map((altitudeM, index) => altitudeM + noise(index)),
    latitudeDeg: track.latitudeDeg.map((deg, index) => deg + noise(index) * 1e-5),
    distanceM: track.distanceM.map((wayM) => Math.round(wayM * 100) / 100),
  }
}

const CALLS_COUNT = 200

/** Processor time of one call: what the wall clock would show with nobody else on the machine. */
function cpuMs(call: () => unknown): number {
  const before = process.cpuUsage()
  for (let index = 0; index < CALLS_COUNT; index++) call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / CALLS_COUNT
}

const track = marathon()
const samplesCount = track.atS.length
const laps = Array.from({ length: 42 }, (_, km) => madeLap(km * 330, km * 330 + 330, `Lap ${km}`))
const input = {
  id: '0'.repeat(64),
  activity: madeActivity(track, { laps }),
  runner: { ...DEFAULT_RUNNER, massKg: 70 },
  weather: { ...DEFAULT_WEATHER, temperatureC: 22 },
}
const withoutDistance = {
  ...input,
  activity: madeActivity({
    ...track,
    distanceM: new Float64Array(samplesCount).fill(Number.NaN),
  }),
}

for (const [name, given] of [
  ['recorded distance', input],
  ['distance from positions', withoutDistance],
] as const) {
  const { p50Ms, p99Ms } = measure(() => analyzeActivity(given))
  const beside = `p99 ${p99Ms.toFixed(2)} ms, aim ${AIM_MS} ms: ${(AIM_MS / p50Ms).toFixed(1)}x inside it`
  row(`marathon, ${samplesCount} samples, ${name}`, `${p50Ms.toFixed(2)} ms`, beside)
  const spentMs = cpuMs(() => analyzeActivity(given))
  row(
    '  processor time of it, all threads',
    `${spentMs.toFixed(2)} ms`,
    'holds on a busy machine too',
  )
}
