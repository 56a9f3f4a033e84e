import { z } from 'zod'

import { instantMs, keepsAsItIs, uuid } from './ids.ts'
import { recordKind, storedRecord } from './records.ts'

/** What a person who was let in may do. */
export const GRANT_ROLES = ['read', 'comment'] as const
export type GrantRole = (typeof GRANT_ROLES)[number]

const label = z.string().min(1).max(80).refine(keepsAsItIs)
const role = z.enum(GRANT_ROLES)

/** A runner's own identifier: a made-up one without accounts, the account's with them. */
export const runnerId = uuid

export const grant = z
  .strictObject({
    id: uuid,
    role,
    label,
    createdAtMs: instantMs,
    acceptedAtMs: instantMs.optional(),
    revokedAtMs: instantMs.optional(),
  })
  .meta({ id: 'Grant' })

export const newGrant = z.strictObject({ id: uuid, role, label }).meta({ id: 'NewGrant' })
/** `code` is shown once; the person invited gives it back to accept. */
export const createdGrant = z.strictObject({ grant, code: z.string() }).meta({ id: 'CreatedGrant' })
export const acceptance = z
  .strictObject({ code: z.string().min(1).max(200) })
  .meta({ id: 'Acceptance' })
export const sharedRunner = z
  .strictObject({ runnerId, role, name: z.string() })
  .meta({ id: 'SharedRunner' })

export const newComment = z
  .strictObject({
    id: uuid,
    recordId: uuid,
    text: z.string().trim().min(1).max(2000).refine(keepsAsItIs),
  })
  .meta({ id: 'NewComment' })
export const comment = z
  .strictObject({
    id: uuid,
    recordId: uuid,
    authorId: z.string(),
    authorLabel: z.string(),
    text: z.string(),
    atMs: instantMs,
  })
  .meta({ id: 'Comment' })

/** A link lives a day to a year. */
export const newLink = z
  .strictObject({
    id: uuid,
    label,
    kinds: z.array(recordKind).min(1).max(9),
    lifetimeDays: z.int().min(1).max(365),
  })
  .meta({ id: 'NewLink' })
export const shareLink = z
  .strictObject({
    id: uuid,
    label,
    kinds: z.array(recordKind),
    createdAtMs: instantMs,
    expiresAtMs: instantMs,
    revokedAtMs: instantMs.optional(),
  })
  .meta({ id: 'ShareLink' })
export const createdLink = z
  .strictObject({ link: shareLink, path: z.string() })
  .meta({ id: 'CreatedLink' })
export const linkedRecords = z
  .strictObject({
    label,
    expiresAtMs: instantMs,
    records: z.array(storedRecord),
    cursor: z.string(),
    hasMore: z.boolean(),
  })
  .meta({ id: 'LinkedRecords' })

export type Grant = z.output<typeof grant>
export type Comment = z.output<typeof comment>
export type ShareLink = z.output<typeof shareLink>
