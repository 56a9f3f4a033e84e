import { MAX_FIELD_RUNS_COUNT, type FieldRequest } from '@uncramp/contract/documents/field'
import { courseOf } from '@uncramp/contract/documents/plan-request'
import { present } from '@uncramp/contract/present'
import type { Refusal } from '@uncramp/contract/problem'
import { MARATHON_M, err, ok, type Result } from '@uncramp/core'
import {
  DEFAULT_SUPPLIES,
  FORECAST_SPREAD,
  anchoredRunners,
  knownAnchor,
  knownShape,
  planField,
  weatherDraws,
  type FieldInput,
  type FieldPlan,
} from '@uncramp/core/field'
import { weatherRefusal } from '@uncramp/core/plan'
import { RunnerRows, usualWaves, type ReadRunners, type UsualWaves } from '@uncramp/formats/results'

const MAX_SHOWN_NAMES = 8

function readList(csv: string): Result<ReadRunners, Refusal> {
  const reader = new RunnerRows()
  reader.push(new TextEncoder().encode(csv))
  return reader.end()
}

type Lists = Readonly<{ list: ReadRunners; lastYear: ReadRunners; isLastYear: boolean }>

/** The runners, and last year's race where that is another file. */
function readLists({ entrantsCsv, resultsCsv }: FieldRequest): Result<Lists, Refusal> {
  const list = readList(entrantsCsv ?? resultsCsv ?? '')
  if (!list.ok) return list
  const isOwn = entrantsCsv === undefined || resultsCsv === undefined
  const lastYear = isOwn ? list : readList(resultsCsv)
  if (!lastYear.ok) return lastYear
  const isLastYear = entrantsCsv === undefined
  return ok({ list: list.value, lastYear: lastYear.value, isLastYear })
}

type Drawn = Pick<FieldInput, 'weathers' | 'seed'>

function drawWeather({ weather, drawsCount, seed }: FieldRequest): Result<Drawn, Refusal> {
  const hours = weather.map((hour) => present(hour))
  const [first, ...later] = hours
  if (first === undefined) return err({ code: 'no_weather' })
  const refusal = hours.map(weatherRefusal).find((one) => one !== undefined)
  if (refusal !== undefined) return err(refusal)
  const chance = { drawsCount, seed, spread: FORECAST_SPREAD }
  return ok({ seed, weathers: weatherDraws([first, ...later], chance) })
}

function placeWaves(
  names: readonly string[],
  { waves }: FieldRequest,
): Result<UsualWaves, Refusal> {
  if (waves === undefined) return ok(usualWaves(names))
  if (names.length === 0) return ok({ waves: waves.slice(0, 1) })
  const found = names.map((name) => waves.find((wave) => wave.name === name))
  const unknown = names.filter((_, index) => found[index] === undefined)
  return unknown.length === 0
    ? ok({ waves: found.filter((wave) => wave !== undefined) })
    : err({ code: 'waves_unknown', names: unknown.slice(0, MAX_SHOWN_NAMES) })
}

/**
 * A whole race from a request.
 *
 * @errors not_results · no_times · field_too_large · waves_unknown, and those of `planField`
 */
export function planAField(request: FieldRequest): Result<FieldPlan, Refusal> {
  const lists = readLists(request)
  if (!lists.ok) return lists
  const { list, lastYear, isLastYear } = lists.value
  const anchor = knownAnchor(list.list, isLastYear)
  if (anchor === undefined) return err({ code: 'no_times' })
  const runners = anchoredRunners(list.list, anchor)
  const runsCount = runners.anchorS.length * request.drawsCount
  if (runsCount > MAX_FIELD_RUNS_COUNT)
    return err({ code: 'field_too_large', runsCount, maxRunsCount: MAX_FIELD_RUNS_COUNT })
  const waves = placeWaves(list.file.waveNames, request)
  if (!waves.ok) return waves
  const drawn = drawWeather(request)
  if (!drawn.ok) return drawn
  const course = request.course === undefined ? undefined : courseOf(request.course)
  const distanceM = request.distanceM ?? course?.distanceM ?? MARATHON_M
  const { shape, isOtherRace } = knownShape({ anchor, distanceM, lastYear: lastYear.list })
  const { waveGapS } = waves.value
  const { postsCount, startAtMs, zone, cupMl = DEFAULT_SUPPLIES.cupMl } = request
  const wish = present({ postsCount, startAtMs, zone, isOtherRace, waveGapS })
  return planField(
    {
      ...drawn.value,
      runners,
      anchor,
      distanceM,
      course,
      stations: request.stations,
      waves: waves.value.waves,
      shape,
      supplies: { ...DEFAULT_SUPPLIES, cupMl },
    },
    wish,
  )
}
