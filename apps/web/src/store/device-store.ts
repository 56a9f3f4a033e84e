import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { RecordKind } from '@uncramp/contract/records'

import { isGone, valuesOf, type Change, type Doc, type Values } from './doc.ts'

/** Where documents are kept; the browser's database, or a list in a test. */
export type Keeper = Readonly<{
  loadDocs: () => Promise<Doc[]>
  saveChange: (doc: Doc, change: Change) => Promise<void>
}>

/** Makes clocks and identifiers; loaded when something is first written. */
export type Maker = Readonly<{ clock: () => string; id: () => string }>

export type Entry = Readonly<{ id: string; values: Values }>

/**
 * Everything this device knows, in memory as signals and in the device's database. Records are
 * written field by field, each with a clock, so that two devices can be joined later.
 */
export class DeviceStore {
  readonly docs: Signal<ReadonlyMap<string, Doc>> = signal(new Map())
  /** The last write that failed: the device is full, or its database is gone. */
  readonly failure: Signal<string | undefined> = signal(undefined)
  readonly #keeper: Keeper
  readonly #maker: () => Promise<Maker>
  readonly #byKind = new Map<RecordKind, ReadonlySignal<readonly Entry[]>>()
  /** Told after each write, to sync. */
  onChange: () => void = () => {}

  constructor(keeper: Keeper, maker: () => Promise<Maker>) {
    this.#keeper = keeper
    this.#maker = maker
  }

  /** Reads everything once, at the start. */
  async load(): Promise<void> {
    const docs = await this.#keeper.loadDocs()
    this.docs.value = new Map(docs.map((doc) => [doc.id, doc]))
  }

  /** The records of one kind that are not deleted, oldest first. */
  of(kind: RecordKind): ReadonlySignal<readonly Entry[]> {
    const known = this.#byKind.get(kind)
    if (known !== undefined) return known
    const entries = computed(() =>
      [...this.docs.value.values()]
        .filter((doc) => doc.kind === kind && !isGone(doc))
        .map((doc) => ({ id: doc.id, values: valuesOf(doc) }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    )
    this.#byKind.set(kind, entries)
    return entries
  }

  /** Writes the fields that changed; makes the record when it is new. Gives back its id. */
  async put(kind: RecordKind, values: Values, id?: string): Promise<string> {
    const maker = await this.#maker()
    const key = id ?? maker.id()
    const before = this.docs.value.get(key)
    const clock = maker.clock()
    const changed = Object.entries(values).filter(
      ([name, value]) => JSON.stringify(before?.fields[name]?.value) !== JSON.stringify(value),
    )
    if (changed.length === 0) return key
    const fields = Object.fromEntries(changed.map(([name, value]) => [name, { value, clock }]))
    const doc: Doc = {
      id: key,
      kind,
      version: before?.version ?? 0,
      fields: { ...before?.fields, ...fields },
    }
    await this.#write(doc, { id: key, kind, fields })
    return key
  }

  /** Marks a record deleted; its other fields go with the next export. */
  async remove(id: string): Promise<void> {
    const doc = this.docs.value.get(id)
    if (doc !== undefined) await this.put(doc.kind, { deleted: true }, id)
  }

  /** Takes over what a sync or a restore brought. */
  take(docs: readonly Doc[]): void {
    const all = new Map(this.docs.value)
    for (const doc of docs) all.set(doc.id, doc)
    this.docs.value = all
  }

  /** Forgets everything in memory. */
  clear(): void {
    this.docs.value = new Map()
  }

  /** Something was not kept; it is said at once, while it is still on screen. */
  fail(fault: unknown): void {
    this.failure.value = fault instanceof Error ? fault.name : String(fault)
  }

  async #write(doc: Doc, change: Change): Promise<void> {
    this.take([doc])
    try {
      await this.#keeper.saveChange(doc, change)
      this.failure.value = undefined
      this.onChange()
    } catch (fault) {
      this.fail(fault)
    }
  }
}
