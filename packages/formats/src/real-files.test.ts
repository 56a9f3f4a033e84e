import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

import type { Activity } from '@uncramp/core/activity'
import { sameRun } from '@uncramp/core/activity'
import FitParser from 'fit-file-parser'

import { readCourse } from './course/read-course.ts'
import { decodeActivity } from './decode-activity.ts'
import { assertSound } from './testing/assert-sound.ts'
import { parseIndex, type RealFile } from './testing/real-files.ts'

const FOLDER = new URL('../../../../shared/data/activities/', import.meta.url)
const hasFiles = existsSync(FOLDER)
const skip = hasFiles ? false : 'no folder of real recordings beside the checkout'

const files = hasFiles ? parseIndex(readFileSync(new URL('INDEX.tsv', FOLDER), 'utf8')) : []
const bytesOf = ({ folder, name }: RealFile) =>
  new Uint8Array(readFileSync(new URL(encodeURI(`${folder}/${name}`), FOLDER)))

/** Where we differ from the index or from fit-file-parser, and why we stay with it. The page on our decoder has the whole story. */
const DIFFERS: Readonly<Record<string, string>> = {
  'fit__TestEncode.fit': 'its one record has no time',
  'php-fit-file-analysis__swim.fit': 'its records have no times; laps and session are read',
  'python-fitparse__DeveloperData.fit': 'its three records have no times',
  'fit__chained_Activity_activity_poolswim.fit': 'a second recording of another day is left out',
  'python-fitparse__activity-activity-filecrc.fit': 'the same recording twice counts once',
  'python-fitparse__strava-android-app-201.10-b1218918.fit':
    'twenty lost carriage returns: we find the way back, the index stopped at the first',
  'python-fitparse__nick.fit': 'fit-file-parser reads the check sum as the start of a record',
  'python-fitparse__compressed-speed-distance.fit':
    'fit-file-parser does not add up the three-byte distance',
  'gpxpy__korita-zbevnica.gpx': '358 points have no time',
  'gpxpy__cerknicko-jezero-without-elevations.gpx': 'one point has no time',
  'gpxpy__cerknicko-without-times.gpx': '291 points have no time',
  'gpxpy__first_and_last_elevation.gpx': 'one point runs backwards by two hours',
  'togeojson__blue_hills.gpx': 'tracks of several weeks: the largest is kept',
  'togeojson__osm.gpx': 'points without times, and others years apart',
}

/** Files that hold no recording, by what the index says of them. */
const isRecording = ({ notes, recordsCount, folder }: RealFile): boolean =>
  folder !== 'bad' ||
  !/non-activity|no timestamps|no trackpoints|ERR not/.test(notes) ||
  recordsCount === undefined

describe('real recordings', { skip }, () => {
  test('all decode, or are refused as what they are', () => {
    for (const file of files) {
      const result = decodeActivity(bytesOf(file), file.name)
      if (result.ok) assertSound(result.value)
      else {
        const isCourse = /testcourse|tcx-courses/.test(file.name)
        assert.ok(!isRecording(file) || isCourse, `${file.name}: ${JSON.stringify(result.error)}`)
      }
    }
  })

  test('have the records, laps and length that several readers agreed on', () => {
    for (const file of files) {
      const result = decodeActivity(bytesOf(file), file.name)
      if (!result.ok || file.name in DIFFERS) continue
      // The other readers take all outings of a file for one.
      const outings = [result.value.activity, ...result.value.others]
      const sum = (of: (activity: Activity) => number): number =>
        outings.reduce((total, outing) => total + of(outing), 0)
      assert.equal(
        sum(({ track }) => track.atS.length),
        file.recordsCount,
        file.name,
      )
      assert.equal(
        sum(({ laps }) => laps.length),
        file.lapsCount,
        file.name,
      )
      const ends = outings.flatMap(({ startAtMs, track }) =>
        [track.atS[0] ?? 0, track.atS.at(-1) ?? 0].map((atS) => startAtMs / 1000 + atS),
      )
      const elapsedS = Math.max(...ends) - Math.min(...ends)
      if (file.elapsedS !== undefined) {
        assert.ok(Math.abs(elapsedS - file.elapsedS) <= 1, `${file.name}: ${elapsedS} s`)
      }
    }
  })

  test('agree with fit-file-parser on records, distance, time and heart rate', async () => {
    for (const file of files.filter(({ name }) => /\.fit$/i.test(name))) {
      const bytes = bytesOf(file)
      const result = decodeActivity(bytes, file.name)
      const theirs = await oracle(bytes)
      if (!result.ok || theirs === undefined || file.name in DIFFERS) continue
      const ours = figures(result.value.activity)
      assert.equal(ours.recordsCount, theirs.recordsCount, file.name)
      for (const key of ['distanceM', 'elapsedS', 'meanBpm'] as const) {
        const one: number = ours[key]
        const other: number = theirs[key]
        const isSame: boolean = one === other || Math.abs(one - other) < 1e-6 * (1 + Math.abs(one))
        assert.ok(
          isSame || (Number.isNaN(one) && Number.isNaN(other)),
          `${file.name}: ${key} ${one} ${other}`,
        )
      }
    }
  })

  test('of one run in FIT and TCX are found to be the same run', () => {
    for (const name of [
      'connectstats__activity_234979239',
      'elevate__sloatsburg',
      'heartandsole__testdata',
    ]) {
      const [fit, tcx] = ['fit', 'tcx'].map((format) => {
        const bytes = readFileSync(new URL(`${format}/${name}.${format}`, FOLDER))
        const result = decodeActivity(new Uint8Array(bytes), name)
        assert.ok(result.ok)
        return result.value.activity
      })
      assert.ok(fit && tcx)
      const match = sameRun(fit, tcx)
      assert.ok(match.isSame, `${name}: ${JSON.stringify(match)}`)
    }
  })

  test('of different runs are never the same run', () => {
    const runs = files
      .filter(({ isRun, folder }) => isRun && folder !== 'bad')
      .flatMap((file) => {
        const result = decodeActivity(bytesOf(file), file.name)
        return result.ok && result.value.activity.track.atS.length > 60
          ? [{ file, ...result.value }]
          : []
      })
    for (const one of runs) {
      for (const other of runs) {
        const days = Math.abs(one.activity.startAtMs - other.activity.startAtMs) / 86_400_000
        if (days > 0.5)
          assert.ok(
            !sameRun(one.activity, other.activity).isSame,
            `${one.file.name} ${other.file.name}`,
          )
      }
    }
  })

  test('of courses give their line', () => {
    for (const file of files.filter(({ name }) => /cptr00|RAGBRAI|testcourse|Berlin/.test(name))) {
      const course = readCourse(bytesOf(file), file.name)
      assert.ok(course.ok, file.name)
      assert.ok(course.value.latitudeDeg.length >= 2)
      assert.ok(course.value.latitudeDeg.every((value) => Math.abs(value) <= 90))
    }
  })
})

type Figures = { recordsCount: number; distanceM: number; elapsedS: number; meanBpm: number }

/** A heart rate of 0 is none, with us as here. */
function figures({ track }: Activity): Figures {
  const beats = track.heartRateBpm.filter((value) => value === value)
  return {
    recordsCount: track.atS.length,
    distanceM: track.distanceM.findLast((value) => value === value) ?? NaN,
    elapsedS: (track.atS.at(-1) ?? 0) - (track.atS[0] ?? 0),
    meanBpm: mean([...beats]),
  }
}

type OracleRecord = { timestamp?: string | Date; distance?: number; heart_rate?: number }

async function oracle(bytes: Uint8Array): Promise<Figures | undefined> {
  try {
    const parsed = await new FitParser({ mode: 'list', force: true }).parseAsync(Buffer.from(bytes))
    const records = (parsed.records ?? []) as OracleRecord[]
    const times = records.flatMap(({ timestamp }) =>
      timestamp ? [Number(new Date(timestamp))] : [],
    )
    return {
      recordsCount: records.length,
      distanceM: records.findLast(({ distance }) => distance !== undefined)?.distance ?? NaN,
      elapsedS:
        times.length === 0
          ? 0
          : (times.reduce((a, b) => Math.max(a, b)) - times.reduce((a, b) => Math.min(a, b))) /
            1000,
      meanBpm: mean(records.flatMap(({ heart_rate: bpm }) => (bpm ? [bpm] : []))),
    }
  } catch {
    return undefined
  }
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
