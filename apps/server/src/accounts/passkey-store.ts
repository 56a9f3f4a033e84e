import { createHash } from 'node:crypto'

import type { Passkey } from '@uncramp/contract/accounts'

import type { Engine } from '../store/engine.ts'

/** A passkey as it is kept: the public half only. */
export type KeptPasskey = Readonly<{
  id: string
  userId: string
  credentialId: string
  /** COSE key, base64url. */
  publicKey: string
  /** The authenticator's own count; many always say 0. */
  usedCount: number
  transports: readonly string[]
}>

type NewPasskey = KeptPasskey & Readonly<{ name: string; createdAtMs: number }>

/** Passkeys and the challenges that are open; every challenge is good for one try. */
export type PasskeyStore = Readonly<{
  list: (userId: string) => Promise<readonly Passkey[]>
  credentials: (userId: string) => Promise<readonly KeptPasskey[]>
  find: (credentialId: string) => Promise<KeptPasskey | undefined>
  /** False when the credential is known already, here or with somebody else. */
  add: (passkey: NewPasskey) => Promise<boolean>
  remove: (userId: string, id: string) => Promise<boolean>
  removeAll: (userId: string) => Promise<void>
  noteUse: (id: string, use: Readonly<{ usedCount: number; atMs: number }>) => Promise<void>
  openChallenge: (
    challenge: string,
    of: Readonly<{ userId: string | undefined; nowAtMs: number }>,
  ) => Promise<void>
  /** Uses a challenge up; false when it is not open (any more) for this person. */
  takeChallenge: (
    challenge: string,
    of: Readonly<{ userId: string | undefined; nowAtMs: number }>,
  ) => Promise<boolean>
}>

const CHALLENGE_MS = 5 * 60_000

function digestOf(challenge: string): string {
  return createHash('sha256').update(challenge).digest('hex')
}

type Row = Omit<KeptPasskey, 'transports'> & Readonly<{ transports: string }>

const COLUMNS = ['id', 'userId', 'credentialId', 'publicKey', 'usedCount', 'transports'] as const

function toKept({ transports, ...row }: Row): KeptPasskey {
  return { ...row, transports: transports.split(' ').filter((name) => name !== '') }
}

export function createPasskeyStore(engine: Engine): PasskeyStore {
  return { ...credentialStore(engine), ...challengeStore(engine) }
}

type ChallengeNames = 'openChallenge' | 'takeChallenge'

function credentialStore({ db }: Engine): Omit<PasskeyStore, ChallengeNames> {
  return {
    list: async (userId) => {
      const rows = await db
        .selectFrom('passkey')
        .select(['id', 'name', 'createdAtMs', 'usedAtMs'])
        .where('userId', '=', userId)
        .orderBy('createdAtMs')
        .execute()
      return rows.map(({ usedAtMs, ...row }) => ({
        ...row,
        ...(usedAtMs === null ? {} : { usedAtMs }),
      }))
    },
    credentials: async (userId) =>
      (await db.selectFrom('passkey').select(COLUMNS).where('userId', '=', userId).execute()).map(
        toKept,
      ),
    find: async (credentialId) => {
      const row = await db
        .selectFrom('passkey')
        .select(COLUMNS)
        .where('credentialId', '=', credentialId)
        .executeTakeFirst()
      return row === undefined ? undefined : toKept(row)
    },
    add: async ({ transports, ...passkey }) => {
      const added = await db
        .insertInto('passkey')
        .values({ ...passkey, transports: transports.join(' '), usedAtMs: null })
        .onConflict((clash) => clash.column('credentialId').doNothing())
        .returning('id')
        .executeTakeFirst()
      return added !== undefined
    },
    remove: async (userId, id) => {
      const gone = await db
        .deleteFrom('passkey')
        .where('userId', '=', userId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst()
      return gone !== undefined
    },
    removeAll: async (userId) => {
      await db.deleteFrom('passkey').where('userId', '=', userId).execute()
    },
    noteUse: async (id, { usedCount, atMs }) => {
      await db
        .updateTable('passkey')
        .set({ usedCount, usedAtMs: atMs })
        .where('id', '=', id)
        .execute()
    },
  }
}

function challengeStore({ db }: Engine): Pick<PasskeyStore, ChallengeNames> {
  return {
    openChallenge: async (challenge, { userId, nowAtMs }) => {
      await db.deleteFrom('passkeyChallenge').where('expiresAtMs', '<', nowAtMs).execute()
      const expiresAtMs = nowAtMs + CHALLENGE_MS
      await db
        .insertInto('passkeyChallenge')
        .values({ digest: digestOf(challenge), userId: userId ?? null, expiresAtMs })
        .execute()
    },
    takeChallenge: async (challenge, { userId, nowAtMs }) => {
      const taken = await db
        .deleteFrom('passkeyChallenge')
        .where('digest', '=', digestOf(challenge))
        .returning(['userId', 'expiresAtMs'])
        .executeTakeFirst()
      if (taken === undefined || taken.expiresAtMs < nowAtMs) return false
      return taken.userId === (userId ?? null)
    },
  }
}
