import type { Tx } from '../engine.ts'

/** What an export's own list says of a file, as JSON text; null where no list names it. */
export async function noteListed(db: Tx): Promise<void> {
  await db.schema.alterTable('import_file').addColumn('listed', 'text').execute()
}
