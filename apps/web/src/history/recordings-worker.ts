import { runBegunAt, sameRun, type Activity, type ActivityIssue } from '@uncramp/core/activity'
import { analyzeActivity } from '@uncramp/core/analysis'
import { findPatterns } from '@uncramp/core/learning'
import { decodeActivity, listedIn, withListed } from '@uncramp/formats'

import { KeptDocs } from '../store/kept-docs.ts'
import { chartColumns } from './chart-columns.ts'
import { fileName, importFiles } from './read-recordings.ts'
import { activityOfPoints } from './summary.ts'
import type { Numbered, RunSource, WorkerAnswer, WorkerRequest } from './worker-messages.ts'

// Decoding and judging a run takes tenths of a second, an archive minutes: never on the page's own thread.

const kept = KeptDocs.open().catch(() => undefined)
const PROGRESS_EVERY_MS = 100

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Say = (answer: WorkerAnswer) => void
type Request<K extends WorkerRequest['kind']> = Extract<WorkerRequest, { kind: K }>

/** A stream that is left half-way lets go of its file. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

async function runImport({ files, runner }: Request<'import'>, say: Say): Promise<void> {
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0)
  let readBytes = 0
  let saidAtMs = 0
  async function* counted(file: File): AsyncGenerator<Uint8Array> {
    for await (const value of piecesOf(file)) {
      readBytes += value.length
      const now = performance.now()
      if (now - saidAtMs > PROGRESS_EVERY_MS) {
        saidAtMs = now
        say({ kind: 'progress', readBytes, totalBytes })
      }
      yield value
    }
  }
  const host = { digest }
  const list = await listedIn(files.map((file) => ({ path: file.name, bytes: piecesOf(file) })))
  const sources = files.map((file) => ({ path: file.name, bytes: counted(file) }))
  for await (const event of importFiles(sources, { host, list, runner })) {
    if (event.kind !== 'run') {
      say(event)
      continue
    }
    const { bytes, ...run } = event
    const name = fileName(event.path)
    await (await kept)?.saveFile({ id: event.id, name, bytes: new Uint8Array(bytes) })
    say(run)
  }
  say({ kind: 'imported' })
}

type Loaded = Readonly<{ id: string; activity: Activity; issues: readonly ActivityIssue[] }>

async function load(source: RunSource): Promise<Loaded | undefined> {
  if ('points' in source)
    return { id: String(source.startAtMs), activity: activityOfPoints(source), issues: [] }
  const file = await (await kept)?.loadFile(source.id)
  if (file === undefined) return undefined
  const decoded = decodeActivity(file.bytes, file.name)
  if (!decoded.ok) return undefined
  const { id, startAtMs, sport = 'unknown' } = source
  const found = withListed(decoded.value, { title: '', sport, subSport: 'generic' })
  return { id, activity: runBegunAt(found, startAtMs), issues: found.issues }
}

async function analyse(request: Request<'analyse'>, say: Say): Promise<void> {
  const loaded = await load(request.source)
  if (loaded === undefined) {
    say({ kind: 'missing' })
    return
  }
  const { runner, weather, plan, cramps } = request
  const analysis = analyzeActivity({
    ...loaded,
    runner,
    cramps,
    ...(weather === undefined ? {} : { weather }),
    ...(plan === undefined ? {} : { plan }),
  })
  say({ kind: 'analysed', analysis, columns: chartColumns(loaded.activity) })
}

async function compare({ one, other }: Request<'compare'>, say: Say): Promise<void> {
  const [first, second] = await Promise.all([load(one), load(other)])
  say(
    first === undefined || second === undefined
      ? { kind: 'missing' }
      : { kind: 'compared', match: sameRun(first.activity, second.activity) },
  )
}

async function answer(request: WorkerRequest, say: Say): Promise<void> {
  switch (request.kind) {
    case 'import':
      await runImport(request, say)
      return
    case 'analyse':
      await analyse(request, say)
      return
    case 'compare':
      await compare(request, say)
      return
    case 'patterns':
      say({ kind: 'patterns', patterns: findPatterns(request.input) })
  }
}

addEventListener('message', ({ data }: MessageEvent<Numbered<WorkerRequest>>) => {
  const say: Say = (body) =>
    postMessage({ callId: data.callId, body } satisfies Numbered<WorkerAnswer>)
  answer(data.body, say).catch((fault: unknown) =>
    say({ kind: 'failed', fault: fault instanceof Error ? fault.name : 'unknown' }),
  )
})
