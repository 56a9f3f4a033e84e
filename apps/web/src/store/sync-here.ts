import { createClient } from '@uncramp/contract/client'
import { newId } from '@uncramp/contract/new-id'

import { preferences } from '../shell/here.ts'
import { kept, store } from './store-here.ts'
import { Sync } from './sync.ts'

const FIRST_PAUSE_MS = 2000
const LONGEST_PAUSE_MS = 60_000

async function keeper(): Promise<NonNullable<Awaited<typeof kept>>> {
  const docs = await kept
  if (docs === undefined) throw new Error('no database on this device')
  return docs
}

/** The sync of this device with the server its page came from. */
export const sync = new Sync({
  client: createClient(),
  keeper: {
    loadOutbox: async () => (await keeper()).loadOutbox(),
    forgetSent: async (seqs) => (await keeper()).forgetSent(seqs),
    saveDocs: async (docs) => (await keeper()).saveDocs(docs),
    loadMeta: async (key) => (await keeper()).loadMeta(key),
    saveMeta: async (key, value) => (await keeper()).saveMeta(key, value),
  },
  docs: () => store.docs.value,
  take: (docs) => store.take(docs),
  newId: () => newId(Date.now(), crypto.randomUUID()),
})

let timer: ReturnType<typeof setTimeout> | undefined
let pauseMs = FIRST_PAUSE_MS

/** Tries now; after a failure again with growing pauses. */
async function attempt(): Promise<void> {
  clearTimeout(timer)
  // One tab at a time: two would send the same outbox.
  const isDone = await navigator.locks.request('uncramp-sync', () => sync.now())
  pauseMs = isDone ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  if (!isDone && sync.state.value === 'waiting') timer = setTimeout(() => void attempt(), pauseMs)
}

/** Keeps this device in sync: after each change, when the network is back, when the page is shown. */
export function keepInSync(): void {
  if (!preferences.hasSync()) return
  store.onChange = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void attempt(), FIRST_PAUSE_MS / 2)
  }
  addEventListener('online', () => void attempt())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void attempt()
  })
  void attempt()
}

/** The runner turns it on or off. */
export function setSync(isOn: boolean): void {
  preferences.setSync(isOn)
  if (isOn) keepInSync()
  else {
    store.onChange = () => {}
    sync.state.value = 'off'
  }
}
