import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Result } from '@uncramp/core'
import {
  rehydration,
  weighInSweat,
  type Rehydration,
  type RehydrationError,
  type WeighInError,
  type WeighInSweat,
} from '@uncramp/core/hydration'
import type { Runner, WeighIn } from '@uncramp/core/runner'
import {
  afterRunScreen,
  hasLowSodiumSymptoms,
  type AfterRun,
  type AfterRunScreen,
  type SignCode,
} from '@uncramp/core/triage'
import { adviseUrine, type UrineAdvice, type UrineColour } from '@uncramp/core/urine'

/** What is known about the run that was just run. */
export type RunDone = Readonly<{
  startAtMs: number
  durationS: number
  distanceM: number
  drunkMl: number
  massBeforeKg: number
  temperatureC: number
  humidityFrac: number
}>

export type AfterAnswers = Readonly<{
  massBeforeKg: number
  massAfterKg?: number
  drunkMl: number
  urineMl: number
  durationS: number
  hoursSinceH: number
  hasHardRunSoon: boolean
  signs: readonly SignCode[]
  colour?: UrineColour
  isLightDim: boolean
  isColourMuted: boolean
}>

const NEXT_SESSION_S = 20 * 3600
const SCALE_STEP_KG = 0.1

/** The hours after a run: the scale, how one feels, the colour; and what they allow to be said. */
export class AfterCheck {
  readonly answers: Signal<AfterAnswers>
  readonly #runner: () => Runner
  readonly #run: RunDone
  readonly massChangeKg: ReadonlySignal<number | undefined>
  readonly weighIn: ReadonlySignal<WeighIn | undefined>
  readonly sweat: ReadonlySignal<Result<WeighInSweat, WeighInError> | undefined>
  /** Whether anything about drinking may be said at all. */
  readonly screen: ReadonlySignal<AfterRunScreen>
  readonly drinking: ReadonlySignal<Result<Rehydration, RehydrationError>>
  readonly urine: ReadonlySignal<UrineAdvice | undefined>

  constructor(run: RunDone, runner: () => Runner) {
    this.#runner = runner
    this.#run = run
    this.answers = signal({
      massBeforeKg: run.massBeforeKg,
      drunkMl: run.drunkMl,
      urineMl: 0,
      durationS: run.durationS,
      hoursSinceH: 1,
      hasHardRunSoon: false,
      signs: [],
      isLightDim: false,
      isColourMuted: false,
    })
    this.massChangeKg = computed(() => {
      const { massAfterKg, massBeforeKg } = this.answers.value
      return massAfterKg === undefined ? undefined : massAfterKg - massBeforeKg
    })
    this.weighIn = computed(() => this.#weighInOf())
    this.sweat = computed(() => {
      const weighIn = this.weighIn.value
      return weighIn === undefined ? undefined : weighInSweat(weighIn, this.#runner())
    })
    this.screen = computed(() => afterRunScreen(this.#afterRun()))
    this.drinking = computed(() => this.#drinkingOf())
    this.urine = computed(() => this.#urineOf())
  }

  change(answers: Partial<AfterAnswers>): void {
    this.answers.value = { ...this.answers.value, ...answers }
  }

  toggleSign(sign: SignCode, isOn: boolean): void {
    const { signs } = this.answers.value
    this.change({ signs: isOn ? [...signs, sign] : signs.filter((other) => other !== sign) })
  }

  #weighInOf(): WeighIn | undefined {
    const { massAfterKg, massBeforeKg, drunkMl, urineMl, durationS } = this.answers.value
    if (massAfterKg === undefined) return undefined
    return {
      startAtMs: this.#run.startAtMs,
      durationS,
      massBeforeKg,
      massAfterKg,
      drunkMl,
      eatenG: 0,
      urineMl,
      scaleStepKg: SCALE_STEP_KG,
      speedMps: durationS > 0 ? this.#run.distanceM / durationS : 0,
      temperatureC: this.#run.temperatureC,
      humidityFrac: this.#run.humidityFrac,
    }
  }

  #afterRun(): AfterRun {
    const { durationS, hoursSinceH, signs } = this.answers.value
    const massChangeKg = this.massChangeKg.value
    return {
      durationS,
      hoursSinceH,
      signs,
      ...(massChangeKg === undefined ? {} : { massChangeKg }),
    }
  }

  #drinkingOf(): Result<Rehydration, RehydrationError> {
    const { massBeforeKg, massAfterKg, hasHardRunSoon } = this.answers.value
    const sweat = this.sweat.value
    return rehydration({
      runner: this.#runner(),
      massBeforeKg,
      massAfterKg,
      nonSweatKg: sweat?.ok === true ? sweat.value.nonSweatKg : undefined,
      nextSessionAfterS: hasHardRunSoon ? NEXT_SESSION_S : undefined,
      hasLowSodiumSymptoms: hasLowSodiumSymptoms(this.#afterRun()),
    })
  }

  #urineOf(): UrineAdvice | undefined {
    const { colour, durationS, hoursSinceH, signs, isLightDim, isColourMuted } = this.answers.value
    const massChangeKg = this.massChangeKg.value
    if (colour === undefined) return undefined
    return adviseUrine({
      colour,
      runner: this.#runner(),
      signs,
      isLightDim,
      isColourMuted,
      run: { durationS, endedAgoS: hoursSinceH * 3600 },
      ...(massChangeKg === undefined ? {} : { massChangeKg }),
    })
  }
}
