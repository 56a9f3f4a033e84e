import { signal, type Signal } from '@preact/signals'

import { BUSY_LOCK, isBusy } from './busy.ts'
import { idle, waitingBuild } from './updates.ts'

/** It was asked for while a run was on in another window. */
export const isUpdateHeld: Signal<boolean> = signal(false)
/** It was asked for and is on its way. */
export const isTakingUpdate: Signal<boolean> = signal(false)

/** Longer than any browser should take; then it can be asked for again. */
const TAKING_MS = 5000

/**
 * Takes the waiting build, unless a run or a relief is on in any window. It waits for the page to
 * stand first: a request that meets the old worker as it ends starts it again, for half a minute.
 */
export async function takeUpdate(): Promise<void> {
  isTakingUpdate.value = true
  await idle()
  isUpdateHeld.value = await isBusyAnywhere()
  if (!isUpdateHeld.value) {
    const { value: build } = waitingBuild
    // Let in while a run was on in this window, it is there already.
    if (build?.state !== 'installed') return location.reload()
    build.postMessage('update')
    await new Promise((done) => setTimeout(done, TAKING_MS))
  }
  isTakingUpdate.value = false
}

async function isBusyAnywhere(): Promise<boolean> {
  if (isBusy.value || !('locks' in navigator)) return isBusy.value
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === BUSY_LOCK)
}
