import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { withoutTwins } from '@uncramp/contract/twins'
import { mayBeSame } from '@uncramp/core/activity'
import {
  dueReasons,
  isShown,
  joinCramps,
  seeSomeone,
  startTrial,
  type JoinedLog,
  type NextChange,
  type SeeSomeone,
  type ShownReason,
  type Trial,
  type TrialError,
} from '@uncramp/core/learning'

import { planner } from '../before/plan-here.ts'
import type { Values } from '../store/doc.ts'
import { store } from '../store/store-here.ts'
import { crampsOf, markedBeside, type LoggedCramp } from './cramp-log.ts'
import { medicineStarts, shownReasons, trialsOf } from './feedback-log.ts'
import { ImportSession } from './import-session.ts'
import { factsOf, runsOf, type LoggedRun } from './run-log.ts'
import { runsToAsk } from './told-cramp.ts'
import { twinMark } from './twin-mark.ts'
import { stored } from './values.ts'
import { ask, askOnce } from './worker-door.ts'
import type { RunSource } from './worker-messages.ts'

const UNDO_MS = 12_000
/** What a database says that has no room left. */
const FULL = 'QuotaExceededError'

/** The runs of this device, newest first. */
export const runs: ReadonlySignal<readonly LoggedRun[]> = computed(() =>
  runsOf(store.of('activity').value, store.of('drink_log').value),
)
/** The runs that learning counts: of two records of one run only one, also before the runner has chosen. */
export const countedRuns: ReadonlySignal<readonly LoggedRun[]> = computed(() =>
  withoutTwins(runs.value),
)
/** Its cramps, newest first. */
export const cramps: ReadonlySignal<readonly LoggedCramp[]> = computed(() =>
  crampsOf(store.of('cramp').value),
)
/** Runs and cramps as one story. */
export const joined: ReadonlySignal<JoinedLog> = computed(() =>
  joinCramps(countedRuns.value.map(factsOf), [
    ...cramps.value,
    ...markedBeside(store.of('activity').value, cramps.value),
  ]),
)
/** Runs that had a cramp. */
export const crampedRunIds: ReadonlySignal<ReadonlySet<string>> = computed(
  () =>
    new Set(
      joined.value.runs.filter((entry) => entry.cramps.length > 0).map(({ run }) => run.activityId),
    ),
)
export const trials: ReadonlySignal<readonly Trial[]> = computed(() =>
  trialsOf(store.of('feedback').value),
)

/** Recordings on their way in. */
export const importing = new ImportSession({
  read: (files, tell) =>
    ask({ kind: 'import', files, runner: planner.runner.value }, (answer) => {
      if (answer.kind === 'failed' && answer.fault === FULL) store.fail(answer.fault)
      tell(answer)
    }),
  runs: () => runs.value,
  save: (id, values) => store.put('activity', { deleted: false, ...values }, id),
  rename: (id, name) => store.put('activity', { name }, id),
  saveCramp: (id, values) => store.put('cramp', { deleted: false, ...values }, id),
  findTwin,
})

/** Where the samples of a run can be read from. */
export function sourceOf(run: LoggedRun): RunSource {
  const { id, startAtMs, sport, points } = run
  return points !== undefined && points.length > 1
    ? { startAtMs: run.startAtMs, points }
    : { id, startAtMs, ...(sport === undefined ? {} : { sport }) }
}

/** Looks for another record of the same run; what covers the same time is compared sample by sample. */
async function findTwin(id: string): Promise<void> {
  const run = runs.value.find((one) => one.id === id)
  if (run === undefined) return
  for (const other of runs.value.filter((one) => one.id !== id && mayBeSame(one, run))) {
    const answer = await askOnce({ kind: 'compare', one: sourceOf(run), other: sourceOf(other) })
    const mark = answer.kind === 'compared' ? twinMark(answer.match, id, other.id) : undefined
    if (mark === undefined) continue
    await store.put('activity', { twinId: mark.twinId, richerId: mark.richerId }, mark.id)
    // A run may be there already in several parts.
    if (mark.id === id) return
  }
}

export type Twins = Readonly<{ one: LoggedRun; other: LoggedRun; richerId: string }>

/** Pairs of records that are probably one run, and not yet settled. */
export const twins: ReadonlySignal<readonly Twins[]> = computed(() =>
  runs.value.flatMap((one) => {
    const other = runs.value.find(({ id }) => id === one.twinId)
    const richerId = store.docs.value.get(one.id)?.fields['richerId']?.value
    return other === undefined
      ? []
      : [{ one, other, richerId: typeof richerId === 'string' ? richerId : '' }]
  }),
)

/** They are two runs after all. */
export async function keepBoth({ one }: Twins): Promise<void> {
  await store.put('activity', { twinId: '' }, one.id)
}

/** Keeps one record; what was drunk on the other belongs to it from now on. */
export async function keepOne(pair: Twins, keptId: string): Promise<void> {
  const goneId = keptId === pair.one.id ? pair.other.id : pair.one.id
  const moved = store.of('drink_log').value.filter(({ values }) => values['activityId'] === goneId)
  for (const { id } of moved) await store.put('drink_log', { activityId: keptId }, id)
  await store.put('activity', { twinId: '' }, pair.one.id)
  await remove(goneId, 'run', async () => {
    for (const { id } of moved) await store.put('drink_log', { activityId: goneId }, id)
  })
}

/** The last thing deleted, for as long as it can be had back. */
export const undoable: Signal<Readonly<{ what: 'run' | 'cramp'; back: () => void }> | undefined> =
  signal(undefined)

let undoTimer: ReturnType<typeof setTimeout> | undefined

/** Deletes a run or a cramp, and offers it back for a while. */
export async function remove(
  id: string,
  what: 'run' | 'cramp',
  also: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const kind = store.docs.value.get(id)?.kind
  if (kind === undefined) return
  await store.remove(id)
  const back = (): void => {
    undoable.value = undefined
    void store.put(kind, { deleted: false }, id).then(also)
  }
  undoable.value = { what, back }
}

effect(() => {
  const isOn = undoable.value !== undefined
  clearTimeout(undoTimer)
  if (isOn)
    undoTimer = setTimeout(() => {
      undoable.value = undefined
    }, UNDO_MS)
})

/** Writes a cramp down, new or changed. */
export async function saveCramp(values: Values, id: string | undefined): Promise<void> {
  await store.put('cramp', values, id)
}

/** What the log says it is time for, and was not answered yet. */
export function reasonsToSeeSomeone(nowAtMs: number): readonly SeeSomeone[] {
  const feedback = store.of('feedback').value
  const fired = seeSomeone({
    cramps: cramps.value,
    changesAtMs: trials.value.map(({ startAtMs }) => startAtMs),
    medicineStarts: medicineStarts(feedback),
    nowAtMs,
  })
  return dueReasons({ fired, shown: shownReasons(feedback), nowAtMs })
}

/** The runner has seen it, or wants to be reminded. */
export async function answerReason(reason: SeeSomeone, shown: ShownReason): Promise<void> {
  const known = shownReasons(store.of('feedback').value).find((one) => isShown(one, reason))
  const { code, level, latestAtMs, shownAtMs, remindAtMs = null, medicine = null } = shown
  const values = stored({ code, level, latestAtMs, shownAtMs, remindAtMs, medicine })
  await store.put('feedback', { about: 'see_someone', ...values }, known?.id)
}

/** Runs whose own words tell of a cramp that nobody has written down or ruled out. */
export const runsToAskAbout: ReadonlySignal<readonly LoggedRun[]> = computed(() =>
  runsToAsk(countedRuns.value, crampedRunIds.value),
)

/** The words of a run told of no cramp after all. */
export async function ruleOutCramp(id: string): Promise<void> {
  await store.put('activity', { isRuledOut: true }, id)
}

/** Notes how the night and the legs were before a run; `null` forgets it. */
export async function noteBefore(
  id: string,
  values: Readonly<{ sleepS?: number | null; sorenessLevel?: number | null }>,
): Promise<void> {
  await store.put('activity', values, id)
}

/** Starts trying one change; refuses where nothing could be learnt from it. */
export async function tryChange(
  next: Pick<NextChange, 'change' | 'factor'>,
  nowAtMs: number,
): Promise<TrialError | undefined> {
  const lastTrial = trials.value.at(-1)
  const trial = startTrial({
    change: next.change,
    factor: next.factor,
    runs: joined.value.runs,
    startAtMs: nowAtMs,
    ...(lastTrial === undefined ? {} : { lastTrial }),
  })
  if (!trial.ok) return trial.error
  const { change, factor, startAtMs, endAtMs, countsFromM } = trial.value
  const values = { change, factor, startAtMs, endAtMs, countsFromM }
  await store.put('feedback', { about: 'trial', ...values })
  return undefined
}
