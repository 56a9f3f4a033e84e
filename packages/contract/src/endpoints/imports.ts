import { z } from 'zod'

import { ACT, endpoint, READ, WRITE } from '../endpoint.ts'
import { sha256, uuid } from '../ids.ts'
import {
  importDetail,
  importFile,
  importSummary,
  MAX_CHUNK_BYTE,
  newFile,
  newImport,
} from '../imports.ts'
import { ROUTES } from '../routes.ts'

const TAG = 'Imports'
const ofImport = z.strictObject({ importId: uuid })
const ofFile = z.strictObject({ importId: uuid, fileId: uuid })
const MAX_FILES_PAGE_COUNT = 1000

/** Bringing recorded runs in: one by one or a whole archive, resumable, in the background. */
export const importEndpoints = {
  listImports: endpoint({
    ...READ,
    ...ROUTES.listImports,
    access: 'signed_in',
    tag: TAG,
    summary: 'The last hundred imports, newest first.',
    reply: z.strictObject({ imports: z.array(importSummary) }),
  }),
  createImport: endpoint({
    ...WRITE,
    ...ROUTES.createImport,
    access: 'signed_in',
    tag: TAG,
    summary: 'Begins an import; the same id again is the same import.',
    body: newImport,
    reply: importSummary,
    status: 201,
  }),
  readImport: endpoint({
    ...READ,
    ...ROUTES.readImport,
    access: 'signed_in',
    tag: TAG,
    summary: 'Progress of an import and each file with its result.',
    params: ofImport,
    query: z.strictObject({
      from: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(MAX_FILES_PAGE_COUNT).default(200),
    }),
    reply: importDetail,
    refusals: ['not_found'],
  }),
  cancelImport: endpoint({
    ...ACT,
    ...ROUTES.cancelImport,
    access: 'signed_in',
    tag: TAG,
    summary: 'Stops an import; what is done stays.',
    params: ofImport,
    refusals: ['not_found'],
  }),
  retryImport: endpoint({
    ...WRITE,
    ...ROUTES.retryImport,
    bodyForm: 'none',
    access: 'signed_in',
    tag: TAG,
    summary: 'Tries again what failed or was cancelled.',
    params: ofImport,
    reply: importSummary,
    refusals: ['not_found'],
  }),
  followImport: endpoint({
    ...READ,
    ...ROUTES.followImport,
    access: 'signed_in',
    tag: TAG,
    summary:
      'Server-sent events: `progress` with a summary whenever something changed, then `end`.',
    params: ofImport,
    replyForm: 'events',
    refusals: ['not_found'],
  }),
  addFile: endpoint({
    ...WRITE,
    ...ROUTES.addFile,
    access: 'signed_in',
    tag: TAG,
    summary:
      'Announces a file. With a digest the server may know it already and say `duplicate` at once.',
    params: ofImport,
    body: newFile,
    reply: importFile,
    status: 201,
    refusals: ['not_found', 'import_closed', 'file_too_large'],
  }),
  readFile: endpoint({
    ...READ,
    ...ROUTES.readFile,
    access: 'signed_in',
    tag: TAG,
    summary: 'State of one file; an interrupted upload goes on at `receivedByte`.',
    params: ofFile,
    reply: importFile,
    refusals: ['not_found'],
  }),
  putChunk: endpoint({
    ...WRITE,
    ...ROUTES.putChunk,
    bodyForm: 'bytes',
    maxBodyByte: MAX_CHUNK_BYTE,
    access: 'signed_in',
    tag: TAG,
    summary: 'The next piece of a file, beginning at `at`. A piece sent twice counts once.',
    params: ofFile,
    query: z.strictObject({ at: z.coerce.number().int().min(0) }),
    reply: importFile,
    refusals: ['not_found', 'offset_mismatch', 'import_closed', 'file_too_large', 'body_missing'],
  }),
  readOriginal: endpoint({
    ...READ,
    ...ROUTES.readOriginal,
    access: 'signed_in',
    tag: TAG,
    summary: 'The bytes of a recorded run exactly as they were sent, as a download.',
    params: z.strictObject({ sha256 }),
    replyForm: 'bytes',
    refusals: ['not_found'],
  }),
}
