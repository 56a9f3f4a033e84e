/** Keeps the screen on while held; the browser drops the lock when hidden, so it is asked for again. */
export class ScreenLock {
  #held: WakeLockSentinel | undefined
  #isWanted = false

  constructor() {
    document.addEventListener('visibilitychange', () => {
      if (this.#isWanted && document.visibilityState === 'visible') void this.#ask()
    })
  }

  hold(): void {
    this.#isWanted = true
    void this.#ask()
  }

  release(): void {
    this.#isWanted = false
    void this.#held?.release()
    this.#held = undefined
  }

  async #ask(): Promise<void> {
    if (!('wakeLock' in navigator)) return
    try {
      this.#held = await navigator.wakeLock.request('screen')
    } catch {
      // Low battery refuses the lock; the screen note was shown before the start.
    }
  }
}
