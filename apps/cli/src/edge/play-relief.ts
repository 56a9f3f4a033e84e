import { emitKeypressEvents } from 'node:readline'

import {
  startRelief,
  stepRelief,
  viewRelief,
  type ReliefEvent,
  type ReliefStart,
  type ReliefState,
} from '@uncramp/core/relief'
import { emergencyNumbers, isSignCode, triage, type SignCode } from '@uncramp/core/triage'
import { phrase, type Quantities } from '@uncramp/text'
import type { CliWords } from '@uncramp/text/en/cli'
import { triage as enTriage } from '@uncramp/text/en/triage'
import { triage as esTriage } from '@uncramp/text/es/triage'
import { RELIEF_WORDS, type ReliefWords } from '@uncramp/text/relief'

import type { Voice } from '../flags/voice.ts'
import { terminalInk } from '../render/ink.ts'
import {
  RELIEF_KEYS,
  SIGN_LETTERS,
  reliefScreen,
  signsScreen,
  type ReliefKey,
} from '../render/relief-screen.ts'

const ENTER_PAGE = '\u001B[?1049h\u001B[?25l'
const LEAVE_PAGE = '\u001B[?25h\u001B[?1049l'
const HOME = '\u001B[H'
const CLEAR_TO_LINE_END = '\u001B[K'
const CLEAR_BELOW = '\u001B[J'
const BELL = '\u0007'
const FRAME_MS = 125
const MS_PER_S = 1000

type Key = Readonly<{ name?: string; sequence?: string; ctrl?: boolean }>

function isReliefKey(key: string): key is ReliefKey {
  return Object.hasOwn(RELIEF_KEYS, key)
}

function restore(): void {
  process.stdin.setRawMode(false)
  process.stdin.pause()
  process.stdout.write(LEAVE_PAGE)
}

/**
 * Plays the protocol at the terminal until it ends or is stopped, and gives the words to leave
 * behind. The terminal is put back whatever happens.
 */
export async function playRelief(start: ReliefStart, voice: Voice): Promise<string> {
  const fromMs = performance.now()
  const nowAtS = (): number => (performance.now() - fromMs) / MS_PER_S
  const speech = { words: RELIEF_WORDS[voice.locale], cli: voice.words.cli, q: voice.q }
  const session = new ReliefSession(startRelief({ ...start, nowAtS: 0 }), nowAtS)
  process.stdout.write(ENTER_PAGE)
  process.stdin.setRawMode(true)
  emitKeypressEvents(process.stdin)
  process.stdin.resume()
  process.once('exit', restore)
  const stopAsked = (): void => session.end()
  process.once('SIGTERM', stopAsked)
  process.once('SIGHUP', stopAsked)
  process.stdin.on('keypress', (text: string | undefined, key: Key) => session.press(text, key))
  let cue = ''
  const draw = (): void => {
    session.tick()
    const page = session.isAskingSigns
      ? signsScreen({ ...speech, ink: terminalInk() })
      : reliefScreen(session.state, nowAtS(), { ...speech, ink: terminalInk() })
    const next = viewRelief(session.state, nowAtS()).cue
    const bell = cue !== '' && next !== cue ? BELL : ''
    cue = next
    const lines = page.split('\n').map((line) => `${line}${CLEAR_TO_LINE_END}`)
    process.stdout.write(`${HOME}${lines.join('\n')}${CLEAR_BELOW}${bell}`)
  }
  draw()
  const timer = setInterval(draw, FRAME_MS)
  try {
    await session.ended
  } finally {
    clearInterval(timer)
    process.removeListener('exit', restore)
    restore()
  }
  return farewell(session.state, { ...speech, locale: voice.locale })
}

/** The state of one relief and what keys do to it. */
class ReliefSession {
  readonly ended: Promise<void>
  readonly #nowAtS: () => number
  #state: ReliefState
  #isAskingSigns = false
  #end: () => void = () => {}

  constructor(state: ReliefState, nowAtS: () => number) {
    this.#state = state
    this.#nowAtS = nowAtS
    this.ended = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  get state(): ReliefState {
    return this.#state
  }

  get isAskingSigns(): boolean {
    return this.#isAskingSigns
  }

  end(): void {
    if (this.#state.phase !== 'stopped' && this.#state.phase !== 'finished') {
      this.#step({ kind: 'stop' })
    }
    this.#end()
  }

  tick(): void {
    this.#step({ kind: 'tick' })
  }

  press(text: string | undefined, key: Key): void {
    if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) return this.end()
    const typed = (text ?? '').toLowerCase()
    if (this.#isAskingSigns) return this.#pressSign(typed)
    if (key.name === 'escape') return this.end()
    if (isReliefKey(typed)) this.#pressKey(typed)
  }

  #pressKey(key: ReliefKey): void {
    switch (key) {
      case 'q':
        return this.end()
      case '!':
        this.#isAskingSigns = true
        return
      case 's':
      case 'e':
      case 'd':
        this.#step({ kind: RELIEF_KEYS[key] })
    }
  }

  #pressSign(typed: string): void {
    const sign = SIGN_LETTERS.find(({ letter }) => letter === typed)
    this.#isAskingSigns = false
    if (sign !== undefined) this.#step({ kind: 'sign', code: sign.code })
  }

  #step(event: ReliefEvent): void {
    this.#state = stepRelief(this.#state, event, this.#nowAtS())
    // Nothing is left to play once coaching has ended: say where to go instead.
    if (this.#state.phase === 'stopped') this.#end()
  }
}

const TRIAGE_WORDS = { en: enTriage, es: esTriage } as const

type Speech = Readonly<{
  words: ReliefWords
  cli: CliWords
  q: Quantities
  locale: Voice['locale']
}>

/** What stays on the terminal: how it ended, and where to go now. */
function farewell(state: ReliefState, { words, cli, q, locale }: Speech): string {
  const ink = terminalInk()
  const view = viewRelief(state, state.lastAtS)
  const says = phrase(words.instructions, view.instruction, q)
  if (view.goTo === undefined) return says
  if (view.goTo === 'aid_station') return ink.stop(says)
  const signs: readonly SignCode[] =
    state.stop?.code === 'too_long' ? ['cramp_over_10_min'] : state.signs.filter(isSignCode)
  const { level, coachingEnds } = triage({ signs })
  const triageWords = TRIAGE_WORDS[locale]
  return [
    ink.stop(says),
    ...(level === 'self_care' ? [] : [triageWords.levels[level].now]),
    ...(coachingEnds ? [triageWords.emergencyNumbers(emergencyNumbers(), q)] : []),
    `${cli.relief.toTriage}${signs.map((code) => ` --sign ${code}`).join('')}`,
  ].join('\n')
}
