import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types } from 'pg'

import type { Log } from '../observe/log.ts'
import { faultFacts } from '../observe/log.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const CONNECT_MS = 5_000
const STATEMENT_MS = 60_000
/** Serialization failure, deadlock. */
const RETRIABLE = new Set(['40001', '40P01'])
const TRIES_COUNT = 3

export type PostgresAddress = Readonly<{ databaseUrl: string; poolCount: number }>

function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('an integer of the store is too large')
  return value
}

function isRetriable(fault: unknown): boolean {
  return fault instanceof Error && RETRIABLE.has(String(Reflect.get(fault, 'code')))
}

/** A pool whose broken connections are noticed and replaced, never a crash of the process. */
export function createPool(at: PostgresAddress, log: Log): Pool {
  const pool = new Pool({
    connectionString: at.databaseUrl,
    max: at.poolCount,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    keepAlive: true,
    types: {
      // `int8` and `count` are text in the driver; every whole number here is far below 2^53.
      getTypeParser: (oid, format) =>
        oid === types.builtins.INT8 && format !== 'binary'
          ? parseInt8
          : types.getTypeParser(oid, format),
    },
  })
  const lost = (fault: Error): void => log('warn', 'database_connection_lost', faultFacts(fault))
  pool.on('error', lost)
  // A connection that breaks while it is lent out tells nobody but itself; unheard, that ends the process.
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

export function openPostgres(pool: Pool): Engine {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
  const transact: Engine['transact'] = async (work) => {
    for (let triedCount = 1; ; triedCount++) {
      try {
        return await db.transaction().execute(work)
      } catch (fault) {
        if (!isRetriable(fault) || triedCount >= TRIES_COUNT) throw fault
      }
    }
  }
  return {
    kind: 'postgres',
    db,
    transact,
    gather: transact,
    jot: (work) =>
      transact(async (tx) => {
        await sql`set local synchronous_commit = off`.execute(tx)
        return work(tx)
      }),
    openSnapshot: async () => {
      const snapshot = await db
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute()
      return { db: snapshot, close: () => snapshot.commit().execute() }
    },
    close: () => db.destroy(),
  }
}
