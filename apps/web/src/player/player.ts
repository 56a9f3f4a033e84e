import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'

import type { PlayerPart } from './parts.ts'

/** Where in the set one is. */
export type PlayerPlace = Readonly<{
  partIndex: number
  isRest: boolean
  leftS: number
  part: PlayerPart
}>

/** Plays a set of exercises against the wall clock: pauses, skips, and never loses a second to a busy phone. */
export class Player {
  readonly parts: readonly PlayerPart[]
  readonly isRunning: Signal<boolean> = signal(false)
  /** Played so far, seconds. */
  readonly playedS: Signal<number> = signal(0)
  readonly place: ReadonlySignal<PlayerPlace | undefined>
  readonly #nowMs: () => number
  readonly #onPart: (place: PlayerPlace) => void
  #fromMs = 0
  #lastCue = ''

  constructor(
    parts: readonly PlayerPart[],
    doors: Readonly<{ nowMs: () => number; onPart: (place: PlayerPlace) => void }>,
  ) {
    this.parts = parts
    this.#nowMs = doors.nowMs
    this.#onPart = doors.onPart
    this.place = computed(() => placeAt(parts, this.playedS.value))
  }

  play(): void {
    this.#fromMs = this.#nowMs() - this.playedS.value * 1000
    this.isRunning.value = true
    this.#cue()
  }

  pause(): void {
    this.tick()
    this.isRunning.value = false
  }

  /** Call a few times a second. */
  tick(): void {
    if (!this.isRunning.value) return
    this.playedS.value = (this.#nowMs() - this.#fromMs) / 1000
    if (this.place.value === undefined) this.isRunning.value = false
    this.#cue()
  }

  /** To the start of the next part, or of this one or the one before. */
  skip(step: 1 | -1): void {
    const here = this.place.value
    const index = here?.partIndex ?? this.parts.length
    const startS = startOf(this.parts, index)
    const isIntoPart = here !== undefined && this.playedS.value - startS > 2
    const target = step === 1 ? index + 1 : isIntoPart ? index : index - 1
    this.playedS.value = startOf(this.parts, Math.max(0, target))
    this.#fromMs = this.#nowMs() - this.playedS.value * 1000
    this.#cue()
  }

  #cue(): void {
    const here = this.place.value
    if (here === undefined || !this.isRunning.value) return
    const cue = `${here.partIndex}-${here.isRest}`
    if (cue === this.#lastCue) return
    this.#lastCue = cue
    this.#onPart(here)
  }
}

function startOf(parts: readonly PlayerPart[], index: number): number {
  return parts.slice(0, index).reduce((sumS, part) => sumS + part.durationS + part.restS, 0)
}

function placeAt(parts: readonly PlayerPart[], playedS: number): PlayerPlace | undefined {
  let startS = 0
  for (const [partIndex, part] of parts.entries()) {
    const workEndS = startS + part.durationS
    if (playedS < workEndS) return { partIndex, part, isRest: false, leftS: workEndS - playedS }
    const restEndS = workEndS + part.restS
    const isLast = partIndex === parts.length - 1
    if (playedS < restEndS && !isLast)
      return { partIndex, part, isRest: true, leftS: restEndS - playedS }
    startS = restEndS
  }
  return undefined
}
