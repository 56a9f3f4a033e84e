import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { simulateDraws, type FieldDraws, type FieldInput } from '@uncramp/core/field'

import type { DrawJob } from './draw-worker.ts'

/** Below so many runs, starting workers takes longer than running. */
const FEW_RUNS = 400_000
/** Each worker takes so many parts, so that one slow core does not keep the other waiting. */
const PARTS_PER_WORKER = 4
const THREAD_FILE = new URL('../../bin/draw-thread.mjs', import.meta.url)

/** All draws of a field, on all cores. `onDraws` hears how many are done. */
export async function runDraws(
  input: FieldInput,
  onDraws: (doneCount: number) => void,
): Promise<readonly FieldDraws[]> {
  const drawsCount = input.weathers.length
  const runsCount = drawsCount * input.runners.anchorS.length
  const threadsCount = Math.min(availableParallelism(), drawsCount)
  if (runsCount < FEW_RUNS || threadsCount < 2)
    return [simulateDraws(input, { fromDraw: 0, toDraw: drawsCount })]
  const partsCount = Math.min(drawsCount, threadsCount * PARTS_PER_WORKER)
  const edge = (part: number): number => Math.round((part * drawsCount) / partsCount)
  const parts: FieldDraws[] = []
  let [nextPart, doneCount] = [0, 0]
  const work = async (): Promise<void> => {
    while (nextPart < partsCount) {
      const part = nextPart
      nextPart += 1
      // One after the other by intent: each thread of work takes the next part when it is free.
      // oxlint-disable-next-line no-await-in-loop
      const draws = await inWorker({ input, fromDraw: edge(part), toDraw: edge(part + 1) })
      parts.push(draws)
      doneCount += draws.drawsCount
      onDraws(doneCount)
    }
  }
  await Promise.all(Array.from({ length: threadsCount }, work))
  return parts
}

function inWorker(job: DrawJob): Promise<FieldDraws> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD_FILE, { workerData: job })
    worker.once('message', (draws: FieldDraws) => {
      resolve(draws)
      void worker.terminate()
    })
    worker.once('error', reject)
    worker.once('exit', (status) => {
      if (status !== 0) reject(new Error(`a worker ended with status ${status}`))
    })
  })
}
