import { parentPort } from 'node:worker_threads'

import { doJob } from './do-job.ts'
import type { Job } from './job.ts'

parentPort?.on('message', (job: Job) => {
  // A thread's port has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(doJob(job))
})
