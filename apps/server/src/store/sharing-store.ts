import { RECORD_KINDS, type RecordKind } from '@uncramp/contract/records'
import {
  GRANT_ROLES,
  type Comment,
  type Grant,
  type GrantRole,
  type ShareLink,
} from '@uncramp/contract/sharing'
import type { Selectable } from 'kysely'
import { z } from 'zod'

import type { Db, Engine } from './engine.ts'
import type { Tables } from './tables.ts'

/** People let in, what they say, and read-only links. Secrets are kept as digests only. */
export type SharingStore = Readonly<{
  grants: (runnerId: string) => Promise<readonly Grant[]>
  /** False when the id is taken. */
  addGrant: (runnerId: string, given: NewGrant) => Promise<boolean>
  /** Takes the place an invitation offers; false when the secret is wrong, used or revoked. */
  acceptGrant: (
    owner: GrantSecret,
    by: Readonly<{ readerId: string; nowAtMs: number }>,
  ) => Promise<boolean>
  revokeGrant: (
    runnerId: string,
    given: Readonly<{ id: string; nowAtMs: number }>,
  ) => Promise<boolean>
  /** What a person may do with a runner's records, if anything. */
  roleOf: (runnerId: string, readerId: string) => Promise<GrantRole | undefined>
  sharedWith: (
    readerId: string,
  ) => Promise<readonly Readonly<{ runnerId: string; role: GrantRole }>[]>
  comments: (runnerId: string) => Promise<readonly Comment[]>
  /** The same comment sent twice is one; the id of another comment is taken. */
  addComment: (runnerId: string, comment: Comment) => Promise<AddedComment>
  links: (runnerId: string) => Promise<readonly ShareLink[]>
  /** False when the id is taken. */
  addLink: (runnerId: string, given: NewLink) => Promise<boolean>
  revokeLink: (
    runnerId: string,
    given: Readonly<{ id: string; nowAtMs: number }>,
  ) => Promise<boolean>
  findLink: (runnerId: string, secretDigest: string) => Promise<ShareLink | undefined>
}>

export type AddedComment =
  | Readonly<{ kind: 'kept'; comment: Comment }>
  | Readonly<{ kind: 'no_record' }>
  | Readonly<{ kind: 'id_taken' }>
export type NewGrant = Readonly<{
  id: string
  role: GrantRole
  label: string
  secretDigest: string
  nowAtMs: number
}>
export type GrantSecret = Readonly<{ runnerId: string; secretDigest: string }>
export type NewLink = Readonly<{
  id: string
  label: string
  kinds: readonly RecordKind[]
  secretDigest: string
  nowAtMs: number
  expiresAtMs: number
}>

const grantRole = z.enum(GRANT_ROLES)
const kindsColumn = z.array(z.enum(RECORD_KINDS))

function toGrant(row: Selectable<Tables['accessGrant']>): Grant {
  const { id, label, createdAtMs, acceptedAtMs, revokedAtMs } = row
  return {
    id,
    label,
    role: grantRole.parse(row.role),
    createdAtMs,
    ...(acceptedAtMs === null ? {} : { acceptedAtMs }),
    ...(revokedAtMs === null ? {} : { revokedAtMs }),
  }
}

function toLink(row: Selectable<Tables['shareLink']>): ShareLink {
  const { id, label, createdAtMs, expiresAtMs, revokedAtMs } = row
  return {
    id,
    label,
    kinds: kindsColumn.parse(JSON.parse(row.kinds)),
    createdAtMs,
    expiresAtMs,
    ...(revokedAtMs === null ? {} : { revokedAtMs }),
  }
}

async function acceptGrant(
  engine: Engine,
  owner: GrantSecret,
  by: Readonly<{ readerId: string; nowAtMs: number }>,
): Promise<boolean> {
  return engine.transact(async (tx) => {
    const taken = await tx
      .updateTable('accessGrant')
      .set({ acceptedBy: by.readerId, acceptedAtMs: by.nowAtMs })
      .where('runnerId', '=', owner.runnerId)
      .where('secretDigest', '=', owner.secretDigest)
      .where('acceptedBy', 'is', null)
      .where('revokedAtMs', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (taken === undefined) return false
    await tx
      .insertInto('sharedWith')
      .values({ runnerId: by.readerId, ownerId: owner.runnerId, grantId: taken.id })
      .execute()
    return true
  })
}

async function roleOf(db: Db, runnerId: string, readerId: string): Promise<GrantRole | undefined> {
  const rows = await db
    .selectFrom('accessGrant')
    .select('role')
    .where('runnerId', '=', runnerId)
    .where('acceptedBy', '=', readerId)
    .where('revokedAtMs', 'is', null)
    .execute()
  if (rows.some((row) => row.role === 'comment')) return 'comment'
  return rows.length > 0 ? 'read' : undefined
}

async function sharedWith(
  db: Db,
  readerId: string,
): Promise<readonly Readonly<{ runnerId: string; role: GrantRole }>[]> {
  const rows = await db
    .selectFrom('sharedWith')
    .select('ownerId')
    .distinct()
    .where('runnerId', '=', readerId)
    .execute()
  const roles = await Promise.all(rows.map((row) => roleOf(db, row.ownerId, readerId)))
  return rows.flatMap((row, i) => {
    const role = roles[i]
    return role === undefined ? [] : [{ runnerId: row.ownerId, role }]
  })
}

async function addComment(db: Db, runnerId: string, comment: Comment): Promise<AddedComment> {
  const record = await db
    .selectFrom('record')
    .select('id')
    .where('runnerId', '=', runnerId)
    .where('id', '=', comment.recordId)
    .executeTakeFirst()
  if (record === undefined) return { kind: 'no_record' }
  const added = await db
    .insertInto('comment')
    .values({ runnerId, ...comment })
    .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added !== undefined) return { kind: 'kept', comment }
  const earlier = await db
    .selectFrom('comment')
    .select(['id', 'recordId', 'authorId', 'authorLabel', 'text', 'atMs'])
    .where('runnerId', '=', runnerId)
    .where('id', '=', comment.id)
    .executeTakeFirstOrThrow()
  const isSame = (['recordId', 'authorId', 'text'] as const).every(
    (name) => earlier[name] === comment[name],
  )
  return isSame ? { kind: 'kept', comment: earlier } : { kind: 'id_taken' }
}

async function revoke(
  db: Db,
  table: 'accessGrant' | 'shareLink',
  at: Readonly<{ runnerId: string; id: string; nowAtMs: number }>,
): Promise<boolean> {
  const row = await db
    .updateTable(table)
    .set({ revokedAtMs: at.nowAtMs })
    .where('runnerId', '=', at.runnerId)
    .where('id', '=', at.id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function addGrant(db: Db, runnerId: string, { nowAtMs, ...grant }: NewGrant): Promise<boolean> {
  const fresh = { acceptedBy: null, acceptedAtMs: null, revokedAtMs: null }
  return isAdded(
    db
      .insertInto('accessGrant')
      .values({ runnerId, ...grant, createdAtMs: nowAtMs, ...fresh })
      .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst(),
  )
}

function addLink(db: Db, runnerId: string, given: NewLink): Promise<boolean> {
  const { nowAtMs, kinds, ...link } = given
  const row = { kinds: JSON.stringify(kinds), createdAtMs: nowAtMs, revokedAtMs: null }
  return isAdded(
    db
      .insertInto('shareLink')
      .values({ runnerId, ...link, ...row })
      .onConflict((clash) => clash.columns(['runnerId', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst(),
  )
}

async function isAdded(row: Promise<unknown>): Promise<boolean> {
  return (await row) !== undefined
}

async function readComments(db: Db, runnerId: string): Promise<readonly Comment[]> {
  return db
    .selectFrom('comment')
    .select(['id', 'recordId', 'authorId', 'authorLabel', 'text', 'atMs'])
    .where('runnerId', '=', runnerId)
    .orderBy('id')
    .limit(1000)
    .execute()
}

async function findLink(
  db: Db,
  runnerId: string,
  secretDigest: string,
): Promise<ShareLink | undefined> {
  const row = await db
    .selectFrom('shareLink')
    .selectAll()
    .where('runnerId', '=', runnerId)
    .where('secretDigest', '=', secretDigest)
    .executeTakeFirst()
  return row === undefined ? undefined : toLink(row)
}

export function createSharingStore(engine: Engine): SharingStore {
  const { db } = engine
  return {
    grants: async (runnerId) => {
      const mine = db.selectFrom('accessGrant').selectAll().where('runnerId', '=', runnerId)
      return (await mine.orderBy('id').execute()).map(toGrant)
    },
    addGrant: (runnerId, given) => addGrant(db, runnerId, given),
    acceptGrant: (owner, by) => acceptGrant(engine, owner, by),
    revokeGrant: (runnerId, given) => revoke(db, 'accessGrant', { runnerId, ...given }),
    roleOf: (runnerId, readerId) => roleOf(db, runnerId, readerId),
    sharedWith: (readerId) => sharedWith(db, readerId),
    comments: (runnerId) => readComments(db, runnerId),
    addComment: (runnerId, comment) => addComment(db, runnerId, comment),
    links: async (runnerId) => {
      const mine = db.selectFrom('shareLink').selectAll().where('runnerId', '=', runnerId)
      return (await mine.orderBy('id').execute()).map(toLink)
    },
    addLink: (runnerId, given) => addLink(db, runnerId, given),
    revokeLink: (runnerId, given) => revoke(db, 'shareLink', { runnerId, ...given }),
    findLink: (runnerId, secretDigest) => findLink(db, runnerId, secretDigest),
  }
}
