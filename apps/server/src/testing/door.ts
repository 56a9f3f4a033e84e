import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { ENDPOINTS } from '@uncramp/contract/endpoints'
import { newId } from '@uncramp/contract/new-id'
import type { Hono } from 'hono'

import { createAuth } from '../accounts/auth.ts'
import { createDirectory, type Directory } from '../accounts/directory.ts'
import { buildApp } from '../build-app.ts'
import { parseConfig } from '../config.ts'
import type { AppEnv } from '../http/app.ts'
import { noRateLimit, type RateLimit } from '../http/rate-limit.ts'
import { analyseAlone } from '../jobs/analyse-alone.ts'
import { startImporting } from '../jobs/importing.ts'
import type { Queue } from '../jobs/queue.ts'
import { createMetrics } from '../observe/metrics.ts'
import type { Store } from '../store/store.ts'
import { createWorkshop } from '../workshop/workshop.ts'
import { openEmbeddedForTest, silentLog } from './engines.ts'

export const NOW_AT_MS = Date.UTC(2026, 9, 4, 8)

/** The HTTP door without a socket, over a fresh embedded store. */
export type Door = Readonly<{
  app: Hono<AppEnv>
  store: Store
  directory: Directory
  soloRunnerId: string | undefined
  /** What imports still have to do. */
  queue: Queue
  /** The clock of the server, which a test may move. */
  clock: { nowAtMs: number }
  ask: (method: string, path: string, given?: Asked) => Promise<Answer>
}>
export type Asked = Readonly<{
  json?: unknown
  bytes?: Uint8Array<ArrayBuffer>
  cookie?: string
  headers?: Readonly<Record<string, string>>
}>
export type Answer = Readonly<{ status: number; body: unknown; headers: Headers; text: string }>

export function freshId(): string {
  return newId(NOW_AT_MS, crypto.randomUUID())
}

export async function openDoor(
  t: TestContext,
  flags: readonly string[] = [],
  limit: RateLimit = noRateLimit,
): Promise<Door> {
  const store = await openEmbeddedForTest(t)
  const webDir = mkdtempSync(join(tmpdir(), 'uncramp-web-'))
  t.after(() => rmSync(webDir, { recursive: true, force: true }))
  const config = parseConfig(['--web', webDir, '--workers', '1', ...flags], {})
  if (!config.ok) throw new Error(config.error.code)
  const metrics = createMetrics()
  const importing = await startImporting({ config: config.value, store, log: silentLog, metrics })
  t.after(() => importing.stop())
  const workshop = createWorkshop()
  t.after(() => workshop.close())
  const directory = createDirectory(store.engine)
  const clock = { nowAtMs: Date.now() }
  const { hasAccounts } = config.value
  const soloRunnerId = hasAccounts ? undefined : await store.runners.solo(clock.nowAtMs)
  const secret = await directory.secret()
  const app = buildApp({
    config: config.value,
    store,
    directory,
    soloRunnerId,
    metrics,
    limit,
    queue: importing.queue,
    auth: hasAccounts
      ? await createAuth({ engine: store.engine, secret, config: config.value })
      : undefined,
    weather: undefined,
    workshop,
    analyse: analyseAlone(importing.pool),
    log: silentLog,
    stopping: new AbortController().signal,
    nowAtMs: () => clock.nowAtMs,
  })
  const { queue } = importing
  return { app, store, directory, soloRunnerId, queue, clock, ask: asker(app) }
}

function asker(app: Hono<AppEnv>): Door['ask'] {
  return async (method, path, given = {}) => {
    const headers = new Headers(given.headers)
    if (given.json !== undefined) headers.set('content-type', 'application/json')
    if (given.cookie !== undefined) headers.set('cookie', given.cookie)
    const body = given.json === undefined ? given.bytes : JSON.stringify(given.json)
    const response = await app.request(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parseOrNothing(text) }
  }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export { ENDPOINTS }
