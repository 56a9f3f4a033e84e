import { newId } from '@uncramp/contract/new-id'

import type { Db, Engine } from './engine.ts'

/** Runners themselves; everything else of theirs hangs below and goes with them. */
export type RunnerStore = Readonly<{
  create: (runnerId: string, nowAtMs: number) => Promise<void>
  /** The one runner of a server without accounts, made at its first start. */
  solo: (nowAtMs: number) => Promise<string>
  remove: (runnerId: string) => Promise<void>
  count: () => Promise<number>
}>

const SOLO_KEY = 'solo_runner'

async function insertRunner(db: Db, runnerId: string, nowAtMs: number): Promise<void> {
  await db
    .insertInto('runner')
    .values({ runnerId, createdAtMs: nowAtMs, lastChangeIndex: 0 })
    .onConflict((clash) => clash.column('runnerId').doNothing())
    .execute()
}

export function createRunnerStore(engine: Engine): RunnerStore {
  const { db } = engine
  return {
    create: (runnerId, nowAtMs) => insertRunner(db, runnerId, nowAtMs),
    solo: (nowAtMs) =>
      engine.transact(async (tx) => {
        const fresh = newId(nowAtMs, crypto.randomUUID())
        await tx
          .insertInto('meta')
          .values({ key: SOLO_KEY, value: fresh })
          .onConflict((clash) => clash.column('key').doNothing())
          .execute()
        const { value } = await tx
          .selectFrom('meta')
          .select('value')
          .where('key', '=', SOLO_KEY)
          .executeTakeFirstOrThrow()
        await insertRunner(tx, value, nowAtMs)
        return value
      }),
    remove: async (runnerId) => {
      await engine.transact(async (tx) => {
        const readers = await tx
          .selectFrom('accessGrant')
          .select('acceptedBy')
          .where('runnerId', '=', runnerId)
          .execute()
        for (const { acceptedBy } of readers)
          if (acceptedBy !== null)
            await tx
              .deleteFrom('sharedWith')
              .where('runnerId', '=', acceptedBy)
              .where('ownerId', '=', runnerId)
              .execute()
        await tx.deleteFrom('runner').where('runnerId', '=', runnerId).execute()
      })
    },
    count: async () => {
      const row = await db
        .selectFrom('runner')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return row.count
    },
  }
}
