import { effect } from '@preact/signals'
import { newId } from '@uncramp/contract/new-id'

import { devicePosition } from '../device/position.ts'
import { BUZZ_DRINK, BUZZ_LOOK, deviceSpeaker } from '../device/speaker.ts'
import { ScreenLock } from '../device/wake-lock.ts'
import { setBusy } from '../shell/busy.ts'
import { preferences } from '../shell/here.ts'
import { kept, keepLive, store } from '../store/store-here.ts'
import { isLiveRun, type LiveRun } from './live-run.ts'
import { rehearsalSpeed, rehearsedPlace } from './rehearsal.ts'
import { RunSession, type Saying } from './run-session.ts'
import { sayingText } from './saying-text.ts'

const LIVE_KEY = 'run'
const TICK_MS = 250
const KEEP_EVERY_MS = 5000
/** A rehearsed runner who says nothing drinks this long after the prompt. */
const REHEARSED_DRINK_MS = 1500

/** The device's voice and motor, as the runner wants them. */
export const speaker = deviceSpeaker({
  locale: () => preferences.locale.value,
  hasVoice: () => preferences.hasVoice.value,
  hasVibration: () => preferences.hasVibration.value,
})

const lock = new ScreenLock()
let clock = (): number => Date.now()
let stopPosition = (): void => {}
let timer: ReturnType<typeof setInterval> | undefined
let keptAtMs = 0

function keep(live: LiveRun | undefined): void {
  if (live?.isRehearsal === true) return
  void keepLive(LIVE_KEY, live)
}

function say(saying: Saying): void {
  speaker.say(sayingText(saying, preferences.q.value))
  speaker.buzz(saying.code === 'drink' ? BUZZ_DRINK : BUZZ_LOOK)
}

/** The run on this device, if one is on. */
export const session = new RunSession({
  now: () => clock(),
  newId: () => crypto.randomUUID(),
  say,
  keep,
})

function run(): void {
  lock.hold()
  clearInterval(timer)
  timer = setInterval(beat, TICK_MS)
  if (session.live.value?.isRehearsal !== true) {
    stopPosition = devicePosition((fix) => session.fix(fix))
  }
}

function beat(): void {
  const live = session.live.value
  if (live === undefined) return
  if (live.isRehearsal) rehearse(live)
  session.tick()
  const now = Date.now()
  if (!live.isRehearsal && now - keptAtMs > KEEP_EVERY_MS) {
    keptAtMs = now
    keep(session.live.value)
  }
}

function rehearse(live: LiveRun): void {
  const atS = (clock() - live.startedAtMs) / 1000
  if (atS > live.plan.pace.finishS * 1.08) return
  session.place(rehearsedPlace(live.plan, atS))
  const said = session.said.value
  const prompt = session.view.value?.prompt
  const sinceMs = (clock() - (said?.atMs ?? clock())) / rehearsalSpeed(live.plan)
  if (prompt?.code === 'due' && said?.saying.code === 'drink' && sinceMs > REHEARSED_DRINK_MS)
    session.drank(prompt.fluidMl)
}

/** Starts the clock at the gun. */
export function startRun(plan: LiveRun['plan'], runner: LiveRun['runner']): void {
  clock = () => Date.now()
  session.start(plan, runner, false)
  run()
}

/** Plays the whole race in two minutes; nothing of it is kept. */
export function startRehearsal(plan: LiveRun['plan'], runner: LiveRun['runner']): void {
  const [fromMs, speed] = [Date.now(), rehearsalSpeed(plan)]
  clock = () => fromMs + (Date.now() - fromMs) * speed
  session.start(plan, runner, true)
  run()
}

/** Looks for a run that a reload or an empty battery has cut off, and goes on with it. */
export async function takeUpRun(): Promise<boolean> {
  if (session.live.value !== undefined) return false
  await ending
  const found = await (await kept)?.loadLive(LIVE_KEY)
  if (!isLiveRun(found)) return false
  clock = () => Date.now()
  session.takeUp(found)
  run()
  return true
}

let ending: Promise<unknown> = Promise.resolve()

/** Ends the run; a real one goes into the records with its drinks. */
export async function endRun(): Promise<string | undefined> {
  const atS = session.view.value?.atS ?? 0
  const atM = session.view.value?.atM ?? 0
  const live = session.finish()
  clearInterval(timer)
  stopPosition()
  lock.release()
  speaker.hush()
  if (live === undefined || live.isRehearsal) return undefined
  const recorded = record(live, { atS, atM })
  ending = recorded
  return recorded
}

/**
 * The run as a record. Only when that is kept, the copy for a phone that dies goes: one that dies in between
 * takes the run up again, and ending it once more writes the same records.
 */
async function record(
  live: LiveRun,
  { atS, atM }: Readonly<{ atS: number; atM: number }>,
): Promise<string> {
  const activity = {
    startAtMs: live.startedAtMs,
    distanceM: Math.round(atM),
    elapsedS: Math.round(atS),
    from: 'run_mode',
    points: thinned(live).map(({ atS: pointAtS, atM: pointAtM }) => [
      Math.round(pointAtS),
      Math.round(pointAtM),
    ]),
    plannedFinishS: Math.round(live.plan.pace.finishS),
    massKg: live.plan.run.massKg,
    temperatureC: live.plan.weather.temperatureC,
    humidityFrac: live.plan.weather.humidityFrac,
  }
  const drinks = live.drinks.map((drink) => ({ ...drink }))
  const activityId = newId(live.startedAtMs, live.id)
  await store.put('activity', activity, activityId)
  await store.put('drink_log', { activityId, drinks }, newId(live.startedAtMs + 1, live.id))
  if (store.failure.value === undefined) keep(undefined)
  return activityId
}

const MOST_POINTS = 3000

function thinned(live: LiveRun): LiveRun['odometer']['points'] {
  const { points } = live.odometer
  const every = Math.ceil(points.length / MOST_POINTS)
  return points.filter((_, index) => index % every === 0 || index === points.length - 1)
}

// On waking up everything due is worked out from the wall clock at once.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') beat()
  else keep(session.live.value)
})

effect(() => {
  const isOn = session.live.value !== undefined
  document.documentElement.toggleAttribute('data-running', isOn)
  setBusy('run', isOn)
})
