import {
  RELIEF_RED_FLAGS,
  SECOND_MUSCLE_SIGN,
  UNWELL_SIGNS,
  viewRelief,
  type ReliefChoice,
  type ReliefState,
} from '@uncramp/core/relief'
import { durationText, phrase, type Quantities } from '@uncramp/text'
import type { CliWords } from '@uncramp/text/en/cli'
import type { ReliefWords } from '@uncramp/text/relief'

import { figureText } from './figure-text.ts'
import { wrapped, type Ink } from './ink.ts'

/** What the live page needs besides the state. */
export type ReliefSpeech = Readonly<{
  words: ReliefWords
  cli: CliWords
  q: Quantities
  ink: Ink
}>

/** Keys of the events of the protocol. */
export const RELIEF_KEYS = {
  s: 'still_cramping',
  e: 'eased',
  d: 'done',
  '!': 'sign',
  q: 'stop',
} as const
export type ReliefKey = keyof typeof RELIEF_KEYS

const ASKED: readonly (keyof ReliefWords['signs'])[] = [
  ...RELIEF_RED_FLAGS,
  ...UNWELL_SIGNS,
  SECOND_MUSCLE_SIGN,
]
/** Without the keys of the other page, so that a hasty second press marks nothing. */
const LETTERS = 'abcfghijklmnoprtuvwxyz'

/** The signs behind `!`, each with its letter. */
export const SIGN_LETTERS = ASKED.map((code, index) => ({
  letter: LETTERS.charAt(index),
  code,
}))

const FIGURE = { columnsCount: 30, rowsCount: 15 } as const
const BAR_COUNT = 36
const GAP = '   '
/** With fewer columns than this the words go under the picture. */
const BESIDE_FROM_COUNT = 72

function keyLabel(key: ReliefKey, { relief }: CliWords): string {
  const labels: Readonly<Record<ReliefKey, string>> = {
    s: relief.still,
    e: relief.eased,
    d: relief.done,
    '!': relief.flag,
    q: relief.quit,
  }
  return labels[key]
}

function isOffered(key: ReliefKey, choices: readonly ReliefChoice[]): boolean {
  return key === 'q' || choices.includes(RELIEF_KEYS[key])
}

/** The page of one moment: picture, what to do, how long, and the keys that do something now. */
export function reliefScreen(state: ReliefState, nowAtS: number, speech: ReliefSpeech): string {
  const { words, cli, q, ink } = speech
  const view = viewRelief(state, nowAtS)
  const isBeside = ink.widthCount >= BESIDE_FROM_COUNT
  const textCount = isBeside ? ink.widthCount - FIGURE.columnsCount - GAP.length : ink.widthCount
  const says = phrase(words.instructions, view.instruction, q)
  const leftS = view.partLeftS ?? view.leftS
  const time = leftS === undefined ? cli.relief.waits : durationText(Math.ceil(leftS))
  const doneCount = Math.round(view.progressFrac * BAR_COUNT)
  const bar =
    view.leftS === undefined
      ? ''
      : `${ink.good('━'.repeat(doneCount))}${ink.faint('─'.repeat(BAR_COUNT - doneCount))}`
  const round =
    state.roundsCount > 0 && state.isCramping ? cli.relief.round(q.integer(state.roundsCount)) : ''
  const keys = (['s', 'e', 'd', '!', 'q'] as const)
    .filter((key) => isOffered(key, view.choices))
    .map((key) => `${ink.strong(key)} ${keyLabel(key, cli)}`)
  const texts = [
    ink.strong(words.muscles[state.muscle].toUpperCase()) +
      ink.faint(round === '' ? '' : `  ${round}`),
    '',
    ...(view.phase === 'stopped'
      ? wrapped(says, textCount, 0).split('\n').map(ink.stop)
      : wrapped(says, textCount, 0).split('\n')),
    '',
    ink.strong(time),
    bar,
    '',
    ...keys.map((key) => `  ${key}`),
  ]
  const side = state.side === 'left' ? 'left' : 'right'
  const picture = figureText({ figure: view.figure, atS: nowAtS, side }, FIGURE, ink)
  return isBeside
    ? picture
        .map((line, row) => `${line}${GAP}${texts[row] ?? ''}`)
        .concat(
          texts
            .slice(picture.length)
            .map((text) => `${' '.repeat(FIGURE.columnsCount)}${GAP}${text}`),
        )
        .join('\n')
    : [...picture, '', ...texts].join('\n')
}

/** The page behind `!`: any of these stops the coaching. */
export function signsScreen({ words, cli, ink }: ReliefSpeech): string {
  return [
    ink.stop(cli.relief.flagTitle),
    '',
    ...SIGN_LETTERS.map(({ letter, code }) => `  ${ink.strong(letter)}  ${words.signs[code]}`),
    '',
    ink.faint(`  Enter  ${cli.relief.flagBack}`),
  ].join('\n')
}
