import { err, ok, type Result } from '@uncramp/core'
import type { FieldDraws, FieldPlan } from '@uncramp/core/field'
import type { ResultsIssue } from '@uncramp/formats/results'

import type { RaceAnswer, RaceAsk, RaceRefusal, RaceRequest } from './race-messages.ts'

const MOST_WORKERS = 8
/** So many parts for each worker that one slow core does not keep the others waiting. */
const PARTS_PER_WORKER = 4

/** A worked-out race, and what was odd about its list. */
export type WorkedRace = Readonly<{ plan: FieldPlan; issues: readonly ResultsIssue[] }>

function start(): Worker {
  return new Worker(new URL('./race-worker.ts', import.meta.url), { type: 'module' })
}

function ask(worker: Worker, asked: RaceAsk): Promise<RaceAnswer> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<RaceAnswer>) => resolve(data), {
      once: true,
    })
    worker.addEventListener('error', () => reject(new Error('race worker')), { once: true })
    worker.postMessage(asked)
  })
}

/**
 * Reads the list and works the race out on all cores.
 *
 * @param onDraws  hears how many race days are done, of how many
 */
export async function workOut(
  request: RaceRequest,
  onDraws: (doneCount: number, allCount: number) => void,
  signal: AbortSignal,
): Promise<Result<WorkedRace, RaceRefusal>> {
  const workers: Worker[] = []
  const stop = (): void => {
    for (const worker of workers) worker.terminate()
  }
  signal.addEventListener('abort', stop)
  try {
    const first = start()
    workers.push(first)
    const told = await ask(first, { kind: 'read', request })
    if (told.kind !== 'read' || !told.read.ok)
      return told.kind === 'read' && !told.read.ok ? told.read : err({ code: 'failed' })
    const race = told.read.value
    const parts: FieldDraws[] = []
    const allCount = race.input.weathers.length
    const threadsCount = Math.min(MOST_WORKERS, navigator.hardwareConcurrency)
    while (workers.length < threadsCount) workers.push(start())
    const partsCount = Math.min(allCount, threadsCount * PARTS_PER_WORKER)
    const edge = (part: number): number => Math.round((part * allCount) / partsCount)
    let [nextPart, doneCount] = [0, 0]
    onDraws(0, allCount)
    const drawOn = async (worker: Worker): Promise<void> => {
      while (nextPart < partsCount && !signal.aborted) {
        const part = nextPart
        nextPart += 1
        const range = { fromDraw: edge(part), toDraw: edge(part + 1) }
        // One after the other by intent: each worker takes the next part when it is free.
        // oxlint-disable-next-line no-await-in-loop
        const drawn = await ask(worker, { kind: 'draw', input: race.input, ...range })
        if (drawn.kind === 'drawn') parts.push(drawn.draws)
        doneCount += range.toDraw - range.fromDraw
        onDraws(doneCount, allCount)
      }
    }
    await Promise.all(workers.map(drawOn))
    const summed = await ask(first, { kind: 'sum', race, parts })
    return summed.kind === 'planned'
      ? ok({ plan: summed.plan, issues: race.issues })
      : err({ code: 'failed' })
  } catch {
    return err({ code: 'failed' })
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
}
