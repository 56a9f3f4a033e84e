import { M_PER_KM, M_PER_MILE } from '@uncramp/core'
import type { Analysis, RunSplit } from '@uncramp/core/analysis'
import type { Quantities } from '@uncramp/text'
import type { AnalysisWords } from '@uncramp/text/en/analysis'

import type { Ink } from './ink.ts'

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']
/** The slowest split still has a bar. */
const SHORTEST_FRAC = 0.25
/** Slower than the middle split by these: amber, red. */
const AMBER_FRAC = 0.1
const RED_FRAC = 0.25
/** Shorter than this share of a split: shown, but not measured by. */
const MEASURED_FRAC = 0.5
/** Shorter than this it is told by its length, not by its number. */
const WHOLE_FRAC = 0.99

type Row = Readonly<{
  split: RunSplit
  paceSPerKm: number
  isMeasured: boolean
  isWhole: boolean
}>

/** One line per kilometre or mile: clock time, a bar as long as it was run fast, flat pace, heart rate. */
export function splitBars(
  analysis: Pick<Analysis, 'splits' | 'mileSplits'>,
  { words, q, ink }: Readonly<{ words: AnalysisWords; q: Quantities; ink: Ink }>,
): readonly string[] {
  const isMiles = q.units.distance === 'mi'
  const splits = isMiles ? analysis.mileSplits : analysis.splits
  const unitM = isMiles ? M_PER_MILE : M_PER_KM
  const rows: readonly Row[] = splits.map((split) => {
    const lengthM = split.toM - split.fromM
    const paceSPerKm = ((split.movingS > 0 ? split.movingS : split.durationS) / lengthM) * 1000
    const isMeasured = lengthM >= unitM * MEASURED_FRAC
    return { split, paceSPerKm, isMeasured, isWhole: lengthM >= unitM * WHOLE_FRAC }
  })
  const paces = rows
    .filter(({ isMeasured }) => isMeasured)
    .map(({ paceSPerKm }) => paceSPerKm)
    .toSorted((a, b) => a - b)
  const middleSPerKm = paces[paces.length >> 1] ?? 0
  const fastestSPerKm = paces[0] ?? 0
  // One long stop must not squeeze all other bars together.
  const slowestSPerKm = Math.min(paces.at(-1) ?? 0, middleSPerKm * 1.6)
  const barCount = Math.max(8, ink.widthCount - 38)
  // Without heights nothing was taken out: it is the pace as run.
  const hasHills = splits.some(({ gradeFrac }) => gradeFrac !== null)
  const paceName = hasHills ? words.columns.flat : words.columns.pace
  const head = `${' '.repeat(7)}${''.padEnd(7)} ${''.padEnd(barCount)} ${paceName.padStart(10)}`
  return [
    ink.faint(head.trimEnd()),
    ...rows.map((row, index) => {
      const bar = barOf(row.paceSPerKm, { fastestSPerKm, slowestSPerKm, barCount })
      return line(row, index, { bar, barCount, middleSPerKm, q, ink })
    }),
  ]
}

type Scale = Readonly<{ fastestSPerKm: number; slowestSPerKm: number; barCount: number }>

function barOf(paceSPerKm: number, { fastestSPerKm, slowestSPerKm, barCount }: Scale): string {
  const rangeSPerKm = slowestSPerKm - fastestSPerKm
  const fastFrac = rangeSPerKm > 0 ? (slowestSPerKm - paceSPerKm) / rangeSPerKm : 1
  const lengthFrac = SHORTEST_FRAC + (1 - SHORTEST_FRAC) * Math.max(0, Math.min(1, fastFrac))
  const eighths = Math.round(lengthFrac * barCount * 8)
  return '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '')
}

function line(
  { split, paceSPerKm, isMeasured, isWhole }: Row,
  index: number,
  look: Readonly<{
    bar: string
    barCount: number
    middleSPerKm: number
    q: Quantities
    ink: Ink
  }>,
): string {
  const { bar, barCount, middleSPerKm, q, ink } = look
  const slowerFrac = middleSPerKm > 0 ? paceSPerKm / middleSPerKm - 1 : 0
  const colour = !isMeasured
    ? ink.faint
    : slowerFrac >= RED_FRAC
      ? ink.stop
      : slowerFrac >= AMBER_FRAC
        ? ink.warn
        : ink.good
  const flat = split.gradeAdjustedSPerKm === null ? '' : q.pace(split.gradeAdjustedSPerKm)
  const heart = split.heartRateBpm === null ? '' : `♥${Math.round(split.heartRateBpm)}`
  const name = isWhole ? String(index + 1) : q.distance(split.toM - split.fromM)
  const cells = [
    name.padStart(7),
    q.duration(split.durationS).padStart(7),
    colour(bar) + ' '.repeat(Math.max(0, barCount - bar.length)),
    flat.padStart(10),
    heart.padStart(5),
  ]
  return cells.join(' ').trimEnd()
}
