import type { ProfileJson } from '@uncramp/contract/documents/runner'
import { present } from '@uncramp/contract/present'
import { ok, type Result } from '@uncramp/core'
import type { Course, Station } from '@uncramp/core/course'
import { DEFAULT_PANTRY, type PantryItem } from '@uncramp/core/hydration'
import type { PlanInput } from '@uncramp/core/plan'
import { MUSCLES } from '@uncramp/core/relief'
import type { Locale } from '@uncramp/text'
import { parseDistanceM, parseDurationS, parseRecentRace } from '@uncramp/text/parse'

import type { Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { refuseCli } from '../edge/refuse-cli.ts'
import { FlagReader } from './flag-reader.ts'
import type { PlanFlags } from './plan-flags.ts'
import { readProfile } from './read-profile.ts'
import { readRunner } from './read-runner.ts'
import { readStart } from './read-start.ts'
import { readWeather } from './read-weather.ts'

type Files = Readonly<{
  profile: ProfileJson
  stations: readonly Station[]
  pantry: readonly PantryItem[]
  course: Course | undefined
}>

/** Schemas and readers are loaded only for the files that are named. */
async function readFiles(flags: PlanFlags, locale: Locale): Promise<Result<Files, Refused>> {
  const profile = await readProfile(flags.profile, locale)
  if (!profile.ok) return profile
  const stations =
    flags.stations === undefined
      ? ok([])
      : await readJson(
          flags.stations,
          async () => (await import('@uncramp/contract/documents/stations')).stationsSchema,
          locale,
        )
  if (!stations.ok) return stations
  const pantry =
    flags.pantry === undefined
      ? ok([])
      : await readJson(
          flags.pantry,
          async () => (await import('@uncramp/contract/documents/pantry')).pantrySchema,
          locale,
        )
  if (!pantry.ok) return pantry
  const course =
    flags.course === undefined
      ? ok(undefined)
      : await (await import('./read-course.ts')).readCourse(flags.course, locale)
  if (!course.ok) return course
  return ok({
    profile: profile.value,
    stations: stations.value,
    pantry: pantry.value.map((item) => present(item)),
    course: course.value,
  })
}

/** What the core needs for a plan, from flags and the files they name; the first wrong one is refused. */
export async function readPlanInput(
  flags: PlanFlags,
  locale: Locale,
): Promise<Result<PlanInput, Refused>> {
  const files = await readFiles(flags, locale)
  if (!files.ok) return files
  const reader = new FlagReader(locale)
  const distanceM =
    reader.read('--distance', flags.distance, parseDistanceM) ?? files.value.course?.distanceM
  const goalS = reader.read('--goal', flags.goal, parseDurationS)
  const recentRace = reader.read('--recent-race', flags.recentRace, parseRecentRace)
  const start = readStart(reader, flags)
  const runner = readRunner(reader, flags, files.value.profile)
  const method = reader.oneOf('--method', flags.method, ['personal', 'rule_of_thumb'] as const)
  const shape = reader.oneOf('--shape', flags.shape, ['even', 'negative'] as const)
  const wakeBeforeStartS = reader.read('--wake-before', flags.wakeBefore, parseDurationS)
  const units = reader.oneOf('--units', flags.units, ['metric', 'imperial', 'uk'] as const)
  const crampMuscles = flags.crampMuscle.map((code) =>
    reader.oneOf('--cramp-muscle', code, MUSCLES),
  )
  const window = { startAtMs: start.startAtMs, durationS: goalS ?? recentRace?.finishS ?? 0 }
  const weather = await readWeather(reader, flags, { window, locale })
  if (reader.refused !== undefined) return reader.refused
  if (!weather.ok) return weather
  if (distanceM === undefined) {
    return refuseCli('--distance', { code: 'distance_needed' }, locale)
  }
  if (goalS === undefined && recentRace === undefined) {
    return refuseCli('--goal', { code: 'goal_needed' }, locale)
  }
  if (runner === undefined) return refuseCli('--mass', { code: 'mass_needed' }, locale)
  return ok({
    method: method ?? 'personal',
    runner,
    distanceM,
    ...present({ goalS, recentRace, course: files.value.course, shape, wakeBeforeStartS }),
    ...start,
    weather: weather.value,
    stations: files.value.stations,
    pantry: files.value.pantry.length > 0 ? files.value.pantry : [DEFAULT_PANTRY.sports_drink],
    wantsSaltShot: flags.saltShot === true,
    splitUnit: units === 'imperial' || units === 'uk' ? 'mile' : 'km',
    crampMuscles: crampMuscles.filter((muscle) => muscle !== undefined),
  })
}
