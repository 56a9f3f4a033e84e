import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Result } from '@uncramp/core'
import { weighInSweat, type WeighInError, type WeighInSweat } from '@uncramp/core/hydration'
import type { Runner, WeighIn } from '@uncramp/core/runner'

/** What one types about a weighed run; the two weights must be given, the rest has a first guess. */
export type SweatAnswers = Readonly<{
  startAtMs: number
  massBeforeKg?: number
  massAfterKg?: number
  drunkMl: number
  urineMl: number
  durationS: number
  distanceM: number
  temperatureC: number
  humidityFrac: number
  scaleStepKg: number
}>

/** A weighed run as it is typed, and what it says so far. */
export class SweatForm {
  readonly answers: Signal<SweatAnswers>
  /** The run as the core wants it, once both weights are there. */
  readonly weighIn: ReadonlySignal<WeighIn | undefined>
  readonly result: ReadonlySignal<Result<WeighInSweat, WeighInError> | undefined>

  constructor(first: SweatAnswers, runner: () => Pick<Runner, 'training'>) {
    this.answers = signal(first)
    this.weighIn = computed(() => weighInOf(this.answers.value))
    this.result = computed(() => {
      const weighIn = this.weighIn.value
      return weighIn === undefined ? undefined : weighInSweat(weighIn, runner())
    })
  }

  change(answers: Partial<SweatAnswers>): void {
    this.answers.value = { ...this.answers.value, ...answers }
  }
}

function weighInOf(answers: SweatAnswers): WeighIn | undefined {
  const { massBeforeKg, massAfterKg, distanceM, ...rest } = answers
  if (massBeforeKg === undefined || massAfterKg === undefined) return undefined
  const speedMps = rest.durationS > 0 ? distanceM / rest.durationS : 0
  return { ...rest, massBeforeKg, massAfterKg, eatenG: 0, speedMps }
}
