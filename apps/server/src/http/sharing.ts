import { sharingEndpoints } from '@uncramp/contract/endpoints/sharing'
import { isDeleted } from '@uncramp/contract/merge'
import { err, ok } from '@uncramp/core'

import { newSecret, digestOf, parseToken, tokenOf } from '../accounts/secret.ts'
import { forLink, onlyMark } from '../sharing/for-link.ts'
import type { RecordStore } from '../store/record-store.ts'
import type { SharingStore } from '../store/sharing-store.ts'
import { indexOf } from './records.ts'
import { open, owned, type Routes } from './route.ts'

export type SharingParts = Readonly<{
  sharing: SharingStore
  records: RecordStore
  /** What a comment's author is called. */
  nameOf: (request: Request) => Promise<string>
  /** What runners call themselves, to people they let in. */
  namesOf: (runnerIds: readonly string[]) => Promise<ReadonlyMap<string, string>>
  nowAtMs: () => number
}>

const NOT_FOUND = { code: 'not_found' } as const
const MS_PER_DAY = 24 * 3_600_000

type Names = keyof typeof sharingEndpoints
type LinkNames = 'listLinks' | 'createLink' | 'revokeLink' | 'readLink'
type SharedNames = 'listSharedWithMe' | 'pullRunnerRecords' | 'listComments' | 'createComment'

/** People let in, what they say, and links. */
export function sharingRoutes(parts: SharingParts): Routes<Names> {
  return { ...grantRoutes(parts), ...sharedRoutes(parts), ...linkRoutes(parts) }
}

function grantRoutes(parts: SharingParts): Routes<Exclude<Names, LinkNames | SharedNames>> {
  const { sharing, nowAtMs } = parts
  return {
    listGrants: owned(sharingEndpoints.listGrants, async ({ me }) =>
      ok({ grants: [...(await sharing.grants(me.runnerId))] }),
    ),
    createGrant: owned(sharingEndpoints.createGrant, async ({ me, body }) => {
      const secret = newSecret()
      const createdAtMs = nowAtMs()
      const isNew = await sharing.addGrant(me.runnerId, {
        ...body,
        secretDigest: digestOf(secret),
        nowAtMs: createdAtMs,
      })
      if (!isNew) return err({ code: 'id_taken' })
      return ok({ grant: { ...body, createdAtMs }, code: tokenOf(me.runnerId, secret) })
    }),
    revokeGrant: owned(sharingEndpoints.revokeGrant, async ({ me, params }) => {
      const given = { id: params.grantId, nowAtMs: nowAtMs() }
      return (await sharing.revokeGrant(me.runnerId, given)) ? ok(undefined) : err(NOT_FOUND)
    }),
    acceptGrant: owned(sharingEndpoints.acceptGrant, async ({ me, body }) => {
      const token = parseToken(body.code)
      if (token === undefined || token.runnerId === me.callerId)
        return err({ code: 'code_refused' })
      const by = { readerId: me.callerId, nowAtMs: nowAtMs() }
      const isTaken = await sharing.acceptGrant(token, by)
      return isTaken ? ok(undefined) : err({ code: 'code_refused' })
    }),
  }
}

function sharedRoutes(parts: SharingParts): Routes<SharedNames> {
  const { sharing, records, nameOf, namesOf, nowAtMs } = parts
  return {
    listSharedWithMe: owned(sharingEndpoints.listSharedWithMe, async ({ me }) => {
      const shared = await sharing.sharedWith(me.callerId)
      const names = await namesOf(shared.map(({ runnerId }) => runnerId))
      const runners = shared.map((one) => ({ ...one, name: names.get(one.runnerId) ?? '' }))
      return ok({ runners })
    }),
    pullRunnerRecords: owned(sharingEndpoints.pullRunnerRecords, async ({ me, query }) => {
      const { since, limit, kinds } = query
      const from = { afterIndex: indexOf(since), limitCount: limit, ...(kinds ? { kinds } : {}) }
      const page = await records.pull(me.runnerId, from)
      if (me.callerId === me.runnerId) return ok(page)
      // Deleted is deleted for everybody else from this moment on, not when it is forgotten.
      const shown = page.records.map((one) => (isDeleted(one.fields) ? onlyMark(one) : one))
      return ok({ ...page, records: shown })
    }),
    listComments: owned(sharingEndpoints.listComments, async ({ me }) =>
      ok({ comments: [...(await sharing.comments(me.runnerId))] }),
    ),
    createComment: owned(sharingEndpoints.createComment, async ({ me, body, request }) => {
      const comment = {
        ...body,
        authorId: me.callerId,
        authorLabel: await nameOf(request),
        atMs: nowAtMs(),
      }
      const added = await sharing.addComment(me.runnerId, comment)
      if (added.kind === 'kept') return ok(added.comment)
      return err(added.kind === 'id_taken' ? { code: 'id_taken' } : NOT_FOUND)
    }),
  }
}

function linkRoutes(parts: SharingParts): Routes<LinkNames> {
  const { sharing, records, nowAtMs } = parts
  return {
    listLinks: owned(sharingEndpoints.listLinks, async ({ me }) =>
      ok({ links: [...(await sharing.links(me.runnerId))] }),
    ),
    createLink: owned(sharingEndpoints.createLink, async ({ me, body }) => {
      const { lifetimeDays, ...named } = body
      const secret = newSecret()
      const createdAtMs = nowAtMs()
      const expiresAtMs = createdAtMs + lifetimeDays * MS_PER_DAY
      const link = { ...named, secretDigest: digestOf(secret), nowAtMs: createdAtMs, expiresAtMs }
      if (!(await sharing.addLink(me.runnerId, link))) return err({ code: 'id_taken' })
      const path = `/shared/${tokenOf(me.runnerId, secret)}`
      return ok({ link: { ...named, createdAtMs, expiresAtMs }, path })
    }),
    revokeLink: owned(sharingEndpoints.revokeLink, async ({ me, params }) => {
      const given = { id: params.linkId, nowAtMs: nowAtMs() }
      return (await sharing.revokeLink(me.runnerId, given)) ? ok(undefined) : err(NOT_FOUND)
    }),
    readLink: open(sharingEndpoints.readLink, async ({ params, query }) => {
      const token = parseToken(params.token)
      const link =
        token === undefined ? undefined : await sharing.findLink(token.runnerId, token.secretDigest)
      if (token === undefined || link === undefined || link.revokedAtMs !== undefined)
        return err(NOT_FOUND)
      if (link.expiresAtMs <= nowAtMs())
        return err({ code: 'link_expired', expiresAtMs: link.expiresAtMs })
      const kinds = query.kinds?.filter((kind) => link.kinds.includes(kind)) ?? link.kinds
      if (kinds.length === 0) return err(NOT_FOUND)
      const from = { afterIndex: indexOf(query.since), limitCount: query.limit, kinds }
      const page = await records.pull(token.runnerId, from)
      const shown = page.records.map((record) => forLink(link, record))
      return ok({ ...page, records: shown, label: link.label, expiresAtMs: link.expiresAtMs })
    }),
  }
}
