import type { AccountLine } from '@uncramp/contract/accounts'
import { sql } from 'kysely'

import type { Engine } from '../store/engine.ts'
import { digestOf, newSecret } from './secret.ts'

/** The part of the directory that is ours: invitations, recovery codes, the server's own secret. */
export type Directory = Readonly<{
  accountsCount: () => Promise<number>
  adminsCount: () => Promise<number>
  list: () => Promise<readonly AccountLine[]>
  invite: (given: Readonly<{ isAdmin: boolean; expiresAtMs: number }>) => Promise<string>
  /** Uses an invitation up; undefined when there is none, or it is too late. */
  takeInvitation: (
    code: string,
    nowAtMs: number,
  ) => Promise<Readonly<{ isAdmin: boolean }> | undefined>
  /** Forgets unused invitations of administrators: every first code but the one that was used. */
  dropAdminInvitations: () => Promise<void>
  /** What these people call themselves. */
  names: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  renewRecoveryCodes: (runnerId: string) => Promise<readonly string[]>
  takeRecoveryCode: (runnerId: string, code: string) => Promise<boolean>
  makeAdmin: (userId: string) => Promise<void>
  secret: () => Promise<string>
}>

const RECOVERY_CODES_COUNT = 8
const SECRET_KEY = 'auth_secret'

type UserRow = Readonly<{
  email: string
  name: string
  isAdmin: boolean | number
  createdAt: string | Date
}>

async function countUsers(engine: Engine, onlyAdmins: boolean): Promise<number> {
  // A true mark is `true` on one engine and 1 on the other; both are not false.
  const isFalse = engine.kind === 'postgres' ? sql`false` : sql`0`
  const further = onlyAdmins ? sql`where is_admin <> ${isFalse}` : sql``
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from ${sql.table('user')} ${further}`.execute(engine.db)
  return rows[0]?.count ?? 0
}

async function listUsers(engine: Engine): Promise<readonly AccountLine[]> {
  const { rows } =
    await sql<UserRow>`select email, name, is_admin, created_at from ${sql.table('user')}
    order by email limit 10000`.execute(engine.db)
  return rows.map(({ email, name, isAdmin, createdAt }) => ({
    email,
    name,
    isAdmin: Boolean(isAdmin),
    createdAtMs: new Date(createdAt).getTime(),
  }))
}

async function renewRecoveryCodes(engine: Engine, runnerId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES_COUNT }, newSecret)
  await engine.transact(async (tx) => {
    await tx.deleteFrom('recoveryCode').where('runnerId', '=', runnerId).execute()
    const rows = codes.map((code) => ({ runnerId, digest: digestOf(code) }))
    await tx.insertInto('recoveryCode').values(rows).execute()
  })
  return codes
}

async function readSecret(engine: Engine): Promise<string> {
  return engine.transact(async (tx) => {
    await tx
      .insertInto('meta')
      .values({ key: SECRET_KEY, value: `${newSecret()}${newSecret()}` })
      .onConflict((clash) => clash.column('key').doNothing())
      .execute()
    const row = await tx
      .selectFrom('meta')
      .select('value')
      .where('key', '=', SECRET_KEY)
      .executeTakeFirstOrThrow()
    return row.value
  })
}

export function createDirectory(engine: Engine): Directory {
  const { db } = engine
  return {
    accountsCount: () => countUsers(engine, false),
    adminsCount: () => countUsers(engine, true),
    list: () => listUsers(engine),
    invite: async ({ isAdmin, expiresAtMs }) => {
      const code = newSecret()
      await db
        .insertInto('invitation')
        .values({ digest: digestOf(code), isAdmin: isAdmin ? 1 : 0, expiresAtMs })
        .execute()
      return code
    },
    takeInvitation: async (code, nowAtMs) => {
      const taken = await db
        .deleteFrom('invitation')
        .where('digest', '=', digestOf(code))
        .returning(['isAdmin', 'expiresAtMs'])
        .executeTakeFirst()
      if (taken === undefined || taken.expiresAtMs < nowAtMs) return undefined
      return { isAdmin: taken.isAdmin === 1 }
    },
    dropAdminInvitations: async () => {
      await db.deleteFrom('invitation').where('isAdmin', '=', 1).execute()
    },
    names: async (userIds) => {
      if (userIds.length === 0) return new Map()
      const { rows } = await sql<{ id: string; name: string }>`select id, name
        from ${sql.table('user')} where id in (${sql.join(userIds)})`.execute(db)
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
    renewRecoveryCodes: (runnerId) => renewRecoveryCodes(engine, runnerId),
    takeRecoveryCode: async (runnerId, code) => {
      const taken = await db
        .deleteFrom('recoveryCode')
        .where('runnerId', '=', runnerId)
        .where('digest', '=', digestOf(code))
        .returning('digest')
        .executeTakeFirst()
      return taken !== undefined
    },
    makeAdmin: async (userId) => {
      const isTrue = engine.kind === 'postgres' ? sql`true` : sql`1`
      await sql`update ${sql.table('user')} set is_admin = ${isTrue} where id = ${userId}`.execute(
        db,
      )
    },
    secret: () => readSecret(engine),
  }
}
