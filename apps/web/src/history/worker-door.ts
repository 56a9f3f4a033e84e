import type { Numbered, WorkerAnswer, WorkerRequest } from './worker-messages.ts'

type Listener = (answer: WorkerAnswer) => void

let worker: Worker | undefined
let lastCallId = 0
const listeners = new Map<number, Listener>()

function started(): Worker {
  if (worker !== undefined) return worker
  const fresh = new Worker(new URL('./recordings-worker.ts', import.meta.url), { type: 'module' })
  fresh.addEventListener('message', ({ data }: MessageEvent<Numbered<WorkerAnswer>>) => {
    listeners.get(data.callId)?.(data.body)
  })
  fresh.addEventListener('error', () => {
    for (const tell of listeners.values()) tell({ kind: 'failed', fault: 'worker' })
    listeners.clear()
    worker = undefined
  })
  worker = fresh
  return fresh
}

/** Asks the worker; every answer goes to `tell`, until the last one. */
export function ask(request: WorkerRequest, tell: Listener): Promise<void> {
  lastCallId += 1
  const callId = lastCallId
  return new Promise((resolve) => {
    listeners.set(callId, (answer) => {
      tell(answer)
      const isLast = answer.kind !== 'progress' && (request.kind !== 'import' || isEnd(answer))
      if (!isLast) return
      listeners.delete(callId)
      resolve()
    })
    started().postMessage({ callId, body: request } satisfies Numbered<WorkerRequest>)
  })
}

function isEnd({ kind }: WorkerAnswer): boolean {
  return kind === 'imported' || kind === 'failed'
}

/** Asks for one answer. */
export async function askOnce(request: WorkerRequest): Promise<WorkerAnswer> {
  let last: WorkerAnswer = { kind: 'failed', fault: 'no answer' }
  await ask(request, (answer) => {
    last = answer
  })
  return last
}
