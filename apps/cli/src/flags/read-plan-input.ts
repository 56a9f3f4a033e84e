import { pantrySchema } from '@uncramp/contract/documents/pantry'
import { profileSchema, type ProfileJson } from '@uncramp/contract/documents/runner'
import { stationsSchema } from '@uncramp/contract/documents/stations'
import { present } from '@uncramp/contract/present'
import { ok, type Result } from '@uncramp/core'
import type { Course, Station } from '@uncramp/core/course'
import { DEFAULT_PANTRY, type PantryItem } from '@uncramp/core/hydration'
import type { PlanInput } from '@uncramp/core/plan'
import { MUSCLES } from '@uncramp/core/relief'
import type { Locale } from '@uncramp/text'
import {
  parseDistanceM,
  parseDurationS,
  parseRecentRace,
  parseStartAtMs,
} from '@uncramp/text/parse'

import { refuse, type Refused } from '../edge/outcome.ts'
import { readJson } from '../edge/read-file.ts'
import { FlagReader } from './flag-reader.ts'
import type { PlanFlags } from './plan-flags.ts'
import { readCourse } from './read-course.ts'
import { readRunner } from './read-runner.ts'
import { readWeather } from './read-weather.ts'

type Files = Readonly<{
  profile: ProfileJson
  stations: readonly Station[]
  pantry: readonly PantryItem[]
  course: Course | undefined
}>

async function readFiles(flags: PlanFlags, locale: Locale): Promise<Result<Files, Refused>> {
  const profile =
    flags.profile === undefined ? ok({}) : await readJson(flags.profile, profileSchema)
  if (!profile.ok) return profile
  const stations =
    flags.stations === undefined ? ok([]) : await readJson(flags.stations, stationsSchema)
  if (!stations.ok) return stations
  const pantry = flags.pantry === undefined ? ok([]) : await readJson(flags.pantry, pantrySchema)
  if (!pantry.ok) return pantry
  const course = flags.course === undefined ? ok(undefined) : await readCourse(flags.course, locale)
  if (!course.ok) return course
  return ok({
    profile: profile.value,
    stations: stations.value,
    pantry: pantry.value.map((item) => present(item)),
    course: course.value,
  })
}

/** Local time and zone to an instant; a start without a zone is in this machine's zone. */
function readStart(reader: FlagReader, flags: PlanFlags): { startAtMs?: number; zone?: string } {
  if (flags.start === undefined) return {}
  const zone = flags.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const startAtMs = reader.read('--start', flags.start, (text) => parseStartAtMs(text, zone))
  return startAtMs === undefined ? {} : { startAtMs, zone }
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
  const units = reader.oneOf('--units', flags.units, ['metric', 'imperial', 'uk'] as const)
  const crampMuscles = flags.crampMuscle.map((code) =>
    reader.oneOf('--cramp-muscle', code, MUSCLES),
  )
  const window = { startAtMs: start.startAtMs, durationS: goalS ?? recentRace?.finishS ?? 0 }
  const weather = await readWeather(reader, flags, { window, locale })
  if (reader.refused !== undefined) return reader.refused
  if (!weather.ok) return weather
  if (distanceM === undefined) {
    return refuse('--distance', 'is needed: marathon, half, 10k, 15km or 10mi (or a --course file)')
  }
  if (goalS === undefined && recentRace === undefined) {
    return refuse('--goal', 'is needed: write it like 3:45:00, or give --recent-race half=1:45:00')
  }
  if (runner === undefined) return refuse('--mass', 'is needed: write it like 70kg')
  return ok({
    method: method ?? 'personal',
    runner,
    distanceM,
    ...present({ goalS, recentRace, course: files.value.course }),
    ...start,
    weather: weather.value,
    stations: files.value.stations,
    pantry: files.value.pantry.length > 0 ? files.value.pantry : [DEFAULT_PANTRY.sports_drink],
    wantsSaltShot: flags.saltShot === true,
    splitUnit: units === 'imperial' || units === 'uk' ? 'mile' : 'km',
    crampMuscles: crampMuscles.filter((muscle) => muscle !== undefined),
  })
}
