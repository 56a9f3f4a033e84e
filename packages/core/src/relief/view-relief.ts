import type { FigureId } from '../figure/index.ts'
import { HAND_FIGURES } from '../massage/technique.ts'
import { CRAMP_STRETCH, STRETCH_LIBRARY } from '../stretching/index.ts'
import type { Muscle, Side } from './muscle.ts'
import {
  ROUND_S,
  SLOWER_HIGH_FRAC,
  SLOWER_LOW_FRAC,
  phaseDurationS,
  workParts,
  type WorkStep,
} from './protocol.ts'
import type { ReliefPhase, ReliefState, ReliefStop } from './relief-state.ts'

/** One part of a round; a member per step, so that `text` has a phrase for each. */
type WorkInstruction = {
  readonly [Step in WorkStep]: Readonly<{
    code: Step
    muscle: Muscle
    side: Side
    durationS: number
  }>
}[WorkStep]

/** What to say and show now: a code with words in `text`, and its facts. */
export type ReliefInstruction =
  | Readonly<{ code: 'slow_down'; muscle: Muscle; side: Side }>
  | WorkInstruction
  | Readonly<{ code: 'ask'; muscle: Muscle; side: Side; roundsCount: number }>
  | Readonly<{ code: 'walk'; durationS: number }>
  | Readonly<{ code: 'jog'; durationS: number; slowerLowFrac: number; slowerHighFrac: number }>
  | Readonly<{ code: 'run'; durationS: number; slowerLowFrac: number; slowerHighFrac: number }>
  | Readonly<{ code: 'finished' }>
  | ReliefStop

/** A button: the events of `stepRelief`, and doors that an app opens. */
export type ReliefChoice =
  | 'still_cramping'
  | 'eased'
  | 'done'
  | 'sign'
  | 'stop'
  | 'log'
  | 'start_again'
  | 'open_triage'
  | 'find_aid'

/** Everything one screen, voice or terminal line needs. */
export type ReliefView = Readonly<{
  phase: ReliefPhase
  instruction: ReliefInstruction
  figure: FigureId
  side: Side
  /** Left of the whole timed phase; undefined when it waits for an answer. */
  leftS?: number
  /** Left of the present part of a round (this hold, these strokes). */
  partLeftS?: number
  /** How far through the timed phase, 0-1; 1 when it waits. */
  progressFrac: number
  /** Changes exactly when `instruction` should be spoken and buzzed (again). */
  cue: string
  choices: readonly ReliefChoice[]
  /** Where to go when coaching has ended. */
  goTo?: 'triage' | 'aid_station'
}>

function choicesFor(state: ReliefState): readonly ReliefChoice[] {
  switch (state.phase) {
    case 'slow_down':
    case 'work':
      return ['eased', 'done', 'sign', 'stop']
    case 'ask':
      return ['still_cramping', 'eased', 'sign', 'stop']
    case 'walk':
    case 'jog':
    case 'run':
      return ['still_cramping', 'done', 'sign', 'stop']
    case 'finished':
      return ['log', 'still_cramping', 'sign', 'stop']
    case 'stopped':
      return state.stop?.code === 'runner_stopped'
        ? ['log', 'start_again', 'open_triage']
        : ['open_triage', 'find_aid', 'log']
  }
}

type Part = Readonly<{ partIndex: number; step: WorkStep; durationS: number; leftS: number }>

function partAt(state: ReliefState, elapsedS: number): Part {
  const parts = workParts(state)
  const cycleS = parts.reduce((sumS, part) => sumS + part.durationS, 0)
  const cyclesCount = Math.floor(elapsedS / cycleS)
  let leftS = elapsedS - cyclesCount * cycleS
  for (const [index, { step, durationS }] of parts.entries()) {
    if (leftS < durationS)
      return {
        partIndex: cyclesCount * parts.length + index,
        step,
        durationS,
        leftS: durationS - leftS,
      }
    leftS -= durationS
  }
  throw new Error('a round has no part at this time')
}

function stretchFigure(muscle: Muscle): FigureId {
  return muscle === 'side_stitch'
    ? 'stitch_press'
    : STRETCH_LIBRARY[CRAMP_STRETCH[muscle]].midRunFigure
}

function workFigure(step: WorkStep, muscle: Muscle): FigureId {
  switch (step) {
    case 'stretch':
      return stretchFigure(muscle)
    case 'massage':
      return muscle === 'side_stitch' ? 'stitch_press' : HAND_FIGURES[muscle]
    case 'ease':
      return 'rest_hands_on_knees'
    case 'press_breathe':
      return 'stitch_press'
    case 'lean':
      return 'stitch_lean'
  }
}

function figureFor({ phase, muscle }: ReliefState): FigureId {
  switch (phase) {
    case 'work':
    case 'ask':
      return stretchFigure(muscle)
    case 'walk':
      return 'walk'
    case 'jog':
    case 'run':
      return 'jog'
    case 'slow_down':
    case 'finished':
    case 'stopped':
      return 'rest_hands_on_knees'
  }
}

function instructionFor(state: ReliefState): ReliefInstruction {
  const { muscle, side, phase, roundsCount } = state
  const durationS = phaseDurationS(phase) ?? 0
  const slower = { slowerLowFrac: SLOWER_LOW_FRAC, slowerHighFrac: SLOWER_HIGH_FRAC }
  switch (phase) {
    case 'slow_down':
      return { code: 'slow_down', muscle, side }
    case 'work':
    case 'ask':
      return { code: 'ask', muscle, side, roundsCount }
    case 'walk':
      return { code: 'walk', durationS }
    case 'jog':
      return { code: 'jog', durationS, ...slower }
    case 'run':
      return { code: 'run', durationS, ...slower }
    case 'finished':
      return { code: 'finished' }
    case 'stopped':
      return state.stop ?? { code: 'runner_stopped' }
  }
}

/**
 * What to show, say and offer now. Call after `stepRelief` with the same clock; between steps it may
 * be called as often as the screen is drawn.
 *
 * @returns  a view with at least one choice, whatever the state
 */
export function viewRelief(state: ReliefState, nowAtS: number): ReliefView {
  const totalS = phaseDurationS(state.phase)
  const sinceS = Number.isFinite(nowAtS) ? Math.max(0, nowAtS - state.phaseAtS) : 0
  const isWaiting = totalS === undefined
  const elapsedS = isWaiting ? sinceS : Math.min(sinceS, totalS)
  const part =
    state.phase === 'work' ? partAt(state, Math.min(elapsedS, ROUND_S - 0.001)) : undefined
  const { phase, muscle, side } = state
  const goTo = goToFor(state)
  return {
    phase,
    instruction:
      part === undefined
        ? instructionFor(state)
        : { code: part.step, muscle, side, durationS: part.durationS },
    figure: part === undefined ? figureFor(state) : workFigure(part.step, muscle),
    side,
    ...(isWaiting ? {} : { leftS: totalS - elapsedS }),
    ...(part === undefined ? {} : { partLeftS: part.leftS }),
    progressFrac: isWaiting ? 1 : elapsedS / totalS,
    cue: [phase, state.phaseAtS, part?.partIndex ?? 0, state.stop?.code ?? ''].join('/'),
    choices: choicesFor(state),
    ...(goTo === undefined ? {} : { goTo }),
  }
}

function goToFor({ stop }: ReliefState): 'triage' | 'aid_station' | undefined {
  switch (stop?.code) {
    case 'red_flag':
    case 'unwell_many_muscles':
    case 'too_long':
      return 'triage'
    case 'third_cramp':
      return 'aid_station'
    case 'runner_stopped':
    case undefined:
      return undefined
  }
}
