import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { DEVICE_EXPORT_SCHEMA } from '@uncramp/contract/device-export'
import type { CrampJson } from '@uncramp/contract/documents/cramp'
import type { Feedback, Trial } from '@uncramp/core/learning'

const DAY_MS = 86_400_000
const STEP_S = 20
const M_PER_DEG = 111_320

/** One made run: when it was, how long, and how much slower its first third was. */
export type MadeRun = Readonly<{
  startAtMs: number
  distanceM: number
  firstThirdSlowerFrac: number
}>

const REST_MPS = 3

/** A run straight to the north on flat ground, its first third at another speed than the rest. */
function gpx({ startAtMs, distanceM, firstThirdSlowerFrac }: MadeRun): string {
  const points: string[] = []
  let atM = 0
  for (let atS = 0; atM < distanceM; atS += STEP_S) {
    const time = new Date(startAtMs + atS * 1000).toISOString()
    const lat = (52 + atM / M_PER_DEG).toFixed(6)
    points.push(`<trkpt lat="${lat}" lon="4.9"><ele>3</ele><time>${time}</time></trkpt>`)
    const isFirst = atM < distanceM / 3
    atM += (STEP_S * REST_MPS) / (isFirst ? 1 + firstThirdSlowerFrac : 1)
  }
  return `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

/**
 * A runner's half year as files: a run every four days, cramps on the long ones that began fast, a
 * trial that is over, taps on what helped. Everything counts back from `nowAtMs`.
 */
export function makeLog(folder: string, nowAtMs: number): void {
  const runs: readonly MadeRun[] = Array.from({ length: 60 }, (_, i) => ({
    startAtMs: nowAtMs - (240 - i * 4) * DAY_MS,
    distanceM: i % 3 === 0 ? 15_000 : 8000,
    firstThirdSlowerFrac: i % 2 === 0 ? (i > 45 ? 0.06 : -0.05) : 0.04,
  }))
  const recordings = join(folder, 'recordings')
  mkdirSync(recordings, { recursive: true })
  for (const [i, run] of runs.entries()) writeFileSync(join(recordings, `${i}.gpx`), gpx(run))
  const cramps: readonly CrampJson[] = [
    ...runs
      .filter((run) => run.firstThirdSlowerFrac < 0)
      .map((run) => ({
        crampAtMs: run.startAtMs + 40 * 60_000,
        muscle: 'calf' as const,
        side: 'left' as const,
        durationS: 90,
        whatHelped: ['stretch' as const],
      })),
    ...[3, 10, 17].map((days) => ({
      crampAtMs: nowAtMs - days * DAY_MS,
      muscle: 'foot' as const,
      isNight: true,
    })),
  ]
  const feedback: readonly Feedback[] = [
    ...[true, true, true, false].map((wasHelpful, i) => ({
      givenAtMs: nowAtMs - (40 + i) * DAY_MS,
      kind: 'relief' as const,
      option: 'calf',
      wasHelpful,
    })),
    { givenAtMs: nowAtMs - 9 * DAY_MS, kind: 'drink_plan', option: 'gatorade', wasHelpful: false },
  ]
  const trials: readonly Trial[] = [
    {
      change: 'start_slower',
      factor: 'fast_start',
      startAtMs: nowAtMs - 60 * DAY_MS,
      endAtMs: nowAtMs - 4 * DAY_MS,
      countsFromM: 6000,
    },
  ]
  const medicineStarts = [{ medicine: 'statin', startedAtMs: nowAtMs - 20 * DAY_MS }]
  const answers = { signs: ['cramps_weekly'], denied: ['cola_urine', 'chest_pain'] }
  const profile = { massKg: 70, ageYears: 44, sex: 'f', medicines: ['statin'] }
  const data = join(folder, 'data')
  mkdirSync(data, { recursive: true })
  const files = { cramps, feedback, trials, 'medicine-starts': medicineStarts, answers, profile }
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(data, `${name}.json`), JSON.stringify(value))
}

/** The same kind of log as the app saves it: lines of JSON, gzipped. */
export function makeRecords(path: string, nowAtMs: number): void {
  const runs = Array.from({ length: 6 }, (_, i) => ({
    kind: 'activity',
    values: {
      startAtMs: nowAtMs - (40 - i * 6) * DAY_MS,
      distanceM: 20_000,
      elapsedS: 7200,
      startVerdict: 'slow',
      firstThirdSlowerFrac: 0.05,
      restSPerKm: 340,
    },
  }))
  const docs = [
    { kind: 'profile', values: { massKg: 61, ageYears: 35, sex: 'f', medicines: ['ssri'] } },
    ...runs,
    ...[2, 9, 16].map((days) => ({
      kind: 'cramp',
      values: { atMs: nowAtMs - days * DAY_MS, muscle: 'foot', side: 'right', isNight: true },
    })),
    {
      kind: 'feedback',
      values: { about: 'warm_up', wasHelpful: true, atMs: nowAtMs - 8 * DAY_MS },
    },
    { kind: 'feedback', values: { about: 'massage', wasHelpful: true, atMs: 5, deleted: true } },
    {
      kind: 'sweat_test',
      values: {
        startAtMs: nowAtMs - 30 * DAY_MS,
        durationS: 3720,
        massBeforeKg: 61.4,
        massAfterKg: 60.6,
        drunkMl: 300,
        speedMps: 2.8,
        temperatureC: 16,
        humidityFrac: 0.6,
      },
    },
    { kind: 'plan', values: {} },
  ].map(({ kind, values }, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    kind,
    version: 1,
    fields: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, { value, clock: '1' }]),
    ),
  }))
  const head = { schema: DEVICE_EXPORT_SCHEMA, exportedAtMs: nowAtMs, preferences: {} }
  const lines = [head, ...docs.map((doc) => ({ doc })), { end: true }]
  writeFileSync(path, gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
}
