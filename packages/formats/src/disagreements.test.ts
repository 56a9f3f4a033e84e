import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'

import FitParser from 'fit-file-parser'

import { decodeActivity } from './decode-activity.ts'

const FOLDER = new URL('../../../../shared/data/activities/', import.meta.url)
const skip = existsSync(FOLDER) ? false : 'no folder of real recordings beside the checkout'

/**
 * Every file in which our decoder and `fit-file-parser` do not give the same records, distance, time and
 * heart rate, and in what. The page on our decoder says who is right and why; a line that is here and no
 * longer true, or true and not here, fails.
 */
const EXPECTED: Readonly<Record<string, string>> = {
  // A course, a workout, settings: the parser lists what is in it, we say that it is no recording.
  'coursepointer__cptr001.fit': 'ours: holds course',
  'coursepointer__cptr002.fit': 'ours: holds course',
  'coursepointer__cptr002_c1508b.fit': 'ours: holds course',
  'coursepointer__cptr003.fit': 'ours: holds course',
  'coursepointer__cptr003_connect.fit': 'ours: holds course',
  'fit__Settings.fit': 'ours: holds settings',
  'geo-activity-playground__Berlin__0_9_km_.fit': 'ours: holds course',
  'heartandsole__testcourse.fit': 'ours: holds course',
  'python-fitparse__MonitoringFile.fit': 'ours: holds monitoring',
  'python-fitparse__Settings.fit': 'ours: holds settings',
  'python-fitparse__Settings2.fit': 'ours: holds settings',
  'python-fitparse__WeightScaleMultiUser.fit': 'ours: holds weight',
  'python-fitparse__WeightScaleSingleUser.fit': 'ours: holds weight',
  'python-fitparse__WorkoutCustomTargetValues.fit': 'ours: holds workout',
  'python-fitparse__WorkoutIndividualSteps.fit': 'ours: holds workout',
  'python-fitparse__WorkoutRepeatGreaterThanStep.fit': 'ours: holds workout',
  'python-fitparse__WorkoutRepeatSteps.fit': 'ours: holds workout',
  // Cut off, or eaten into: the parser gives nothing.
  'python-fitparse__activity-unexpected-eof.fit': 'theirs: refused',
  'python-fitparse__strava-android-app-201.10-b1218918.fit': 'theirs: refused',
  // A heart rate of 0 counts in the parser's mean.
  'elevate__flagged-speed.fit': 'meanBpm',
  'elevate__zwift-pschit.fit': 'meanBpm',
  'fit__0134902991.fit': 'meanBpm',
  'fit__Activity.fit': 'meanBpm',
  'fit__ActivityDevFields.fit': 'meanBpm',
  'fit__activity_developerdata.fit': 'meanBpm',
  'fit__chained_Activity_activity_poolswim.fit': 'meanBpm',
  'python-fitparse__null_compressed_speed_dist.fit': 'meanBpm',
  'rowingdata__temp.fit': 'meanBpm',
  // Records without a time cannot be placed.
  'fit__TestEncode.fit': 'recordsCount meanBpm',
  'php-fit-file-analysis__swim.fit': 'recordsCount distanceM',
  'python-fitparse__DeveloperData.fit': 'recordsCount distanceM meanBpm',
  // The parser does not add up distance in three bytes, and takes a check sum for a record.
  'python-fitparse__compressed-speed-distance.fit': 'distanceM',
  'python-fitparse__nick.fit': 'recordsCount distanceM elapsedS meanBpm',
}

type Figures = Readonly<{
  recordsCount: number
  distanceM: number
  elapsedS: number
  meanBpm: number
}>

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

type TheirRecord = { timestamp?: string | Date; distance?: number; heart_rate?: number }

async function theirFigures(bytes: Uint8Array): Promise<Figures | undefined> {
  try {
    const parser = new FitParser({ mode: 'list', force: true })
    const { records = [] } = (await parser.parseAsync(Buffer.from(bytes))) as {
      records?: TheirRecord[]
    }
    const times = records.flatMap(({ timestamp }) =>
      timestamp ? [Number(new Date(timestamp))] : [],
    )
    const [fromMs, toMs] = times.reduce(
      ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
      [Infinity, -Infinity],
    )
    return {
      recordsCount: records.length,
      distanceM: records.findLast(({ distance }) => distance !== undefined)?.distance ?? NaN,
      elapsedS: times.length === 0 ? 0 : (toMs - fromMs) / 1000,
      meanBpm: mean(records.flatMap(({ heart_rate: bpm }) => bpm ?? [])),
    }
  } catch {
    return undefined
  }
}

/** In what the two differ over a file; '' where they agree, or both refuse it. */
async function difference(bytes: Uint8Array): Promise<string> {
  const decoded = decodeActivity(bytes, 'run.fit')
  const theirs = await theirFigures(bytes)
  if (!decoded.ok) {
    if (theirs === undefined) return ''
    return `ours: ${decoded.error.code === 'no_activity' ? `holds ${decoded.error.holds}` : 'refused'}`
  }
  if (theirs === undefined) return 'theirs: refused'
  const { track } = decoded.value.activity
  const ours: Figures = {
    recordsCount: track.atS.length,
    distanceM: track.distanceM.findLast((value) => value === value) ?? NaN,
    elapsedS: (track.atS.at(-1) ?? 0) - (track.atS[0] ?? 0),
    meanBpm: mean([...track.heartRateBpm].filter((value) => value === value)),
  }
  return (['recordsCount', 'distanceM', 'elapsedS', 'meanBpm'] as const)
    .filter((figure) => !isClose(ours[figure], theirs[figure]))
    .join(' ')
}

function isClose(one: number, other: number): boolean {
  return Object.is(one, other) || Math.abs(one - other) < 1e-6 * (1 + Math.abs(one))
}

test(
  'every disagreement with fit-file-parser over real files is listed and still true',
  { skip },
  async () => {
    const found: Record<string, string> = {}
    for (const path of globSync('{fit,bad}/*.{fit,FIT}', { cwd: FOLDER.pathname })) {
      const bytes = new Uint8Array(readFileSync(new URL(encodeURI(path), FOLDER)))
      const told = await difference(bytes)
      if (told !== '') found[basename(path)] = told
    }
    assert.deepEqual(found, EXPECTED)
  },
)
