import { ENDPOINTS } from '@uncramp/contract/endpoints'
import { adviceEndpoints } from '@uncramp/contract/endpoints/advice'
import { fieldEndpoints } from '@uncramp/contract/endpoints/field'
import { learningEndpoints } from '@uncramp/contract/endpoints/learning'
import type { Refusal } from '@uncramp/contract/problem'
import type { RouteName } from '@uncramp/contract/routes'
import type { Result } from '@uncramp/core'
import type { Hono } from 'hono'

import type { Auth } from './accounts/auth.ts'
import type { Directory } from './accounts/directory.ts'
import { createPasskeyStore } from './accounts/passkey-store.ts'
import { createPasskeys } from './accounts/passkeys.ts'
import { exportStore } from './archive/export.ts'
import type { Config } from './config.ts'
import { accountRoutes } from './http/accounts.ts'
import { createAdmission, type Identify } from './http/admission.ts'
import { renderApiPage } from './http/api-page.ts'
import { createApp, type AppEnv } from './http/app.ts'
import { createGuard } from './http/guard.ts'
import { importRoutes } from './http/imports.ts'
import { later } from './http/later.ts'
import { openApiDocument } from './http/openapi.ts'
import { passkeyRoutes } from './http/passkeys.ts'
import type { RateLimit } from './http/rate-limit.ts'
import { recordRoutes } from './http/records.ts'
import type { Routes } from './http/route.ts'
import { scienceRoutes } from './http/science.ts'
import { securityHeaders } from './http/security-headers.ts'
import { sharingRoutes } from './http/sharing.ts'
import { createStaticFiles } from './http/static-files.ts'
import { systemRoutes } from './http/system.ts'
import type { Queue } from './jobs/queue.ts'
import type { Log } from './observe/log.ts'
import type { Metrics } from './observe/metrics.ts'
import type { Store } from './store/store.ts'
import type { WeatherService } from './weather/weather-service.ts'
import type { Workshop } from './workshop/workshop.ts'

/** Everything the HTTP door needs of the rest of the server. */
export type DoorParts = Readonly<{
  config: Config
  store: Store
  queue: Pick<Queue, 'add'>
  auth: Auth | undefined
  directory: Directory
  /** The one runner of a server without accounts. */
  soloRunnerId: string | undefined
  weather: WeatherService | undefined
  analyse: (file: Readonly<{ name: string; bytes: Uint8Array }>) => Promise<Result<string, Refusal>>
  /** Does what would keep this thread busy. */
  workshop: Workshop
  log: Log
  metrics: Metrics
  /** Slows down whoever asks too often. */
  limit: RateLimit
  stopping: AbortSignal
  nowAtMs: () => number
}>

function createIdentify(parts: DoorParts): Identify {
  const { auth, soloRunnerId } = parts
  return async (request) => {
    if (auth === undefined)
      return soloRunnerId === undefined ? undefined : { callerId: soloRunnerId, isAdmin: false }
    if (!request.headers.has('cookie')) return undefined
    const found = await auth.session(request.headers)
    if (found === undefined) return undefined
    return { callerId: found.userId, isAdmin: found.isAdmin, sessionId: found.sessionId }
  }
}

async function openLearning(parts: DoorParts): Promise<Routes<keyof typeof learningEndpoints>> {
  const [{ learningRoutes }, { readKeptLog }] = await Promise.all([
    import('./http/learning.ts'),
    import('./store/kept-log.ts'),
  ])
  const { records } = parts.store
  return learningRoutes({
    ...parts,
    keptLog: (runnerId, kinds) => readKeptLog(records, runnerId, kinds),
  })
}

/** Every route of the contract with what answers it; one that is missing does not compile. */
function allRoutes(parts: DoorParts): Routes<RouteName> {
  const { config, store, metrics, nowAtMs, auth } = parts
  const { records, imports, work, sharing, runners } = store
  const passkeyStore = createPasskeyStore(store.engine)
  const passkeys = createPasskeys({ store: passkeyStore, nowAtMs })
  let document: ReturnType<typeof openApiDocument> | undefined
  const describe = (): ReturnType<typeof openApiDocument> =>
    (document ??= openApiDocument(ENDPOINTS))
  return {
    ...systemRoutes({
      storeVersion: store.version,
      metrics,
      metricsToken: config.metricsToken,
      isProxyTrusted: config.isProxyTrusted,
      openApiText: () => JSON.stringify(describe()),
      apiPage: () => renderApiPage(ENDPOINTS, describe()),
    }),
    ...scienceRoutes(parts),
    ...later(adviceEndpoints, async () => (await import('./http/advice.ts')).adviceRoutes(parts)),
    ...later(fieldEndpoints, async () => (await import('./http/field.ts')).fieldRoutes(parts)),
    ...later(learningEndpoints, () => openLearning(parts)),
    ...recordRoutes({
      records,
      exportRunner: (runnerId) => exportStore(store.engine, runnerId),
      nowAtMs,
    }),
    ...importRoutes({ ...parts, imports, work, maxFileByte: config.maxFileByte }),
    ...accountRoutes({ ...parts, runners, passkeyStore }),
    ...passkeyRoutes({ ...parts, runners, passkeyStore, passkeys, publicUrl: config.publicUrl }),
    ...sharingRoutes({
      sharing,
      records,
      nowAtMs,
      namesOf: parts.directory.names,
      nameOf: async ({ headers }) => (await auth?.session(headers))?.name ?? '',
    }),
  }
}

/** The whole HTTP door, without a socket: tests ask it directly. */
export function buildApp(parts: DoorParts): Hono<AppEnv> {
  const { config, store } = parts
  return createApp({
    routes: allRoutes(parts),
    admit: createAdmission({ identify: createIdentify(parts), roleOf: store.sharing.roleOf }),
    guard: createGuard(config),
    limit: parts.limit,
    staticFiles: createStaticFiles(config.webDir),
    pageHeaders: securityHeaders(config),
    log: parts.log,
    metrics: parts.metrics,
    isProxyTrusted: config.isProxyTrusted,
  })
}
