import { DeviceStore, type Maker } from './device-store.ts'
import { KeptDocs } from './kept-docs.ts'
import { deviceMaker } from './maker.ts'

/** The device's database; a private window that refuses one keeps everything in memory, and says so. */
export const kept: Promise<KeptDocs | undefined> = KeptDocs.open().catch(() => {
  store.fail('no_database')
  return undefined
})

/** All records of this device. */
export const store: DeviceStore = new DeviceStore(
  {
    loadDocs: async () => (await (await kept)?.loadDocs()) ?? [],
    saveChange: async (doc, change) => {
      const docs = await kept
      if (docs === undefined) throw new DOMException('no database', 'no_database')
      await docs.saveChange(doc, change)
    },
  },
  // Never fetched when something is to be kept: just then there may be no network, or a newer build.
  async () => (maker ??= deviceMaker(() => store.docs.value.values())),
)

/** Keeps the run or the relief that is on, or drops it when it is over; a failure is said. */
export async function keepLive(key: string, value: unknown): Promise<void> {
  try {
    const docs = await kept
    await (value === undefined ? docs?.dropLive(key) : docs?.saveLive(key, value))
  } catch (fault) {
    store.fail(fault)
  }
}

/** Done when everything kept is in memory. */
export const storeReady: Promise<void> = store.load()

let maker: Maker | undefined
