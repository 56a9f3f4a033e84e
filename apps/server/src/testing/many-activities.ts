import { sql } from 'kysely'

import type { Db } from '../store/engine.ts'

const OTHERS_PER_RUNNER_COUNT = 500

export type Fill = Readonly<{
  db: Db
  /** The runner who is measured holds every tenth activity; the rest belong to others, 500 each. */
  runnerId: string
  fromCount: number
  toCount: number
}>

const FILL_COUNT = 100_000

/**
 * Stored activities by the hundred thousand, made inside the database from one that was really imported:
 * the same rows an import leaves (record, file, original), only the original's bytes are few.
 */
export async function fillActivities(fill: Fill): Promise<void> {
  await fill.db.connection().execute(async (db) => {
    // A hundred thousand rows take longer than a request may.
    await sql`set statement_timeout = 0`.execute(db)
    // What is filled in refers to what is filled in: it need not be looked up row by row.
    await sql`set session_replication_role = replica`.execute(db)
    for (let fromCount = fill.fromCount; fromCount < fill.toCount; fromCount += FILL_COUNT) {
      const toCount = Math.min(fill.toCount, fromCount + FILL_COUNT)
      await db.transaction().execute((tx) => insertRows({ ...fill, db: tx, fromCount, toCount }))
    }
    await sql`set session_replication_role = origin`.execute(db)
    await sql`vacuum analyze`.execute(db)
  })
}

/** Pages the database has touched so far, and rows it has read by going through whole tables. */
export async function touchedSoFar(
  db: Db,
): Promise<Readonly<{ pages: number; scannedRows: number }>> {
  const { rows } = await sql<{ pages: number; scannedRows: number }>`select
    (select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0))::float8 from pg_statio_user_tables where schemaname = 'public') as pages,
    (select sum(seq_tup_read)::float8 from pg_stat_user_tables where schemaname = 'public') as scanned_rows`.execute(
    db,
  )
  return rows[0] ?? { pages: 0, scannedRows: 0 }
}

async function insertRows({ db, runnerId, fromCount, toCount }: Fill): Promise<void> {
  const numbers = sql`(select g, case when g % 10 = 0 then ${runnerId}::text else 'r' || (g / ${sql.lit(OTHERS_PER_RUNNER_COUNT)}) end as r
    from generate_series(${sql.lit(fromCount)}, ${sql.lit(toCount - 1)}) g) as n`
  const rows = [
    sql`insert into runner select distinct r, 0, 0 from ${numbers} on conflict do nothing`,
    sql`insert into run_import select distinct r, 'i' || r, 'active', 0, 0 from ${numbers} on conflict do nothing`,
    // Change and position are far above what the runner's own imports reach.
    sql`insert into record
      select n.r, 'a' || n.g, 'activity', 1, 10000000 + n.g, s.fields, s.field_versions, null
      from ${numbers}, (select fields, field_versions from record where runner_id = ${runnerId} and kind = 'activity' order by change_index limit 1) s`,
    sql`insert into original
      select n.r, encode(sha256(n.g::text::bytea), 'hex'), 'run.gpx', 8, sha256(n.g::text::bytea), 'a' || n.g, 0 from ${numbers}`,
    sql`insert into import_file
      select n.r, 'f' || n.g, 'i' || n.r, n.g, 'run.gpx', 8, 8, encode(sha256(n.g::text::bytea), 'hex'), 'done', 1, '{}', 'a' || n.g, 0 from ${numbers}`,
    sql`insert into batch select n.r, 'b' || n.g, 'd', ${sql.lit(Date.now())} from ${numbers}`,
  ]
  for (const row of rows) await row.execute(db)
}
