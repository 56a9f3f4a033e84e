import { ok, type Result } from '@uncramp/core'
import type { Pool } from 'pg'

import type { StoreConfig } from '../config.ts'
import type { Log } from '../observe/log.ts'
import { openEmbedded, type EmbeddedError } from './embedded.ts'
import type { Engine } from './engine.ts'
import { migrate, type MigrationError } from './migrate.ts'
import { createStore, type Store } from './store.ts'

export type StoreError = EmbeddedError | MigrationError

export type OpenedStore = Readonly<{ store: Store; pool: Pool | undefined }>

type OpenedEngine = Readonly<{ engine: Engine; pool: Pool | undefined }>

/** The driver of PostgreSQL is loaded only where it is used: a laptop starts without it. */
async function openEngine(
  config: StoreConfig,
  log: Log,
): Promise<Result<OpenedEngine, EmbeddedError>> {
  if (config.kind === 'embedded') {
    const engine = openEmbedded(config.dataDir)
    return engine.ok ? ok({ engine: engine.value, pool: undefined }) : engine
  }
  const { createPool, openPostgres } = await import('./postgres.ts')
  const pool = createPool(config, log)
  return ok({ engine: openPostgres(pool), pool })
}

/** Opens the store a configuration names and brings its tables up to date. */
export async function openStore(
  config: StoreConfig,
  log: Log,
): Promise<Result<OpenedStore, StoreError>> {
  const opened = await openEngine(config, log)
  if (!opened.ok) return opened
  const { engine, pool } = opened.value
  const migrated = await migrate(engine)
  if (migrated.ok) return ok({ store: createStore(engine), pool })
  await engine.close()
  return migrated
}
