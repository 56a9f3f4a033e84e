import { err, ok, type Result } from '@uncramp/core'
import {
  DEFAULT_SUPPLIES,
  FORECAST_SPREAD,
  anchoredRunners,
  fieldPlan,
  knownAnchor,
  knownShape,
  refuseField,
  simulateDraws,
  weatherDraws,
  type FieldInput,
} from '@uncramp/core/field'
import {
  RunnerRows,
  usualWaves,
  type ReadRunners,
  type ResultsError,
} from '@uncramp/formats/results'

import type { RaceAnswer, RaceAsk, RaceInput, RaceRefusal, RaceRequest } from './race-messages.ts'

// Lists of fifty thousand runners and two hundred race days: never on the page's own thread.

const DRAWS_COUNT = 200
const SEED = 1

async function readList(file: File): Promise<Result<ReadRunners, ResultsError>> {
  const rows = new RunnerRows()
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return rows.end()
    rows.push(value)
  }
}

async function readRace(request: RaceRequest): Promise<Result<RaceInput, RaceRefusal>> {
  const read = await readList(request.list)
  if (!read.ok) return read
  const { file, list } = read.value
  const anchor = knownAnchor(list, request.isLastYear)
  if (anchor === undefined) return err({ code: 'no_times' })
  const last = request.lastYear === undefined ? read : await readList(request.lastYear)
  if (!last.ok) return last
  const { distanceM, stations, startAtMs, zone } = request
  const { waves, waveGapS } = usualWaves(file.waveNames)
  const { shape, isOtherRace } = knownShape({ anchor, distanceM, lastYear: last.value.list })
  const spread = { drawsCount: DRAWS_COUNT, seed: SEED, spread: FORECAST_SPREAD }
  const input: FieldInput = {
    runners: anchoredRunners(list, anchor),
    anchor,
    distanceM,
    stations,
    waves,
    weathers: weatherDraws([request.weather], spread),
    shape,
    supplies: { ...DEFAULT_SUPPLIES, cupMl: request.cupMl },
    seed: SEED,
  }
  const refusal = refuseField(input)
  if (refusal !== undefined) return err(refusal)
  const wish = {
    zone,
    isOtherRace,
    ...(startAtMs === undefined ? {} : { startAtMs }),
    ...(waveGapS === undefined ? {} : { waveGapS }),
  }
  return ok({ input, wish, rowsCount: file.rowsCount, issues: file.issues })
}

async function answer(asked: RaceAsk): Promise<RaceAnswer> {
  switch (asked.kind) {
    case 'read':
      return { kind: 'read', read: await readRace(asked.request) }
    case 'draw':
      return { kind: 'drawn', draws: simulateDraws(asked.input, asked) }
    case 'sum': {
      const { input, wish } = asked.race
      return { kind: 'planned', plan: fieldPlan(input, asked.parts, wish) }
    }
  }
}

const say = (told: RaceAnswer): void => postMessage(told)

addEventListener('message', ({ data }: MessageEvent<RaceAsk>) => {
  answer(data).then(say, () => say({ kind: 'failed' }))
})
