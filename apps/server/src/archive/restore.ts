import { open, type FileHandle } from 'node:fs/promises'

import { err, ok, type Result } from '@uncramp/core'
import { sql } from 'kysely'
import { z } from 'zod'

import type { Db, Engine } from '../store/engine.ts'
import { migrate, NEWEST_VERSION } from '../store/migrate.ts'
import { RUNNER_TABLES } from '../store/tables.ts'
import { EXPORT_SCHEMA } from './export.ts'
import { listZip, readZipEntry, type ZipEntry } from './zip-reader.ts'

export type RestoreError =
  | Readonly<{ code: 'not_an_export'; file: string }>
  | Readonly<{ code: 'export_newer'; storeVersion: number; newestVersion: number }>
  | Readonly<{ code: 'export_damaged'; part: string }>
  | Readonly<{ code: 'store_not_empty'; runnersCount: number }>

const MAX_ENTRY_BYTE = 512 * 1024 * 1024
const ROWS_PER_INSERT_COUNT = 100
const manifestSchema = z.object({
  schema: z.literal(EXPORT_SCHEMA),
  storeVersion: z.int().min(1),
  isWhole: z.boolean(),
  rows: z.record(z.string(), z.int()),
})
const rowSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
)

type RestoredRow = z.output<typeof rowSchema>
type Zip = Readonly<{ file: FileHandle; entries: ReadonlyMap<string, ZipEntry> }>

async function readPart(zip: Zip, name: string): Promise<Result<Uint8Array, RestoreError>> {
  const entry = zip.entries.get(name)
  const bytes =
    entry === undefined ? undefined : await readZipEntry(zip.file, entry, MAX_ENTRY_BYTE)
  return bytes?.ok === true ? ok(bytes.value) : err({ code: 'export_damaged', part: name })
}

function parseRows(text: string): readonly RestoredRow[] | undefined {
  try {
    const lines = text.split('\n').filter((line) => line !== '')
    return lines.map((line) => rowSchema.parse(JSON.parse(line)))
  } catch {
    return undefined
  }
}

async function insertRows(
  db: Db,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT_COUNT) {
    const some = rows.slice(i, i + ROWS_PER_INSERT_COUNT)
    const columns = Object.keys(some[0] ?? {})
    const values = some.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    const names = sql.join(columns.map((column) => sql.ref(column)))
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(db)
  }
}

/** Files of rows, parents first, each table's parts in order. */
function rowFiles(zip: Zip): readonly Readonly<{ table: string; name: string }>[] {
  const order: readonly string[] = [...RUNNER_TABLES, 'user', 'account', 'passkey']
  return [...zip.entries.keys()]
    .flatMap((name) => {
      const table = /^tables\/([A-Za-z]+)-\d{5}\.ndjson$/.exec(name)?.[1]
      return table === undefined || !order.includes(table) ? [] : [{ table, name }]
    })
    .toSorted(
      (a, b) => order.indexOf(a.table) - order.indexOf(b.table) || a.name.localeCompare(b.name),
    )
}

async function restoreFile(
  db: Db,
  zip: Zip,
  at: Readonly<{ table: string; name: string }>,
): Promise<Result<number, RestoreError>> {
  const bytes = await readPart(zip, at.name)
  if (!bytes.ok) return bytes
  const rows = parseRows(Buffer.from(bytes.value).toString('utf8'))
  if (rows === undefined) return err({ code: 'export_damaged', part: at.name })
  if (at.table !== 'original') await insertRows(db, at.table, rows)
  else
    for (const row of rows) {
      const original = await readPart(zip, `originals/${row['runnerId']}/${row['sha256']}`)
      if (!original.ok) return original
      await insertRows(db, at.table, [{ ...row, bytes: original.value }])
    }
  return ok(rows.length)
}

async function readManifest(
  zip: Zip,
  path: string,
): Promise<Result<z.output<typeof manifestSchema>, RestoreError>> {
  const bytes = await readPart(zip, 'manifest.json')
  if (!bytes.ok) return err({ code: 'not_an_export', file: path })
  const parsed = manifestSchema.safeParse(parseJson(bytes.value))
  return parsed.success ? ok(parsed.data) : err({ code: 'not_an_export', file: path })
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return undefined
  }
}

/** Undoes the transaction; caught where it began. */
class Undone extends Error {
  readonly refusal: RestoreError
  constructor(refusal: RestoreError) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** What a database says of rows that are not of its tables, or that name rows which are not there. */
const UNFIT =
  /constraint|no column|no such table|does not exist|invalid input|datatype|cannot bind/i

/** A file of rows that the tables do not take is a damaged one; a full disk is not. */
async function restoreOrRefuse(
  db: Db,
  zip: Zip,
  at: Readonly<{ table: string; name: string }>,
): Promise<Result<number, RestoreError>> {
  try {
    return await restoreFile(db, zip, at)
  } catch (fault) {
    if (fault instanceof Error && UNFIT.test(fault.message))
      return err({ code: 'export_damaged', part: at.name })
    throw fault
  }
}

type RowCounts = Readonly<Record<string, number>>

async function restoreInside(db: Db, zip: Zip, promised: RowCounts): Promise<number> {
  const { count } = await db
    .selectFrom('runner')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count > 0) throw new Undone({ code: 'store_not_empty', runnersCount: count })
  const counts = new Map<string, number>()
  for (const at of rowFiles(zip)) {
    const restored = await restoreOrRefuse(db, zip, at)
    if (!restored.ok) throw new Undone(restored.error)
    counts.set(at.table, (counts.get(at.table) ?? 0) + restored.value)
  }
  // A whole file of rows may be missing from the zip, and nothing else would tell.
  for (const [table, promisedCount] of Object.entries(promised))
    if ((counts.get(table) ?? 0) !== promisedCount)
      throw new Undone({ code: 'export_damaged', part: `tables/${table}` })
  return counts.values().reduce((sum, restoredCount) => sum + restoredCount, 0)
}

/** An export of one runner becomes the one runner of a store without accounts. */
async function adoptSolo(db: Db): Promise<void> {
  const runners = await db.selectFrom('runner').select('runnerId').limit(2).execute()
  const [only] = runners
  if (only === undefined || runners.length > 1) return
  await db
    .insertInto('meta')
    .values({ key: 'solo_runner', value: only.runnerId })
    .onConflict((clash) => clash.column('key').doUpdateSet({ value: only.runnerId }))
    .execute()
}

/**
 * Reads an export back into an empty store, all or nothing. An older export is restored into tables of
 * its own age, which are then brought up to date.
 */
export async function restoreStore(
  engine: Engine,
  path: string,
): Promise<Result<number, RestoreError>> {
  const file = await open(path, 'r')
  try {
    const listed = await listZip(file)
    if (!listed.ok) return err({ code: 'not_an_export', file: path })
    const zip: Zip = { file, entries: new Map(listed.value.map((entry) => [entry.name, entry])) }
    const manifest = await readManifest(zip, path)
    if (!manifest.ok) return manifest
    const { storeVersion } = manifest.value
    if (storeVersion > NEWEST_VERSION)
      return err({ code: 'export_newer', storeVersion, newestVersion: NEWEST_VERSION })
    const made = await migrate(engine, storeVersion)
    if (!made.ok) return err({ code: 'export_newer', storeVersion, newestVersion: NEWEST_VERSION })
    const rowsCount = await engine.transact(async (tx) => {
      const restoredCount = await restoreInside(tx, zip, manifest.value.rows)
      await adoptSolo(tx)
      return restoredCount
    })
    await migrate(engine)
    return ok(rowsCount)
  } catch (fault) {
    if (fault instanceof Undone) return err(fault.refusal)
    throw fault
  } finally {
    await file.close()
  }
}
