import { computed, effect, signal, untracked } from '@preact/signals'
import type { Json } from '@uncramp/contract/json'
import { planRun } from '@uncramp/core/plan'
import { DEFAULT_RUNNER, type Runner } from '@uncramp/core/runner'
import { parseStartAtMs } from '@uncramp/text/parse'

import { preferences } from '../shell/here.ts'
import type { Values } from '../store/doc.ts'
import { store, storeReady } from '../store/store-here.ts'
import { weighInsOf } from '../sweat/weigh-ins.ts'
import { Planner } from './planner.ts'
import { firstDraft, planInputOf, type RunDraft } from './run-draft.ts'

const SAVE_AFTER_MS = 600

function freshDraft(): RunDraft {
  const draft = firstDraft({ nowAtMs: Date.now(), zone: preferences.zone })
  return { ...draft, splitUnit: preferences.units.value.distance === 'mi' ? 'mile' : 'km' }
}

/** The planner of this device; its zone comes with what is restored, which every screen waits for. */
export const planner = new Planner(
  { planRun, startAtMs: parseStartAtMs },
  firstDraft({ nowAtMs: Date.now(), zone: 'UTC' }),
)

/** What was kept last, to be compared with what stands now. */
export const keptPlan = signal<Readonly<{ draft: RunDraft; runner: Runner }> | undefined>(undefined)
/** Whether a run has been planned on this device at all. */
export const hasPlan = signal(false)

let planId: string | undefined
let profileId: string | undefined

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Stored answers over fresh ones: what is missing or of another kind falls back. */
function over<T extends object>(fresh: T, stored: unknown): T {
  if (!isRecord(stored)) return fresh
  const known: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(fresh))
  const fitting = Object.entries(stored).filter(
    ([key, value]) => known[key] === undefined || typeof known[key] === typeof value,
  )
  return { ...fresh, ...Object.fromEntries(fitting) }
}

function runnerFrom(values: Values | undefined): Runner {
  const massKg = typeof values?.['massKg'] === 'number' ? values['massKg'] : 70
  return over({ ...DEFAULT_RUNNER, massKg }, values)
}

/** JSON has no NaN: an altitude nobody knows comes back as null. */
function withCourse(draft: RunDraft): RunDraft {
  const { course } = draft
  if (course === undefined) return draft
  const altitudeM = course.altitudeM.map((value: number | null) => value ?? NaN)
  return { ...draft, course: { ...course, altitudeM } }
}

async function restore(): Promise<void> {
  await storeReady
  // Asking for the zone is the slowest thing of a start: a slow phone may answer a finger after it.
  void preferences.zone
  await new Promise((done) => setTimeout(done))
  const profile = store.of('profile').value.at(-1)
  const plan = store.of('plan').value.at(-1)
  profileId = profile?.id
  planId = plan?.id
  const draft = withCourse(over(freshDraft(), plan?.values['draft']))
  planner.open(draft, runnerFrom(profile?.values))
  hasPlan.value = plan !== undefined
  const kept = plan?.values['kept']
  if (isRecord(kept)) {
    keptPlan.value = {
      draft: over(draft, kept['draft']),
      runner: over(planner.runner.value, kept['runner']),
    }
  }
  followSweatTests()
  saveChanges()
}

/** Weighed runs have one home, their own records: they come and go there, on any device. */
function followSweatTests(): void {
  effect(() => {
    const weighIns = weighInsOf(store.of('sweat_test').value)
    const known = planner.runner.peek().weighIns
    if (JSON.stringify(known) !== JSON.stringify(weighIns))
      untracked(() => planner.changeRunner({ weighIns }))
  })
}

/** Done when the answers of last time are back. */
export const restored: Promise<void> = restore()

/** Values as they are stored: plain JSON, nothing undefined. */
function plain(value: object): Json {
  const copy: Json = JSON.parse(JSON.stringify(value))
  return copy
}

/** The first of several answers is kept at once, since its runner may leave; the rest when they rest. */
function saveChanges(): void {
  let [isFirst, isNew, isSaving] = [true, false, false]
  const saveNew = async (): Promise<void> => {
    isSaving = true
    while (isNew) {
      isNew = false
      await save(planner.draft.peek(), planner.runner.peek())
      await new Promise((done) => setTimeout(done, SAVE_AFTER_MS))
    }
    isSaving = false
  }
  effect(() => {
    void planner.draft.value
    void planner.runner.value
    isNew = !isFirst
    isFirst = false
    if (isNew && !isSaving) void untracked(saveNew)
  })
}

async function save(draft: RunDraft, runner: Runner): Promise<void> {
  const { weighIns: _, ...own } = runner
  const profile = plain(own)
  if (isValues(profile)) profileId = await store.put('profile', profile, profileId)
  planId = await store.put('plan', { draft: plain(draft) }, planId)
  hasPlan.value = true
}

function isValues(value: Json): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Keeps the plan as it stands: later changes are shown against it. */
export async function keepPlan(): Promise<void> {
  const [draft, runner] = [planner.draft.value, planner.runner.value]
  keptPlan.value = { draft, runner }
  await save(draft, runner)
  planId = await store.put('plan', { kept: { draft: plain(draft), runner: plain(runner) } }, planId)
}

/** The plan that was kept, made again. */
export const keptPlanRun = computed(() => {
  const kept = keptPlan.value
  if (kept === undefined) return undefined
  const { date, time, zone } = kept.draft
  const start = date === '' || time === '' ? undefined : parseStartAtMs(`${date}T${time}`, zone)
  const startAtMs = start?.ok === true ? start.value : undefined
  return planRun(planInputOf(kept.draft, kept.runner, startAtMs))
})

/** A new run: the runner stays, the answers about the run start afresh. */
export function planAnother(): void {
  planId = undefined
  keptPlan.value = undefined
  planner.open(freshDraft(), planner.runner.value)
}
