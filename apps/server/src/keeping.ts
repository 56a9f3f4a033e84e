import { createWriteStream, existsSync, statSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { err, ok, type Result } from '@uncramp/core'

import { exportStore } from './archive/export.ts'
import { restoreStore, type RestoreError } from './archive/restore.ts'
import type { StoreConfig } from './config.ts'
import type { Log } from './observe/log.ts'
import {
  openEmbedded,
  openEmbeddedReadOnly,
  STORE_FILE,
  type EmbeddedError,
} from './store/embedded.ts'
import type { Engine } from './store/engine.ts'

type OutError =
  | Readonly<{ code: 'file_exists'; file: string }>
  | Readonly<{ code: 'file_unwritable'; file: string; reason: string }>

/** What the system says of a place that nothing can be written to. */
const UNWRITABLE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS'])

/** A folder that is not there is the caller's slip; everything else is a fault. */
function unwritable(fault: unknown, out: string): OutError {
  const told = (name: string): unknown =>
    fault instanceof Error ? Reflect.get(fault, name) : undefined
  const [code, path] = [told('code'), told('path')]
  if (typeof code === 'string' && UNWRITABLE.has(code) && path === `${out}.making`)
    return { code: 'file_unwritable', file: out, reason: code }
  throw fault
}

/**
 * All pages in one step. In smaller steps a copy begins again whenever somebody has written meanwhile, and
 * beside a busy server it never ended.
 */
const WHOLE = 2 ** 31 - 1

/** Reading beside a running server is fine; nothing is written. */
async function openToRead(store: StoreConfig, log: Log): Promise<Engine> {
  if (store.kind === 'embedded') return openEmbeddedReadOnly(store.dataDir)
  const { createPool, openPostgres } = await import('./store/postgres.ts')
  return openPostgres(createPool(store, log))
}

async function openToWrite(store: StoreConfig, log: Log): Promise<Result<Engine, EmbeddedError>> {
  if (store.kind === 'embedded') return openEmbedded(store.dataDir)
  return ok(await openToRead(store, log))
}

/** The whole store as one zip, written beside its place and moved there when it is whole. */
export async function exportTo(
  at: Readonly<{ store: StoreConfig; out: string; log: Log }>,
): Promise<Result<void, OutError>> {
  if (existsSync(at.out)) return err({ code: 'file_exists', file: at.out })
  const engine = await openToRead(at.store, at.log)
  const making = `${at.out}.making`
  try {
    await pipeline(
      Readable.from(exportStore(engine)),
      createWriteStream(making, { mode: 0o600, flush: true }),
    )
    await rename(making, at.out)
    return ok(undefined)
  } catch (fault) {
    await rm(making, { force: true }).catch(() => undefined)
    return err(unwritable(fault, at.out))
  } finally {
    await engine.close()
  }
}

/** Reads an export into an empty folder or database; gives the number of rows. */
export async function restoreFrom(
  at: Readonly<{ store: StoreConfig; file: string; log: Log }>,
): Promise<Result<number, RestoreError | EmbeddedError>> {
  if (statSync(at.file, { throwIfNoEntry: false })?.isFile() !== true)
    return err({ code: 'not_an_export', file: at.file })
  const engine = await openToWrite(at.store, at.log)
  if (!engine.ok) return engine
  try {
    return await restoreStore(engine.value, at.file)
  } finally {
    await engine.value.close()
  }
}

/** A copy of the embedded store's file while the server goes on writing. */
export async function backupTo(
  at: Readonly<{ dataDir: string; out: string }>,
): Promise<Result<void, OutError>> {
  if (existsSync(at.out)) return err({ code: 'file_exists', file: at.out })
  const source = new DatabaseSync(join(at.dataDir, STORE_FILE), { readOnly: true, timeout: 5000 })
  const making = `${at.out}.making`
  try {
    // Made before it is filled: at no moment may others of this machine read it.
    await writeFile(making, '', { mode: 0o600 })
    await backup(source, making, { rate: WHOLE })
    await rename(making, at.out)
    return ok(undefined)
  } catch (fault) {
    await rm(making, { force: true }).catch(() => undefined)
    return err(unwritable(fault, at.out))
  } finally {
    source.close()
  }
}
