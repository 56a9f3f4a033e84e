import type { Engine } from './engine.ts'
import { createImportStore, type ImportStore } from './import-store.ts'
import { createRecordStore, type RecordStore } from './record-store.ts'
import { createRunnerStore, type RunnerStore } from './runner-store.ts'
import { createSharingStore, type SharingStore } from './sharing-store.ts'
import { createTwinStore, type TwinStore } from './twin-store.ts'
import { createWorkStore, type WorkStore } from './work-store.ts'

/** Everything the server keeps, over either engine. */
export type Store = Readonly<{
  engine: Engine
  runners: RunnerStore
  records: RecordStore
  imports: ImportStore
  work: WorkStore
  twins: TwinStore
  sharing: SharingStore
  /** Answers with the version of the tables, or undefined when the database does not answer. */
  version: () => Promise<number | undefined>
  close: () => Promise<void>
}>

export function createStore(engine: Engine): Store {
  return {
    engine,
    runners: createRunnerStore(engine),
    records: createRecordStore(engine),
    imports: createImportStore(engine),
    work: createWorkStore(engine),
    twins: createTwinStore(engine),
    sharing: createSharingStore(engine),
    version: async () => {
      try {
        const row = await engine.db
          .selectFrom('meta')
          .select('value')
          .where('key', '=', 'store_version')
          .executeTakeFirst()
        return row === undefined ? undefined : Number(row.value)
      } catch {
        return undefined
      }
    },
    close: engine.close,
  }
}
