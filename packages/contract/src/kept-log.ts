import { SPORTS, isRunSport } from '@uncramp/core/activity'
import type { Analysis, ScorableRun } from '@uncramp/core/analysis'
import {
  CRAMP_HELPS,
  crampFromTap,
  crampsOf,
  runFactsOf,
  type CrampRecord,
  type Feedback,
  type RunFacts,
  type SummaryInput,
  type Trial,
} from '@uncramp/core/learning'
import { MUSCLES } from '@uncramp/core/relief'
import { DEFAULT_RUNNER, type Runner, type WeighIn } from '@uncramp/core/runner'
import type { TriageAnswers } from '@uncramp/core/triage'
import { z } from 'zod'

import { analysisSchema } from './documents/analysis.ts'
import { feedbackSchema } from './documents/cramp.ts'
import { trialSchema } from './documents/patterns.ts'
import { medicineCode, runnerSchema, weighInSchema } from './documents/runner.ts'
import { triageAnswersOf, triageAnswersSchema } from './documents/triage.ts'
import { loggedAtMs } from './ids.ts'
import type { Json } from './json.ts'
import { present } from './present.ts'
import type { RecordKind } from './records.ts'
import { withoutTwins } from './twins.ts'

/** One kept record without its clocks. */
export type KeptRecord = Readonly<{
  id: string
  kind: RecordKind
  values: Readonly<Record<string, Json>>
}>

/** What a runner's kept records say, in the words of the core. */
export type KeptLog = Readonly<{
  /** Undefined while no profile is kept. */
  runner: Runner | undefined
  runs: readonly RunFacts[]
  scorable: readonly ScorableRun[]
  cramps: readonly CrampRecord[]
  feedback: readonly Feedback[]
  medicineStarts: SummaryInput['medicineStarts']
  trials: readonly Trial[]
  /** The last interview. */
  answers: TriageAnswers | undefined
}>

/** The kinds that learning reads. */
export const LEARNING_KINDS = [
  'profile',
  'activity',
  'drink_log',
  'cramp',
  'feedback',
  'sweat_test',
  'triage_result',
] as const satisfies readonly RecordKind[]

/** No run is longer. */
const MAX_M = 1_000_000
const MAX_S = 14 * 86_400

const number = z.number().optional().catch(undefined)
const flag = z.boolean().catch(false)

/** What of a run learning takes as it was kept. */
const TOLD = [
  'startTooFastFrac',
  'startComparedToM',
  'fadeFrac',
  'driftFrac',
  'temperatureC',
  'ascentM',
  'plannedMl',
  'sodiumMg',
  'sleepS',
  'sorenessLevel',
] as const

const twinMark = z.object({ twinId: z.string().optional().catch(undefined) })

/** A run as the web app keeps it: the analysis in few fields. */
const flatRun = z.object({
  startAtMs: loggedAtMs,
  distanceM: z.number().positive().max(MAX_M),
  elapsedS: z.number().positive().max(MAX_S),
  sport: z.enum(SPORTS).optional().catch('other'),
  ...twinMark.shape,
  startTooFastFrac: number,
  startComparedToM: number,
  fadeFrac: number,
  driftFrac: number,
  temperatureC: number,
  ascentM: number,
  plannedMl: number,
  sodiumMg: number,
  sleepS: number,
  sorenessLevel: number,
  startVerdict: z.enum(['even', 'slow', 'too_fast', 'not_judged']).catch('not_judged'),
  firstThirdSlowerFrac: number,
  restSPerKm: number,
})

const keptCramp = z.object({
  atMs: loggedAtMs,
  muscle: z.enum(MUSCLES),
  side: z.enum(['left', 'right', 'both']).catch('both'),
  strength: z.literal([1, 2, 3]).optional().catch(undefined),
  lastedS: z.number().min(0).max(MAX_S).optional().catch(undefined),
  whatHelped: z.array(z.enum(CRAMP_HELPS)).catch([]),
  isNight: flag,
  hasWeakness: flag,
  disturbedSleep: flag,
})

const keptDrinks = z.object({
  activityId: z.string(),
  drinks: z.array(z.object({ fluidMl: z.number().min(0).catch(0) })),
})
const medicineStart = z.object({
  about: z.literal('medicine_start'),
  medicine: medicineCode,
  startedAtMs: loggedAtMs,
})
const keptTrial = trialSchema.extend({ about: z.literal('trial') }).strip()
const keptFeedback = z.object({
  about: feedbackSchema.shape.kind,
  option: z.string().min(1).max(64).optional().catch(undefined),
  recordId: z.string().optional().catch(undefined),
  wasHelpful: z.boolean(),
  atMs: loggedAtMs,
})
const keptTriage = z.object({ atMs: loggedAtMs, answers: triageAnswersSchema })

type FlatRun = z.output<typeof flatRun>
type Beside = Readonly<{ drunkMl?: number }>

/**
 * Gathers kept records, in any order and one at a time, so that a long history is never in memory at
 * once. A record that cannot be read is passed over: devices of many ages write them.
 */
export class KeptLogReader {
  readonly #flat: Readonly<{ id: string; run: FlatRun }>[] = []
  readonly #analysed: Readonly<{ id: string; run: Analysed }>[] = []
  readonly #drunkMl = new Map<string, number>()
  readonly #cramps: CrampRecord[] = []
  readonly #muscles = new Map<string, string>()
  readonly #feedback: z.output<typeof keptFeedback>[] = []
  readonly #medicineStarts: { medicine: z.output<typeof medicineCode>; startedAtMs: number }[] = []
  readonly #trials: Trial[] = []
  readonly #weighIns: WeighIn[] = []
  #profile: Partial<Runner> | undefined
  #triage: z.output<typeof keptTriage> | undefined

  take({ id, kind, values }: KeptRecord): void {
    switch (kind) {
      case 'activity':
        return this.#takeRun(id, values)
      case 'drink_log':
        return this.#takeDrinks(values)
      case 'cramp':
        return this.#takeCramp(id, values)
      case 'feedback':
        return this.#takeFeedback(values)
      case 'sweat_test':
        return this.#takeWeighIn(values)
      case 'profile':
        this.#profile = profileOf(values)
        return undefined
      case 'triage_result':
        return this.#takeTriage(values)
      case 'plan':
      case 'urine_check':
        return undefined
    }
  }

  log(): KeptLog {
    const marked = [...this.#flat, ...this.#analysed].map(({ id, run: { twinId } }) => ({
      id,
      twinId,
    }))
    const counted = new Set(withoutTwins(marked).map(({ id }) => id))
    const flat = this.#flat.filter(({ id }) => counted.has(id))
    const analysedOnce = this.#analysed.filter(({ id }) => counted.has(id))
    const beside = (id: string): Beside => {
      const drunkMl = this.#drunkMl.get(id)
      return drunkMl === undefined ? {} : { drunkMl }
    }
    const analysed = analysedOnce.flatMap(({ id, run }) =>
      run.facts === undefined ? [] : [{ ...run.facts, ...beside(id), activityId: id }],
    )
    return {
      runner: this.#runner(),
      runs: [...flat.map(({ id, run }) => flatFacts(id, run, beside(id))), ...analysed],
      scorable: [
        ...flat.map(({ id, run }) => flatScorable(id, run)),
        ...analysedOnce.flatMap(({ run }) => (run.facts === undefined ? [] : [run.scorable])),
      ],
      cramps: [...this.#cramps, ...this.#analysed.flatMap(({ run }) => run.cramps)],
      feedback: this.#feedback.map((told) => this.#feedbackOf(told)),
      medicineStarts: this.#medicineStarts,
      trials: this.#trials.toSorted((one, other) => one.startAtMs - other.startAtMs),
      answers: this.#triage === undefined ? undefined : triageAnswersOf(this.#triage.answers),
    }
  }

  #runner(): Runner | undefined {
    if (this.#profile?.massKg === undefined) return undefined
    const { massKg, weighIns = [], ...rest } = this.#profile
    // A test may stand in the profile and in its own record.
    const byStart = new Map([...weighIns, ...this.#weighIns].map((one) => [one.startAtMs, one]))
    return { ...DEFAULT_RUNNER, ...rest, massKg, weighIns: [...byStart.values()] }
  }

  /** A judged relief is named by the muscle that cramped. */
  #feedbackOf({
    about,
    option,
    recordId,
    wasHelpful,
    atMs,
  }: z.output<typeof keptFeedback>): Feedback {
    const named = option ?? (recordId === undefined ? undefined : this.#muscles.get(recordId))
    return { kind: about, option: named ?? about, wasHelpful, givenAtMs: atMs }
  }

  #takeRun(id: string, values: KeptRecord['values']): void {
    const analysis = analysisSchema.safeParse(values['analysis'])
    if (analysis.success) {
      const { startAtMs, distanceM, elapsedS } = analysis.data.activity
      const isTrue = loggedAtMs.safeParse(startAtMs).success
      if (!isTrue || distanceM > MAX_M || elapsedS > MAX_S) return
      // The app may have marked what a server read.
      const { twinId } = twinMark.parse(values)
      this.#analysed.push({ id, run: { ...analysedRun(id, analysis.data), twinId } })
      return
    }
    const run = flatRun.safeParse(values)
    if (!run.success) return
    if (isRunSport(run.data.sport ?? 'running')) this.#flat.push({ id, run: run.data })
  }

  #takeDrinks(values: KeptRecord['values']): void {
    const log = keptDrinks.safeParse(values)
    if (!log.success) return
    const { activityId, drinks } = log.data
    const drunkMl = drinks.reduce((sumMl, { fluidMl }) => sumMl + fluidMl, 0)
    this.#drunkMl.set(activityId, (this.#drunkMl.get(activityId) ?? 0) + drunkMl)
  }

  #takeCramp(id: string, values: KeptRecord['values']): void {
    const parsed = keptCramp.safeParse(values)
    if (!parsed.success) return
    const { atMs, lastedS, strength, ...rest } = parsed.data
    this.#muscles.set(id, rest.muscle)
    this.#cramps.push(
      crampFromTap({
        ...rest,
        crampAtMs: atMs,
        ...(strength === undefined ? {} : { strength }),
        ...(lastedS === undefined ? {} : { durationS: lastedS }),
      }),
    )
  }

  #takeFeedback(values: KeptRecord['values']): void {
    const medicine = medicineStart.safeParse(values)
    if (medicine.success) {
      const { about: _, ...start } = medicine.data
      this.#medicineStarts.push(start)
      return
    }
    const trial = keptTrial.safeParse(values)
    if (trial.success) {
      const { about: _, ...started } = trial.data
      this.#trials.push(started)
      return
    }
    const told = keptFeedback.safeParse(values)
    if (told.success) this.#feedback.push(told.data)
  }

  #takeWeighIn(values: KeptRecord['values']): void {
    const weighIn = weighInSchema.strip().safeParse(values)
    if (weighIn.success) this.#weighIns.push(weighIn.data)
  }

  #takeTriage(values: KeptRecord['values']): void {
    // A result without its whole interview keeps the signs at least.
    const { atMs, signs } = values
    const whole = keptTriage.safeParse(values)
    const told = whole.success ? whole : keptTriage.safeParse({ atMs, answers: { signs } })
    if (!told.success) return
    if (told.data.atMs >= (this.#triage?.atMs ?? Number.NEGATIVE_INFINITY)) this.#triage = told.data
  }
}

type Analysed = Readonly<{
  twinId?: string | undefined
  facts: RunFacts | undefined
  scorable: ScorableRun
  cramps: readonly CrampRecord[]
}>

type AnalysisParts = Pick<Analysis, 'activity' | 'start' | 'fade' | 'drift' | 'fluid' | 'cramps'>

function analysedRun(id: string, analysis: z.output<typeof analysisSchema>): Analysed {
  // The schema that prints analyses has just read it; only its texts are wider on the wire.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const parts = analysis as AnalysisParts
  const { startAtMs, distanceM } = parts.activity
  return {
    facts: runFactsOf(parts),
    scorable: { activity: { id, startAtMs, distanceM }, start: parts.start },
    cramps: crampsOf(parts).map((cramp) =>
      cramp.duringRun === undefined
        ? cramp
        : { ...cramp, duringRun: { ...cramp.duringRun, activityId: id } },
    ),
  }
}

function flatFacts(id: string, run: FlatRun, beside: Beside): RunFacts {
  const { startAtMs, distanceM, elapsedS } = run
  const told = Object.fromEntries(TOLD.map((name) => [name, run[name]]))
  return { ...present(told), ...beside, activityId: id, startAtMs, distanceM, durationS: elapsedS }
}

function flatScorable(id: string, run: FlatRun): ScorableRun {
  const { startAtMs, distanceM, startVerdict, firstThirdSlowerFrac, restSPerKm } = run
  return {
    activity: { id, startAtMs, distanceM },
    start: {
      verdict: startVerdict,
      firstThirdSlowerFrac: firstThirdSlowerFrac ?? null,
      restSPerKm: restSPerKm ?? null,
    },
  }
}

/** Every part of a profile that can be read; one bad field does not lose the others. */
function profileOf(values: KeptRecord['values']): Partial<Runner> {
  const fields = Object.entries(runnerSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(values[name])
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : []
  })
  const profile = runnerSchema.partial().safeParse(Object.fromEntries(fields))
  return profile.success ? present(profile.data) : {}
}
