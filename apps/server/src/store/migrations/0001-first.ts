import { sql, type ColumnDataType, type RawBuilder } from 'kysely'

import type { EngineKind, Tx } from '../engine.ts'

type Types = Readonly<{ whole: ColumnDataType | RawBuilder<unknown>; bytes: ColumnDataType }>
type Column = Readonly<{ name: string; type: 'text' | 'whole' | 'bytes'; isOptional?: true }>
type Table = Readonly<{
  name: string
  columns: readonly Column[]
  key: readonly string[]
  unique?: readonly (readonly string[])[]
  parent?: Readonly<{ table: string; columns: readonly string[]; to: readonly string[] }>
}>

const text = (name: string): Column => ({ name, type: 'text' })
const whole = (name: string): Column => ({ name, type: 'whole' })
const bytes = (name: string): Column => ({ name, type: 'bytes' })
const maybe = (column: Column): Column => ({ ...column, isOptional: true })

const RUNNER = text('runner_id')
const ID = text('id')
const OF_RUNNER = { table: 'runner', columns: ['runner_id'], to: ['runner_id'] }

const TABLES: readonly Table[] = [
  {
    name: 'runner',
    columns: [RUNNER, whole('created_at_ms'), whole('last_change_index')],
    key: ['runner_id'],
  },
  {
    name: 'record',
    columns: [
      RUNNER,
      ID,
      text('kind'),
      whole('version'),
      whole('change_index'),
      text('fields'),
      text('field_versions'),
      maybe(whole('deleted_at_ms')),
    ],
    key: ['runner_id', 'id'],
    unique: [['runner_id', 'change_index']],
    parent: OF_RUNNER,
  },
  {
    name: 'batch',
    columns: [RUNNER, ID, text('digest'), whole('at_ms')],
    key: ['runner_id', 'id'],
    parent: OF_RUNNER,
  },
  {
    name: 'conflict',
    columns: [
      RUNNER,
      ID,
      text('batch_id'),
      text('record_id'),
      text('field'),
      text('kept'),
      text('lost'),
      whole('at_ms'),
    ],
    key: ['runner_id', 'id'],
    parent: { table: 'record', columns: ['runner_id', 'record_id'], to: ['runner_id', 'id'] },
  },
  {
    name: 'original',
    columns: [
      RUNNER,
      text('sha256'),
      text('name'),
      whole('size_byte'),
      bytes('bytes'),
      text('activity_id'),
      whole('at_ms'),
    ],
    key: ['runner_id', 'sha256'],
    parent: OF_RUNNER,
  },
  {
    name: 'run_import',
    columns: [RUNNER, ID, text('state'), whole('created_at_ms'), whole('changed_at_ms')],
    key: ['runner_id', 'id'],
    parent: OF_RUNNER,
  },
  {
    name: 'import_file',
    columns: [
      RUNNER,
      ID,
      text('import_id'),
      whole('position_index'),
      text('name'),
      whole('size_byte'),
      whole('received_byte'),
      maybe(text('sha256')),
      text('state'),
      whole('attempts_count'),
      text('facts'),
      maybe(text('activity_id')),
      whole('changed_at_ms'),
    ],
    key: ['runner_id', 'id'],
    unique: [['runner_id', 'import_id', 'position_index']],
    parent: { table: 'run_import', columns: ['runner_id', 'import_id'], to: ['runner_id', 'id'] },
  },
  {
    name: 'upload_chunk',
    columns: [RUNNER, text('file_id'), whole('start_byte'), bytes('bytes')],
    key: ['runner_id', 'file_id', 'start_byte'],
    parent: { table: 'import_file', columns: ['runner_id', 'file_id'], to: ['runner_id', 'id'] },
  },
  {
    name: 'job',
    columns: [
      RUNNER,
      ID,
      text('state'),
      whole('attempts_count'),
      whole('due_at_ms'),
      whole('held_until_ms'),
    ],
    key: ['runner_id', 'id'],
    parent: OF_RUNNER,
  },
  {
    name: 'access_grant',
    columns: [
      RUNNER,
      ID,
      text('role'),
      text('label'),
      text('secret_digest'),
      whole('created_at_ms'),
      maybe(text('accepted_by')),
      maybe(whole('accepted_at_ms')),
      maybe(whole('revoked_at_ms')),
    ],
    key: ['runner_id', 'id'],
    parent: OF_RUNNER,
  },
  {
    name: 'shared_with',
    columns: [RUNNER, text('owner_id'), text('grant_id')],
    key: ['runner_id', 'owner_id', 'grant_id'],
    parent: OF_RUNNER,
  },
  {
    name: 'comment',
    columns: [
      RUNNER,
      ID,
      text('record_id'),
      text('author_id'),
      text('author_label'),
      text('text'),
      whole('at_ms'),
    ],
    key: ['runner_id', 'id'],
    parent: { table: 'record', columns: ['runner_id', 'record_id'], to: ['runner_id', 'id'] },
  },
  {
    name: 'share_link',
    columns: [
      RUNNER,
      ID,
      text('label'),
      text('kinds'),
      text('secret_digest'),
      whole('created_at_ms'),
      whole('expires_at_ms'),
      maybe(whole('revoked_at_ms')),
    ],
    key: ['runner_id', 'id'],
    parent: OF_RUNNER,
  },
  {
    name: 'recovery_code',
    columns: [RUNNER, text('digest')],
    key: ['runner_id', 'digest'],
    parent: OF_RUNNER,
  },
  {
    name: 'invitation',
    columns: [text('digest'), whole('is_admin'), whole('expires_at_ms')],
    key: ['digest'],
  },
]

async function createTable(db: Tx, table: Table, types: Types): Promise<void> {
  const [first, ...rest] = table.columns
  if (first === undefined) throw new Error('a table has columns')
  let create = db.schema.createTable(table.name).addColumn(first.name, 'text', (c) => c.notNull())
  for (const { name, type, isOptional } of rest)
    create = create.addColumn(name, type === 'text' ? 'text' : types[type], (column) =>
      isOptional === true ? column : column.notNull(),
    )
  create = create.addPrimaryKeyConstraint(`${table.name}_key`, [...table.key])
  for (const [i, columns] of (table.unique ?? []).entries())
    create = create.addUniqueConstraint(`${table.name}_unique_${i}`, [...columns])
  const { parent } = table
  if (parent !== undefined)
    create = create.addForeignKeyConstraint(
      `${table.name}_parent`,
      [...parent.columns],
      parent.table,
      [...parent.to],
      (constraint) => constraint.onDelete('cascade'),
    )
  await create.execute()
}

/** The first tables. Every key, unique or foreign, begins with the runner. */
export async function createFirstTables(db: Tx, kind: EngineKind): Promise<void> {
  const types: Types =
    kind === 'postgres' ? { whole: 'bigint', bytes: 'bytea' } : { whole: 'integer', bytes: 'blob' }
  for (const table of TABLES) await createTable(db, table, types)
  await db.schema
    .createIndex('conflict_record')
    .on('conflict')
    .columns(['runner_id', 'record_id'])
    .execute()
  await db.schema
    .createIndex('import_file_import')
    .on('import_file')
    .columns(['runner_id', 'import_id', 'state'])
    .execute()
  await db.schema
    .createIndex('record_deleted')
    .on('record')
    .column('deleted_at_ms')
    .where(sql<boolean>`deleted_at_ms is not null`)
    .execute()
  await db.schema
    .createIndex('import_file_waiting')
    .on('import_file')
    .column('changed_at_ms')
    .where(sql<boolean>`state = 'queued'`)
    .execute()
  await db.schema.createIndex('job_due').on('job').columns(['state', 'due_at_ms']).execute()
  if (kind === 'postgres')
    await sql`alter table original alter column bytes set storage external`.execute(db)
}
