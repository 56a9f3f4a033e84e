import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

import type { Change, Doc } from './doc.ts'

/** A file that came with a record: the bytes of a recording. */
export type KeptFile = Readonly<{ id: string; name: string; bytes: Uint8Array<ArrayBuffer> }>

interface Schema extends DBSchema {
  docs: { key: string; value: Doc }
  outbox: { key: number; value: Change }
  files: { key: string; value: KeptFile }
  meta: { key: string; value: string }
  live: { key: string; value: unknown }
}

type LocalName = 'docs' | 'outbox' | 'files' | 'meta' | 'live'

/** The device's own database: what the store writes through to. */
export class KeptDocs {
  readonly #db: IDBPDatabase<Schema>

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db
  }

  static async open(name = 'uncramp'): Promise<KeptDocs> {
    return new KeptDocs(
      await openDB<Schema>(name, 1, {
        upgrade(db) {
          db.createObjectStore('docs', { keyPath: 'id' })
          db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
          db.createObjectStore('files', { keyPath: 'id' })
          db.createObjectStore('meta')
          db.createObjectStore('live')
        },
      }),
    )
  }

  loadDocs(): Promise<Doc[]> {
    return this.#db.getAll('docs')
  }

  /** A document and its change are kept together or not at all. */
  async saveChange(doc: Doc, change: Change): Promise<void> {
    const tx = this.#db.transaction(['docs', 'outbox'], 'readwrite', { durability: 'strict' })
    await Promise.all([
      tx.objectStore('docs').put(doc),
      tx.objectStore('outbox').add(change),
      tx.done,
    ])
  }

  loadOutbox(): Promise<Change[]> {
    return this.#db.getAll('outbox')
  }

  async forgetSent(seqs: readonly number[]): Promise<void> {
    const tx = this.#db.transaction('outbox', 'readwrite')
    await Promise.all([...seqs.map((seq) => tx.store.delete(seq)), tx.done])
  }

  async saveDocs(docs: readonly Doc[]): Promise<void> {
    const tx = this.#db.transaction('docs', 'readwrite')
    await Promise.all([...docs.map((doc) => tx.store.put(doc)), tx.done])
  }

  loadMeta(key: string): Promise<string | undefined> {
    return this.#db.get('meta', key)
  }

  async saveMeta(key: string, value: string): Promise<void> {
    await this.#db.put('meta', value, key)
  }

  loadLive(key: string): Promise<unknown> {
    return this.#db.get('live', key)
  }

  /** The run being run: overwritten all the time, never synced. */
  async saveLive(key: string, value: unknown): Promise<void> {
    await this.#db.put('live', value, key)
  }

  async dropLive(key: string): Promise<void> {
    await this.#db.delete('live', key)
  }

  loadFile(id: string): Promise<KeptFile | undefined> {
    return this.#db.get('files', id)
  }

  loadFiles(): Promise<KeptFile[]> {
    return this.#db.getAll('files')
  }

  async saveFile(file: KeptFile): Promise<void> {
    await this.#db.put('files', file)
  }

  /** Deletion deletes. */
  async wipe(): Promise<void> {
    const names: readonly LocalName[] = ['docs', 'outbox', 'files', 'meta', 'live']
    const tx = this.#db.transaction(names, 'readwrite')
    await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done])
  }
}
