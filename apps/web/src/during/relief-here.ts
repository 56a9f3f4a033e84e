import { effect } from '@preact/signals'
import type { Muscle, RecentCramp, ReliefState, Side } from '@uncramp/core/relief'
import { MUSCLES } from '@uncramp/core/relief'
import { phrase } from '@uncramp/text'

import { planner } from '../before/plan-here.ts'
import { BUZZ_STEP } from '../device/speaker.ts'
import { setBusy } from '../shell/busy.ts'
import { preferences } from '../shell/here.ts'
import { kept, keepLive, store } from '../store/store-here.ts'
import { words } from '../words/words.ts'
import { ReliefSession } from './relief-session.ts'
import { session as runSession, speaker } from './run-here.ts'

const LIVE_KEY = 'relief'
const TICK_MS = 200
const MS_PER_S = 1000
const RECENT_MS = 30 * 60 * 1000
/** A relief that was cut off longer ago than this is over. */
const STALE_S = 30 * 60

let timer: ReturnType<typeof setInterval> | undefined
let recordId: string | undefined
let wasRepaired = false

/** The cramp being treated on this device. */
export const relief = new ReliefSession({
  nowS: () => Date.now() / MS_PER_S,
  onCue: (view) => {
    speaker.hush()
    speaker.say(phrase(words('run').instructions, view.instruction, preferences.q.value))
    speaker.buzz(BUZZ_STEP)
  },
  onLog: (state) => void log(state),
  keep: (state) => void keepLive(LIVE_KEY, state),
})

async function log(state: ReliefState): Promise<void> {
  const view = runSession.view.value
  if (runSession.live.value?.isRehearsal === true) return
  const isOver = !state.isCramping || state.phase === 'stopped'
  const values = {
    atMs: Math.round(state.crampAtS * MS_PER_S),
    muscle: state.muscle,
    side: state.side,
    ...(view === undefined ? {} : { runAtS: Math.round(view.atS), runAtM: Math.round(view.atM) }),
    ...(isOver ? { lastedS: Math.round(state.lastAtS - state.crampAtS) } : {}),
    phase: state.phase,
  }
  const isNewCramp = state.phase === 'slow_down'
  recordId = await store.put('cramp', values, isNewCramp ? undefined : recordId)
}

function tick(): void {
  relief.send({ kind: 'tick' })
  const state = relief.state.value
  if (state !== undefined && state.phase === 'walk' && !wasRepaired) {
    wasRepaired = true
    runSession.repair({ muscle: state.muscle, side: state.side })
  }
  if (state?.phase === 'slow_down') wasRepaired = false
}

function run(): void {
  clearInterval(timer)
  timer = setInterval(tick, TICK_MS)
}

function isMuscle(value: unknown): value is Muscle {
  return MUSCLES.some((muscle) => muscle === value)
}

function isSide(value: unknown): value is Side {
  return value === 'left' || value === 'right' || value === 'both'
}

/** Cramps written down in the last half hour, on a run or not. */
export function recentCramps(): readonly RecentCramp[] {
  const fromMs = Date.now() - RECENT_MS
  return store.of('cramp').value.flatMap(({ values }) => {
    const { atMs, muscle } = values
    const isRecent = typeof atMs === 'number' && atMs >= fromMs
    return isRecent && isMuscle(muscle) ? [{ atS: atMs / MS_PER_S, muscle }] : []
  })
}

/** Where it cramped last. */
export function lastPlace(): Readonly<{ muscle: Muscle; side: Side }> | undefined {
  const values = store.of('cramp').value.at(-1)?.values
  return isMuscle(values?.['muscle']) && isSide(values['side'])
    ? { muscle: values['muscle'], side: values['side'] }
    : undefined
}

/** One tap: coaching begins, and the cramp is written down. */
export function startCramp(muscle: Muscle, side: Side): void {
  recordId = undefined
  wasRepaired = false
  const { conditions, medicines } = planner.runner.value
  relief.start({
    muscle,
    side,
    runner: { conditions, medicines },
    recentCramps: recentCramps(),
  })
  run()
}

/** Goes on with a relief that a reload cut off. */
export async function takeUpRelief(): Promise<void> {
  if (relief.state.value !== undefined) return
  const found: unknown = await (await kept)?.loadLive(LIVE_KEY)
  if (!isReliefState(found) || Date.now() / MS_PER_S - found.lastAtS > STALE_S) return
  relief.takeUp(found)
  run()
}

function isReliefState(value: unknown): value is ReliefState {
  return typeof value === 'object' && value !== null && 'crampAtS' in value && 'phase' in value
}

/** Leaves the screen of steps. */
export function closeRelief(): void {
  clearInterval(timer)
  relief.close()
}

/** Whether it helped: feeds what works for this runner. */
export async function judgeRelief(wasHelpful: boolean): Promise<void> {
  if (recordId === undefined) return
  await store.put('cramp', { wasHelpful }, recordId)
  await store.put('feedback', { about: 'relief', recordId, wasHelpful, atMs: Date.now() })
}

effect(() => {
  const phase = relief.state.value?.phase
  setBusy('relief', phase !== undefined && phase !== 'finished' && phase !== 'stopped')
})
