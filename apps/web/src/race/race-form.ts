import { signal, type Signal } from '@preact/signals'
import type { Station } from '@uncramp/core/course'
import { DEFAULT_SUPPLIES } from '@uncramp/core/field'
import type { Weather } from '@uncramp/core/weather'

import type { WorkedRace } from './race-door.ts'
import type { RaceRefusal } from './race-messages.ts'

/** What a race director has answered so far. */
export type RaceAnswers = Readonly<{
  list?: File
  isLastYear: boolean
  lastYear?: File
  distanceM: number
  date: string
  time: string
  zone: string
  weather: Weather
  stations: readonly Station[]
  cupMl: number
}>

/** How far the working out is. */
export type RaceState =
  | Readonly<{ kind: 'asking' }>
  | Readonly<{ kind: 'working'; doneCount: number; allCount: number }>
  | Readonly<{ kind: 'refused'; refusal: RaceRefusal }>
  | Readonly<{ kind: 'done'; race: WorkedRace }>

/** The answers about one race; they last as long as the page is open. */
export class RaceForm {
  readonly answers: Signal<RaceAnswers>
  readonly state: Signal<RaceState> = signal({ kind: 'asking' })

  constructor(first: Omit<RaceAnswers, 'isLastYear' | 'cupMl'>) {
    this.answers = signal({ ...first, isLastYear: false, cupMl: DEFAULT_SUPPLIES.cupMl })
  }

  change(answers: Partial<RaceAnswers>): void {
    this.answers.value = { ...this.answers.value, ...answers }
  }
}
