import type { Change, Doc } from './doc.ts'

/** A file that came with a record: the bytes of a recording. */
export type KeptFile = Readonly<{ id: string; name: string; bytes: Uint8Array<ArrayBuffer> }>

/** What each store of the database holds. */
type Held = { docs: Doc; outbox: Change; files: KeptFile; meta: string; live: unknown }
type StoreName = keyof Held

const ROOM_KEY = 'room'
const STORES: readonly StoreName[] = ['docs', 'outbox', 'files', 'meta', 'live']
/** Where a record names itself; the other stores are told the key. */
const KEYS: Readonly<Partial<Record<StoreName, IDBObjectStoreParameters>>> = {
  docs: { keyPath: 'id' },
  outbox: { keyPath: 'seq', autoIncrement: true },
  files: { keyPath: 'id' },
}

/** The answer to one request. */
function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(fault(request.error)))
  })
}

const fault = (error: DOMException | null): Error =>
  error ?? new DOMException('the database gave up', 'AbortError')

/** The device's own database: what the store writes through to. */
export class KeptDocs {
  readonly #db: IDBDatabase

  private constructor(db: IDBDatabase) {
    this.#db = db
  }

  static async open(name = 'uncramp'): Promise<KeptDocs> {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => {
      for (const store of STORES) request.result.createObjectStore(store, KEYS[store])
    })
    return new KeptDocs(await answer(request))
  }

  loadDocs(): Promise<Doc[]> {
    return this.#all('docs')
  }

  /** A document and its change are kept together or not at all. */
  saveChange(doc: Doc, change: Change): Promise<void> {
    const work = (tx: IDBTransaction): void => {
      tx.objectStore('docs').put(doc)
      tx.objectStore('outbox').add(change)
    }
    return this.#write(['docs', 'outbox'], work, { durability: 'strict' })
  }

  loadOutbox(): Promise<Change[]> {
    return this.#all('outbox')
  }

  forgetSent(seqs: readonly number[]): Promise<void> {
    return this.#write(['outbox'], (tx) => {
      for (const seq of seqs) tx.objectStore('outbox').delete(seq)
    })
  }

  saveDocs(docs: readonly Doc[]): Promise<void> {
    return this.#write(['docs'], (tx) => {
      for (const doc of docs) tx.objectStore('docs').put(doc)
    })
  }

  loadMeta(key: string): Promise<string | undefined> {
    return this.#one('meta', key)
  }

  saveMeta(key: string, value: string): Promise<void> {
    return this.#write(['meta'], (tx) => tx.objectStore('meta').put(value, key))
  }

  loadLive(key: string): Promise<unknown> {
    return this.#one('live', key)
  }

  /** The run being run: overwritten all the time, never synced. */
  saveLive(key: string, value: unknown): Promise<void> {
    return this.#write(['live'], (tx) => tx.objectStore('live').put(value, key))
  }

  dropLive(key: string): Promise<void> {
    return this.#write(['live'], (tx) => tx.objectStore('live').delete(key))
  }

  /** Whether so much would still fit: tried, because browsers no longer tell how little is left. */
  async hasRoom(bytesCount: number): Promise<boolean> {
    try {
      await this.saveLive(ROOM_KEY, new Uint8Array(bytesCount))
      await this.dropLive(ROOM_KEY)
      return true
    } catch {
      return false
    }
  }

  loadFile(id: string): Promise<KeptFile | undefined> {
    return this.#one('files', id)
  }

  loadFiles(): Promise<KeptFile[]> {
    return this.#all('files')
  }

  saveFile(file: KeptFile): Promise<void> {
    return this.#write(['files'], (tx) => tx.objectStore('files').put(file))
  }

  /** Deletion deletes. */
  wipe(): Promise<void> {
    return this.#write(STORES, (tx) => {
      for (const name of STORES) tx.objectStore(name).clear()
    })
  }

  #all<N extends StoreName>(name: N): Promise<Held[N][]> {
    const request: IDBRequest<Held[N][]> = this.#db.transaction(name).objectStore(name).getAll()
    return answer(request)
  }

  #one<N extends StoreName>(name: N, key: string): Promise<Held[N] | undefined> {
    const request: IDBRequest<Held[N] | undefined> = this.#db
      .transaction(name)
      .objectStore(name)
      .get(key)
    return answer(request)
  }

  /** All of the work is kept or none of it; a full device rejects with `QuotaExceededError`. */
  #write(
    names: readonly StoreName[],
    work: (tx: IDBTransaction) => unknown,
    options?: IDBTransactionOptions,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const tx = this.#db.transaction(names, 'readwrite', options)
      tx.addEventListener('complete', () => resolve())
      tx.addEventListener('abort', () => reject(fault(tx.error)))
      work(tx)
    })
  }
}
