import { sql } from 'kysely'

import type { Engine, Db } from '../store/engine.ts'
import { NEWEST_VERSION } from '../store/migrate.ts'
import { RUNNER_TABLES } from '../store/tables.ts'
import { unpack } from './packing.ts'
import { createZipWriter, type ZipWriter } from './zip-writer.ts'

/** The name and version of the export's own format. */
export const EXPORT_SCHEMA = 'uncramp.export/1'

type RunnerTable = (typeof RUNNER_TABLES)[number]
type Column = string | number | null
/** One row as it is written: plain values only. */
export type Row = Readonly<Record<string, Column | boolean>>

/** What sorts each table, the same way on both engines. */
const KEYS: Readonly<Record<RunnerTable, readonly string[]>> = {
  runner: ['runnerId'],
  record: ['runnerId', 'id'],
  batch: ['runnerId', 'id'],
  conflict: ['runnerId', 'id'],
  original: ['runnerId', 'sha256'],
  runImport: ['runnerId', 'id'],
  importFile: ['runnerId', 'id'],
  uploadChunk: ['runnerId', 'fileId', 'startByte'],
  accessGrant: ['runnerId', 'id'],
  sharedWith: ['runnerId', 'ownerId', 'grantId'],
  comment: ['runnerId', 'id'],
  shareLink: ['runnerId', 'id'],
  recoveryCode: ['runnerId', 'digest'],
}
/** Who may sign in; only in an export of the whole store. Sessions stay behind. */
const DIRECTORY_TABLES = ['user', 'account', 'passkey'] as const
const ROWS_PER_FILE_COUNT = 2000

/** Everything of one runner as a zip, piece by piece. */
export type RunnerExport = (runnerId: string) => AsyncGenerator<Uint8Array, void>

type Page = Readonly<{
  table: string
  keys: readonly string[]
  runnerId: string | undefined
  columns: readonly string[] | undefined
}>

async function readPage(db: Db, page: Page, after: readonly Column[]): Promise<readonly Row[]> {
  const keys = sql.join(page.keys.map((key) => sql.ref(key)))
  const chosen =
    page.columns === undefined ? sql`*` : sql.join(page.columns.map((column) => sql.ref(column)))
  const further = after.length === 0 ? sql`true` : sql`(${keys}) > (${sql.join(after)})`
  const mine =
    page.runnerId === undefined ? sql`true` : sql`${sql.ref('runnerId')} = ${page.runnerId}`
  const { rows } = await sql<Row>`select ${chosen} from ${sql.table(page.table)}
    where ${further} and ${mine} order by ${keys} limit ${ROWS_PER_FILE_COUNT}`.execute(db)
  return rows
}

/** Instants of the accounts library come as dates from one engine and as text from the other. */
function plainValue(key: string, value: unknown): Column | boolean {
  if (value instanceof Date) return value.toISOString()
  if (key === 'isAdmin' || key === 'emailVerified') return Boolean(value)
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`${key} cannot be exported`)
}

async function* tablePages(db: Db, page: Page): AsyncGenerator<readonly Row[], void> {
  let after: readonly Column[] = []
  for (;;) {
    const found = await readPage(db, page, after)
    const rows = found.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plainValue(key, value)])),
    )
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (rows.length < ROWS_PER_FILE_COUNT || last === undefined) return
    after = page.keys.map((key) => plainColumn(last[key]))
  }
}

function plainColumn(value: Column | boolean | undefined): Column {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function pageOf(table: RunnerTable, runnerId: string | undefined): Page {
  const columns =
    table === 'original'
      ? ['runnerId', 'sha256', 'name', 'sizeByte', 'activityId', 'atMs']
      : undefined
  return { table, keys: KEYS[table], runnerId, columns }
}

function toLines(rows: readonly Row[]): Buffer {
  return Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

type Writing = Readonly<{
  db: Db
  zip: ZipWriter
  runnerId: string | undefined
  counts: Map<string, number>
}>

async function* writeTable(to: Writing, page: Page): AsyncGenerator<Uint8Array, void> {
  let part = 0
  for await (const rows of tablePages(to.db, page)) {
    part += 1
    to.counts.set(page.table, (to.counts.get(page.table) ?? 0) + rows.length)
    yield* to.zip.entry(
      `tables/${page.table}-${String(part).padStart(5, '0')}.ndjson`,
      toLines(rows),
    )
    if (page.table === 'original') yield* writeOriginals(to, rows)
  }
}

async function* writeOriginals(
  to: Writing,
  rows: readonly Row[],
): AsyncGenerator<Uint8Array, void> {
  for (const row of rows) {
    const [runnerId, sha256] = [String(row['runnerId']), String(row['sha256'])]
    const original = await to.db
      .selectFrom('original')
      .select(['bytes', 'packing', 'sizeByte'])
      .where('runnerId', '=', runnerId)
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow()
    yield* to.zip.entry(`originals/${runnerId}/${sha256}`, unpack(original))
  }
}

/**
 * The store, or one runner's part of it, as one zip: rows as lines of JSON, original files as they
 * came, a manifest last. It is a picture of one moment, whatever is written meanwhile.
 */
export async function* exportStore(
  engine: Engine,
  runnerId?: string,
): AsyncGenerator<Uint8Array, void> {
  const snapshot = await engine.openSnapshot()
  try {
    const zip = createZipWriter()
    const to: Writing = { db: snapshot.db, zip, runnerId, counts: new Map() }
    // An account's recovery codes and the pieces of unfinished uploads are no part of a runner's history.
    const wanted = RUNNER_TABLES.filter(
      (table) => table !== 'uploadChunk' && (runnerId === undefined || table !== 'recoveryCode'),
    )
    for (const table of wanted) yield* writeTable(to, pageOf(table, runnerId))
    if (runnerId === undefined)
      for (const table of DIRECTORY_TABLES)
        yield* writeTable(to, { table, keys: ['id'], runnerId: undefined, columns: undefined })
    const manifest = {
      schema: EXPORT_SCHEMA,
      storeVersion: NEWEST_VERSION,
      isWhole: runnerId === undefined,
      rows: Object.fromEntries(to.counts),
    }
    yield* zip.entry('manifest.json', Buffer.from(JSON.stringify(manifest, undefined, 2)))
    yield* zip.end()
  } finally {
    await snapshot.close()
  }
}
