import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { firstMileVerdict, type CueCode, type FirstMileVerdict } from '@uncramp/core/pacing'
import type { Plan } from '@uncramp/core/plan'
import { repairPlan, type Muscle, type Side } from '@uncramp/core/relief'
import {
  advance,
  logDrink,
  momentsBetween,
  momentsOf,
  passedAtS,
  undoDrink,
  type DrinkLogRefusal,
  type Fix,
  type FinishOutlook,
  type Moment,
  type PaceAdvice,
  type ProgressPoint,
} from '@uncramp/core/run'

import { elapsedS, liveRun, promptDrinks, viewRun, type LiveRun, type RunView } from './live-run.ts'

const M_PER_MILE = 1609.344
/** The same warning is not spoken again within this time. */
const SAME_ADVICE_AGAIN_MS = 120_000
/** A prompt that was not answered is spoken once more after this. */
const PROMPT_AGAIN_MS = 180_000

/** What a run has to say; the shell turns it into words, voice and buzz. */
export type Saying =
  | Readonly<{ code: 'start' }>
  | Readonly<{ code: 'drink'; fluidMl: number; drink: 'water' | 'sports_drink' }>
  | Readonly<{ code: 'silent_at_cap'; untilAtMs: number }>
  | Readonly<{ code: 'silent_to_finish' }>
  | Readonly<{ code: 'verdict'; verdict: FirstMileVerdict }>
  | Readonly<{ code: 'cue'; cue: CueCode }>
  | Readonly<{ code: 'outlook'; outlook: FinishOutlook }>
  | Readonly<{ code: 'pace'; advice: PaceAdvice }>
  | Readonly<{ code: 'finish' }>

export type RunDoors = Readonly<{
  now: () => number
  newId: () => string
  say: (saying: Saying) => void
  /** Writes the run to the device. */
  keep: (live: LiveRun) => void
}>

/** One run from the gun to the end. Plain TypeScript: components only read its signals. */
export class RunSession {
  readonly live: Signal<LiveRun | undefined> = signal(undefined)
  readonly nowAtMs: Signal<number> = signal(0)
  /** The last thing said, to be read on screen for a while. */
  readonly said: Signal<Readonly<{ saying: Saying; atMs: number }> | undefined> = signal(undefined)
  readonly view: ReadonlySignal<RunView | undefined>
  readonly #doors: RunDoors
  #lastAdvice: PaceAdvice['code'] | undefined
  #adviceAtMs = -Infinity
  #promptKey = ''
  #promptAtMs = -Infinity

  constructor(doors: RunDoors) {
    this.#doors = doors
    this.view = computed(() => {
      const live = this.live.value
      return live === undefined ? undefined : viewRun(live, this.nowAtMs.value, this.#lastAdvice)
    })
  }

  /** The gun. */
  start(plan: Plan, runner: LiveRun['runner'], isRehearsal: boolean): void {
    const startedAtMs = this.#doors.now()
    this.#forget()
    this.nowAtMs.value = startedAtMs
    this.#set(liveRun({ id: this.#doors.newId(), startedAtMs, isRehearsal, plan, runner }))
    this.#say({ code: 'start' })
  }

  /** Goes on with a run found on the device. */
  takeUp(live: LiveRun): void {
    this.#forget()
    this.nowAtMs.value = this.#doors.now()
    this.live.value = live
  }

  /** A position from the device. */
  fix(fix: Omit<Fix, 'atS'> & Readonly<{ atMs: number }>): void {
    const live = this.live.value
    if (live === undefined || live.pausedAtMs !== undefined) return
    const { atMs, ...rest } = fix
    const odometer = advance(live.odometer, { ...rest, atS: elapsedS(live, atMs) })
    if (odometer !== live.odometer) this.live.value = { ...live, odometer }
  }

  /** A place that is known without positions: the rehearsal. */
  place(point: ProgressPoint): void {
    const live = this.live.value
    if (live === undefined) return
    const points = [...live.odometer.points, point]
    this.live.value = { ...live, odometer: { ...live.odometer, atM: point.atM, points } }
  }

  /** Lets the clock go on: call a few times a second, and once whenever the page wakes up. */
  tick(): void {
    this.nowAtMs.value = this.#doors.now()
    const view = this.view.value
    if (view === undefined || this.live.value?.pausedAtMs !== undefined) return
    this.#moments(view)
    this.#prompt(view)
    this.#advise(view)
  }

  /** A drink, now or some minutes ago. */
  drank(fluidMl: number, agoS = 0): DrinkLogRefusal | undefined {
    const [live, view] = [this.live.value, this.view.value]
    if (live === undefined || view === undefined) return undefined
    const atS = Math.max(0, view.atS - agoS)
    const drink =
      view.prompt.code === 'due' || view.prompt.code === 'waiting' ? view.prompt.drink : 'water'
    const speedMps = view.atS > 0 ? view.atM / view.atS : 0
    const atM = Math.max(0, view.atM - agoS * speedMps)
    const result = logDrink(
      live.drinks,
      { id: this.#doors.newId(), atS, atM, fluidMl, drink },
      view.atS,
    )
    if (!result.ok) return result.error
    this.#set({ ...live, drinks: result.value })
    return undefined
  }

  /** The last drink was not drunk after all. */
  undo(): void {
    const live = this.live.value
    const last = live?.drinks.at(-1)
    if (live === undefined || last === undefined) return
    this.#set({ ...live, drinks: undoDrink(live.drinks, last.id) })
  }

  pause(): void {
    const live = this.live.value
    if (live !== undefined && live.pausedAtMs === undefined)
      this.#set({ ...live, pausedAtMs: this.#doors.now() })
  }

  resume(): void {
    const live = this.live.value
    if (live?.pausedAtMs === undefined) return
    const { pausedAtMs, ...rest } = live
    this.#set({ ...rest, pausedMs: live.pausedMs + this.#doors.now() - pausedAtMs })
  }

  /** A cramp that has let go: the rest of the plan is made anew. */
  repair(cramp: Readonly<{ muscle: Muscle; side: Side }>): void {
    const [live, view] = [this.live.value, this.view.value]
    if (live === undefined || view === undefined) return
    const { atS, atM } = view
    const cramps = [...live.cramps, { ...cramp, atS, atM }]
    const { plan } = live
    const repaired = repairPlan({
      distanceM: plan.run.distanceM,
      nowAtS: atS,
      nowAtM: atM,
      crampsCount: cramps.length,
      splits: plan.pace.splits,
      drinks: promptDrinks({ ...live, cramps }),
      loggedDrinks: live.drinks,
      ...(plan.fluid.capBy === 'refused' ? {} : { capMlPerH: plan.fluid.capMlPerH }),
    })
    this.#set({ ...live, cramps, ...(repaired.ok ? { repaired: repaired.value } : {}) })
  }

  /** Ends the run and gives it back for the log; what was kept of it goes once the log has it. */
  finish(): LiveRun | undefined {
    const live = this.live.value
    this.live.value = undefined
    this.said.value = undefined
    return live
  }

  #forget(): void {
    this.#lastAdvice = undefined
    this.#adviceAtMs = -Infinity
    this.#promptKey = ''
    this.#promptAtMs = -Infinity
    this.said.value = undefined
  }

  #set(live: LiveRun): void {
    this.live.value = live
    this.#doors.keep(live)
  }

  #say(saying: Saying): void {
    this.said.value = { saying, atMs: this.nowAtMs.value }
    this.#doors.say(saying)
  }

  #moments(view: RunView): void {
    const live = this.live.value
    if (live === undefined || view.atM <= live.saidM || view.isGuessed) return
    const passed = momentsBetween(momentsOf(live.plan), { fromM: live.saidM, toM: view.atM })
    this.#set({ ...live, saidM: view.atM })
    for (const moment of passed) this.#sayMoment(moment, view)
  }

  #sayMoment(moment: Moment, view: RunView): void {
    switch (moment.code) {
      case 'first_mile':
        this.#sayVerdict()
        return
      case 'five_km':
      case 'half':
        if (view.outlook !== undefined) this.#say({ code: 'outlook', outlook: view.outlook })
        return
      case 'cue':
        this.#say({ code: 'cue', cue: moment.cue })
        return
      case 'finish':
        this.#say({ code: 'finish' })
    }
  }

  #sayVerdict(): void {
    const live = this.live.value
    const atS = live === undefined ? undefined : passedAtS(live.odometer.points, M_PER_MILE)
    if (live === undefined || atS === undefined) return
    this.#say({ code: 'verdict', verdict: firstMileVerdict({ plan: live.plan.pace, atS }) })
  }

  #prompt(view: RunView): void {
    const { prompt } = view
    const live = this.live.value
    const key = `${prompt.code}-${live?.drinks.length ?? 0}`
    const isNew = key !== this.#promptKey
    const isAgain = this.nowAtMs.value - this.#promptAtMs > PROMPT_AGAIN_MS
    if (!isNew && !(prompt.code === 'due' && isAgain)) return
    this.#promptKey = key
    this.#promptAtMs = this.nowAtMs.value
    if (prompt.code === 'due') this.#say({ ...prompt, code: 'drink' })
    if (prompt.code === 'silent_at_cap') {
      const untilAtMs = this.nowAtMs.value + (prompt.untilAtS - view.atS) * 1000
      this.#say({ code: 'silent_at_cap', untilAtMs })
    }
    if (prompt.code === 'silent_to_finish') this.#say({ code: 'silent_to_finish' })
  }

  #advise({ advice }: RunView): void {
    const isNew = advice.code !== this.#lastAdvice
    const before = this.#lastAdvice
    this.#lastAdvice = advice.code
    if (advice.code === 'grace' || advice.code === 'no_signal' || advice.code === 'too_slow') return
    const sinceMs = this.nowAtMs.value - this.#adviceAtMs
    if (!isNew || sinceMs < SAME_ADVICE_AGAIN_MS) return
    // "On target" is only worth a word after a warning.
    if (advice.code === 'on_target' && before !== 'too_fast') return
    this.#adviceAtMs = this.nowAtMs.value
    this.#say({ code: 'pace', advice })
  }
}
