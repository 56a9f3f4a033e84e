import type { SummaryWeek } from '@uncramp/core/learning'

import type { ClinicianWords } from './clinician-words.ts'
import { escaped } from './escaped.ts'

const WIDTH = 744
const HEIGHT = 116
const [LEFT, RIGHT, TOP, BASE] = [24, 4, 16, 84]
/** So few cramps a week would otherwise look like many. */
const LEAST_TOP_COUNT = 3

type Marks = Readonly<{ words: ClinicianWords; monthOf: (atMs: number) => string }>

/**
 * Cramps per week as bars, those in a run filled, those at night hatched above them, the number of runs
 * under each week, and the month where it begins. Told by shape, so that a grey copy says the same.
 */
export function weekChart(weeks: readonly SummaryWeek[], { words, monthOf }: Marks): string {
  const topCount = Math.max(
    LEAST_TOP_COUNT,
    ...weeks.map((week) => week.runCrampsCount + week.nightCrampsCount),
  )
  const stepX = (WIDTH - LEFT - RIGHT) / Math.max(1, weeks.length)
  const heightOf = (crampsCount: number): number => (crampsCount / topCount) * (BASE - TOP)
  const bars = weeks.map((week, i) => {
    const x = LEFT + i * stepX + stepX * 0.16
    const width = stepX * 0.68
    const runs = heightOf(week.runCrampsCount)
    const nights = heightOf(week.nightCrampsCount)
    return [
      bar({ x, y: BASE - runs, width, height: runs }, '#111'),
      bar({ x, y: BASE - runs - nights, width, height: nights }, 'url(#night)'),
      `<text x="${round(x + width / 2)}" y="${BASE + 11}" text-anchor="middle">${week.runsCount}</text>`,
    ].join('')
  })
  const months = weeks.flatMap((week, i) => {
    const month = monthOf(week.fromAtMs)
    const before = weeks[i - 1]
    const isNew = before !== undefined && monthOf(before.fromAtMs) !== month
    const x = round(LEFT + i * stepX)
    return isNew
      ? [
          `<path d="M${x} ${BASE}v29" stroke="#999"/><text x="${x + 3}" y="${BASE + 27}">${escaped(month)}</text>`,
        ]
      : []
  })
  const crampsCount = weeks.reduce((sum, w) => sum + w.runCrampsCount + w.nightCrampsCount, 0)
  const title = escaped(words.chartSummary({ crampsCount, weeksCount: weeks.length }))
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-size="9.5" font-family="inherit" fill="#111">`,
    '<defs><pattern id="night" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#fff"/><rect width="1.6" height="4" fill="#111"/></pattern></defs>',
    legend(words),
    `<path d="M${LEFT} ${TOP}h${WIDTH - LEFT - RIGHT}" stroke="#ccc"/><path d="M${LEFT} ${BASE}h${WIDTH - LEFT - RIGHT}" stroke="#111"/>`,
    `<text x="${LEFT - 5}" y="${TOP + 4}" text-anchor="end">${topCount}</text><text x="${LEFT - 5}" y="${BASE + 3}" text-anchor="end">0</text>`,
    ...bars,
    ...months,
    '</svg>',
  ].join('')
}

type Box = Readonly<{ x: number; y: number; width: number; height: number }>

function bar({ x, y, width, height }: Box, fill: string): string {
  if (height <= 0) return ''
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" stroke="#111" stroke-width=".7"/>`
}

function legend({ chart }: ClinicianWords): string {
  return `<g transform="translate(${LEFT} 1)"><rect y="1" width="8" height="8"/><text x="12" y="9">${escaped(chart.run)}</text><rect x="150" y="1" width="8" height="8" fill="url(#night)" stroke="#111" stroke-width=".7"/><text x="162" y="9">${escaped(chart.night)}</text><text x="250" y="9">3 = ${escaped(chart.runsPerWeek)}</text></g>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
