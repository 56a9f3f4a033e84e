import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import {
  isSignCode,
  triage,
  triageQuestions,
  type SignCode,
  type TopicCode,
  type TriageAnswers,
  type TriageContext,
  type TriageQuestion,
  type TriageResult,
} from '@uncramp/core/triage'

/** The interview: one screen at a time, emergencies first; ends at once when one is found. */
export class Interview {
  readonly answers: Signal<TriageAnswers>
  readonly question: ReadonlySignal<TriageQuestion | undefined>
  readonly result: ReadonlySignal<TriageResult>
  readonly #before: TriageAnswers[] = []
  readonly hasBack: Signal<boolean> = signal(false)
  readonly #context: TriageContext

  /** @param told  signs that came with the link, from the relief screen or the urine chart */
  constructor(context: TriageContext, told: readonly string[] = []) {
    this.#context = context
    this.answers = signal({ signs: told.filter(isSignCode), context })
    this.question = computed(() => triageQuestions(this.answers.value)[0])
    this.result = computed(() => triage(this.answers.value))
  }

  /** Answers one screen: what was ticked, what is unsure, the rest is no. */
  answer(asked: readonly SignCode[], yes: readonly SignCode[], unsure: readonly SignCode[]): void {
    const { value } = this.answers
    const isNo = (sign: SignCode): boolean => !yes.includes(sign) && !unsure.includes(sign)
    this.#set({
      ...value,
      signs: [...value.signs, ...yes],
      unknown: [...(value.unknown ?? []), ...unsure],
      denied: [...(value.denied ?? []), ...asked.filter(isNo)],
    })
  }

  /** Whether this sign alone, on top of the rest, is an emergency: then nothing more is asked. */
  isEmergencyWith(sign: SignCode): boolean {
    const { value } = this.answers
    return triage({ ...value, signs: [...value.signs, sign] }).coachingEnds
  }

  choose(topics: readonly TopicCode[]): void {
    this.#set({ ...this.answers.value, topics })
  }

  /** One screen back. */
  back(): void {
    const last = this.#before.pop()
    this.hasBack.value = this.#before.length > 0
    if (last !== undefined) this.answers.value = last
  }

  restart(): void {
    this.#before.length = 0
    this.hasBack.value = false
    this.answers.value = { signs: [], context: this.#context }
  }

  #set(answers: TriageAnswers): void {
    this.#before.push(this.answers.value)
    this.hasBack.value = true
    this.answers.value = answers
  }
}
