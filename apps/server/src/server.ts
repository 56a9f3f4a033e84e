import { ok, type Result } from '@uncramp/core'

import { createAuth, type Auth } from './accounts/auth.ts'
import { createDirectory, type Directory } from './accounts/directory.ts'
import { buildApp } from './build-app.ts'
import type { Config, ConfigError } from './config.ts'
import { listen } from './http/listen.ts'
import { createRateLimit, noRateLimit } from './http/rate-limit.ts'
import { analyseAlone } from './jobs/analyse-alone.ts'
import { startImporting, type Importing } from './jobs/importing.ts'
import { createLog, type Log } from './observe/log.ts'
import { createMetrics, type Metrics } from './observe/metrics.ts'
import { openStore, type StoreError } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { createWeatherService } from './weather/weather-service.ts'
import { createWorkshop } from './workshop/workshop.ts'

export type Started = Readonly<{
  url: string
  notices: readonly string[]
  stop: () => Promise<void>
}>
export type StartError = ConfigError | StoreError

const FIRST_CODE_MS = 24 * 3_600_000

type Accounts = Readonly<{
  auth: Auth | undefined
  directory: Directory
  soloRunnerId: string | undefined
  notices: readonly string[]
}>

/** Accounts where the configuration asks for them; otherwise one runner and no sign-in. */
async function openAccounts(config: Config, store: Store): Promise<Accounts> {
  const directory = createDirectory(store.engine)
  if (!config.hasAccounts) {
    const soloRunnerId = await store.runners.solo(Date.now())
    return { auth: undefined, directory, soloRunnerId, notices: [] }
  }
  const secret = await directory.secret()
  const auth = await createAuth({ engine: store.engine, secret, config })
  const notices: string[] = []
  if ((await directory.accountsCount()) === 0) {
    const code = await directory.invite({ isAdmin: true, expiresAtMs: Date.now() + FIRST_CODE_MS })
    notices.push(`No account yet. Make the first one with this code, today: ${code}`)
  }
  return { auth, directory, soloRunnerId: undefined, notices }
}

function watchStore(store: Store, importing: Importing, metrics: Metrics): void {
  metrics.gauge('uncramp_jobs_waiting', importing.queue.depth)
  metrics.gauge('uncramp_runners', store.runners.count)
  metrics.gauge('uncramp_memory_bytes', () => process.memoryUsage.rss())
}

async function openDoor(
  config: Config,
  inside: Readonly<{ store: Store; importing: Importing; log: Log; metrics: Metrics }>,
): Promise<Result<Started, ConfigError>> {
  const { store, importing, log, metrics } = inside
  const accounts = await openAccounts(config, store)
  const stopping = new AbortController()
  const workshop = createWorkshop()
  const weather =
    config.weatherBase === undefined
      ? undefined
      : createWeatherService({ base: config.weatherBase, fetch, nowAtMs: Date.now })
  const app = buildApp({
    ...accounts,
    config,
    store,
    log,
    metrics,
    weather,
    workshop,
    limit: config.hasAccounts ? createRateLimit() : noRateLimit,
    queue: importing.queue,
    analyse: analyseAlone(importing.pool),
    stopping: stopping.signal,
    nowAtMs: Date.now,
  })
  watchStore(store, importing, metrics)
  const listening = await listen(config, (request, env) => app.fetch(request, env))
  if (!listening.ok) return listening
  const stop = async (): Promise<void> => {
    stopping.abort()
    await listening.value.stop()
    await workshop.close()
    await importing.stop()
    await store.close()
  }
  return ok({ url: listening.value.url, notices: accounts.notices, stop })
}

/** Opens the store, begins the import workers, opens the door: a running server, or why not. */
export async function startServer(config: Config): Promise<Result<Started, StartError>> {
  const log = createLog(config.logLevel)
  const metrics = createMetrics()
  const opened = await openStore(config.store, log)
  if (!opened.ok) return opened
  const { store } = opened.value
  const importing = await startImporting({ config, store, log, metrics })
  const door = await openDoor(config, { store, importing, log, metrics })
  if (door.ok) return door
  await importing.stop()
  await store.close()
  return door
}
