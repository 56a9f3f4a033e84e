import { DELETED } from '@uncramp/contract/merge'
import { storedRecord } from '@uncramp/contract/records'

import type { Engine, Tx } from './engine.ts'

/** So many at a time that a sweep never holds writers up for long. */
const SWEEP_COUNT = 200

const fieldsColumn = storedRecord.shape.fields

type Marked = Readonly<{ runnerId: string; id: string; fields: string; version: number }>

/** Keeps the mark, so that a device that was away still learns of it, and nothing else. */
async function forgetRecord(tx: Tx, marked: Marked): Promise<void> {
  const { runnerId, id } = marked
  const mark = fieldsColumn.parse(JSON.parse(marked.fields))[DELETED]
  await tx
    .updateTable('record')
    .set({
      fields: JSON.stringify(mark === undefined ? {} : { [DELETED]: mark }),
      fieldVersions: JSON.stringify({ [DELETED]: marked.version }),
      deletedAtMs: null,
    })
    .where('runnerId', '=', runnerId)
    .where('id', '=', id)
    .execute()
  for (const table of ['conflict', 'comment'] as const)
    await tx.deleteFrom(table).where('runnerId', '=', runnerId).where('recordId', '=', id).execute()
  await tx
    .deleteFrom('original')
    .where('runnerId', '=', runnerId)
    .where('activityId', '=', id)
    .execute()
  await tx
    .updateTable('importFile')
    .set({ name: '', sha256: null })
    .where('runnerId', '=', runnerId)
    .where('activityId', '=', id)
    .execute()
}

/** Deletion deletes: after a while fields, original file, comments and conflicts of a record are gone. */
export async function forgetDeleted(engine: Engine, beforeAtMs: number): Promise<number> {
  return engine.transact(async (tx) => {
    const marked = await tx
      .selectFrom('record')
      .select(['runnerId', 'id', 'fields', 'version'])
      .where('deletedAtMs', '<', beforeAtMs)
      .limit(SWEEP_COUNT)
      .execute()
    for (const record of marked) await forgetRecord(tx, record)
    return marked.length
  })
}
