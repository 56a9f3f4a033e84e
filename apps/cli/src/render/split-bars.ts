import { M_PER_KM, M_PER_MILE } from '@uncramp/core'
import type { Analysis, RunSplit } from '@uncramp/core/analysis'
import type { Quantities } from '@uncramp/text'
import type { AnalysisWords } from '@uncramp/text/en/analysis'

import { isRoomy, widestOf } from './column-widths.ts'
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
  // Without heights nothing was taken out: it is the pace as run.
  const hasHills = splits.some(({ gradeFrac }) => gradeFrac !== null)
  const paceName = hasHills ? words.columns.flat : words.columns.pace
  const cells = rows.map((row, index) => cellsOf(row, index, q))
  const widths = isRoomy(ink.widthCount) ? ROOMY : narrow(cells)
  const besideCount = widths.name + widths.time + widths.flat + widths.heart + 4
  const roomCount = ink.widthCount - besideCount
  const barCount = roomCount < MIN_BAR_COUNT ? 0 : roomCount
  const headCount = besideCount + barCount - widths.heart - 1
  return [
    ink.faint(paceName.padStart(headCount)),
    ...rows.map((row, index) => {
      const bar = barOf(row.paceSPerKm, { fastestSPerKm, slowestSPerKm, barCount })
      const colour = colourOf(row, middleSPerKm, ink)
      return line(cells[index] ?? NO_CELLS, widths, colour(bar) + ' '.repeat(barCount - bar.length))
    }),
  ]
}

type Cells = Readonly<Record<'name' | 'time' | 'flat' | 'heart', string>>
type Widths = Readonly<Record<keyof Cells, number>>

const NO_CELLS: Cells = { name: '', time: '', flat: '', heart: '' }
const ROOMY: Widths = { name: 7, time: 7, flat: 10, heart: 5 }
/** A shorter bar tells nothing. */
const MIN_BAR_COUNT = 3
/** Numbers of splits stand in from the margin. */
const MIN_NAME_COUNT = 4

function narrow(rows: readonly Cells[]): Widths {
  return {
    name: Math.max(MIN_NAME_COUNT, widestOf(rows, 'name')),
    time: widestOf(rows, 'time'),
    flat: widestOf(rows, 'flat'),
    heart: widestOf(rows, 'heart'),
  }
}

function cellsOf({ split, isWhole }: Row, index: number, q: Quantities): Cells {
  const { gradeAdjustedSPerKm, heartRateBpm } = split
  return {
    name: isWhole ? String(index + 1) : q.distance(split.toM - split.fromM),
    time: q.duration(split.durationS),
    flat: gradeAdjustedSPerKm === null ? '' : q.pace(gradeAdjustedSPerKm),
    heart: heartRateBpm === null ? '' : `♥${Math.round(heartRateBpm)}`,
  }
}

type Scale = Readonly<{ fastestSPerKm: number; slowestSPerKm: number; barCount: number }>

function barOf(paceSPerKm: number, { fastestSPerKm, slowestSPerKm, barCount }: Scale): string {
  const rangeSPerKm = slowestSPerKm - fastestSPerKm
  const fastFrac = rangeSPerKm > 0 ? (slowestSPerKm - paceSPerKm) / rangeSPerKm : 1
  const lengthFrac = SHORTEST_FRAC + (1 - SHORTEST_FRAC) * Math.max(0, Math.min(1, fastFrac))
  const eighths = Math.round(lengthFrac * barCount * 8)
  return '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '')
}

function colourOf(
  { paceSPerKm, isMeasured }: Row,
  middleSPerKm: number,
  ink: Ink,
): (text: string) => string {
  const slowerFrac = middleSPerKm > 0 ? paceSPerKm / middleSPerKm - 1 : 0
  if (!isMeasured) return ink.faint
  if (slowerFrac >= RED_FRAC) return ink.stop
  return slowerFrac >= AMBER_FRAC ? ink.warn : ink.good
}

function line({ name, time, flat, heart }: Cells, widths: Widths, bar: string): string {
  const cells = [
    name.padStart(widths.name),
    time.padStart(widths.time),
    bar,
    flat.padStart(widths.flat),
    heart.padStart(widths.heart),
  ]
  return cells.join(' ').trimEnd()
}
