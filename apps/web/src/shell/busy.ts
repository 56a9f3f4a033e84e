import { computed, effect, signal } from '@preact/signals'

/** Held by every window in which a run or a relief is on; the service worker looks for it too. */
export const BUSY_LOCK = 'uncramp-busy'

type Doing = 'run' | 'relief'

const doings = signal<readonly Doing[]>([])

/** Whether a run or a relief is on in this window: no update may come between. */
export const isBusy = computed(() => doings.value.length > 0)

/** Told by those who lead through a run or a relief. */
export function setBusy(doing: Doing, isOn: boolean): void {
  const others = doings.peek().filter((other) => other !== doing)
  doings.value = isOn ? [...others, doing] : others
}

effect(() => {
  if (!isBusy.value || !('locks' in navigator)) return undefined
  const end = Promise.withResolvers<void>()
  void navigator.locks.request(BUSY_LOCK, { mode: 'shared' }, () => end.promise)
  return () => end.resolve()
})
