import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Result } from '@uncramp/core'
import { courseFits, type Course } from '@uncramp/core/course'
import type { Plan, PlanInput, PlanRefusal } from '@uncramp/core/plan'
import { DEFAULT_RUNNER, type Runner } from '@uncramp/core/runner'

import { sameEffortGoalS } from './goal-range.ts'
import { planInputOf, runDistanceM, type RunDraft } from './run-draft.ts'

/** What the planner needs from outside, so that it can be tried without a browser. */
export type PlannerDoors<Problem> = Readonly<{
  planRun: (input: PlanInput) => Result<Plan, PlanRefusal>
  /** Wall clock time to an instant; a skipped hour or an unknown zone is refused. */
  startAtMs: (localTime: string, zone: string) => Result<number, Problem>
}>

const FIRST_MASS_KG = 70

/**
 * Questions in, plan out, at every keystroke. The last good plan stays on screen while an answer
 * is being mended.
 */
export class Planner<Problem> {
  readonly draft: Signal<RunDraft>
  readonly runner: Signal<Runner> = signal({ ...DEFAULT_RUNNER, massKg: FIRST_MASS_KG })
  readonly start: ReadonlySignal<Result<number, Problem> | undefined>
  readonly result: ReadonlySignal<Result<Plan, PlanRefusal>>
  readonly plan: ReadonlySignal<Plan | undefined>
  /** Fields whose text is not yet an answer, by name. */
  readonly problems: Signal<Readonly<Record<string, string>>> = signal({})

  constructor(doors: PlannerDoors<Problem>, first: RunDraft) {
    this.draft = signal(first)
    // Read apart: a wall clock takes as long to work out as half a plan, and rarely changes.
    const localTime = computed(() => {
      const { date, time } = this.draft.value
      return date === '' || time === '' ? undefined : `${date}T${time}`
    })
    const zone = computed(() => this.draft.value.zone)
    this.start = computed(() =>
      localTime.value === undefined ? undefined : doors.startAtMs(localTime.value, zone.value),
    )
    this.result = computed(() => {
      const start = this.start.value
      const startAtMs = start?.ok === true ? start.value : undefined
      return doors.planRun(planInputOf(this.draft.value, this.runner.value, startAtMs))
    })
    let last: Plan | undefined
    this.plan = computed(() => {
      const result = this.result.value
      if (result.ok) last = result.value
      return last
    })
  }

  /** Changes some answers about the run. */
  change(answers: Partial<RunDraft>): void {
    this.draft.value = { ...this.draft.value, ...answers }
  }

  /** Changes some answers about the runner. */
  changeRunner(answers: Partial<Runner>): void {
    this.runner.value = { ...this.runner.value, ...answers }
  }

  /** Another distance keeps about the same effort; a course that is not as long goes. */
  changeDistance(distanceM: number): void {
    const { course, ...others } = this.draft.value
    const goalS = sameEffortGoalS(others.goalS, runDistanceM(this.draft.value), distanceM)
    const isKept = course !== undefined && courseFits(course.distanceM, distanceM)
    this.draft.value = { ...others, ...(isKept && { course }), distanceM, goalS }
  }

  /** A course of another length brings its distance along, and about the same effort over it. */
  takeCourse(course: Course): void {
    const { distanceM } = this.draft.value
    batch(() => {
      if (!courseFits(course.distanceM, distanceM)) this.changeDistance(course.distanceM)
      this.change({ course })
    })
  }

  /** Takes up a kept run. */
  open(draft: RunDraft, runner: Runner): void {
    batch(() => {
      this.draft.value = draft
      this.runner.value = runner
      this.problems.value = {}
    })
  }

  /** Remembers or clears what is wrong with one field. */
  setProblem(field: string, problem: string | undefined): void {
    const { [field]: _, ...others } = this.problems.value
    this.problems.value = problem === undefined ? others : { ...others, [field]: problem }
  }
}
