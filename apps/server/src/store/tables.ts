import type { RecordKind } from '@uncramp/contract/records'

import type { Packing } from '../archive/packing.ts'

/**
 * The tables, in the words of the code; a plugin turns `runnerId` into `runner_id`. Instants are whole
 * milliseconds, JSON is text (the same bytes on both engines), marks are 0 or 1.
 *
 * Every table of runners' data has a key that begins with the runner; the few that do not are the
 * directory: who may sign in.
 */
export type Tables = {
  meta: { key: string; value: string }
  runner: { runnerId: string; createdAtMs: number; lastChangeIndex: number }
  record: {
    runnerId: string
    id: string
    kind: RecordKind
    version: number
    changeIndex: number
    fields: string
    fieldVersions: string
    /** When the deletion mark was set, until what was deleted is forgotten; null otherwise. */
    deletedAtMs: number | null
  }
  batch: { runnerId: string; id: string; digest: string; atMs: number }
  conflict: {
    runnerId: string
    id: string
    batchId: string
    recordId: string
    field: string
    kept: string
    lost: string
    atMs: number
  }
  original: {
    runnerId: string
    sha256: string
    name: string
    sizeByte: number
    bytes: Uint8Array
    activityId: string
    atMs: number
    packing: Packing
  }
  runImport: {
    runnerId: string
    id: string
    state: string
    createdAtMs: number
    changedAtMs: number
  }
  importFile: {
    runnerId: string
    id: string
    importId: string
    positionIndex: number
    name: string
    sizeByte: number
    receivedByte: number
    sha256: string | null
    state: string
    attemptsCount: number
    facts: string
    activityId: string | null
    changedAtMs: number
    listed: string | null
  }
  uploadChunk: {
    runnerId: string
    fileId: string
    startByte: number
    bytes: Uint8Array
    packing: Packing
  }
  job: {
    runnerId: string
    id: string
    state: string
    attemptsCount: number
    dueAtMs: number
    heldUntilMs: number
  }
  accessGrant: {
    runnerId: string
    id: string
    role: string
    label: string
    secretDigest: string
    createdAtMs: number
    acceptedBy: string | null
    acceptedAtMs: number | null
    revokedAtMs: number | null
  }
  sharedWith: { runnerId: string; ownerId: string; grantId: string }
  comment: {
    runnerId: string
    id: string
    recordId: string
    authorId: string
    authorLabel: string
    text: string
    atMs: number
  }
  shareLink: {
    runnerId: string
    id: string
    label: string
    kinds: string
    secretDigest: string
    createdAtMs: number
    expiresAtMs: number
    revokedAtMs: number | null
  }
  recoveryCode: { runnerId: string; digest: string }
  invitation: { digest: string; isAdmin: number; expiresAtMs: number }
  passkey: {
    id: string
    userId: string
    credentialId: string
    publicKey: string
    usedCount: number
    transports: string
    name: string
    createdAtMs: number
    usedAtMs: number | null
  }
  passkeyChallenge: { digest: string; userId: string | null; expiresAtMs: number }
}

/** Tables with runners' data, parents before children: the order to restore in. */
export const RUNNER_TABLES = [
  'runner',
  'record',
  'batch',
  'conflict',
  'original',
  'runImport',
  'importFile',
  'uploadChunk',
  'accessGrant',
  'sharedWith',
  'comment',
  'shareLink',
  'recoveryCode',
] as const satisfies readonly (keyof Tables)[]
