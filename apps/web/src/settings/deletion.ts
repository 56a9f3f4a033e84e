import { signal, type Signal } from '@preact/signals'

/** What a deletion needs from outside. */
export type DeletionDoors = Readonly<{
  /** Calls back every second until stopped; gives back how to stop. */
  everySecond: (tick: () => void) => () => void
  wipe: () => Promise<void>
}>

/** Long enough to think again. */
export const UNDO_PERIOD_S = 20

/** Deleting everything: announced, counted down, and only then done. */
export class Deletion {
  /** Seconds left; `undefined` while nothing is to be deleted. */
  readonly leftS: Signal<number | undefined> = signal(undefined)
  readonly #doors: DeletionDoors
  #stop: () => void = () => {}

  constructor(doors: DeletionDoors) {
    this.#doors = doors
  }

  start(): void {
    if (this.leftS.value !== undefined) return
    this.leftS.value = UNDO_PERIOD_S
    this.#stop = this.#doors.everySecond(() => this.#tick())
  }

  /** Thought again: nothing was touched. */
  undo(): void {
    this.#stop()
    this.leftS.value = undefined
  }

  #tick(): void {
    const leftS = (this.leftS.value ?? 0) - 1
    this.leftS.value = leftS
    if (leftS > 0) return
    this.#stop()
    void this.#doors.wipe()
  }
}
