import { effect, signal, type Signal } from '@preact/signals'

import { kept, store } from '../store/store-here.ts'
import { isBusy } from './busy.ts'

/** A newer build that waits; it is taken when the runner says so, never in the middle of a run. */
export const waitingBuild: Signal<ServiceWorker | undefined> = signal(undefined)
/** Whether the device says it has a network. */
export const isOnline: Signal<boolean> = signal(navigator.onLine)
/** Almost no space left: said before anything is lost, until the page is loaded again. */
export const isFull: Signal<boolean> = signal(false)

const FULL_FRAC = 0.95
const MEASURE_AFTER_MS = 3000
/** A long season of plans and logs; a recording may still need more, and says so itself. */
const ROOM_BYTES = 500_000
const LATEST_START_MS = 5000

const LOOK_EVERY_MS = 500

/** Waits until the screen is there and nothing more of it was fetched for half a second. */
async function standing(): Promise<void> {
  const untilMs = performance.now() + LATEST_START_MS
  let fetchedCount = -1
  while (performance.now() < untilMs) {
    const nowCount = performance.getEntriesByType('resource').length
    if (nowCount === fetchedCount && document.querySelector('main h1') !== null) return
    fetchedCount = nowCount
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
  }
}

/** Waits until the page stands and has nothing better to do: what is kept ahead slows no first visit. */
export async function idle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }))
  await standing()
  await new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done, { timeout: LATEST_START_MS })
    else setTimeout(done, 1000)
  })
}

/** Keeps the app on the device and watches for a newer one. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await idle()
  const registration = await navigator.serviceWorker.register('/sw.js')
  const look = (): void => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
      waitingBuild.value = registration.waiting
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
  let isReloading = false
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first controller is this very build; only one that was asked for reloads the page.
    if (waitingBuild.value === undefined || isReloading || isBusy.value) return
    isReloading = true
    location.reload()
  })
}

/** Watches the network and the space left. */
export function watchDevice(): void {
  addEventListener('online', () => {
    isOnline.value = true
  })
  addEventListener('offline', () => {
    isOnline.value = false
  })
  void idle().then(tryRoom)
  let timer: ReturnType<typeof setTimeout> | undefined
  // Measured at the start, and a while after anything was written.
  effect(() => {
    void store.docs.value
    clearTimeout(timer)
    timer = setTimeout(() => void measureSpace(), MEASURE_AFTER_MS)
  })
}

async function measureSpace(): Promise<void> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  if (quota > 0 && usage / quota > FULL_FRAC) isFull.value = true
}

async function tryRoom(): Promise<void> {
  if ((await (await kept)?.hasRoom(ROOM_BYTES)) === false) isFull.value = true
}
