import { signal, type Signal } from '@preact/signals'

/** A newer build that waits; it is taken when the runner says so, never in the middle of a run. */
export const waitingBuild: Signal<ServiceWorker | undefined> = signal(undefined)
/** Whether the device says it has a network. */
export const isOnline: Signal<boolean> = signal(navigator.onLine)
/** Almost no space left: said before anything is lost. */
export const isFull: Signal<boolean> = signal(false)

const FULL_FRAC = 0.95

/** Keeps the app on the device and watches for a newer one. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
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
    if (waitingBuild.value === undefined || isReloading) return
    isReloading = true
    location.reload()
  })
}

/** Takes the waiting build. */
export function takeUpdate(): void {
  waitingBuild.value?.postMessage('update')
}

/** Watches the network and the space left. */
export function watchDevice(): void {
  addEventListener('online', () => {
    isOnline.value = true
  })
  addEventListener('offline', () => {
    isOnline.value = false
  })
  void measureSpace()
}

async function measureSpace(): Promise<void> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return
  const { usage = 0, quota = 0 } = await navigator.storage.estimate()
  isFull.value = quota > 0 && usage / quota > FULL_FRAC
}
