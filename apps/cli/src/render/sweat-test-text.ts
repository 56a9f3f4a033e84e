import type { SweatTest } from '@uncramp/contract/documents/sweat-test'
import type { WeighInCaution } from '@uncramp/core/hydration'
import { phrase } from '@uncramp/text'

import type { Voice } from '../flags/voice.ts'
import { terminalInk, wrapped, type Ink } from './ink.ts'

/** A sweat test as a short page: the rate, the sums behind it, and what it means next time. */
export function sweatTestText(
  test: SweatTest,
  cautions: readonly WeighInCaution[],
  { words, q }: Voice,
): string {
  const ink = terminalInk()
  const says = words.cli.sweatTest
  const { sweat, guessed } = test
  const title = says.title(q.fluidRate(sweat.sweatMlPerH))
  const range = says.range(q.fluidRate(sweat.lowMlPerH), q.fluidRate(sweat.highMlPerH))
  const marks = { stop: ink.stop('■'), warn: ink.warn('▲'), info: ink.faint('·') }
  return [
    `${ink.strong(title)}\n${range}`,
    cautions
      .map((caution) => {
        const text = wrapped(phrase(words.hydration.cautions, caution, q), ink.widthCount, 4)
        return `  ${marks[caution.level]} ${text}`
      })
      .join('\n'),
    sumsText(test, { words, q }, ink),
    guessed.length === 0
      ? ''
      : ink.faint(
          wrapped(
            says.guessed(q.list(guessed.map((name) => says.guesses[name]))),
            ink.widthCount,
            0,
          ),
        ),
    nextText(test, { words, q }, ink),
    ink.faint(wrapped(words.cli.notDevice, ink.widthCount, 0)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

type Speech = Pick<Voice, 'words' | 'q'>

function sumsText({ weighIn, sweat }: SweatTest, { words, q }: Speech, ink: Ink): string {
  const says = words.cli.sweatTest
  const lostMl = (weighIn.massBeforeKg - weighIn.massAfterKg) * 1000
  const lines: readonly (readonly [string, string, string])[] = [
    ['', says.lost, q.fluid(lostMl)],
    ['+', says.drunk, q.fluid(weighIn.drunkMl)],
    ['−', says.urine, q.fluid(weighIn.urineMl)],
    ['−', says.breath, q.fluid(sweat.gasG + sweat.respiratoryMl)],
    ['=', says.sweat, `${q.fluid(sweat.sweatMl)} / ${q.span(weighIn.durationS)}`],
  ]
  return [
    ink.strong(says.sums),
    ...lines.map(([sign, label, value]) => `  ${sign.padEnd(1)} ${label.padEnd(30)} ${value}`),
  ].join('\n')
}

function nextText({ next }: SweatTest, { words, q }: Speech, ink: Ink): string {
  const says = words.cli.sweatTest
  const expect = says.expect(
    q.fluidRate(next.sweatMlPerH),
    q.fluidRate(next.lowMlPerH),
    q.fluidRate(next.highMlPerH),
  )
  const line = (text: string): string => `  ${wrapped(text, ink.widthCount, 2)}`
  const cap =
    next.capMlPerH === undefined
      ? ink.stop(line(says.noNumber))
      : ink.warn(line(says.cap(q.fluidRate(next.capMlPerH))))
  return [
    ink.strong(says.next),
    line(expect),
    line(says.before(q.fluidRate(next.withoutTestMlPerH))),
    cap,
    ...(next.capMlPerH === undefined ? [] : [ink.faint(line(says.keep))]),
  ].join('\n')
}
