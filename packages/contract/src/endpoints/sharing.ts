import { z } from 'zod'

import { ACT, endpoint, READ, WRITE } from '../endpoint.ts'
import { uuid } from '../ids.ts'
import { pullResult } from '../records.ts'
import { ROUTES } from '../routes.ts'
import * as shapes from '../sharing.ts'
import { pullQuery } from './records.ts'

const PEOPLE = 'People let in'
const LINKS = 'Links'
const ofRunner = z.strictObject({ runnerId: shapes.runnerId })

/** Coach, physio, clinician: who may read, who may comment; and links that only read. */
export const sharingEndpoints = {
  listGrants: endpoint({
    ...READ,
    ...ROUTES.listGrants,
    access: 'signed_in',
    tag: PEOPLE,
    summary: 'Everybody this runner lets in, or once did.',
    reply: z.strictObject({ grants: z.array(shapes.grant) }),
  }),
  createGrant: endpoint({
    ...WRITE,
    ...ROUTES.createGrant,
    access: 'signed_in',
    tag: PEOPLE,
    summary: 'Invites a person; the code is shown once and works once.',
    body: shapes.newGrant,
    reply: shapes.createdGrant,
    status: 201,
  }),
  revokeGrant: endpoint({
    ...ACT,
    ...ROUTES.revokeGrant,
    access: 'signed_in',
    tag: PEOPLE,
    summary: 'Shuts a person out, from this moment on.',
    params: z.strictObject({ grantId: uuid }),
    refusals: ['not_found'],
  }),
  acceptGrant: endpoint({
    ...ACT,
    ...ROUTES.acceptGrant,
    bodyForm: 'json',
    access: 'signed_in',
    tag: PEOPLE,
    summary: 'Takes an invitation.',
    body: shapes.acceptance,
    refusals: ['code_refused'],
  }),
  listSharedWithMe: endpoint({
    ...READ,
    ...ROUTES.listSharedWithMe,
    access: 'signed_in',
    tag: PEOPLE,
    summary: 'Runners who let me in.',
    reply: z.strictObject({ runners: z.array(shapes.sharedRunner) }),
  }),
  pullRunnerRecords: endpoint({
    ...READ,
    ...ROUTES.pullRunnerRecords,
    access: 'reader',
    tag: PEOPLE,
    summary: "A runner's records, for those the runner lets read.",
    params: ofRunner,
    query: pullQuery,
    reply: pullResult,
  }),
  listComments: endpoint({
    ...READ,
    ...ROUTES.listComments,
    access: 'reader',
    tag: PEOPLE,
    summary: 'What was said about the records.',
    params: ofRunner,
    reply: z.strictObject({ comments: z.array(shapes.comment) }),
  }),
  createComment: endpoint({
    ...WRITE,
    ...ROUTES.createComment,
    access: 'commenter',
    tag: PEOPLE,
    summary: 'Says something about a record.',
    params: ofRunner,
    body: shapes.newComment,
    reply: shapes.comment,
    status: 201,
    refusals: ['not_found', 'id_taken'],
  }),
  listLinks: endpoint({
    ...READ,
    ...ROUTES.listLinks,
    access: 'signed_in',
    tag: LINKS,
    summary: 'Read-only links and until when they work.',
    reply: z.strictObject({ links: z.array(shapes.shareLink) }),
  }),
  createLink: endpoint({
    ...WRITE,
    ...ROUTES.createLink,
    access: 'signed_in',
    tag: LINKS,
    summary:
      'A link that only reads, for some kinds of records, until it expires. Its address is shown once.',
    body: shapes.newLink,
    reply: shapes.createdLink,
    status: 201,
  }),
  revokeLink: endpoint({
    ...ACT,
    ...ROUTES.revokeLink,
    access: 'signed_in',
    tag: LINKS,
    summary: 'The link stops working at once.',
    params: z.strictObject({ linkId: uuid }),
    refusals: ['not_found'],
  }),
  readLink: endpoint({
    ...READ,
    ...ROUTES.readLink,
    access: 'link',
    tag: LINKS,
    summary: 'What a link shows. Tracks begin and end a random distance from where they really do.',
    params: z.strictObject({ token: z.string().min(20).max(200) }),
    query: pullQuery,
    reply: shapes.linkedRecords,
    refusals: ['not_found', 'link_expired'],
  }),
}
