import type { EngineKind, Tx } from '../engine.ts'

/** Passkeys belong to the directory, beside the people they let in; they go when their person goes. */
export async function createPasskeyTables(db: Tx, kind: EngineKind): Promise<void> {
  const whole = kind === 'postgres' ? 'bigint' : 'integer'
  await db.schema
    .createTable('passkey')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) =>
      column.notNull().references('user.id').onDelete('cascade'),
    )
    .addColumn('credential_id', 'text', (column) => column.notNull().unique())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('used_count', whole, (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at_ms', whole, (column) => column.notNull())
    .addColumn('used_at_ms', whole)
    .execute()
  await db.schema.createIndex('passkey_user').on('passkey').column('user_id').execute()
  await db.schema
    .createTable('passkey_challenge')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text')
    .addColumn('expires_at_ms', whole, (column) => column.notNull())
    .execute()
}
