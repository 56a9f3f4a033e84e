import { SPORTS, isRunSport, type Sport } from '@uncramp/core/activity'
import type { ScorableRun } from '@uncramp/core/analysis'
import type { RunFacts } from '@uncramp/core/learning'

import type { Entry } from '../store/device-store.ts'
import type { Values } from '../store/doc.ts'
import { flagOf, numberOf, oneOf, partOf, textOf } from './values.ts'

const START_VERDICTS = ['even', 'slow', 'too_fast', 'not_judged'] as const
const FADE_VERDICTS = ['negative', 'even', 'slowed', 'faded', 'faded_hard', 'not_judged'] as const

/** A run as History lists it: what the record says, the recording itself stays in its file. */
export type LoggedRun = Readonly<{
  id: string
  startAtMs: number
  distanceM: number
  elapsedS: number
  movingS?: number
  name?: string
  /** What it was taken for: an export's list may know better than the recording. */
  sport?: Sport
  /** What the runner wrote beside it, and wore, where an export said so. */
  description?: string
  gear?: string
  /** Of the recording; its bytes are kept under the record's own id. */
  sha256?: string
  fileName?: string
  device?: string
  ascentM?: number
  heartRateBpm?: number
  cadenceSpm?: number
  temperatureC?: number
  humidityFrac?: number
  massKg?: number
  startVerdict?: (typeof START_VERDICTS)[number]
  startTooFastFrac?: number
  startComparedToM?: number
  firstThirdSlowerFrac?: number
  restSPerKm?: number
  fadeVerdict?: (typeof FADE_VERDICTS)[number]
  fadeFrac?: number
  driftFrac?: number
  drunkMl?: number
  plannedMl?: number
  sodiumMg?: number
  /** Of the night before, and how sore the legs were: where something else noted them. */
  sleepS?: number
  sorenessLevel?: number
  /** Its words sound like a cramp, and there was none. */
  isRuledOut?: boolean
  /** Another record that is probably the same run. */
  twinId?: string
  points?: readonly (readonly [atS: number, atM: number])[]
}>

const NUMBERS = [
  'movingS',
  'ascentM',
  'heartRateBpm',
  'cadenceSpm',
  'temperatureC',
  'humidityFrac',
  'massKg',
  'startTooFastFrac',
  'startComparedToM',
  'firstThirdSlowerFrac',
  'restSPerKm',
  'fadeFrac',
  'driftFrac',
  'plannedMl',
  'sodiumMg',
  'sleepS',
  'sorenessLevel',
] as const
const TEXTS = ['name', 'description', 'gear', 'sha256', 'fileName', 'device', 'twinId'] as const

/** The runs of this device with what was drunk on them, newest first. */
export function runsOf(
  activities: readonly Entry[],
  drinkLogs: readonly Entry[],
): readonly LoggedRun[] {
  // Two logs of one run: of two recordings one was kept, and what was drunk on the other moved to it.
  const drunkMl = new Map<unknown, number>()
  for (const { values } of drinkLogs) {
    const { activityId } = values
    drunkMl.set(activityId, (drunkMl.get(activityId) ?? 0) + drunkOf(values['drinks']))
  }
  return activities
    .flatMap((entry) => runOf(entry, drunkMl.get(entry.id)))
    .toSorted((one, other) => other.startAtMs - one.startAtMs)
}

/** What a file without totals of its own (GPX) leaves empty, and the analysis knows. */
const MEASURED = [
  'distanceM',
  'elapsedS',
  'movingS',
  'ascentM',
  'heartRateBpm',
  'cadenceSpm',
] as const

/** A server that imported the file keeps the whole analysis, and names some fields after its totals. */
function withAnalysis(values: Values): Values {
  const activity = partOf(values['analysis'], 'activity')
  const measured = MEASURED.flatMap((name) => {
    const value = numberOf(values, name) ?? numberOf(activity, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const start = partOf(values['analysis'], 'start')
  const fade = partOf(values['analysis'], 'fade')
  const half = numberOf(fade, 'gradeAdjustedFrac')
  const heartRateBpm = numberOf(values, 'averageHeartRateBpm')
  const cadenceSpm = numberOf(values, 'averageCadenceSpm')
  const name = textOf(values, 'title')
  return {
    ...start,
    ...(start['verdict'] === undefined ? {} : { startVerdict: start['verdict'] }),
    ...(start['tooFastFrac'] === undefined ? {} : { startTooFastFrac: start['tooFastFrac'] }),
    ...(start['laterToM'] === undefined ? {} : { startComparedToM: start['laterToM'] }),
    ...(fade['verdict'] === undefined ? {} : { fadeVerdict: fade['verdict'] }),
    ...(half === undefined ? {} : { fadeFrac: half - 1 }),
    ...(heartRateBpm === undefined ? {} : { heartRateBpm }),
    ...(cadenceSpm === undefined ? {} : { cadenceSpm }),
    ...(name === undefined ? {} : { name }),
    ...values,
    ...Object.fromEntries(measured),
  }
}

function runOf({ id, values: written }: Entry, drunkMl: number | undefined): readonly LoggedRun[] {
  const values = withAnalysis(written)
  // A server keeps rides too; they are no runs.
  const judged = oneOf(SPORTS, partOf(values['analysis'], 'activity')['sport'])
  if (judged !== undefined && !isRunSport(judged)) return []
  const startAtMs = numberOf(values, 'startAtMs')
  const distanceM = numberOf(values, 'distanceM')
  const elapsedS = numberOf(values, 'elapsedS')
  if (startAtMs === undefined || distanceM === undefined || elapsedS === undefined) return []
  const startVerdict = oneOf(START_VERDICTS, values['startVerdict'])
  const fadeVerdict = oneOf(FADE_VERDICTS, values['fadeVerdict'])
  const points = pointsOf(values['points'])
  const sport = oneOf(SPORTS, values['sport'])
  return [
    {
      id,
      startAtMs,
      distanceM,
      elapsedS,
      ...known(values),
      ...(sport === undefined ? {} : { sport }),
      ...(flagOf(values, 'isRuledOut') ? { isRuledOut: true } : {}),
      ...(startVerdict === undefined ? {} : { startVerdict }),
      ...(fadeVerdict === undefined ? {} : { fadeVerdict }),
      ...(drunkMl === undefined ? {} : { drunkMl }),
      ...(points === undefined ? {} : { points }),
    },
  ]
}

type Known = Partial<Record<(typeof NUMBERS)[number], number>> &
  Partial<Record<(typeof TEXTS)[number], string>>

function known(values: Values): Known {
  const found: Known = {}
  for (const name of NUMBERS) {
    const value = numberOf(values, name)
    if (value !== undefined) found[name] = value
  }
  for (const name of TEXTS) {
    const value = textOf(values, name)
    if (value !== undefined) found[name] = value
  }
  return found
}

function drunkOf(drinks: unknown): number {
  if (!Array.isArray(drinks)) return 0
  return drinks.reduce((sumMl: number, drink: unknown) => {
    const fluidMl =
      typeof drink === 'object' && drink !== null && 'fluidMl' in drink ? drink.fluidMl : 0
    return sumMl + (typeof fluidMl === 'number' ? fluidMl : 0)
  }, 0)
}

function pointsOf(value: unknown): LoggedRun['points'] {
  if (!Array.isArray(value)) return undefined
  return value.flatMap((point: unknown) => {
    const [atS, atM] = Array.isArray(point) ? point : []
    return typeof atS === 'number' && typeof atM === 'number' ? [[atS, atM] as const] : []
  })
}

/** A run as learning wants it. */
export function factsOf(run: LoggedRun): RunFacts {
  const { id, startAtMs, distanceM, elapsedS, ...rest } = run
  const { startTooFastFrac, startComparedToM, fadeFrac, driftFrac, temperatureC, ascentM } = rest
  const { drunkMl, plannedMl, sodiumMg, sleepS, sorenessLevel } = rest
  const optional = {
    startTooFastFrac,
    startComparedToM,
    fadeFrac,
    driftFrac,
    temperatureC,
    ascentM,
    drunkMl,
    plannedMl,
    sodiumMg,
    sleepS,
    sorenessLevel,
  }
  return {
    activityId: id,
    startAtMs,
    distanceM,
    durationS: elapsedS,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
}

/** A run as the slow-start score wants it. */
export function scorableOf(run: LoggedRun): ScorableRun {
  return {
    activity: { id: run.id, startAtMs: run.startAtMs, distanceM: run.distanceM },
    start: {
      verdict: run.startVerdict ?? 'not_judged',
      firstThirdSlowerFrac: run.firstThirdSlowerFrac ?? null,
      restSPerKm: run.restSPerKm ?? null,
    },
  }
}
