import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { err, ok, type Result } from '@uncramp/core'
import { CamelCasePlugin, Kysely } from 'kysely'

import type { Engine } from './engine.ts'
import { createGroupCommit } from './group-commit.ts'
import { nodeSqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/** The one file of the embedded store. */
export const STORE_FILE = 'uncramp.sqlite'
const LOCK_FILE = 'server.lock'
const PRIVATE_FOLDER = 0o700
const PRIVATE_FILE = 0o600

export type EmbeddedError =
  | Readonly<{ code: 'folder_in_use'; dataDir: string }>
  | Readonly<{ code: 'folder_unusable'; dataDir: string; reason: string }>

/**
 * Holds a write lock of the operating system on a file in the folder for as long as the process
 * lives. It falls with the process however that ends, so there is no stale lock to clear by hand.
 */
function lockFolder(dataDir: string): Result<DatabaseSync, EmbeddedError> {
  const lock = new DatabaseSync(join(dataDir, LOCK_FILE), { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = delete')
    lock.exec('begin exclusive')
    return ok(lock)
  } catch (fault) {
    lock.close()
    if (fault instanceof Error && /locked|busy/i.test(fault.message))
      return err({ code: 'folder_in_use', dataDir })
    throw fault
  }
}

function openFile(dataDir: string): DatabaseSync {
  const file = join(dataDir, STORE_FILE)
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 })
  chmodSync(file, PRIVATE_FILE)
  database.exec('pragma journal_mode = wal')
  // FULL: a commit is on the disk before it is acknowledged, also through a power cut.
  database.exec('pragma synchronous = full')
  // An import writes pages again and again; with room for 32 MB they are copied to the file once.
  database.exec('pragma wal_autocheckpoint = 8192')
  database.exec('pragma cache_size = -8192')
  database.exec('pragma secure_delete = on')
  return database
}

/** Opens the store of a folder and keeps every other server out of it. */
export function openEmbedded(dataDir: string): Result<Engine, EmbeddedError> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: PRIVATE_FOLDER })
    const lock = lockFolder(dataDir)
    if (!lock.ok) return lock
    const database = openFile(dataDir)
    return ok(engineOver(database, { dataDir, afterClose: () => lock.value.close() }))
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault)
    return err({ code: 'folder_unusable', dataDir, reason })
  }
}

/** Whether a server has ever kept anything in this folder. */
export function hasStore(dataDir: string): boolean {
  return existsSync(join(dataDir, STORE_FILE))
}

/** A look at a folder's store beside a running server: export and figures, nothing is written. */
export function openEmbeddedReadOnly(dataDir: string): Engine {
  return engineOver(openReadOnly(dataDir), { dataDir, afterClose: () => {} })
}

/** A second hand on a folder's store while a server holds it: for single, short commands. */
export function openEmbeddedBeside(dataDir: string): Engine {
  return engineOver(openFile(dataDir), { dataDir, afterClose: () => {} })
}

function openReadOnly(dataDir: string): DatabaseSync {
  return new DatabaseSync(join(dataDir, STORE_FILE), { readOnly: true, timeout: 5000 })
}

function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: nodeSqliteDialect(database),
    plugins: [new CamelCasePlugin()],
  })
}

type Place = Readonly<{ dataDir: string; afterClose: () => void }>

function engineOver(database: DatabaseSync, place: Place): Engine {
  const db = kyselyOver(database)
  const commit = createGroupCommit(db)
  return {
    kind: 'embedded',
    db,
    transact: (work) => commit(work, { lasting: 'power_cut' }),
    gather: (work) => commit(work, { lasting: 'power_cut', isPatient: true }),
    jot: (work) => commit(work, { lasting: 'process' }),
    openSnapshot: async () => {
      const reader = openReadOnly(place.dataDir)
      reader.exec('begin')
      return { db: kyselyOver(reader), close: async () => reader.close() }
    },
    close: async () => {
      await db.destroy()
      if (database.isOpen) database.close()
      place.afterClose()
    },
  }
}
