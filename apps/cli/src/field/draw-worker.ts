import { parentPort, workerData } from 'node:worker_threads'

import { simulateDraws, type FieldInput } from '@uncramp/core/field'

/** What a worker is given: one field, and the draws that are its own. */
export type DrawJob = Readonly<{ input: FieldInput; fromDraw: number; toDraw: number }>

function isJob(data: unknown): data is DrawJob {
  return typeof data === 'object' && data !== null && 'input' in data && 'fromDraw' in data
}

const job: unknown = workerData
if (isJob(job)) parentPort?.postMessage(simulateDraws(job.input, job))
