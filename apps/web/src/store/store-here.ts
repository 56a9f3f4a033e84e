import { DeviceStore, type Maker } from './device-store.ts'
import { KeptDocs } from './kept-docs.ts'

/** The device's database; a private window that refuses one keeps everything in memory. */
export const kept: Promise<KeptDocs | undefined> = KeptDocs.open().catch(() => undefined)

/** All records of this device. */
export const store: DeviceStore = new DeviceStore(
  {
    loadDocs: async () => (await (await kept)?.loadDocs()) ?? [],
    saveChange: async (doc, change) => {
      await (await kept)?.saveChange(doc, change)
    },
  },
  async () => (maker ??= (await import('./maker.ts')).deviceMaker(() => store.docs.value.values())),
)

/** Done when everything kept is in memory. */
export const storeReady: Promise<void> = store.load()

let maker: Maker | undefined
