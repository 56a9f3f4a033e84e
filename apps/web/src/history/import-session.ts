import { batch, signal, type Signal } from '@preact/signals'
import { MASS_RANGE_KG } from '@uncramp/core/runner'
import type { BodyMass } from '@uncramp/formats'

import type { Values } from '../store/doc.ts'
import type { HeldInstead, RefusedCode } from './read-recordings.ts'
import type { LoggedRun } from './run-log.ts'
import type { ImportedRun, WorkerAnswer } from './worker-messages.ts'

/** What an import needs from outside. */
export type ImportDoors = Readonly<{
  /** Starts the worker on some files; told everything it says. */
  read: (files: readonly File[], tell: (answer: WorkerAnswer) => void) => Promise<void>
  runs: () => readonly LoggedRun[]
  save: (id: string, values: Values) => Promise<unknown>
  rename: (id: string, name: string) => Promise<unknown>
  saveCramp: (id: string, values: Values) => Promise<unknown>
  /** Looks for a record of the same run, and marks it. */
  findTwin: (id: string) => Promise<unknown>
}>

export type Refusal = Readonly<{ path: string; why: RefusedCode | HeldInstead }>

/** Recordings on their way into History: how far, what came, what was refused and why. */
export class ImportSession {
  readonly isOn = signal(false)
  /** 0-1. */
  readonly progressFrac = signal(0)
  readonly newCount = signal(0)
  readonly knownCount = signal(0)
  readonly otherSportCount = signal(0)
  /** The last reading of a scale among the files that a plan can be made with. */
  readonly lastMass: Signal<BodyMass | undefined> = signal(undefined)
  readonly refused: Signal<readonly Refusal[]> = signal([])
  /** The worker itself failed: the rest was not read. */
  readonly hasFailed = signal(false)
  readonly isDone = signal(false)
  readonly #doors: ImportDoors
  #saving: Promise<void> = Promise.resolve()
  #lastId: string | undefined

  constructor(doors: ImportDoors) {
    this.#doors = doors
  }

  /** Reads files and archives; gives back the record of the last run that came out, new or known. */
  async take(files: readonly File[]): Promise<string | undefined> {
    if (this.isOn.value || files.length === 0) return undefined
    this.#restart()
    await this.#doors.read(files, (answer) => this.#hear(answer))
    await this.#saving
    batch(() => {
      this.isOn.value = false
      this.isDone.value = true
      this.progressFrac.value = 1
    })
    return this.#lastId
  }

  #restart(): void {
    this.#lastId = undefined
    batch(() => {
      this.isOn.value = true
      this.isDone.value = false
      this.hasFailed.value = false
      this.progressFrac.value = 0
      this.newCount.value = 0
      this.knownCount.value = 0
      this.otherSportCount.value = 0
      this.refused.value = []
      this.lastMass.value = undefined
    })
  }

  #hear(answer: WorkerAnswer): void {
    switch (answer.kind) {
      case 'progress':
        this.progressFrac.value = answer.totalBytes > 0 ? answer.readBytes / answer.totalBytes : 0
        return
      case 'run':
        this.#saving = this.#saving.then(() => this.#keep(answer))
        return
      case 'refused':
        this.refused.value = [...this.refused.value, { path: answer.path, why: answer.why }]
        return
      case 'other_sport':
        this.otherSportCount.value += 1
        return
      case 'body_mass':
        for (const reading of answer.readings) this.#weigh(reading)
        return
      case 'failed':
        this.hasFailed.value = true
        return
      case 'imported':
      case 'analysed':
      case 'compared':
      case 'patterns':
      case 'missing':
    }
  }

  #weigh(reading: BodyMass): void {
    const { massKg } = reading
    if (massKg < MASS_RANGE_KG.low || massKg > MASS_RANGE_KG.high) return
    const last = this.lastMass.value
    if (last === undefined || reading.atMs > last.atMs) this.lastMass.value = reading
  }

  async #keep({ id, values, cramps }: ImportedRun): Promise<void> {
    this.#lastId = id
    const known = this.#doors.runs().find((run) => run.id === id)
    if (known !== undefined) {
      this.knownCount.value += 1
      // It came alone before, and now with the list that names it.
      const { name } = values
      if (known.name === undefined && typeof name === 'string') await this.#doors.rename(id, name)
      return
    }
    await this.#doors.save(id, values)
    for (const cramp of cramps) await this.#doors.saveCramp(cramp.id, cramp.values)
    this.newCount.value += 1
    await this.#doors.findTwin(id)
  }
}
