import { isMassageBlocked, massageBlocks } from '../massage/block.ts'
import { stretchBlock } from '../stretching/index.ts'
import type { Muscle } from './muscle.ts'
import {
  COUNT_WINDOW_S,
  CRAMP_LIMIT_S,
  MAX_CRAMPS_COUNT,
  nextPhase,
  phaseDurationS,
} from './protocol.ts'
import {
  SECOND_MUSCLE_SIGN,
  UNWELL_SIGNS,
  type RecentCramp,
  type ReliefEvent,
  type ReliefStart,
  type ReliefState,
  type ReliefStop,
} from './relief-state.ts'

function isUnwell(sign: string): boolean {
  return UNWELL_SIGNS.some((known) => known === sign)
}

function isRedFlag(sign: string): boolean {
  return sign !== SECOND_MUSCLE_SIGN && !isUnwell(sign)
}

function passedS(fromAtS: number, toAtS: number): number {
  return toAtS - fromAtS
}

function crampAt(atS: number, muscle: Muscle): RecentCramp {
  return { atS, muscle }
}

function isRecent(cramp: RecentCramp, nowAtS: number): boolean {
  return passedS(cramp.atS, nowAtS) <= COUNT_WINDOW_S
}

function hasManyMuscles(state: ReliefState): boolean {
  const muscles = new Set(
    state.cramps
      .filter((cramp) => isRecent(cramp, state.lastAtS) && cramp.muscle !== 'side_stitch')
      .map((cramp) => cramp.muscle),
  )
  return muscles.size > 1 || state.signs.includes(SECOND_MUSCLE_SIGN)
}

/** The first stop rule that holds, worst first. */
function stopFor(state: ReliefState): ReliefStop | undefined {
  const redFlag = state.signs.find(isRedFlag)
  if (redFlag !== undefined) return { code: 'red_flag', sign: redFlag }
  const unwell = state.signs.find(isUnwell)
  if (unwell !== undefined && hasManyMuscles(state))
    return { code: 'unwell_many_muscles', sign: unwell }
  const lastedS = state.lastAtS - state.crampAtS
  if (state.isCramping && lastedS >= CRAMP_LIMIT_S)
    return { code: 'too_long', lastedS, limitS: CRAMP_LIMIT_S }
  const recent = state.cramps.filter((cramp) => isRecent(cramp, state.lastAtS))
  const crampsCount = recent.length + state.unlistedCount
  if (crampsCount >= MAX_CRAMPS_COUNT)
    return { code: 'third_cramp', crampsCount, withinS: COUNT_WINDOW_S }
  return undefined
}

/** Stops for good when a rule holds; a red flag replaces any milder reason to have stopped. */
function withStopRules(state: ReliefState): ReliefState {
  const stop = stopFor(state)
  if (stop === undefined) return state
  const isEscalation = state.stop?.code !== 'red_flag' && stop.code === 'red_flag'
  if (state.phase === 'stopped' && !isEscalation) return state
  return { ...state, phase: 'stopped', phaseAtS: state.lastAtS, stop }
}

/**
 * Begins coaching one cramp.
 *
 * @param start  `nowAtS` on any steady clock that `stepRelief` shares; `recentCramps` of this run
 * @returns      the first state, already `stopped` when a stop rule holds (a third cramp)
 * @source       miller2022, nhs_leg_cramps, coach_rules
 */
export function startRelief(start: ReliefStart): ReliefState {
  const { muscle, side, runner, nowAtS } = start
  const earlier = start.recentCramps
    .filter((cramp) => passedS(cramp.atS, nowAtS) >= 0)
    .map((cramp) => crampAt(cramp.atS, cramp.muscle))
  const listedCount = earlier.filter((cramp) => isRecent(cramp, nowAtS)).length
  const isStretchBlocked = stretchBlock(runner) !== undefined
  const blocks = massageBlocks(runner)
  return withStopRules({
    muscle,
    side,
    phase: 'slow_down',
    phaseAtS: nowAtS,
    crampAtS: nowAtS,
    isCramping: true,
    roundsCount: 0,
    cramps: [...earlier, crampAt(nowAtS, muscle)],
    unlistedCount: Math.max(0, Math.floor(start.againCount) - listedCount),
    signs: [],
    mayMassage: !isMassageBlocked(blocks) && blocks.every((block) => block.scope !== 'area'),
    mayStretch: !isStretchBlocked,
    lastAtS: nowAtS,
  })
}

/** Lets time pass: every timed phase that is over makes way for the next, at its own end. */
function advanced(state: ReliefState, nowAtS: number): ReliefState {
  // A clock that jumps back or is broken must not lengthen a hold.
  const lastAtS = Number.isFinite(nowAtS) ? Math.max(nowAtS, state.lastAtS) : state.lastAtS
  let { phase, phaseAtS, roundsCount } = state
  for (
    let durationS = phaseDurationS(phase);
    durationS !== undefined && lastAtS - phaseAtS >= durationS;
    durationS = phaseDurationS(phase)
  ) {
    phaseAtS = phaseAtS + durationS
    phase = nextPhase(phase)
    if (phase === 'work') roundsCount += 1
  }
  return { ...state, phase, phaseAtS, roundsCount, lastAtS }
}

function enter(state: ReliefState, phase: ReliefState['phase']): ReliefState {
  const roundsCount = phase === 'work' ? state.roundsCount + 1 : state.roundsCount
  return { ...state, phase, phaseAtS: state.lastAtS, roundsCount }
}

function crampedAgain(state: ReliefState): ReliefState {
  // Back while still walking it off: the same cramp as far as its length goes, and one more to count.
  const crampAtS = state.phase === 'walk' ? state.crampAtS : state.lastAtS
  const cramps = [...state.cramps, crampAt(state.lastAtS, state.muscle)]
  return { ...enter(state, 'slow_down'), crampAtS, isCramping: true, cramps, roundsCount: 0 }
}

function answered(state: ReliefState, event: ReliefEvent): ReliefState {
  switch (event.kind) {
    case 'tick':
      return state
    case 'done':
      return phaseDurationS(state.phase) === undefined
        ? state
        : enter(state, nextPhase(state.phase))
    case 'eased':
      return state.isCramping ? { ...enter(state, 'walk'), isCramping: false } : state
    case 'still_cramping':
      if (!state.isCramping) return crampedAgain(state)
      return state.phase === 'ask' ? enter(state, 'work') : state
    case 'sign':
      return state.signs.includes(event.code)
        ? state
        : { ...state, signs: [...state.signs, event.code] }
    case 'stop':
      return { ...enter(state, 'stopped'), stop: { code: 'runner_stopped' } }
  }
}

/**
 * One step of the protocol. Deterministic: the same events at the same times give the same state,
 * however often `tick` comes. Time that runs backwards or is not a number counts as no time.
 *
 * Stop rules are looked at before and after the event, so that nothing the runner answers hides one;
 * `stopped` is for good, and only a red flag can still change why.
 *
 * @source miller2022, nhs_leg_cramps, uncramp_engineering
 */
export function stepRelief(state: ReliefState, event: ReliefEvent, nowAtS: number): ReliefState {
  const timed = withStopRules(advanced(state, nowAtS))
  if (timed.phase === 'stopped') {
    return event.kind === 'sign' ? withStopRules(answered(timed, event)) : timed
  }
  return withStopRules(answered(timed, event))
}
