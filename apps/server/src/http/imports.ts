import { importEndpoints } from '@uncramp/contract/endpoints/imports'
import type { ImportSummary } from '@uncramp/contract/imports'
import { err, ok, type Result } from '@uncramp/core'

import type { Queue } from '../jobs/queue.ts'
import type { ImportStore } from '../store/import-store.ts'
import type { WorkStore } from '../store/work-store.ts'
import { formResponse, streamResponse } from './respond.ts'
import { owned, type Routes } from './route.ts'

export type ImportParts = Readonly<{
  imports: ImportStore
  work: Pick<WorkStore, 'readOriginal'>
  queue: Pick<Queue, 'add'>
  nowAtMs: () => number
  maxFileByte: number
  /** Ends every stream of events when the server stops. */
  stopping: AbortSignal
}>

const NOT_FOUND = { code: 'not_found' } as const
/** How often a follower looks; the same with one process and with many. */
const LOOK_MS = 250
/** A line that keeps proxies from closing a quiet stream. */
const QUIET_LOOKS_COUNT = 60

async function summaryOf(
  parts: ImportParts,
  at: Readonly<{ runnerId: string; importId: string }>,
): Promise<Result<ImportSummary, typeof NOT_FOUND>> {
  const found = await parts.imports.summary(at.runnerId, at.importId)
  return found === undefined ? err(NOT_FOUND) : ok(found)
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, durationMs)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}

/** One event for each change of an import, until it is over or nobody listens any more. */
async function* followImport(
  parts: ImportParts,
  at: Readonly<{ runnerId: string; importId: string; signal: AbortSignal }>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder()
  let shown = ''
  for (let lookCount = 0; !at.signal.aborted; lookCount++) {
    const summary = await parts.imports.summary(at.runnerId, at.importId)
    if (summary === undefined) return
    const text = JSON.stringify(summary)
    if (text !== shown) {
      shown = text
      yield encoder.encode(`id: ${summary.changedAtMs}\nevent: progress\ndata: ${text}\n\n`)
    } else if (lookCount % QUIET_LOOKS_COUNT === 0) yield encoder.encode(': still here\n\n')
    if (summary.state !== 'active') {
      yield encoder.encode(`event: end\ndata: ${text}\n\n`)
      return
    }
    await pause(LOOK_MS, at.signal)
  }
}

/** Bringing files in. The bytes are handed to workers; nothing is read in the request. */
export function importRoutes(parts: ImportParts): Routes<keyof typeof importEndpoints> {
  return { ...overviewRoutes(parts), ...fileRoutes(parts) }
}

type FileRouteName = 'addFile' | 'readFile' | 'putChunk' | 'readOriginal'

function overviewRoutes(
  parts: ImportParts,
): Routes<Exclude<keyof typeof importEndpoints, FileRouteName>> {
  const { imports, queue, nowAtMs } = parts
  return {
    listImports: owned(importEndpoints.listImports, async ({ me }) =>
      ok({ imports: [...(await imports.list(me.runnerId))] }),
    ),
    createImport: owned(importEndpoints.createImport, async ({ me, body }) => {
      await imports.create(me.runnerId, { id: body.id, nowAtMs: nowAtMs() })
      return summaryOf(parts, { runnerId: me.runnerId, importId: body.id })
    }),
    readImport: owned(importEndpoints.readImport, async ({ me, params, query }) => {
      const page = { importId: params.importId, fromIndex: query.from, limitCount: query.limit }
      const found = await imports.detail(me.runnerId, page)
      return found === undefined ? err(NOT_FOUND) : ok(found)
    }),
    cancelImport: owned(importEndpoints.cancelImport, async ({ me, params }) => {
      const isThere = await imports.cancel(me.runnerId, { ...params, nowAtMs: nowAtMs() })
      return isThere ? ok(undefined) : err(NOT_FOUND)
    }),
    retryImport: owned(importEndpoints.retryImport, async ({ me, params }) => {
      const jobs = await imports.retry(me.runnerId, { ...params, nowAtMs: nowAtMs() })
      if (jobs === undefined) return err(NOT_FOUND)
      await queue.add(jobs)
      return summaryOf(parts, { runnerId: me.runnerId, importId: params.importId })
    }),
    followImport: owned(importEndpoints.followImport, async ({ me, params, request }) => {
      const found = await summaryOf(parts, { runnerId: me.runnerId, importId: params.importId })
      if (!found.ok) return found
      const signal = AbortSignal.any([request.signal, parts.stopping])
      const at = { runnerId: me.runnerId, importId: params.importId, signal }
      const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }
      return ok(streamResponse(followImport(parts, at), headers))
    }),
  }
}

function fileRoutes(parts: ImportParts): Routes<FileRouteName> {
  const { imports, work, queue, nowAtMs, maxFileByte } = parts
  return {
    addFile: owned(importEndpoints.addFile, async ({ me, params, body }) => {
      if (body.sizeByte > maxFileByte)
        return err({ code: 'file_too_large', sizeByte: body.sizeByte, maxByte: maxFileByte })
      const given = { importId: params.importId, files: [body], nowAtMs: nowAtMs() }
      const added = await imports.addFiles(me.runnerId, given)
      if (!added.ok) return added
      const [file] = added.value
      return file === undefined ? err(NOT_FOUND) : ok(file)
    }),
    readFile: owned(importEndpoints.readFile, async ({ me, params }) => {
      const file = await imports.readFile(me.runnerId, params.fileId)
      return file === undefined ? err(NOT_FOUND) : ok(file)
    }),
    putChunk: owned(importEndpoints.putChunk, async ({ me, params, query, bytes }) => {
      if (bytes.byteLength === 0) return err({ code: 'body_missing' })
      const chunk = { ...params, startByte: query.at, bytes, nowAtMs: nowAtMs() }
      const put = await imports.putChunk(me.runnerId, chunk)
      if (put.ok && put.value.state === 'queued')
        await queue.add([{ runnerId: me.runnerId, fileId: params.fileId }])
      return put
    }),
    readOriginal: owned(importEndpoints.readOriginal, async ({ me, params }) => {
      const file = await work.readOriginal(me.runnerId, params.sha256)
      if (file === undefined) return err(NOT_FOUND)
      // Never shown in the page: always a download, of a type that nothing runs.
      const name = encodeURIComponent(file.name.split(/[\\/]/).at(-1) ?? 'run')
      return ok(
        formResponse(new Uint8Array(file.bytes), {
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
        }),
      )
    }),
  }
}
