import type { Tx } from '../engine.ts'

/** Files of an archive are kept as the archive packed them; null means bytes as they are. */
export async function notePacking(db: Tx): Promise<void> {
  for (const table of ['upload_chunk', 'original'])
    await db.schema.alterTable(table).addColumn('packing', 'text').execute()
}
