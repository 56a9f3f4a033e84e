import type { Tx } from '../engine.ts'

/** Each push forgets the runner's batches that are too old; without this it looked at every one of them. */
export async function indexBatchAge(db: Tx): Promise<void> {
  await db.schema.createIndex('batch_age').on('batch').columns(['runner_id', 'at_ms']).execute()
}
