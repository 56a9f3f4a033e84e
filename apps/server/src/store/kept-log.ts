import { recordValues } from '@uncramp/contract/device-export'
import { KeptLogReader, type KeptLog } from '@uncramp/contract/kept-log'
import { isDeleted } from '@uncramp/contract/merge'
import type { RecordKind } from '@uncramp/contract/records'

import type { RecordStore } from './record-store.ts'

/** An activity carries its whole analysis: few at a time keep the memory flat and others waiting shortly. */
const PAGE_COUNT = 50

/** Reads what the kept records of a runner say, page by page. */
export async function readKeptLog(
  records: Pick<RecordStore, 'pull'>,
  runnerId: string,
  kinds: readonly RecordKind[],
): Promise<KeptLog> {
  const reader = new KeptLogReader()
  let afterIndex = 0
  for (;;) {
    // One page after the other by intent: the next begins where this one ends.
    // oxlint-disable-next-line no-await-in-loop
    const page = await records.pull(runnerId, { afterIndex, limitCount: PAGE_COUNT, kinds })
    for (const record of page.records) {
      if (isDeleted(record.fields)) continue
      reader.take({ id: record.id, kind: record.kind, values: recordValues(record) })
    }
    if (!page.hasMore) return reader.log()
    afterIndex = Number(page.cursor)
    // oxlint-disable-next-line no-await-in-loop
    await new Promise(setImmediate)
  }
}
