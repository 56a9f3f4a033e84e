import {
  EFFORT_BANDS,
  TEMPERATURE_BANDS,
  type SweatCell,
  type SweatRecord,
  type SweatTest,
} from '@uncramp/core/learning'
import { phrase } from '@uncramp/text'
import { appLog as appEn } from '@uncramp/text/en/app-log'
import { cliLog as logEn } from '@uncramp/text/en/cli-log'
import { learning as learningEn } from '@uncramp/text/en/learning'
import { appLog as appEs } from '@uncramp/text/es/app-log'
import { cliLog as logEs } from '@uncramp/text/es/cli-log'
import { learning as learningEs } from '@uncramp/text/es/learning'

import type { Voice } from '../flags/voice.ts'
import { terminalInk, wrapped, type Ink } from './ink.ts'
import { bullet, page, paragraph, section } from './page.ts'
import { rangeText } from './range-text.ts'

const WORDS = {
  en: { says: logEn.sweat, app: appEn, learning: learningEn },
  es: { says: logEs.sweat, app: appEs, learning: learningEs },
} as const

type Say = (typeof WORDS)[keyof typeof WORDS]

const LABEL_COUNT = 18
const CELL_COUNT = 20

/** The grid of what is expected and tested, the tests themselves, and the next one to make. */
export function sweatRecordText(record: SweatRecord, voice: Voice): string {
  const { q, locale } = voice
  const ink = terminalInk()
  const words = WORDS[locale]
  const { says, app, learning } = words
  const tests = record.tests.map((test) => testLine(test, voice, ink))
  const marks = { stop: ink.stop('■'), warn: ink.warn('▲'), info: ink.faint('·') }
  const { nextTest } = record
  return page([
    `${ink.strong(says.title)}\n${paragraph(app.sweatLead, ink)}`,
    section(
      says.grid,
      [`  ${wrapped(says.gridLead, ink.widthCount, 2)}`, ...grid(record, voice, ink)],
      ink,
    ),
    section(says.tests, tests.length === 0 ? [bullet(says.none, ink)] : tests, ink),
    record.cautions
      .map((caution) =>
        bullet(phrase(learning.sweatCautions, caution, q), ink, marks[caution.level]),
      )
      .join('\n'),
    nextTest === undefined
      ? app.gridFull
      : `→ ${wrapped(
          learning.sweatNext({
            temperature: learning.temperatureBands(nextTest.temperatureBand, q),
            effort: learning.effortBands[nextTest.effortBand],
          }),
          ink.widthCount,
          2,
        )}`,
  ])
}

function grid({ cells }: SweatRecord, { q, locale }: Voice, ink: Ink): readonly string[] {
  const { learning }: Say = WORDS[locale]
  const head = EFFORT_BANDS.map((band) => learning.effortBands[band].padEnd(CELL_COUNT)).join('')
  const rows = TEMPERATURE_BANDS.map((band) => {
    const label = learning.temperatureBands(band, q).padEnd(LABEL_COUNT)
    const own = EFFORT_BANDS.map((effort) => {
      const cell = cells.find((one) => one.temperatureBand === band && one.effortBand === effort)
      return cell === undefined ? '' : cellText(cell, q.fluidRate, ink)
    })
    return `  ${label}${own.join('')}`.trimEnd()
  })
  return [ink.faint(`  ${' '.repeat(LABEL_COUNT)}${head}`.trimEnd()), ...rows]
}

/** `● 420–760 ml/h`: a full dot where a test stands behind it. */
function cellText(
  { estimate, testsCount }: SweatCell,
  rate: (rateMlPerH: number) => string,
  ink: Ink,
): string {
  const range = rangeText(rate(estimate.lowMlPerH), rate(estimate.highMlPerH))
  const text = `${testsCount > 0 ? '●' : '○'} ${range}`.padEnd(CELL_COUNT)
  return testsCount > 0 ? ink.good(text) : text
}

function testLine({ weighIn, result, isOld }: SweatTest, voice: Voice, ink: Ink): string {
  const { q, words, locale } = voice
  const { says, app } = WORDS[locale]
  const day = `${q.day(weighIn.startAtMs)}, ${q.temperature(weighIn.temperatureC)} ${says.air}`
  if (!result.ok) {
    const why = phrase(words.hydration.weighInErrors, result.error, q)
    return bullet(`${day}: ${ink.warn(why)}`, ink)
  }
  const { sweatMlPerH, lowMlPerH, highMlPerH } = result.value
  const said = app.result(q.fluidRate(sweatMlPerH), q.fluidRate(lowMlPerH), q.fluidRate(highMlPerH))
  return bullet(`${day}: ${said}${isOld ? ` (${app.tooOld})` : ''}`, ink)
}
