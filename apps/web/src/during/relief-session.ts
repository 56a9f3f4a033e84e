import { signal, type Signal } from '@preact/signals'
import {
  startRelief,
  stepRelief,
  viewRelief,
  type Muscle,
  type RecentCramp,
  type ReliefEvent,
  type ReliefState,
  type ReliefView,
  type Side,
} from '@uncramp/core/relief'
import type { Runner } from '@uncramp/core/runner'

/** What the app does around the protocol. Seconds here are of the wall clock, so a reload loses nothing. */
export type ReliefDoors = Readonly<{
  nowS: () => number
  /** A new step: spoken and buzzed. */
  onCue: (view: ReliefView) => void
  /** A cramp begins, changes its end, or is judged: written down by itself. */
  onLog: (state: ReliefState) => void
  keep: (state: ReliefState | undefined) => void
}>

/** One cramp from the first tap to running again, or to stopping. */
export class ReliefSession {
  readonly state: Signal<ReliefState | undefined> = signal(undefined)
  readonly view: Signal<ReliefView | undefined> = signal(undefined)
  readonly #doors: ReliefDoors
  #cue = ''
  #logged = ''

  constructor(doors: ReliefDoors) {
    this.#doors = doors
  }

  /** The tap on the muscle. */
  start(at: {
    readonly muscle: Muscle
    readonly side: Side
    readonly runner: Pick<Runner, 'conditions' | 'medicines'>
    readonly recentCramps: readonly RecentCramp[]
  }): void {
    this.#cue = ''
    this.#logged = ''
    this.#set(
      startRelief({ ...at, againCount: at.recentCramps.length, nowAtS: this.#doors.nowS() }),
    )
  }

  /** Goes on with what a reload has cut off. */
  takeUp(state: ReliefState): void {
    this.#logged = `${state.phase}-${state.cramps.length}`
    this.#set(state)
  }

  /** An answer, or only time passing. */
  send(event: ReliefEvent): void {
    const { value } = this.state
    if (value !== undefined) this.#set(stepRelief(value, event, this.#doors.nowS()))
  }

  /** Back to the choice of muscles. */
  close(): void {
    this.state.value = undefined
    this.view.value = undefined
    this.#doors.keep(undefined)
  }

  #set(state: ReliefState): void {
    const view = viewRelief(state, this.#doors.nowS())
    const isNewPhase = state.phase !== this.state.value?.phase
    this.state.value = state
    this.view.value = view
    if (isNewPhase) this.#doors.keep(state)
    const log = `${state.phase}-${state.cramps.length}`
    if (log !== this.#logged) {
      this.#logged = log
      this.#doors.onLog(state)
    }
    if (view.cue !== this.#cue) {
      this.#cue = view.cue
      this.#doors.onCue(view)
    }
  }
}
