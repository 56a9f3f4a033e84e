import { err, ok, type Result } from '@uncramp/core'
import { sql } from 'kysely'

import type { Engine, EngineKind, Tx } from './engine.ts'
import { createFirstTables } from './migrations/0001-first.ts'
import { createAccountTables } from './migrations/0002-accounts.ts'
import { createPasskeyTables } from './migrations/0003-passkeys.ts'
import { indexBatchAge } from './migrations/0004-batch-age.ts'
import { notePacking } from './migrations/0005-packing.ts'
import { noteListed } from './migrations/0006-listed.ts'

type Migration = (db: Tx, kind: EngineKind) => Promise<void>

/** In order, and only ever appended to: the index of a migration plus one is its version. */
const MIGRATIONS: readonly Migration[] = [
  createFirstTables,
  createAccountTables,
  createPasskeyTables,
  indexBatchAge,
  notePacking,
  noteListed,
]

export const NEWEST_VERSION = MIGRATIONS.length
const VERSION_KEY = 'store_version'
/** Any fixed number; the same in every process. */
const LOCK_NUMBER = 4747_0001

export type MigrationError = Readonly<{
  code: 'store_newer'
  storeVersion: number
  newestVersion: number
}>

async function readVersion(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('meta')
    .select('value')
    .where('key', '=', VERSION_KEY)
    .executeTakeFirst()
  return row === undefined ? 0 : Number(row.value)
}

async function takeLock(tx: Tx, kind: EngineKind): Promise<void> {
  // The embedded store is held by one server alone, and its transaction begins with the write lock.
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK_NUMBER})`.execute(tx)
}

/**
 * Brings the tables up to `wantedVersion` (the newest unless told), forward only, in one transaction
 * under a lock, so that several processes may start at once. A newer store is left alone.
 */
export async function migrate(
  engine: Engine,
  wantedVersion: number = NEWEST_VERSION,
): Promise<Result<number, MigrationError>> {
  return engine.transact(async (tx) => {
    await takeLock(tx, engine.kind)
    await tx.schema
      .createTable('meta')
      .ifNotExists()
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute()
    const storeVersion = await readVersion(tx)
    if (storeVersion > NEWEST_VERSION)
      return err({ code: 'store_newer', storeVersion, newestVersion: NEWEST_VERSION })
    for (const up of MIGRATIONS.slice(storeVersion, wantedVersion)) await up(tx, engine.kind)
    // Nothing to write at most starts: no wait for the disk.
    if (storeVersion >= wantedVersion) return ok(storeVersion)
    const value = String(wantedVersion)
    await tx
      .insertInto('meta')
      .values({ key: VERSION_KEY, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
    return ok(wantedVersion)
  })
}
